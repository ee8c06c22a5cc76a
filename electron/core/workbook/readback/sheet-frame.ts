import { parseRange } from '../xlsx/package/sheet-facts.ts';
import type { SheetHead } from '../xlsx/scan/sheet-windows.ts';
import { attribute, type Replacement, replacePieces, type XmlTag, xmlTags } from '../xlsx/xml/xml-tags.ts';

/** One entry of `cols`: columns counted from 1, and all it says of them. */
interface Width {
  readonly first: number;
  readonly last: number;
  readonly about: string;
}

function widthsOf(head: string): readonly Width[] {
  const widths: Width[] = [];
  for (const tag of xmlTags(head, true)) {
    if (tag.name !== 'col' || tag.kind === 'close') continue;
    const about = tag.attributes
      .filter(({ name, prefix }) => prefix !== '' || (name !== 'min' && name !== 'max'))
      .map(({ prefix, name, value }) => `${prefix}:${name}=${value}`);
    widths.push({
      first: Number(attribute(tag, 'min')),
      last: Number(attribute(tag, 'max')),
      about: about.join('\n'),
    });
  }
  return widths;
}

function areInOrder(widths: readonly Width[]): boolean {
  return widths.every(({ first, last }, at) => first <= last && first > (widths[at - 1]?.last ?? 0));
}

/** Whether each column but these looks as before, and the entries still ascend where they did. */
function areWidthsKept(
  before: readonly Width[],
  after: readonly Width[],
  columns: ReadonlySet<number>,
): boolean {
  if (areInOrder(before) && !areInOrder(after)) return false;
  const aboutOf = (widths: readonly Width[], column: number) =>
    widths.find(({ first, last }) => first <= column && column <= last)?.about ?? '';
  const edges = [...before, ...after].flatMap(({ first, last }) => [first - 1, first, last, last + 1]);
  return [...new Set(edges)].every(
    (column) => columns.has(column - 1) || aboutOf(before, column) === aboutOf(after, column),
  );
}

/** The text without `cols` and without the ranges that may grow with the new columns. */
function restOf(text: string, ranges: readonly string[]): string {
  const pieces: Replacement[] = [];
  let open: XmlTag | null = null;
  for (const tag of xmlTags(text, true)) {
    if (tag.name === 'cols') {
      if (tag.kind === 'open') open = tag;
      else pieces.push({ start: (open ?? tag).start, end: tag.end, text: '' });
    }
    const reference = tag.attributes.find(({ name, prefix }) => name === 'ref' && prefix === '');
    if (reference === undefined || !ranges.includes(tag.name) || parseRange(reference.value) === null)
      continue;
    pieces.push({ start: reference.valueStart, end: reference.valueEnd, text: '' });
  }
  return replacePieces(text, pieces);
}

/** What stands before the rows, with the tag of `sheetData` opened. */
function headText({ bytes, isEmpty }: SheetHead): string {
  const text = bytes.toString('latin1');
  return isEmpty ? `${text.slice(0, -2)}>` : text;
}

function tailText(head: SheetHead, tail: Buffer): string {
  const text = tail.toString('latin1');
  return head.isEmpty ? `</${head.prefix}sheetData>${text}` : text;
}

/** The ranges of the sheet's own filter and of what it has sorted; '' for none. */
function filterOf(tail: string): { readonly filter: string; readonly sorted: string } {
  let filter = '';
  for (const tag of xmlTags(tail, true)) {
    if (tag.name === 'autoFilter' && tag.depth === 0) {
      if (tag.kind !== 'close') filter = attribute(tag, 'ref') ?? '';
      if (tag.kind !== 'open') break;
    } else if (filter !== '' && tag.name === 'sortState' && tag.kind !== 'close')
      return { filter, sorted: attribute(tag, 'ref') ?? '' };
  }
  return { filter, sorted: '' };
}

/** A range is as before, or ends among the columns that have come or gone. */
export function isRangeKept(before: string, after: string, columns: ReadonlySet<number>): boolean {
  if (before === after) return true;
  const old = parseRange(before);
  const now = parseRange(after);
  if (old === null || now === null) return false;
  const isPlace = (['firstColumn', 'firstRow', 'lastRow'] as const).every((edge) => old[edge] === now[edge]);
  const [from, to] = [old.lastColumn, now.lastColumn].sort((a, b) => a - b) as [number, number];
  const between = Array.from({ length: to - from }, (_, at) => from + 1 + at);
  return isPlace && between.every((column) => columns.has(column));
}

/**
 * Whether everything around the rows is as before: only widths of these columns, the dimension and a filter's
 * range may be others.
 */
export function isSameFrame(
  oldHead: SheetHead,
  oldTail: Buffer,
  newHead: SheetHead,
  newTail: Buffer,
  columns: ReadonlySet<number>,
): boolean {
  const before = headText(oldHead);
  const after = headText(newHead);
  if (!areWidthsKept(widthsOf(before), widthsOf(after), columns)) return false;
  if (restOf(before, ['dimension']) !== restOf(after, ['dimension'])) return false;
  const oldText = tailText(oldHead, oldTail);
  const newText = tailText(newHead, newTail);
  const [was, is] = [filterOf(oldText), filterOf(newText)];
  if (!isRangeKept(was.filter, is.filter, columns) || !isRangeKept(was.sorted, is.sorted, columns))
    return false;
  const ranges = ['autoFilter', ...(was.sorted === '' ? [] : ['sortState'])];
  return restOf(oldText, ranges) === restOf(newText, ranges);
}
