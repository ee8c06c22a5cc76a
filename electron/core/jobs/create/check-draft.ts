import { coveredRowFilter, findFirstColumn } from '../../../../shared/model/answer-place.ts';
import { createFaultFinder } from '../../../../shared/model/faulty-cells.ts';
import type { JobSettings } from '../../../../shared/model/job.ts';
import { isLeftOut } from '../../../../shared/model/non-data.ts';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { findForeignBraces } from '../../../../shared/model/placeholders.ts';
import { usedColumns } from '../../../../shared/model/render-instruction.ts';
import type { Column, FaultKind, TableRow, TableSummary } from '../../../../shared/model/table.ts';
import {
  type AnswerFormat,
  answerColumns,
  answerWords,
  type RowSelection,
  type Template,
} from '../../../../shared/model/template.ts';
import { findKnownModel } from '../../models/price-table.ts';
import { checkInstruction } from '../../templates/render-prompt.ts';
import { heldText } from '../../workbook/model/stored-cell.ts';
import type { TableFileRow } from '../../workbook/model/workbook-service.ts';

/** Names of the columns that an instruction uses. */
interface DraftColumns {
  readonly inputColumns: readonly string[];
}

/**
 * Everything that can be wrong with a draft before any row is looked at; gives the names of the columns that
 * the instruction uses. Fails with `instruction-empty`, those of `checkBraces`, `column-name-empty`,
 * `column-name-taken`, `answer-format-invalid`.
 */
export function checkDraft(settings: JobSettings, columns: readonly Column[]): Outcome<DraftColumns> {
  const names = columns.map((column) => column.name);
  const { template } = settings;
  if (!hasInstruction(settings)) return failure('instruction-empty');
  const braces = checkBraces(template, names);
  if (!braces.ok) return braces;
  if (settings.idColumn !== null && !names.includes(settings.idColumn)) {
    return failure('placeholder-unknown', { name: settings.idColumn, suggestion: '' });
  }
  if (settings.rows.kind === 'where-empty' && !names.includes(settings.rows.column)) {
    return failure('placeholder-unknown', { name: settings.rows.column, suggestion: '' });
  }
  const format = checkFormat(template.answerFormat);
  if (!format.ok) return format;
  const named = checkNewColumns(settings, columns);
  return named.ok ? success({ inputColumns: usedColumns(template, names) }) : named;
}

/**
 * The same for what a person or a command is about to send, with what is only surely a mistake there. Fails
 * with `instruction-without-column` and `answer-longer-than-model` too.
 */
export function checkOrder(settings: JobSettings, columns: readonly Column[]): Outcome<DraftColumns> {
  const checked = checkDraft(settings, columns);
  if (!checked.ok) return checked;
  if (checked.value.inputColumns.length === 0) return failure('instruction-without-column');
  // Only what is known of a model: for one that is not, Anthropic decides.
  const limit = findKnownModel(settings.model)?.maxOutputTokens;
  if (limit === undefined || settings.maxTokens <= limit) return checked;
  return failure('answer-longer-than-model', { model: settings.model, limit });
}

/**
 * That every pair of opening braces is a column of the sheet or is meant as it is: the last gate before
 * anything is written down or sent. Fails with `placeholder-unknown`, `placeholder-unclosed`,
 * `placeholder-in-background`, `placeholder-in-answer`.
 */
function checkBraces(template: Template, names: readonly string[]): Outcome<null> {
  const { unknown, stray } = checkInstruction(template, names);
  if (unknown[0] !== undefined) {
    const { name, suggestion } = unknown[0];
    return failure('placeholder-unknown', { name, suggestion: suggestion ?? '' });
  }
  if (stray[0] !== undefined) {
    const { text, suggestion } = stray[0];
    return failure('placeholder-unclosed', { text, suggestion: suggestion ?? '' });
  }
  const inBackground = findForeignBraces(template.background);
  if (inBackground !== null) return failure('placeholder-in-background', { text: inBackground });
  const inAnswer = answerWords(template.answerFormat).find((word) => word.includes('{{'));
  return inAnswer === undefined ? success(null) : failure('placeholder-in-answer', { text: inAnswer });
}

/**
 * The same for results that are there already. Whoever made them may have taken the instruction along: then
 * rows are known by their id, or without an id by everything that stands in them.
 */
export function checkAttachment(settings: JobSettings, columns: readonly Column[]): Outcome<DraftColumns> {
  if (hasInstruction(settings)) return checkDraft(settings, columns);
  const names = columns.map((column) => column.name);
  const { idColumn } = settings;
  if (idColumn !== null && !names.includes(idColumn)) {
    return failure('placeholder-unknown', { name: idColumn, suggestion: '' });
  }
  const format = checkFormat(settings.template.answerFormat);
  if (!format.ok) return format;
  const named = checkNewColumns(settings, columns);
  return named.ok ? success({ inputColumns: idColumn === null ? names : [idColumn] }) : named;
}

/** False for a job made of results whose instruction is not known; its rows cannot be sent again. */
export function hasInstruction(settings: JobSettings): boolean {
  return settings.template.instruction.trim() !== '';
}

function checkFormat(format: AnswerFormat): Outcome<null> {
  if (format.kind === 'text') return success(null);
  if (format.kind === 'labels') return checkLabels(format.labels);
  if (format.fields.length === 0) return failure('answer-format-invalid');
  for (const field of format.fields) {
    if (field.name.trim() === '') return failure('column-name-empty');
    if (field.type !== 'one-of') continue;
    const labels = checkLabels(field.labels ?? []);
    if (!labels.ok) return labels;
  }
  return success(null);
}

