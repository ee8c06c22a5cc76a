import { z } from 'zod';
import { defaultNonDataChoice } from '../../../../shared/model/non-data.ts';
import {
  columnsChoice,
  nonDataChoice,
  reference,
  rowRulesChoice,
  rowSelection,
  textFileShape,
} from '../../../../shared/schemas/schemas.ts';
import { answerLengths, emptyDraft, type NewJobDraft } from './draft.ts';

/** Where the draft outlives a reload of the page. The number is raised when the draft's shape changes. */
const STORAGE_KEY = 'sheetbatch.new-job.2';

/** Background texts above this are not kept over a reload: session storage holds about 5 MB. */
const MAX_CHARACTERS = 1_000_000;

const field = z.object({
  name: z.string(),
  type: z.enum(['text', 'number', 'yes-no', 'date', 'one-of']),
  labels: z.array(z.string()).readonly().exactOptional(),
});

const kept = z.object({
  file: z.object({ fileId: reference, name: z.string() }).nullable(),
  isSample: z.boolean(),
  text: textFileShape.partial(),
  sheet: z.string().nullable(),
  headerRows: z.object({ first: z.int().min(0), last: z.int().min(0) }).nullable(),
  columns: columnsChoice.nullable().default(null),
  idColumn: z.object({ name: z.string().nullable() }).nullable(),
  instruction: z.string(),
  background: z.string(),
  answerKind: z.enum(['text', 'labels', 'fields']),
  stripsPreamble: z.boolean().default(false),
  labelsText: z.string(),
  fields: z.array(field),
  emptyRule: z.enum(['skip-when-all-empty', 'skip-when-any-empty', 'send-empty']),
  rows: rowSelection,
  nonData: nonDataChoice.default(defaultNonDataChoice),
  rowRules: rowRulesChoice.default({ fillsDown: [], continuesBy: null }),
  columnName: z.string().nullable(),
  answerLength: z.enum(answerLengths),
  model: z.string().nullable(),
  wantsPractice: z.boolean(),
  spendCapText: z.string(),
  sharesIdenticalRequests: z.boolean().nullable(),
  deletesAfterCollection: z.boolean().nullable(),
  template: z
    .object({
      id: reference,
      name: z.string(),
      isOwn: z.boolean(),
      columnName: z.string(),
      asksFor: z.array(z.string()),
      use: z.int(),
    })
    .nullable()
    .default(null),
});

/** What is written down: choices and references. Answers of a try hold cell texts and are left out. */
export function serializeDraft(draft: NewJobDraft): string {
  const { lastTry: _, previousTry: __, ...choices } = draft;
  const isLong = choices.background.length > MAX_CHARACTERS;
  return JSON.stringify(isLong ? { ...choices, background: '' } : choices);
}

/** The draft out of what was written down; an empty one where that is missing, damaged or of another version. */
export function parseDraft(text: string | null): NewJobDraft {
  if (text === null) return emptyDraft;
  try {
    const result = kept.safeParse(JSON.parse(text));
    return result.success ? { ...dropUndefined(result.data), lastTry: null, previousTry: null } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

function dropUndefined(choices: z.infer<typeof kept>): Omit<NewJobDraft, 'lastTry' | 'previousTry'> {
  return { ...choices, text: Object.fromEntries(Object.entries(choices.text)) };
}

/** Reads the draft of this window; private windows without storage simply begin anew. */
export function loadDraft(storage: Storage): NewJobDraft {
  try {
    return parseDraft(storage.getItem(STORAGE_KEY));
  } catch {
    return emptyDraft;
  }
}

/** Keeps the draft for a reload of this window. A full or forbidden storage costs only that. */
export function keepDraft(storage: Storage, draft: NewJobDraft): void {
  try {
    storage.setItem(STORAGE_KEY, serializeDraft(draft));
  } catch {
    // Full or forbidden storage: the draft still lives in memory.
  }
}
