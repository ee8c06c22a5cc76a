import type { FileReference } from '../../../../shared/contract/types.ts';
import { defaultNonDataChoice } from '../../../../shared/model/non-data.ts';
import { assertNever } from '../../../../shared/model/outcome.ts';
import type { ColumnsChoice, HeaderRows, TextFileShape } from '../../../../shared/model/table.ts';
import { emptyDraft, type LastTry, type NewJobDraft, noRowRules } from './draft.ts';
import { type SampleTemplate, sampleTemplate } from './sample-template.ts';

/** The parts of a draft that a field on the screen simply sets. */
export type DraftFields = Omit<
  NewJobDraft,
  'file' | 'isSample' | 'text' | 'sheet' | 'headerRows' | 'columns' | 'lastTry' | 'previousTry'
>;

/** Everything a user can do to a draft. */
export type DraftAction =
  | { readonly type: 'file-chosen'; readonly file: FileReference }
  | { readonly type: 'sample-chosen'; readonly file: FileReference; readonly template: SampleTemplate }
  | { readonly type: 'file-dismissed' }
  | { readonly type: 'text-shape-corrected'; readonly text: Partial<TextFileShape> }
  | { readonly type: 'sheet-chosen'; readonly sheet: string }
  | { readonly type: 'header-chosen'; readonly rows: HeaderRows }
  /** One of the tables that stand side by side; without header rows these are guessed. */
  | { readonly type: 'columns-chosen'; readonly columns: ColumnsChoice; readonly rows: HeaderRows | null }
  | { readonly type: 'changed'; readonly fields: Partial<DraftFields> }
  | { readonly type: 'tried'; readonly lastTry: LastTry }
  | { readonly type: 'started-again' };

/** Choices that belong to one sheet and mean nothing on another; the instruction is the user's work and stays. */
const sheetChoices = {
  headerRows: null,
  columns: null,
  idColumn: null,
  rows: { kind: 'all' },
  nonData: defaultNonDataChoice,
  rowRules: noRowRules,
  columnName: null,
  lastTry: null,
  previousTry: null,
} as const satisfies Partial<NewJobDraft>;

const fileChoices = { ...sheetChoices, sheet: null, text: {}, isSample: false } as const;

/** The draft after one action; pure, so that going back and forth can be tested without a page. */
export function reduceDraft(draft: NewJobDraft, action: DraftAction): NewJobDraft {
  switch (action.type) {
    case 'file-chosen':
      if (action.file.fileId === draft.file?.fileId) return draft;
      return { ...forgetSample(draft), ...fileChoices, file: action.file };
    case 'sample-chosen':
      return takeSample(draft, action.file, action.template);
    case 'file-dismissed':
      return { ...draft, ...fileChoices, file: null };
    case 'text-shape-corrected':
      return { ...draft, ...sheetChoices, text: { ...draft.text, ...action.text } };
    case 'sheet-chosen':
      if (action.sheet === draft.sheet) return draft;
      return { ...draft, ...sheetChoices, sheet: action.sheet };
    case 'header-chosen':
      if (isSameHeader(action.rows, draft.headerRows)) return draft;
      return { ...draft, ...sheetChoices, headerRows: action.rows, columns: draft.columns };
    case 'columns-chosen':
      return { ...draft, ...sheetChoices, headerRows: action.rows, columns: action.columns };
    case 'changed':
      return { ...draft, ...action.fields };
    case 'tried':
      return { ...draft, lastTry: action.lastTry, previousTry: draft.lastTry };
    case 'started-again':
      return emptyDraft;
    default:
      return assertNever(action);
  }
}

function isSameHeader(a: HeaderRows, b: HeaderRows | null): boolean {
  return b !== null && a.first === b.first && a.last === b.last;
}

/** The sample's instruction fits no other workbook, nor does its practice; what the user made of it is kept. */
function forgetSample(draft: NewJobDraft): NewJobDraft {
  if (!draft.isSample) return draft;
  const isUntouched = draft.instruction === sampleTemplate.instruction;
  return isUntouched ? { ...emptyDraft, model: draft.model } : { ...draft, wantsPractice: false };
}

/**
 * The sample is for practising: free until the user turns that off. Its instruction never goes over one
 * already begun.
 */
function takeSample(draft: NewJobDraft, file: FileReference, template: SampleTemplate): NewJobDraft {
  const chosen = { ...draft, ...fileChoices, file, isSample: true, wantsPractice: true };
  if (draft.instruction.trim() !== '') return chosen;
  return { ...chosen, ...template };
}
