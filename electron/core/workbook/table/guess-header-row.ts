import type { HeaderRows } from '../../../../shared/model/table.ts';
import type { RawRow, SheetFacts } from '../model/row-source.ts';
import { headerBlock } from './header-block.ts';
import { type HeaderSigns, headerSigns, isLikeBody } from './header-signs.ts';
import { lineListHeader } from './line-list-header.ts';
import { hasMadeUpNames, namedHeaderRow } from './named-header-row.ts';
import { type RowShape, rowShapes } from './row-shape.ts';
import { coverage, type TableBody, tableBody } from './table-body.ts';

/** Shares of a row's filled cells. */
const minDistinct = 0.5;
const maxValues = 0.34;
/** A row that fills more of the table than this fills most of it. */
const halfCovered = 0.5;
/** A list of what a report is about seldom has more lines. */
const maxKeyListRows = 12;
/** Header cells merged down reach over no more rows than this; what reaches further is a block of rows. */
const maxMergedRows = 3;
/** Blank rows. */
const farRows = 1000;

interface Candidate {
  readonly at: number;
  readonly shape: RowShape;
  readonly covered: number;
  readonly signs: HeaderSigns;
}

/** Everything that the guess looks at. */
interface Sheet {
  readonly shapes: readonly RowShape[];
  readonly body: TableBody;
  readonly covered: readonly number[];
}

/** Texts of the row, each with the group's title above it: "NSA, SA, NSA, SA" differ by their groups. */
function distinctShare(sheet: Sheet, at: number): number {
  const shape = sheet.shapes[at];
  if (shape === undefined) return 0;
  const above = shape.startsBlock ? undefined : sheet.shapes[at - 1];
  const isGroup = above !== undefined && above.filled.length > 1 && above.filled.length < shape.filled.length;
  let group = '';
  let next = 0;
  const texts = new Set<string>();
  for (const column of shape.filled) {
    while (isGroup && next <= column) {
      group = above.texts[next] || group;
      next += 1;
    }
    texts.add(`${group}\n${shape.texts[column] ?? ''}`.toLowerCase());
  }
  return texts.size / Math.max(1, shape.filled.length);
}

/** "Account: | Example": a line of what the report is about, not names. */
function isKeyLine(shape: RowShape): boolean {
  const first = shape.texts[shape.filled[0] ?? 0] ?? '';
  const others = shape.filled.slice(1).map((column) => shape.texts[column] ?? '');
  return /[:：]$/u.test(first) && others.length <= 2 && others.some((text) => !/[:：]$/u.test(text));
}

/** Rows above in the same block must be narrower, or be something else than the table's rows. */
function hasRowsAbove(sheet: Sheet, at: number): boolean {
  const own = sheet.covered[at] ?? 0;
  for (let above = at; above > 0; above -= 1) {
    if (sheet.shapes[above]?.startsBlock === true) return false;
    const shape = sheet.shapes[above - 1];
    const isAsWide = (sheet.covered[above - 1] ?? 0) >= own * 0.9;
    if (shape === undefined || !isAsWide || isKeyLine(shape) || hasMadeUpNames(shape)) continue;
    if (shape.filled.length > 1 && isLikeBody(shape, sheet.body)) return true;
  }
  return false;
}

function isNarrow(body: TableBody): boolean {
  return [...body.values()].filter((column) => column.share >= 0.2).length <= 1;
}

/** The row as a header, if it can be one. `strict` asks for a row right below it as well. */
function candidateAt(sheet: Sheet, at: number, strict: boolean): Candidate | null {
  const shape = sheet.shapes[at];
  if (shape === undefined || (strict && shape.endsBlock)) return null;
  const covered = sheet.covered[at] ?? 0;
  if (covered <= halfCovered) return null;
  if (shape.filled.length < 2 && !isNarrow(sheet.body)) return null;
  if (hasMadeUpNames(shape) || isKeyLine(shape)) return null;
  const signs = headerSigns(shape, sheet.body, sheet.shapes[at + 1]);
  const isData = signs.same > 0 && signs.same >= signs.contrast;
  if (isData || signs.values / shape.filled.length > maxValues) return null;
  if (distinctShare(sheet, at) < minDistinct || hasRowsAbove(sheet, at)) return null;
  return { at, shape, covered, signs };
}

/** How many rows follow before the next blank row. */
function rowsInBlock({ shapes }: Sheet, { at }: Candidate): number {
  let end = at;
  while (shapes[end]?.endsBlock === false) end += 1;
  return end - at;
}

function blockOf({ shapes }: Sheet, at: number): number {
  let start = at;
  while (start > 0 && shapes[start]?.startsBlock === false) start -= 1;
  return start;
}

/** The columns in which every row of the block below the candidate is a value and the candidate is none. */
function contrastInBlock(sheet: Sheet, candidate: Candidate): number {
  const rows = sheet.shapes.slice(candidate.at + 1, candidate.at + 1 + rowsInBlock(sheet, candidate));
  return headerSigns(candidate.shape, tableBody([...rows, ...rows]), undefined).contrast;
}

