import { columnLetters } from '../../../../shared/model/column-letters.ts';
import type { HeaderRows } from '../../../../shared/model/table.ts';
import { readPart } from './package-parts.ts';
import { parseRange } from './sheet-facts.ts';
import type { XlsxPackage } from './xlsx-workbook.ts';
import {
  attribute,
  prefixedAttribute,
  type Replacement,
  replacePieces,
  type XmlTag,
  xmlTags,
} from './xml-tags.ts';
import { decodeContent, encodeText, toByteString } from './xml-text.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Name of the range that a sheet's filter works on, as Excel keeps it besides (ECMA-376 part 1, 18.2.6). */
const filterName = '_xlnm._FilterDatabase';

type Contents = Map<ZipEntry, () => AsyncIterable<Buffer>>;

/** The sheet's own filter and its place in the XML after the rows. */
interface SheetFilter {
  readonly reference: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Columns that are filtered by, counted from the range's first. */
  readonly filtered: readonly number[];
}

/** The sheet's filter; null where it has none, or one on whole columns. */
function findFilter(tail: string): SheetFilter | null {
  let found: { readonly tag: XmlTag; readonly filtered: number[] } | null = null;
  for (const tag of xmlTags(tail, true)) {
    // Views that others have kept have filters of their own, deeper in.
    if (tag.name === 'autoFilter' && tag.depth === 0) {
      if (tag.kind !== 'close') found = { tag, filtered: [] };
      if (tag.kind !== 'open') break;
    } else if (tag.name === 'filterColumn' && tag.kind !== 'close') {
      found?.filtered.push(Number(attribute(tag, 'colId')));
    }
  }
  const reference = found?.tag.attributes.find(({ name, prefix }) => name === 'ref' && prefix === '');
  const range = reference === undefined ? null : parseRange(reference.value);
  if (found === null || reference === undefined || range === null || !/\d$/.test(reference.value))
    return null;
  const { firstRow, firstColumn, lastColumn } = range;
  const { value, valueStart, valueEnd } = reference;
  return {
    reference: value,
    firstRow,
    firstColumn,
    lastColumn,
    valueStart,
    valueEnd,
    filtered: found.filtered,
  };
}

/** A reference that ends in another column, spelled as it was; one cell becomes a range. */
function endingAt(reference: string, lastColumn: number): string {
  const end = columnLetters(lastColumn);
  if (!reference.includes(':')) return `${reference}:${reference.replace(/[A-Za-z]{1,3}/, end)}`;
  return reference.replace(/:(\$?)[A-Za-z]{1,3}/, `:$1${end}`);
}

/** What of the sheet's XML after its rows becomes another, in offsets of that; empty where nothing does. */
export interface FilterChange {
  readonly pieces: readonly Replacement[];
  /** The range as it was, for finding its name. */
  readonly from: string;
  readonly lastColumn: number;
}

function changeTo(filter: SheetFilter, lastColumn: number): FilterChange {
  const text = endingAt(filter.reference, lastColumn);
  const pieces = [{ start: filter.valueStart, end: filter.valueEnd, text }];
  return { pieces, from: filter.reference, lastColumn };
}

/**
 * A filter whose last column is right beside the new ones, and whose header is the table's, reaches over them: sorting by its arrows moves
 * just the cells within its range, and would part answers from their rows. Null where there is none.
 */
export function growFilter(
  tail: string,
  header: HeaderRows,
  columns: readonly number[],
): FilterChange | null {
  const filter = findFilter(tail);
  const first = columns[0];
  if (filter === null || first === undefined) return null;
  const { firstRow } = filter;
  const isTheTable = firstRow >= header.first && firstRow <= header.last;
  return filter.lastColumn === first - 1 && isTheTable ? changeTo(filter, first + columns.length - 1) : null;
}

/** The opposite: a filter ends before columns that are gone, unless somebody filters by one of them. */
export function shrinkFilter(tail: string, gone: ReadonlySet<number>): FilterChange | null {
  const filter = findFilter(tail);
  if (filter === null) return null;
  let last = filter.lastColumn;
  while (gone.has(last) && last > filter.firstColumn) last -= 1;
  const isUsed = filter.filtered.some((column) => filter.firstColumn + column > last);
  return last === filter.lastColumn || isUsed ? null : changeTo(filter, last);
}

/** A range without what is only spelling. */
function plain(reference: string): string {
  return reference.replaceAll('$', '').toUpperCase();
}

/** Place of a sheet in the workbook's list, as names count them; -1 where it is not there. */
function placeInList(workbook: string, source: XlsxPackage, sheetPart: string): number {
  const byId = new Map(source.parts.relationships.map(({ id, target }) => [id, target]));
  let place = -1;
  for (const tag of xmlTags(workbook)) {
    if (tag.name !== 'sheet' || tag.depth !== 2 || tag.kind === 'close') continue;
    place += 1;
    if (byId.get(prefixedAttribute(tag, 'id') ?? '') === sheetPart) return place;
  }
  return -1;
}

/** Brings the name of the filter's range in line; there may be none. */
export async function renameFilterRange(
  source: XlsxPackage,
  sheetPart: string,
  change: FilterChange,
  contents: Contents,
): Promise<void> {
  const { workbookPart } = source.parts;
  const entry = source.archive.find(workbookPart);
  const workbook = await readPart(source.archive, workbookPart);
  if (entry === undefined || workbook === undefined) return;
  const place = String(placeInList(workbook, source, sheetPart));
  const pieces: Replacement[] = [];
  let open: XmlTag | null = null;
  for (const tag of xmlTags(workbook)) {
    if (tag.name !== 'definedName') continue;
    if (tag.kind === 'open') open = tag;
    else if (tag.kind === 'close' && open !== null) {
      const isMeant = attribute(open, 'name') === filterName && attribute(open, 'localSheetId') === place;
      const content = decodeContent(workbook.slice(open.end, tag.start));
      const mark = content.lastIndexOf('!') + 1;
      if (isMeant && plain(content.slice(mark)) === plain(change.from)) {
        const named = content.slice(0, mark) + endingAt(content.slice(mark), change.lastColumn);
        pieces.push({ start: open.end, end: tag.start, text: toByteString(encodeText(named)) });
      }
    }
  }
  if (pieces.length === 0) return;
  const changed = replacePieces(workbook, pieces);
  contents.set(entry, async function* content() {
    yield Buffer.from(changed, 'latin1');
  });
}
