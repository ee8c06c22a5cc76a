import { findFirstColumn } from '../../../../shared/model/answer-place.ts';
import type { StrayBraces, UnknownPlaceholder } from '../../../../shared/model/placeholders.ts';
import { type AnswerField, answerWords, type RowSelection } from '../../../../shared/model/template.ts';
import { type WizardStep, wizardSteps } from '../../../components/route.tsx';
import { columnNames, type ReadTable } from './chosen-sheet.ts';
import { isNameTaken } from './column-name.ts';
import { dollarsFromText } from './dollars.ts';
import type { NewJobDraft } from './draft.ts';
import { answerFormatOf } from './draft-settings.ts';
import { labelsFromText } from './labels-from-text.ts';

/** Why a draft cannot be sent yet; each has a sentence in messages/en/new-job.ts under `issues`. */
export type DraftIssueCode =
  | 'no-workbook'
  | 'no-rows'
  | 'no-place'
  | 'no-instruction'
  | 'no-column-used'
  | 'unknown-column'
  | 'stray-braces'
  | 'braces-in-background'
  | 'braces-in-answer'
  | 'too-few-labels'
  | 'field-without-name'
  | 'field-name-repeated'
  | 'field-name-taken'
  | 'field-without-labels'
  | 'column-name-empty'
  | 'column-name-taken'
  | 'range-turned-round'
  | 'range-outside'
  | 'empty-column-unknown'
  | 'cap-not-an-amount';

/** One reason, with the step on which it is mended. */
export interface DraftIssue {
  readonly step: WizardStep;
  readonly code: DraftIssueCode;
  /** What the sentence names, such as a column. */
  readonly name?: string;
  /** Position among the answer's fields, where the issue belongs to one. */
  readonly field?: number;
}

/** The placeholders of the instruction, sorted by whether the table has such a column. */
export interface PlaceholderUse {
  readonly used: readonly string[];
  readonly unknown: readonly UnknownPlaceholder[];
  /** Braces that name nothing. */
  readonly stray: readonly StrayBraces[];
  /** The first braces of the background, where no column can stand. */
  readonly inBackground: string | null;
}

/** Everything that stands between the draft and Send, in the order of the screens. */
export function draftIssues(
  draft: NewJobDraft,
  table: ReadTable | null,
  use: PlaceholderUse,
  columnName: string,
): readonly DraftIssue[] {
  if (draft.file === null || table === null) return [{ step: 'sheet', code: 'no-workbook' }];
  const onSheet: DraftIssue[] = table.rowCount === 0 ? [{ step: 'sheet', code: 'no-rows' }] : [];
  return [
    ...onSheet,
    ...placeIssues(draft, table),
    ...instructionIssues(draft, use),
    ...answerIssues(draft, columnNames(table.columns), columnName),
    ...rowIssues(draft.rows, table),
    ...capIssues(draft.spendCapText),
  ];
}

/** Nothing is asked of Claude before it is certain that its answers can be written. */
function placeIssues(draft: NewJobDraft, { place, placeProblem }: ReadTable): readonly DraftIssue[] {
  const code = 'no-place';
  if (placeProblem !== null || findFirstColumn(place, 1) === null) return [{ step: 'sheet', code }];
  const hasPlace = findFirstColumn(place, newColumnCount(draft)) !== null;
  return hasPlace ? [] : [{ step: 'instruction', code }];
}

/** Columns that the answers will take. */
export function newColumnCount(draft: Pick<NewJobDraft, 'answerKind' | 'fields'>): number {
  return draft.answerKind === 'fields' ? Math.max(1, draft.fields.length) : 1;
}

function instructionIssues(draft: NewJobDraft, use: PlaceholderUse): readonly DraftIssue[] {
  const step = 'instruction';
  if (draft.instruction.trim() === '') return [{ step, code: 'no-instruction' }];
  const unknown = use.unknown.map(({ name }) => ({ step, code: 'unknown-column', name }) as const);
  const stray = use.stray.map(({ text }) => ({ step, code: 'stray-braces', name: text }) as const);
  const shared: readonly DraftIssue[] =
    use.inBackground === null ? [] : [{ step, code: 'braces-in-background', name: use.inBackground }];
  const wrong = [...unknown, ...stray, ...shared];
  if (wrong.length > 0) return wrong;
  return use.used.length === 0 ? [{ step, code: 'no-column-used' }] : [];
}