/** Whether the earlier of two is only a list of what the report is about, and the later one the table. */
function isBetter(sheet: Sheet, later: Candidate, earlier: Candidate): boolean {
  if (later.shape.texts.join('\n') === earlier.shape.texts.join('\n')) return false;
  const before = rowsInBlock(sheet, earlier);
  const after = rowsInBlock(sheet, later);
  if (after <= before || (before > maxKeyListRows && after < before * 4)) return false;
  if (later.covered > earlier.covered + 0.1) return true;
  const isKeyList = earlier.shape.filled.length <= 2 && before <= maxKeyListRows;
  const hasContrast = contrastInBlock(sheet, later) > 0;
  return hasContrast && (isKeyList || contrastInBlock(sheet, earlier) === 0);
}

function firstOfEachBlock(sheet: Sheet): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < sheet.shapes.length; at += 1) {
    const last = found.at(-1);
    if (last !== undefined && blockOf(sheet, at) === blockOf(sheet, last.at)) continue;
    const candidate = candidateAt(sheet, at, true);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/**
 * Where no row has others right below it: the first that could be one with a gap below, else the first row
 * unless it is data.
 */
function fallBack(sheet: Sheet): number {
  for (let at = 0; at < sheet.shapes.length - 1; at += 1) {
    const candidate = candidateAt(sheet, at, false);
    if (candidate !== null) return candidate.shape.rowNumber;
  }
  const widest = Math.max(...sheet.covered);
  const at = sheet.covered.findIndex((covered) => covered >= widest * 0.7);
  const shape = sheet.shapes[at];
  if (shape === undefined) return 0;
  const signs = headerSigns(shape, sheet.body, sheet.shapes[at + 1]);
  const isData = signs.values > 0 && signs.same >= signs.contrast;
  return isData ? 0 : shape.rowNumber;
}

/** Header cells that are merged down reach to the last row of the header. */
function lastMergedRow(rowNumber: number, facts: SheetFacts): number {
  const reaching = facts.merges.filter(
    (merge) => merge.firstRow === rowNumber && merge.lastRow <= rowNumber + maxMergedRows,
  );
  return Math.max(rowNumber, ...reaching.map((merge) => merge.lastRow));
}

/** What stands so far below the first rows is no part of the table: solvers keep their numbers at the sheet's edge. */
function withoutFarRows(shapes: readonly RowShape[]): readonly RowShape[] {
  const gap = shapes.findIndex(
    (shape, at) => at > 1 && shape.rowNumber - (shapes[at - 1]?.rowNumber ?? 0) > farRows,
  );
  return gap < 0 ? shapes : shapes.slice(0, gap);
}

function sheetOf(shapes: readonly RowShape[]): Sheet {
  const body = tableBody(shapes);
  return { shapes, body, covered: shapes.map((shape) => coverage(shape, body)) };
}

/** The lower half may be another table than the first one: then that one is found in the rows above, and counts. */
function firstTable(sheet: Sheet, found: Candidate): Candidate {
  const above = sheetOf(sheet.shapes.slice(0, blockOf(sheet, found.at)));
  const first = bestCandidate(above);
  const isTable =
    first !== null && first.shape.filled.length > 2 && rowsInBlock(above, first) > maxKeyListRows;
  return isTable ? first : found;
}

function bestCandidate(sheet: Sheet): Candidate | null {
  const candidates = firstOfEachBlock(sheet);
  let best = candidates[0] ?? null;
  for (const candidate of candidates.slice(1)) {
    if (best !== null && isBetter(sheet, candidate, best)) best = candidate;
  }
  return best;
}

/**
 * The rows that hold the column names; 0 and 0 when the first row is data already. A table or filter with
 * names of its own decides; else the header is the first row that fills most of the columns that the lower
 * half fills, with distinct texts and a row right below it, and with nothing of the table's kind above it. A
 * list of what a report is about, above a blank row, gives way to the table below. Rows around it that name
 * groups or parts of its columns belong to it.
 */
export function guessHeaderRows(firstRows: readonly RawRow[], facts: SheetFacts): HeaderRows {
  if (facts.isLineList === true) return lineListHeader(firstRows);
  const all = rowShapes(firstRows, facts.merges);
  const named = namedHeaderRow(all, facts);
  const sheet = sheetOf(withoutFarRows(all));
  const { shapes, body } = sheet;
  if (named !== null) {
    const at = shapes.findIndex((shape) => shape.rowNumber === named);
    return at < 0 ? { first: named, last: named } : headerBlock(shapes, at, body, named, true);
  }
  if (shapes.length <= 1) return { first: shapes[0]?.rowNumber ?? 0, last: shapes[0]?.rowNumber ?? 0 };
  const best = bestCandidate(sheet);
  if (best === null) {
    const row = fallBack(sheet);
    return { first: row, last: row };
  }
  const { at, shape } = firstTable(sheet, best);
  return headerBlock(shapes, at, body, lastMergedRow(shape.rowNumber, facts), false);
}
