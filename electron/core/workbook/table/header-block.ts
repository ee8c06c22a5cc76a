import type { HeaderRows } from '../../../../shared/model/table.ts';
import { isValueKind } from './cell-kind.ts';
import { areJson, areMachineNames, areUnits, compoundShare } from './header-cells.ts';
import { headerSigns } from './header-signs.ts';
import { hasMadeUpNames } from './named-header-row.ts';
import type { RowShape } from './row-shape.ts';
import { type TableBody, tableBody } from './table-body.ts';

/** No export in use has more header rows (Amazon's and Excel's pivots have three, telephone systems four). */
const maxHeaderRows = 5;
/** Filled in this share of the rows, a column is said to be always filled. */
const always = 0.8;
/** A group's title is shorter. */
const maxGroup = 120;
/** With fewer rows below, too little is known to tell a second header row from a first data row. */
const minRowsBelow = 2;

const code = /^[\p{L}]{1,12}\d*(?:[_.[\]-]?[\p{L}\d]+\]?)*$/u;
/** What is known below a row that may belong to the header: everything that follows it. */
interface Below {
  readonly rows: readonly RowShape[];
  readonly body: TableBody;
}

function share(columns: readonly number[], is: (column: number) => boolean): number {
  return columns.length === 0 ? 0 : columns.filter(is).length / columns.length;
}

function textOf(shape: RowShape, column: number): string {
  return shape.texts[column] ?? '';
}

function hasNoValues(shape: RowShape): boolean {
  return shape.filled.every((column) => !isValueKind(shape.kinds[column] ?? 'empty'));
}

function textsOf(shape: RowShape): readonly string[] {
  return shape.filled.map((column) => textOf(shape, column));
}

/** Names for machines: `{"ImportId":"QID1"}`, `item_sku`, while the rows below are written otherwise. */
function isIdRow(shape: RowShape, header: RowShape, { rows }: Below): boolean {
  if (areJson(textsOf(shape))) return true;
  const hasAll = share(header.filled, (column) => textOf(shape, column) !== '') >= 0.8;
  if (!hasAll || !areMachineNames(textsOf(shape))) return false;
  return rows.slice(0, 20).every((row) => compoundShare(textsOf(row)) < 0.4);
}

/** A row of units: each over a column of numbers. */
function isUnitRow(shape: RowShape, { body, rows }: Below): boolean {
  if (rows.length < minRowsBelow || !areUnits(textsOf(shape))) return false;
  return shape.filled.some((column) => (body.get(column)?.values ?? 0) >= always);
}

/**
 * "Main hall", "Workshops" below one question: it fills columns that the row above leaves open, and leaves
 * open what every row fills.
 */
function isRowOfParts(shape: RowShape, header: RowShape, { body }: Below): boolean {
  if (!hasNoValues(shape)) return false;
  const fillsGaps = shape.filled.some((column) => textOf(header, column) === '' && body.has(column));
  const leavesOpen = [...body].some(
    ([column, { share: filled }]) => filled >= always && !shape.covered.has(column),
  );
  return fillsGaps && leavesOpen;
}

/**
 * "Sold, Left, Sold, Left" below merged titles: the columns under them are named, where rows hold values or
 * the names repeat.
 */
function isRowUnderGroups(shape: RowShape, header: RowShape, { body, rows }: Below): boolean {
  const under = [...header.spans].flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  const named = under.filter((column) => body.has(column));
  if (named.length === 0 || rows.length < minRowsBelow || !hasNoValues(shape)) return false;
  if (named.some((column) => textOf(shape, column) === '')) return false;
  const texts = new Set(named.map((column) => textOf(shape, column).toLowerCase()));
  const hasContrast = named.some((column) => (body.get(column)?.values ?? 0) >= always);
  return hasContrast || (header.spans.size > 1 && texts.size < named.length);
}

/** Question texts below codes, or descriptions below names: texts where every row below holds a value. */
function isDescriptionRow(shape: RowShape, header: RowShape, { body, rows }: Below): boolean {
  if (!hasNoValues(shape) || rows.length < minRowsBelow) return false;
  if (share(header.filled, (column) => textOf(shape, column) !== '') < 0.8) return false;
  const overValues = shape.filled.filter((column) => (body.get(column)?.values ?? 0) === 1);
  const texts = new Set(overValues.map((column) => textOf(shape, column).toLowerCase()));
  if (texts.size < overValues.length) return false;
  const isBelowCodes = share(header.filled, (column) => code.test(textOf(header, column))) >= 0.8;
  const isLonger =
    share(shape.filled, (column) => textOf(shape, column).length > textOf(header, column).length) >= 0.5;
  if (isBelowCodes && isLonger && areQuestions(shape) && !rows.slice(0, 20).some(areQuestions)) return true;
  return rows.length > minRowsBelow && overValues.length >= (isBelowCodes && isLonger ? 1 : 2);
}

