import type { JobSettings } from '../../../../shared/model/job.ts';
import type { ModelOption, Settings } from '../../../../shared/model/settings.ts';
import type { AnswerField, AnswerFormat, Template } from '../../../../shared/model/template.ts';
import { maxTokensFor } from './answer-length.ts';
import { chosenIdColumn, columnNames, type ReadTable } from './chosen-sheet.ts';
import { type ColumnWords, suggestColumnName } from './column-name.ts';
import { dollarsFromText } from './dollars.ts';
import type { NewJobDraft } from './draft.ts';
import { labelsFromText } from './labels-from-text.ts';

/** What besides the draft decides the settings of a job. */
export interface DraftSurroundings {
  readonly table: ReadTable;
  readonly settings: Settings;
  readonly hasKey: boolean;
  readonly models: readonly ModelOption[];
  readonly words: ColumnWords;
}

/** Where a model's limit is not known yet; far below what any present model allows. */
const CAREFUL_MODEL_LIMIT = 8_192;

/** The shape of the answer as the draft has it, perhaps not valid yet; see draft-issues.ts. */
export function answerFormatOf(
  draft: Pick<NewJobDraft, 'answerKind' | 'stripsPreamble' | 'labelsText' | 'fields'>,
): AnswerFormat {
  switch (draft.answerKind) {
    case 'text':
      return draft.stripsPreamble ? { kind: 'text', stripsPreamble: true } : { kind: 'text' };
    case 'labels':
      return { kind: 'labels', labels: labelsFromText(draft.labelsText) };
    case 'fields':
      return { kind: 'fields', fields: draft.fields.map(tidyField) };
  }
}

function tidyField(field: AnswerField): AnswerField {
  const name = field.name.trim();
  return field.type === 'one-of'
    ? { name, type: field.type, labels: field.labels ?? [] }
    : { name, type: field.type };
}

/** The instruction with all that belongs to it. */
export function templateOf(draft: NewJobDraft): Template {
  return {
    instruction: draft.instruction,
    background: draft.background,
    answerFormat: answerFormatOf(draft),
    emptyRule: draft.emptyRule,
  };
}

/** The new column's name: the user's own, else the template's, else the suggestion. */
export function columnNameOf(draft: NewJobDraft, table: ReadTable, words: ColumnWords): string {
  if (draft.columnName !== null) return draft.columnName;
  const named = draft.template?.columnName ?? '';
  const wanted = named === '' ? words : { text: named, labels: named };
  return suggestColumnName(draft.answerKind, columnNames(table.columns), wanted);
}

/** A job is practice where the user wants it, and always without a key: nothing could be sent. */
export function isPracticeDraft(draft: Pick<NewJobDraft, 'wantsPractice'>, hasKey: boolean): boolean {
  return draft.wantsPractice || !hasKey;
}

/** The model that will be used: the user's choice, else the default of the settings. */
export function modelOf(draft: Pick<NewJobDraft, 'model'>, settings: Settings): string {
  return draft.model ?? settings.defaultModel;
}

/** Everything that a job needs, out of what was chosen and what is suggested. */
export function jobSettingsOf(draft: NewJobDraft, around: DraftSurroundings): JobSettings {
  const model = modelOf(draft, around.settings);
  const limit = around.models.find((option) => option.id === model)?.maxOutputTokens ?? CAREFUL_MODEL_LIMIT;
  return {
    template: templateOf(draft),
    model,
    maxTokens: maxTokensFor(draft.answerKind, draft.answerLength, limit),
    columnName: columnNameOf(draft, around.table, around.words).trim(),
    rows: draft.rows,
    nonData: draft.nonData,
    idColumn: chosenIdColumn(draft, around.table),
    isPractice: isPracticeDraft(draft, around.hasKey),
    spendCapUsdMicros: dollarsFromText(draft.spendCapText),
    sharesIdenticalRequests: draft.sharesIdenticalRequests ?? around.settings.sharesIdenticalRequests,
    deletesAfterCollection: draft.deletesAfterCollection ?? around.settings.deletesAfterCollection,
  };
}

/** Tells two tries apart: everything that changes what Claude is asked, and nothing that does not. */
export function tryFingerprint(tableId: string, settings: JobSettings): string {
  const { template, model, maxTokens, rows, nonData, isPractice } = settings;
  return JSON.stringify([tableId, template, model, maxTokens, rows, nonData, isPractice]);
}
