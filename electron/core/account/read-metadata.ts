import type { AnswerField, AnswerFormat } from '../../../shared/model/template.ts';
import { labelKey } from '../claude/answer-schema.ts';
import { asObject, asText, type JsonObject } from '../claude/parse-reply.ts';
import { findJson } from '../claude/plain-text.ts';
import { readResult } from '../claude/read-answer.ts';
import { type ResultOutcome, readResultLines } from '../claude/result-lines.ts';

/** What a batch's result file tells of itself, which is all that is known of a batch made elsewhere. */
export interface BatchMetadata {
  readonly customIds: ReadonlySet<string>;
  /** Beginnings of some answers by custom_id, for showing where they would go. */
  readonly previews: ReadonlyMap<string, string>;
  readonly answered: number;
  /** The one model that answered; null when several did, or none. */
  readonly model: string | null;
  readonly answerFormat: AnswerFormat;
}

const previewsKept = 2000;
const previewLength = 120;
/** More different values than this are no list to choose from. */
const maxLabels = 100;
const maxFields = 100;

/** Reads a result file once from its beginning; memory holds its custom_ids and little else. */
export async function readBatchMetadata(path: string): Promise<BatchMetadata> {
  const customIds = new Set<string>();
  const previews = new Map<string, string>();
  const models = new Set<string>();
  const shape = createShape();
  const answered = new Set<string>();
  for await (const line of readResultLines(path)) {
    if (line.kind !== 'result') continue;
    customIds.add(line.customId);
    const { state, answers } = readResult({ kind: 'text' }, line.outcome);
    // A line may stand in the file twice.
    if (state !== 'answered' || answered.has(line.customId)) continue;
    const text = String(answers[0] ?? '');
    answered.add(line.customId);
    models.add(modelOf(line.outcome));
    shape.add(text);
    if (previews.size < previewsKept) previews.set(line.customId, text.slice(0, previewLength));
  }
  const [model = ''] = models;
  return {
    customIds,
    previews,
    answered: answered.size,
    model: models.size === 1 && model !== '' ? model : null,
    answerFormat: shape.format(),
  };
}

function modelOf(outcome: ResultOutcome): string {
  return outcome.type === 'succeeded' ? (asText(outcome.message.model) ?? '') : '';
}

type ValueType = Extract<AnswerField['type'], 'text' | 'number' | 'yes-no'>;

/** Finds out whether all answers are lists of named values, which deserve a column each, or one label out of few. */
function createShape(): { add(text: string): void; format(): AnswerFormat } {
  const types = new Map<string, ValueType>();
  const labels = new Set<string>();
  let isText = false;
  let count = 0;

  function add(text: string): void {
    if (isText) return;
    count++;
    const json = asObject(findJson(text));
    if (json === null || !takeValues(json, types)) isText = true;
    const label = json?.[labelKey];
    if (typeof label === 'string' && labels.size <= maxLabels) labels.add(label.trim());
  }

  function format(): AnswerFormat {
    if (isText || count === 0 || types.size === 0 || types.size > maxFields) return { kind: 'text' };
    const isLabel = types.size === 1 && types.get(labelKey) === 'text';
    if (isLabel && labels.size > 0 && labels.size <= maxLabels && !labels.has('')) {
      return { kind: 'labels', labels: [...labels] };
    }
    return { kind: 'fields', fields: [...types].map(([name, type]) => ({ name, type })) };
  }

  return { add, format };
}

/** Notes each value's type; false when one of them is itself a list or an object, which no cell can hold. */
function takeValues(json: JsonObject, types: Map<string, ValueType>): boolean {
  for (const [name, value] of Object.entries(json)) {
    if (value === null) continue;
    if (name.trim() === '' || typeof value === 'object') return false;
    const type = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'yes-no' : 'text';
    const known = types.get(name);
    types.set(name, known === undefined || known === type ? type : 'text');
  }
  return true;
}