function areQuestions(shape: RowShape): boolean {
  return share(shape.filled, (column) => /[?？]\s*$/u.test(textOf(shape, column))) >= 0.4;
}

/**
 * The rows from `from` on as far as the next blank row; all of them where a blank row follows too soon to
 * tell anything.
 */
function rowsBelow(shapes: readonly RowShape[], from: number): Below {
  const gap = shapes.findIndex((shape, at) => at > from && shape.startsBlock);
  const rows = gap - from > minRowsBelow ? shapes.slice(from, gap) : shapes.slice(from);
  return { rows, body: tableBody([...rows, ...rows]) };
}

/** The last row of the header that begins with the row at `at`. */
function lastRowOf(shapes: readonly RowShape[], at: number, mergedTo: number): number {
  let last = at;
  const belowNames = shapes.slice(at + 1, at + maxHeaderRows);
  const gap = belowNames.findIndex((shape) => shape.startsBlock);
  last += belowNames.slice(0, gap < 0 ? undefined : gap).findIndex((shape) => areJson(textsOf(shape))) + 1;
  while (last + 1 < shapes.length && (shapes[last + 1]?.rowNumber ?? 0) <= mergedTo) last += 1;
  for (; last - at + 1 < maxHeaderRows; last += 1) {
    const header = shapes[last];
    const next = shapes[last + 1];
    if (header === undefined || next === undefined || next.startsBlock || last + 2 >= shapes.length) break;
    const below = rowsBelow(shapes, last + 2);
    const isHeader =
      isIdRow(next, header, below) ||
      isUnitRow(next, below) ||
      isRowOfParts(next, header, below) ||
      isRowUnderGroups(next, header, below) ||
      isDescriptionRow(next, header, below);
    if (!isHeader) break;
  }
  return last;
}

/** How many of the names differ, with the group's title before each. */
function distinctNames(shape: RowShape, groups: RowShape | null): number {
  let group = '';
  let next = 0;
  const names = new Set<string>();
  for (const column of shape.filled) {
    for (; groups !== null && next <= column; next += 1) group = textOf(groups, next) || group;
    names.add(`${group}\n${textOf(shape, column)}`.toLowerCase());
  }
  return names.size;
}

/** Whether a row holds titles of groups of the columns named below it, rather than a title of the sheet. */
function isGroupRow(shape: RowShape, header: RowShape, body: TableBody, isNamed: boolean): boolean {
  const { filled } = shape;
  if (filled.length === 0 || filled.length >= header.filled.length || hasMadeUpNames(shape)) return false;
  if (filled.some((column) => textOf(shape, column).length > maxGroup)) return false;
  const signs = headerSigns(shape, body, undefined);
  if (signs.values > 0 || signs.same > 0) return false;
  const first = Math.min(...body.keys());
  const spans = [...shape.spans].filter(([from, to]) => to > from && textOf(shape, from) !== '');
  if (filled.length === 1) return !isNamed && spans.length === 1 && (spans[0]?.[0] ?? first) > first;
  if (spans.length > 0) return true;
  if (distinctNames(header, shape) > distinctNames(header, null)) return true;
  const fillsGaps = filled.some((column) => textOf(header, column) === '' && body.has(column));
  const gaps = filled.filter((column, index) => index > 0 && column - (filled[index - 1] ?? 0) > 1);
  return (fillsGaps && gaps.length > 0) || gaps.length > 1;
}

function firstRowOf(shapes: readonly RowShape[], at: number, body: TableBody, isNamed: boolean): number {
  let first = at;
  for (; at - first + 1 < maxHeaderRows; first -= 1) {
    const header = shapes[first];
    const above = shapes[first - 1];
    if (header === undefined || above === undefined || header.startsBlock) break;
    // Above titles of groups, further ones need no other sign than to stand over them.
    const isOverGroups =
      first < at && above.filled.length > 1 && above.filled.every((column) => textOf(header, column) !== '');
    if (!isGroupRow(above, header, body, isNamed) && !(isOverGroups && hasNoValues(above))) break;
  }
  return first;
}

/**
 * All rows of the header around the one that names most columns: titles of groups above it; parts of
 * questions, names for machines, units and descriptions below it. `isNamed`: a table or filter says where
 * the rows begin.
 */
export function headerBlock(
  shapes: readonly RowShape[],
  at: number,
  body: TableBody,
  mergedTo: number,
  isNamed: boolean,
): HeaderRows {
  const last = isNamed ? at : lastRowOf(shapes, at, mergedTo);
  const first = firstRowOf(shapes, at, body, isNamed);
  return { first: shapes[first]?.rowNumber ?? 0, last: shapes[last]?.rowNumber ?? 0 };
}
