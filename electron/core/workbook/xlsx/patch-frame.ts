import { columnLetters } from '../table/column-names.ts';
import type { TargetColumn } from './patch-targets.ts';
import { parseRange } from './sheet-facts.ts';
import type { SheetHead } from './sheet-windows.ts';
import { attribute, type Replacement, replacePieces, type XmlTag, xmlTags } from './xml-tags.ts';

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

/** An entry of `cols` without the new columns: what is left at their sides keeps all its attributes. */
function around(head: string, tag: XmlTag, added: readonly TargetColumn[]): readonly string[] {
  const text = head.slice(tag.start, tag.end);
  const taken = added.filter((target) => covers(tag, target.column)).map((target) => target.column + 1);
  const first = Number(attribute(tag, 'min'));
  const last = Number(attribute(tag, 'max'));
  if (taken.length === 0) return [text];
  const from = [first, ...taken.map((one) => one + 1)];
  const to = [...taken.map((one) => one - 1), last];
  return from.flatMap((start, at) => {
    const end = to[at] ?? last;
    if (start > end) return [];
    return [withBounds(text, tag, start, end)];
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

/** `cols` with the new columns in order; it stands right before `sheetData` where there was none (ECMA-376, 18.3.1.99). */
function columnsPiece(head: string, sheet: SheetHead, added: readonly TargetColumn[]): Replacement {
  const entries: { readonly first: number; readonly text: string }[] = [];
  let start = sheet.dataStart;
  let end = sheet.dataStart;
  for (const tag of xmlTags(head, true)) {
    if (tag.name === 'cols' && tag.depth === 1) {
      if (tag.kind !== 'close') start = tag.start;
      if (tag.kind !== 'open') end = tag.end;
    }
    if (tag.name !== 'col' || tag.kind === 'close') continue;
    for (const text of around(head, tag, added)) {
      entries.push({ first: Number(/\smin\s*=\s*["'](\d+)/.exec(text)?.[1] ?? 0), text });
    }
  }
  for (const target of added) {
    entries.push({ first: target.column + 1, text: newColumn(sheet.prefix, head, target) });
  }
  const sorted = entries.sort((a, b) => a.first - b.first).map((entry) => entry.text);
  return { start, end, text: `<${sheet.prefix}cols>${sorted.join('')}</${sheet.prefix}cols>` };
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
  const lastColumn = targets.reduce((most, target) => Math.max(most, target.column), 0);
  const pieces: Replacement[] = [...dimensionPieces(head, lastColumn, lastRow)];
  if (added.length > 0) pieces.push(columnsPiece(head, sheet, added));
  if (sheet.isEmpty) {
    const tagEnd = head.lastIndexOf('/>');
    pieces.push({ start: tagEnd, end: tagEnd + 2, text: '>' });
  }
  return Buffer.from(replacePieces(head, pieces), 'latin1');
}
