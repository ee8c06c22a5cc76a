import type { HeaderRows } from '../../../../../shared/model/table.ts';
import type { NameChange } from '../package/defined-names.ts';
import { endingAt, parseRange } from '../package/sheet-facts.ts';
import { attribute, type Replacement, type XmlTag, xmlTags } from '../xml/xml-tags.ts';

/**
 * Name of the range that a sheet's filter works on, as Excel keeps it besides, in small letters (ECMA-376
 * part 1, 18.2.5).
 */
export const filterName = '_xlnm._filterdatabase';

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
 * A filter whose last column is right beside the new ones, and whose header is the table's, reaches over
 * them: sorting by its arrows moves just the cells within its range, and would part answers from their rows.
 * Null where there is none.
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

/** Brings the name of the filter's range in line; there may be none. */
export function renameFilterRange(change: FilterChange): NameChange {
  return ({ name, content }) => {
    const mark = content.lastIndexOf('!') + 1;
    const isMeant = name === filterName && plain(content.slice(mark)) === plain(change.from);
    return isMeant ? content.slice(0, mark) + endingAt(content.slice(mark), change.lastColumn) : null;
  };
}
