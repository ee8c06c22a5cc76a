import type { HeaderRows } from '../../../../../shared/model/table.ts';
import type { CellRange } from '../../model/row-source.ts';
import { plainSheetName } from '../../model/sheet-name.ts';
import { replacePieces } from '../xml/xml-tags.ts';
import { type NameChange, type NamesSource, readSheetNames, type SheetNames } from './defined-names.ts';
import { endingAt, parseRange } from './sheet-facts.ts';

/** What the area of a sheet that is printed is called, in small letters (ECMA-376 part 1, 18.2.5). */
export const printAreaName = '_xlnm.print_area';

/**
 * One of the ranges that are printed, each on pages of its own, and its reference's place in what the
 * name stands for.
 */
export interface PrintedRange {
  readonly range: CellRange;
  readonly reference: string;
  readonly start: number;
  readonly end: number;
}

/** What becomes of a print area so that new columns are printed as well. */
export interface PrintGrowth {
  /** The column that it ends at, and the last of the new ones; zero-based. */
  readonly from: number;
  readonly to: number;
  readonly growing: readonly PrintedRange[];
}

/** A range of a sheet, the sheet's name in apostrophes or not, before a comma or the end. */
const piece =
  /\s*(?:('(?:[^']|'')*'|[^'!,()\s]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})\s*(,|$)/y;

/**
 * The ranges of a print area; none where it is more than plain ranges of this sheet, such as a formula that
 * counts rows.
 */
export function parsePrintArea(content: string, sheet: string): readonly PrintedRange[] {
  const ranges: PrintedRange[] = [];
  piece.lastIndex = 0;
  for (let isLast = false; !isLast; ) {
    const match = piece.exec(content);
    const [whole = '', name, reference = '', end = ''] = match ?? [];
    const range = match === null ? null : parseRange(reference);
    const isOwn = name === undefined || plainSheetName(name).toLowerCase() === sheet.toLowerCase();
    if (match === null || range === null || !isOwn) return [];
    if (range.firstColumn > range.lastColumn || range.firstRow > range.lastRow) return [];
    const start = match.index + whole.indexOf(reference, name === undefined ? 0 : name.length + 1);
    ranges.push({ range, reference, start, end: start + reference.length });
    isLast = end === '';
  }
  return ranges;
}

/** The ranges by a sheet's names; none where it has no print area, or several. */
export function printedRanges({ sheet, names }: SheetNames): readonly PrintedRange[] {
  const areas = names.filter(({ name }) => name === printAreaName);
  const [only] = areas;
  return areas.length === 1 && only !== undefined ? parsePrintArea(only.content, sheet) : [];
}

/** The ranges that are printed of the sheet in this part. */
export async function readPrintArea(
  source: NamesSource,
  sheetPart: string,
): Promise<readonly PrintedRange[]> {
  return printedRanges(await readSheetNames(source, sheetPart));
}

type Rows = Pick<CellRange, 'firstRow' | 'lastRow'>;

function shareRows(one: Rows, other: Rows): boolean {
  return one.firstRow <= other.lastRow && one.lastRow >= other.firstRow;
}

/** The rows that hold answers and the names above them. */
export function printableRows({ first }: HeaderRows, lastRow: number): Rows {
  return { firstRow: Math.max(1, first), lastRow };
}

/**
 * How the area reaches over new columns, which stand side by side: its ranges with rows of the table that end
 * right beside the first of them, or among them. Null where there are none, where they end at several
 * columns, and where another range prints these cells already.
 */
export function findPrintGrowth(
  area: readonly PrintedRange[],
  columns: readonly number[],
  rows: Rows,
): PrintGrowth | null {
  const [first = 0] = columns;
  const to = columns.at(-1) ?? -1;
  const isGrowing = ({ range }: PrintedRange): boolean =>
    shareRows(range, rows) &&
    range.firstColumn < first &&
    range.lastColumn >= first - 1 &&
    range.lastColumn < to;
  const growing = area.filter(isGrowing);
  const from = growing[0]?.range.lastColumn;
  if (from === undefined || growing.some(({ range }) => range.lastColumn !== from)) return null;
  const isInTheWay = ({ range }: PrintedRange): boolean =>
    range.firstColumn <= to &&
    range.lastColumn >= first &&
    growing.some((grown) => shareRows(grown.range, range));
  if (area.some((range) => !isGrowing(range) && isInTheWay(range))) return null;
  return { from, to, growing };
}

/** The area's name with these ranges ending in other columns, each spelled as it was. */
function withEnds(ranges: readonly PrintedRange[], lastColumnOf: (range: CellRange) => number): NameChange {
  return ({ name, content }) =>
    name === printAreaName
      ? replacePieces(
          content,
          ranges.map(({ range, reference, start, end }) => {
            const lastColumn = lastColumnOf(range);
            const text = lastColumn === range.lastColumn ? reference : endingAt(reference, lastColumn);
            return { start, end, text };
          }),
        )
      : null;
}

/** Lets the area grow. */
export function growPrintArea({ growing, to }: PrintGrowth): NameChange {
  return withEnds(growing, () => to);
}

/** The opposite: ranges end before columns that are gone. */
export function shrinkPrintArea(area: readonly PrintedRange[], gone: ReadonlySet<number>): NameChange {
  return withEnds(area, ({ firstColumn, lastColumn }) => {
    let last = lastColumn;
    while (gone.has(last) && last > firstColumn) last -= 1;
    return last;
  });
}
