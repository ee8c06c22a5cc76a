import { columnLetters } from '../table/column-names.ts';
import { applyEdits, editAttribute, type TextEdit } from './grow-table.ts';
import type { TargetColumn } from './patch-plan.ts';
import { parseRange } from './sheet-frame.ts';
import { attribute, child, parseXml, type XmlElement } from './xml-tree.ts';

/** Characters that a column is wide, at least and at most: enough for a label, not wider than a screen. */
const narrowest = 12;
const widest = 60;

/**
 * What stands before the rows, made ready for new columns: the dimension where there is one, and a width for each new
 * column. `whole` is the sheet without its rows, which begins with `head`. ECMA-376 part 1, 18.3.1.35, 18.3.1.13, 18.3.1.17.
 */
export function patchHead(
  head: string,
  whole: string,
  targets: readonly TargetColumn[],
  lastRow: number,
): string {
  const sheet = parseXml(whole);
  const added = targets.filter((target) => target.isNew);
  const lastColumn = Math.max(...targets.map((target) => target.column));
  const edits: TextEdit[] = [];
  const dimension = child(sheet, 'dimension');
  const range = dimension === null ? null : parseRange(attribute(dimension, 'ref') ?? '');
  if (dimension !== null && range !== null) {
    const column = columnLetters(Math.max(range.lastColumn, lastColumn));
    const row = Math.max(range.lastRow, lastRow);
    const reference = `${columnLetters(range.firstColumn)}${range.firstRow}:${column}${row}`;
    edits.push(editAttribute(head, dimension, 'ref', reference));
  }
  if (added.length > 0) edits.push(editColumns(head, sheet, added));
  return applyEdits(head, edits);
}

function widthOf(target: TargetColumn): number {
  return Math.min(widest, Math.max(narrowest, target.longestLine, target.header.length) + 2);
}

function editColumns(head: string, sheet: XmlElement, added: readonly TargetColumn[]): TextEdit {
  const columns = child(sheet, 'cols');
  const data = child(sheet, 'sheetData') as XmlElement;
  const prefix = /^<([^\s/>:]+:)/.exec(head.slice(data.start))?.[1] ?? '';
  const fresh = added.map((target) =>
    columnXml(prefix, target.column + 1, widthOf(target), styleAt(columns, target.column + 1)),
  );
  if (columns === null)
    return { start: data.start, end: data.start, text: `<${prefix}cols>${fresh.join('')}</${prefix}cols>` };
  const entries = columns.children.flatMap((one) => withoutColumns(head, one, added));
  const all = [...entries, ...fresh].sort((a, b) => minimum(a) - minimum(b));
  return { start: columns.start, end: columns.end, text: `<${prefix}cols>${all.join('')}</${prefix}cols>` };
}

function minimum(entry: string): number {
  return Number(/\smin\s*=\s*["'](\d+)/.exec(entry)?.[1] ?? 0);
}

/** Style that the columns element gives to a one-based column, or null. */
export function styleAt(columns: XmlElement | null, column: number): string | null {
  const covering = columns?.children.find(
    (one) => Number(attribute(one, 'min')) <= column && Number(attribute(one, 'max')) >= column,
  );
  return covering === undefined ? null : attribute(covering, 'style');
}

function columnXml(prefix: string, column: number, width: number, style: string | null): string {
  const styled = style === null ? '' : ` style="${style}"`;
  return `<${prefix}col min="${column}" max="${column}" width="${width}"${styled} customWidth="1"/>`;
}

/** An entry cut into the ranges that remain once the new columns are taken out of it. */
function withoutColumns(head: string, entry: XmlElement, added: readonly TargetColumn[]): string[] {
  const text = head.slice(entry.start, entry.end);
  const first = Number(attribute(entry, 'min'));
  const last = Number(attribute(entry, 'max'));
  const taken = added
    .map((target) => target.column + 1)
    .filter((column) => column >= first && column <= last);
  if (taken.length === 0) return [text];
  const edges = [first - 1, ...taken.sort((a, b) => a - b), last + 1];
  return edges.slice(1).flatMap((edge, index) => {
    const from = (edges[index] as number) + 1;
    return from < edge
      ? [text.replace(/(\smin\s*=\s*["'])\d+/, `$1${from}`).replace(/(\smax\s*=\s*["'])\d+/, `$1${edge - 1}`)]
      : [];
  });
}
