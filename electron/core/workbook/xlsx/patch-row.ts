import { columnLetters } from '../table/column-names.ts';
import { encodeCellText } from './cell-text.ts';
import { cutText, type PatchRow, type TargetColumn } from './patch-plan.ts';
import { type RowStart, readRowCells, type ScannedCell } from './row-cells.ts';
import { encodeEntities } from './xml-tree.ts';

/** Style of a new cell, by its column and whether it holds text. */
export type CellStyle = (column: number, isText: boolean) => number;

/** A cell to be put into a row. */
interface NewCell {
  readonly column: number;
  readonly value: string | number;
  readonly onlyEmptyCells: boolean;
}

/** The cells that a row's answers become. */
export function cellsOf(row: PatchRow, targets: readonly TargetColumn[]): NewCell[] {
  return targets.flatMap((target): readonly NewCell[] => {
    const value = row.values[target.valueIndex] ?? null;
    if (value === null) return [];
    if (typeof value === 'number' && Number.isFinite(value)) {
      return target.piece === 0
        ? [{ column: target.column, value, onlyEmptyCells: target.onlyEmptyCells }]
        : [];
    }
    const piece = cutText(String(value))[target.piece];
    return piece === undefined
      ? []
      : [{ column: target.column, value: piece, onlyEmptyCells: target.onlyEmptyCells }];
  });
}

/** A cell element. Text is an inline string, so that the shared strings stay as they are. ECMA-376 part 1, 18.3.1.4 and 18.3.1.53. */
function cellXml(
  prefix: string,
  column: number,
  rowNumber: number,
  style: number,
  value: string | number,
): string {
  const start = `<${prefix}c r="${columnLetters(column)}${rowNumber}"${style === 0 ? '' : ` s="${style}"`}`;
  if (typeof value === 'number') return `${start}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = encodeEntities(encodeCellText(value.replace(/\r\n?/g, '\n')));
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Prefix of the row's tag with its colon, or nothing. */
function prefixOf(row: Buffer): string {
  return /^<([^\s/>:]+:)/.exec(row.toString('latin1', 0, 40))?.[1] ?? '';
}

/** A whole new row, for a place where the file has none. */
export function newRow(
  prefix: string,
  rowNumber: number,
  cells: readonly NewCell[],
  style: CellStyle,
): Buffer {
  const inner = cells.map((cell) =>
    cellXml(prefix, cell.column, rowNumber, style(cell.column, typeof cell.value === 'string'), cell.value),
  );
  return Buffer.from(`<${prefix}row r="${rowNumber}">${inner.join('')}</${prefix}row>`);
}

/**
 * The row with cells put in, in the order of columns; everything else of it stays byte for byte. A formula is never replaced,
 * since the calculation chain and other cells may depend on it. Answers the new bytes and how many cells were written.
 */
export function patchRow(
  row: Buffer,
  start: RowStart,
  rowNumber: number,
  cells: readonly NewCell[],
  style: CellStyle,
): { readonly bytes: Buffer; readonly written: number } {
  const present = readRowCells(row, start);
  const prefix = prefixOf(row);
  const edits: { start: number; end: number; text: string }[] = [];
  let last = -1;
  const sorted = [...cells].sort((a, b) => a.column - b.column);
  for (const cell of sorted) {
    const old = present.find((one) => one.column === cell.column);
    if (old !== undefined && !mayReplace(old, cell)) continue;
    const xf = old === undefined ? style(cell.column, typeof cell.value === 'string') : old.style;
    const text = cellXml(prefix, cell.column, rowNumber, xf, cell.value);
    const next = present.find((one) => one.column > cell.column);
    const at = old?.start ?? next?.start ?? present.at(-1)?.end ?? start.contentStart;
    edits.push({ start: at, end: old?.end ?? at, text });
    last = Math.max(last, cell.column);
  }
  if (edits.length === 0) return { bytes: row, written: 0 };
  return { bytes: assemble(row, start, prefix, edits, last), written: edits.length };
}

function mayReplace(old: ScannedCell, cell: NewCell): boolean {
  if (old.hasFormula) return false;
  return !cell.onlyEmptyCells || old.value === null || old.value.trim() === '';
}

function assemble(
  row: Buffer,
  start: RowStart,
  prefix: string,
  edits: readonly { start: number; end: number; text: string }[],
  lastColumn: number,
): Buffer {
  const tag = row.toString('utf8', 0, start.contentStart);
  const spans = tag.replace(/(\sspans\s*=\s*["'])(\d+):(\d+)(["'])/, (whole, before, from, to, after) =>
    Number(to) > lastColumn ? whole : `${before}${from}:${lastColumn + 1}${after}`,
  );
  if (start.isEmptyTag) {
    const open = spans.replace(/\s*\/>$/, '>');
    return Buffer.from(`${open}${edits.map((edit) => edit.text).join('')}</${prefix}row>`);
  }
  const pieces: Buffer[] = [Buffer.from(spans)];
  let at = start.contentStart;
  for (const edit of edits) {
    pieces.push(row.subarray(at, edit.start), Buffer.from(edit.text));
    at = edit.end;
  }
  pieces.push(row.subarray(at));
  return Buffer.concat(pieces);
}