function answerIssues(
  draft: NewJobDraft,
  existing: readonly string[],
  columnName: string,
): readonly DraftIssue[] {
  const foreign = answerWords(answerFormatOf(draft)).find((word) => word.includes('{{'));
  if (foreign !== undefined) return [{ step: 'instruction', code: 'braces-in-answer', name: foreign }];
  if (draft.answerKind === 'fields') return fieldIssues(draft.fields, existing);
  const tooFew = draft.answerKind === 'labels' && labelsFromText(draft.labelsText).length < 2;
  return [
    ...(tooFew ? [{ step: 'instruction', code: 'too-few-labels' } as const] : []),
    ...columnIssues(columnName, existing),
  ];
}

function columnIssues(columnName: string, existing: readonly string[]): readonly DraftIssue[] {
  const step = 'instruction';
  if (columnName.trim() === '') return [{ step, code: 'column-name-empty' }];
  if (isNameTaken(columnName, existing))
    return [{ step, code: 'column-name-taken', name: columnName.trim() }];
  return [];
}

function fieldIssues(fields: readonly AnswerField[], existing: readonly string[]): readonly DraftIssue[] {
  const step = 'instruction';
  return fields.flatMap((field, index): DraftIssue[] => {
    const name = field.name.trim();
    const before = fields.slice(0, index).map((other) => other.name);
    if (name === '') return [{ step, code: 'field-without-name', field: index }];
    if (isNameTaken(name, before)) return [{ step, code: 'field-name-repeated', name, field: index }];
    if (isNameTaken(name, existing)) return [{ step, code: 'field-name-taken', name, field: index }];
    const lacksLabels = field.type === 'one-of' && (field.labels ?? []).length < 2;
    return lacksLabels ? [{ step, code: 'field-without-labels', name, field: index }] : [];
  });
}

function rowIssues(rows: RowSelection, table: ReadTable): readonly DraftIssue[] {
  const step = 'instruction';
  switch (rows.kind) {
    case 'all':
      return [];
    case 'visible':
      return table.rowCount > table.hiddenRowCount ? [] : [{ step, code: 'no-rows' }];
    case 'where-empty':
      return table.columns.some((column) => column.name === rows.column)
        ? []
        : [{ step, code: 'empty-column-unknown', name: rows.column }];
    case 'range':
      if (rows.firstRow > rows.lastRow) return [{ step, code: 'range-turned-round' }];
      return rows.lastRow <= table.headerRow || rows.firstRow > table.lastRow
        ? [{ step, code: 'range-outside' }]
        : [];
  }
}

function capIssues(text: string): readonly DraftIssue[] {
  const isWrong = text.trim() !== '' && dollarsFromText(text) === null;
  return isWrong ? [{ step: 'send', code: 'cap-not-an-amount' }] : [];
}

/** Whether it is settled what would be sent, so that it can be counted, tried and priced. */
export function isRequestComplete(issues: readonly DraftIssue[]): boolean {
  return issues.every((issue) => issue.step === 'send');
}

/** Whether everything up to and including a step is in order, so that the next one may be shown. */
export function canLeave(step: WizardStep, issues: readonly DraftIssue[]): boolean {
  return issues.every((issue) => isBefore(step, issue.step));
}

/** The last step that may be shown: what is missing earlier must be mended first. */
export function furthestStep(issues: readonly DraftIssue[]): WizardStep {
  return issues[0]?.step ?? 'send';
}

/** Whether one step comes before another. */
export function isBefore(step: WizardStep, other: WizardStep): boolean {
  return wizardSteps.indexOf(step) < wizardSteps.indexOf(other);
}