function checkLabels(labels: readonly string[]): Outcome<null> {
  const seen = new Set<string>();
  for (const label of labels) {
    const plain = fold(label);
    if (plain === '' || seen.has(plain)) return failure('answer-format-invalid', { label });
    seen.add(plain);
  }
  return labels.length === 0 ? failure('answer-format-invalid') : success(null);
}

function checkNewColumns(settings: JobSettings, columns: readonly Column[]): Outcome<null> {
  const taken = new Set(columns.map((column) => fold(column.header)).filter((header) => header !== ''));
  for (const name of answerColumns(settings.template.answerFormat, settings.columnName)) {
    if (name.trim() === '') return failure('column-name-empty');
    if (taken.has(fold(name)) && !fillsColumn(settings, name)) return failure('column-name-taken', { name });
    taken.add(fold(name));
  }
  return success(null);
}

const newColumnProblems: ReadonlySet<string> = new Set(['workbook-full', 'pivot-beside-table']);

/**
 * Whether the sheet has a place for the answers, and a trial of writing them went well. Nothing is sent, or
 * tried, without.
 */
export function checkPlace(
  settings: JobSettings,
  { place, placeProblem }: Pick<TableSummary, 'place' | 'placeProblem'>,
): Outcome<null> {
  const added = answerColumns(settings.template.answerFormat, settings.columnName).filter(
    (name) => !fillsColumn(settings, name),
  );
  // What stands in the way of new columns does not matter where answers fill one that is there.
  const isAboutNewColumns = placeProblem !== null && newColumnProblems.has(placeProblem.code);
  if (placeProblem !== null && (!isAboutNewColumns || added.length > 0))
    return failure(placeProblem.code, placeProblem.facts);
  const hasPlace = added.length === 0 || findFirstColumn(place, added.length) !== null;
  return hasPlace ? success(null) : failure('workbook-full');
}

/** Whether the answers fill the empty cells of a column that is already there: rows were chosen by exactly that. */
export function fillsColumn(settings: JobSettings, name: string): boolean {
  return (
    settings.rows.kind === 'where-empty' &&
    settings.template.answerFormat.kind !== 'fields' &&
    settings.rows.column === name
  );
}

/**
 * A function that tells whether a row of the table is among those chosen. One that is merged across the table
 * has no place for an answer and never is; one that looks like no data is as the settings say.
 */
export function createRowFilter(
  { rows, nonData }: Pick<JobSettings, 'rows' | 'nonData'>,
  { columns, place }: Pick<TableSummary, 'columns' | 'place'>,
): (row: TableRow) => boolean {
  const isSelected = createSelectionFilter(rows, columns);
  const isCovered = coveredRowFilter(place);
  return (row) => isSelected(row) && !isCovered(row.rowNumber) && !isLeftOut(row.nonData, nonData);
}

/** Which rows of a table are sent, by all that can leave one out but its empty cells. */
export interface RowChoice {
  /** Chosen, and with nothing wrong in it that leaves it out. */
  readonly isChosen: (row: TableRow) => boolean;
  /** What is wrong in the columns used of a row that is chosen otherwise; null for nothing, and for other rows. */
  readonly faultOf: (row: TableRow) => FaultKind | null;
}

/** The choice of rows with these columns in use. */
export function createRowChoice(
  settings: Pick<JobSettings, 'rows' | 'nonData'>,
  summary: Pick<TableSummary, 'columns' | 'place'>,
  inputColumns: readonly string[],
): RowChoice {
  const isSelected = createRowFilter(settings, summary);
  const findFault = createFaultFinder(placesOf(inputColumns, summary.columns));
  const leavesOut = settings.nonData?.leavesOutFaulty === true;
  return {
    isChosen: (row) => isSelected(row) && !(leavesOut && findFault(row) !== null),
    faultOf: (row) => (isSelected(row) ? findFault(row) : null),
  };
}

function placesOf(names: readonly string[], columns: readonly Column[]): readonly number[] {
  return names.map((name) => columns.findIndex((column) => column.name === name));
}

function createSelectionFilter(
  selection: RowSelection,
  columns: readonly Column[],
): (row: TableRow) => boolean {
  switch (selection.kind) {
    case 'all':
      return () => true;
    case 'range':
      return (row) => row.rowNumber >= selection.firstRow && row.rowNumber <= selection.lastRow;
    case 'visible':
      return (row) => !row.isHidden;
    case 'where-empty': {
      const index = columns.findIndex((column) => column.name === selection.column);
      return (row) => (row.cells[index] ?? '').trim() === '';
    }
  }
}

/** A function that picks the named columns' texts out of a row, in the order of the names. */
export function createCellPicker(
  names: readonly string[],
  columns: readonly Column[],
): (row: TableRow) => readonly string[] {
  const indexes = placesOf(names, columns);
  return (row) => indexes.map((index) => row.cells[index] ?? '');
}

/** A function that picks what the named columns hold: what a row is known by (`heldText`). */
export function createHeldPicker(
  names: readonly string[],
  columns: readonly Column[],
): (row: TableFileRow) => readonly string[] {
  const indexes = placesOf(names, columns);
  return (row) => indexes.map((index) => heldText(row, index));
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('en');
}
