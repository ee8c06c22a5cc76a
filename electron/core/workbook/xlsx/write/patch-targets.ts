import { ProblemError } from '../../../../../shared/model/outcome.ts';
import type { NewColumn } from '../../model/workbook-service.ts';

/** UTF-16 units that a cell holds (Excel specifications and limits). */
export const maxCellUnits = 32_767;
/** Excel's limit for names of table columns, and more than any header needs. */
const maxHeaderUnits = 255;

/** Answers for one row of the file as it stands now, in the order of the request's columns. */
export interface PatchRow {
  readonly rowNumber: number;
  /** What the row is called in the notes of what was written; its own number where it is left out. */
  readonly sentRow?: number;
  readonly values: readonly (string | number | null)[];
}

/** One column of the sheet that is written: an answer, or what of it did not fit into one cell. */
export interface TargetColumn {
  /** Zero-based. */
  readonly column: number;
  readonly header: string;
  /** Which value of a row it takes, and which piece of it. */
  readonly valueIndex: number;
  readonly piece: number;
  readonly isNew: boolean;
  readonly onlyEmptyCells: boolean;
  readonly kind: NewColumn['kind'];
  /** Not an answer but something told beside it. */
  readonly isBeside: boolean;
  /** Characters of the longest line, for the width. */
  readonly longestLine: number;
}

/** What must be known of the answers before the first row is written. */
export interface AnswerSizes {
  /** By column: cells that its longest answer takes. */
  readonly pieces: readonly number[];
  readonly longestLines: readonly number[];
  /** Answers that go on in a further column. */
  readonly continued: number;
  readonly lastRow: number;
}

/** A text cut into what cells hold, never between the halves of a surrogate pair. */
export function cutText(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || at === 0; ) {
    let end = Math.min(at + maxCellUnits, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(at, end));
    if (end === at) break;
    at = end;
  }
  return pieces;
}

/** Goes through the answers once and measures them; each row is told on the way. */
export async function measureAnswers(
  rows: AsyncIterable<PatchRow>,
  columnCount: number,
  onRow: (rowNumber: number) => void = () => undefined,
): Promise<AnswerSizes> {
  const pieces = new Array<number>(columnCount).fill(1);
  const longestLines = new Array<number>(columnCount).fill(0);
  let continued = 0;
  let lastRow = 0;
  for await (const row of rows) {
    lastRow = row.rowNumber;
    onRow(row.rowNumber);
    for (const [index, value] of row.values.entries()) {
      if (value === null) continue;
      const text = String(value);
      if (text.length > maxCellUnits) {
        continued += 1;
        pieces[index] = Math.max(pieces[index] ?? 1, cutText(text).length);
      }
      const end = text.indexOf('\n');
      longestLines[index] = Math.max(longestLines[index] ?? 0, end < 0 ? text.length : end);
    }
  }
  return { pieces, longestLines, continued, lastRow };
}

/** What is known of the sheet when columns are placed. */
export interface Placement {
  /** Texts of the header row; those of the new columns must differ from them. */
  readonly headers: readonly string[];
  /** First of so many free columns side by side, or null. */
  readonly findFirst: (count: number) => number | null;
  /** Column of an existing one by its name, or null. */
  readonly find: (name: string) => number | null;
}

/**
 * Decides which columns are written; new ones stand side by side. Throws `workbook-full` where the sheet has
 * no place for them.
 */
export function placeColumns(
  columns: readonly NewColumn[],
  sizes: AnswerSizes,
  placement: Placement,
): readonly TargetColumn[] {
  const taken = new Set(placement.headers.map((header) => header.trim().toLowerCase()));
  const targets: TargetColumn[] = [];
  let added = 0;
  columns.forEach(({ header, place, kind, isBeside = false }, valueIndex) => {
    const longestLine = sizes.longestLines[valueIndex] ?? 0;
    for (let piece = 0; piece < (sizes.pieces[valueIndex] ?? 1); piece += 1) {
      const wanted = continued(header, piece);
      const old = place === 'append' ? '' : continued(place.column, piece);
      const existing = place === 'append' ? null : placement.find(old);
      const common = { valueIndex, piece, kind, isBeside, longestLine };
      if (place !== 'append' && existing !== null) {
        const { onlyEmptyCells } = place;
        targets.push({ ...common, column: existing, header: old, isNew: false, onlyEmptyCells });
      } else {
        const name = distinct(wanted.slice(0, maxHeaderUnits - 8), taken);
        targets.push({ ...common, column: added, header: name, isNew: true, onlyEmptyCells: false });
        added += 1;
      }
    }
  });
  const first = added === 0 ? 0 : placement.findFirst(added);
  if (first === null) throw new ProblemError({ code: 'workbook-full' });
  return targets
    .map((target) => (target.isNew ? { ...target, column: first + target.column } : target))
    .sort((a, b) => a.column - b.column);
}

function continued(header: string, piece: number): string {
  return piece === 0 ? header : `${header} (continued ${piece + 1})`;
}

function distinct(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.trim().toLowerCase()); count += 1) name = `${wanted} (${count})`;
  taken.add(name.trim().toLowerCase());
  return name;
}
