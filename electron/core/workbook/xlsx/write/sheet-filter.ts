import type { HeaderRows } from '../../../../../shared/model/table.ts';
import type { CellRange } from '../../model/row-source.ts';
import type { NameChange } from '../package/defined-names.ts';
import { endingAt, parseRange } from '../package/sheet-facts.ts';
import { attribute, type Replacement, type XmlTag, xmlTags } from '../xml/xml-tags.ts';

/**
 * Name of the range that a sheet's filter works on, as Excel keeps it besides, in small letters (ECMA-376
 * part 1, 18.2.5).
 */
export const filterName = '_xlnm._filterdatabase';

/** A range and where it is written in the XML after the rows. */
interface WrittenRange {
  readonly reference: string;
  readonly range: CellRange;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The sheet's own filter. */
interface SheetFilter extends WrittenRange {
  /** Columns that are filtered by, counted from the range's first. */
  readonly filtered: readonly number[];
  /** The rows that its arrows have sorted, and will again when that is asked for; null where they have not. */
  readonly sorted: WrittenRange | null;
  /** Last columns of the ranges that are sorted by. */
  readonly sortedBy: readonly number[];
}

/** The range that a tag names; null for none. */
function rangeOf(tag: XmlTag): WrittenRange | null {
  const reference = tag.attributes.find(({ name, prefix }) => name === 'ref' && prefix === '');
  const range = reference === undefined ? null : parseRange(reference.value);
  if (reference === undefined || range === null) return null;
  const { value, valueStart, valueEnd } = reference;
  return { reference: value, range, valueStart, valueEnd };
}

/** The sheet's filter; null where it has none. */
function findFilter(tail: string): SheetFilter | null {
  let own: XmlTag | null = null;
  let sorted: WrittenRange | null = null;
  const filtered: number[] = [];
  const sortedBy: number[] = [];
  for (const tag of xmlTags(tail, true)) {
    // Views that others have kept have filters of their own, deeper in.
    if (tag.name === 'autoFilter' && tag.depth === 0) {
      if (tag.kind !== 'close') own = tag;
      if (tag.kind !== 'open') break;
    } else if (own !== null && tag.kind !== 'close') {
      if (tag.name === 'filterColumn') filtered.push(Number(attribute(tag, 'colId')));
      else if (tag.name === 'sortState') sorted = rangeOf(tag);
      else if (tag.name === 'sortCondition') sortedBy.push(rangeOf(tag)?.range.lastColumn ?? 0);
    }
  }
  const written = own === null ? null : rangeOf(own);
  return written === null ? null : { ...written, filtered, sorted, sortedBy };
}

/** What of the sheet's XML after its rows becomes another, in offsets of that; empty where nothing does. */
export interface FilterChange {
  readonly pieces: readonly Replacement[];
  /** The range as it was, for finding its name. */
  readonly from: string;
  readonly lastColumn: number;
}

function changeTo(filter: SheetFilter, lastColumn: number): FilterChange {
  const { sorted } = filter;
  // What is sorted lies within the filter: it ends where that ends, and never beyond.
  const hasToFollow =
    sorted !== null &&
    (sorted.range.lastColumn === filter.range.lastColumn || sorted.range.lastColumn > lastColumn);
  const pieces = [filter, ...(hasToFollow ? [sorted] : [])].map(
    ({ reference, valueStart: start, valueEnd: end }) => ({
      ...{ start, end },
      text: endingAt(reference, lastColumn),
    }),
  );
  return { pieces, from: filter.reference, lastColumn };
}

/**
 * A filter that ends right beside the new columns or among them, and whose header is the table's, reaches over
 * all of them: sorting by its arrows moves just the cells within its range, and would part answers from their
 * rows. What they have sorted grows likewise, else sorting it again would. Null where there is none.
 */
export function growFilter(
  tail: string,
  header: HeaderRows,
  columns: readonly number[],
): FilterChange | null {
  const filter = findFilter(tail);
  const first = columns[0];
  if (filter === null || first === undefined) return null;
  const { firstRow, lastColumn } = filter.range;
  const last = first + columns.length - 1;
  const isTheTable = firstRow >= header.first && firstRow <= header.last;
  const isBeside = lastColumn >= first - 1 && lastColumn < last && filter.range.firstColumn < first;
  return isBeside && isTheTable ? changeTo(filter, last) : null;
}

/** The opposite: a filter ends before columns that are gone, unless somebody filters or sorts by one of them. */
export function shrinkFilter(tail: string, gone: ReadonlySet<number>): FilterChange | null {
  const filter = findFilter(tail);
  if (filter === null) return null;
  const { firstColumn, lastColumn } = filter.range;
  let last = lastColumn;
  while (gone.has(last) && last > firstColumn) last -= 1;
  const isUsed =
    filter.filtered.some((column) => firstColumn + column > last) ||
    filter.sortedBy.some((column) => column > last);
  return last === lastColumn || isUsed ? null : changeTo(filter, last);
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
