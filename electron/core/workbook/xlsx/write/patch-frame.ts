import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import { parseRange } from '../package/sheet-facts.ts';
import type { SheetHead } from '../scan/sheet-windows.ts';
import { attribute, type Replacement, replacePieces, type XmlTag, xmlTags } from '../xml/xml-tags.ts';
import type { TargetColumn } from './patch-targets.ts';

/** Characters that a column is wide, at least and at most: enough for a label, no wider than a screen shows. */
const narrowest = 12;
const widest = 60;

/** Style that `cols` gives to cells of a column that are not there; -1 for none. */
export function columnStyle(head: string, column: number): number {
  for (const tag of xmlTags(head, true)) {
    if (tag.name !== 'col' || tag.kind === 'close' || !covers(tag, column)) continue;
    const style = attribute(tag, 'style');
    return style === undefined ? -1 : Number(style);
  }
  return -1;
}

function covers(tag: XmlTag, column: number): boolean {
  return Number(attribute(tag, 'min')) <= column + 1 && column + 1 <= Number(attribute(tag, 'max'));
}

function width(target: TargetColumn): number {
  return Math.min(widest, Math.max(narrowest, target.longestLine, target.header.length) + 2);
}

function newColumn(prefix: string, head: string, target: TargetColumn): string {
  const at = target.column + 1;
  const style = columnStyle(head, target.column);
  const styled = style < 0 ? '' : ` style="${style}"`;
  return `<${prefix}col min="${at}" max="${at}" width="${width(target)}"${styled} customWidth="1"/>`;
}

/** An entry of `cols`, from its start tag to after its end: many programs write `<col …></col>`. */
interface ColumnEntry {
  readonly tag: XmlTag;
  readonly end: number;
}

/** `cols` as it stands in the head, with its entries; null where there is none. */
interface ColumnList {
  readonly open: XmlTag;
  readonly close: XmlTag | null;
  readonly entries: readonly ColumnEntry[];
}

function readColumns(head: string): ColumnList | null {
  let open: XmlTag | null = null;
  let close: XmlTag | null = null;
  let started: XmlTag | null = null;
  const entries: ColumnEntry[] = [];
  for (const tag of xmlTags(head, true)) {
    if (tag.name === 'cols' && tag.depth === 1) {
      if (tag.kind === 'close') close = tag;
      else open = tag;
    }
    if (tag.name !== 'col' || tag.depth !== 2 || open === null) continue;
    if (tag.kind === 'empty') entries.push({ tag, end: tag.end });
    else if (tag.kind === 'open') started = tag;
    else if (started !== null) entries.push({ tag: started, end: tag.end });
  }
  return open === null ? null : { open, close, entries };
}

/** What is left of an entry at the sides of the new columns, each piece with all of its attributes. */
function around(head: string, entry: ColumnEntry, columns: readonly number[]): readonly ColumnText[] {
  const { tag, end } = entry;
  const text = head.slice(tag.start, end);
  const taken = columns.filter((column) => covers(tag, column)).map((column) => column + 1);
  const from = [Number(attribute(tag, 'min')), ...taken.map((one) => one + 1)];
  const to = [...taken.map((one) => one - 1), Number(attribute(tag, 'max'))];
  return from.flatMap((first, at) => {
    const last = to[at] ?? first;
    return first > last ? [] : [{ first, text: withBounds(text, tag, first, last) }];
  });
}

function withBounds(text: string, tag: XmlTag, first: number, last: number): string {
  const pieces = tag.attributes.flatMap((one): Replacement[] => {
    if (one.prefix !== '' || (one.name !== 'min' && one.name !== 'max')) return [];
    const value = one.name === 'min' ? first : last;
    return [{ start: one.valueStart - tag.start, end: one.valueEnd - tag.start, text: String(value) }];
  });
  return replacePieces(text, pieces);
}

/** An entry of `cols` and the column it begins with, counted from 1. */
interface ColumnText {
  readonly first: number;
  readonly text: string;
}

/**
 * The new columns, each put before the first entry that lies right of it. Entries that cover one are split;
 * nothing else of `cols` is touched. It stands right before `sheetData` where there was none
 * (ECMA-376, 18.3.1.99).
 */
function columnsPieces(
  head: string,
  sheet: SheetHead,
  added: readonly TargetColumn[],
): readonly Replacement[] {
  const list = readColumns(head);
  const own = added.map((target) => ({
    first: target.column + 1,
    text: newColumn(sheet.prefix, head, target),
  }));
  const all = (texts: readonly ColumnText[]): string =>
    [...texts]
      .sort((a, b) => a.first - b.first)
      .map((one) => one.text)
      .join('');
  if (list === null || list.close === null) {
    const { start, end } = list?.open ?? { start: sheet.dataStart, end: sheet.dataStart };
    return [{ start, end, text: `<${sheet.prefix}cols>${all(own)}</${sheet.prefix}cols>` }];
  }
  const columns = added.map((target) => target.column);
  const pieces: Replacement[] = [];
  let waiting: readonly ColumnText[] = own;
  for (const entry of list.entries) {
    const first = Number(attribute(entry.tag, 'min'));
    const last = Number(attribute(entry.tag, 'max'));
    const here = waiting.filter((one) => one.first <= last);
    if (here.length === 0) continue;
    waiting = waiting.filter((one) => one.first > last);
    const isSplit = here.some((one) => one.first >= first);
    const { start } = entry.tag;
    const sides = isSplit ? around(head, entry, columns) : [];
    pieces.push({ start, end: isSplit ? entry.end : start, text: all([...here, ...sides]) });
  }
  const { start } = list.close;
  if (waiting.length > 0) pieces.push({ start, end: start, text: all(waiting) });
  return pieces;
}

/** The dimension reaches to the new cells where there is one; it is a hint and may have been wrong. */
function dimensionPieces(head: string, lastColumn: number, lastRow: number): readonly Replacement[] {
  for (const tag of xmlTags(head, true)) {
    if (tag.name !== 'dimension' || tag.kind === 'close') continue;
    const reference = tag.attributes.find((one) => one.name === 'ref');
    const range = reference === undefined ? null : parseRange(reference.value);
    if (reference === undefined || range === null) return [];
    const column = columnLetters(Math.max(range.lastColumn, lastColumn));
    const text = `${columnLetters(range.firstColumn)}${range.firstRow}:${column}${Math.max(range.lastRow, lastRow)}`;
    return [{ start: reference.valueStart, end: reference.valueEnd, text }];
  }
  return [];
}

/** The sheet's XML before its rows, made ready for the new columns. */
export function patchHead(sheet: SheetHead, targets: readonly TargetColumn[], lastRow: number): Buffer {
  const head = sheet.bytes.toString('latin1');
  const added = targets.filter((target) => target.isNew);
  const lastColumn = targets.reduce((max, target) => Math.max(max, target.column), 0);
  const pieces: Replacement[] = [...dimensionPieces(head, lastColumn, lastRow)];
  if (added.length > 0) pieces.push(...columnsPieces(head, sheet, added));
  if (sheet.isEmpty) {
    const tagEnd = head.lastIndexOf('/>');
    pieces.push({ start: tagEnd, end: tagEnd + 2, text: '>' });
  }
  return Buffer.from(replacePieces(head, pieces), 'latin1');
}
