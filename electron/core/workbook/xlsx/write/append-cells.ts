import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import type { RowIndex } from '../scan/row-index.ts';
import type { Replacement } from '../xml/xml-tags.ts';
import { ByteSink, cellXml, type NewCell, styleOfNew } from './row-writer.ts';

/** Cells that go after all others of one row. */
export interface Appended {
  readonly rowNumber: number;
  readonly cells: readonly NewCell[];
}

/** The old sheet, piece after piece by its offsets, with some of it replaced. */
class Splicer {
  readonly #sink = new ByteSink();
  /** Offset up to which the old sheet is copied or left out. */
  #done: number;
  #piece: Buffer = Buffer.alloc(0);
  #pieceStart = 0;

  constructor(start: number) {
    this.#done = start;
  }

  begin(piece: Buffer, start: number): void {
    this.#piece = piece;
    this.#pieceStart = start;
  }

  copyTo(offset: number): void {
    const from = Math.max(this.#done, this.#pieceStart);
    this.#sink.copy(this.#piece, from - this.#pieceStart, offset - this.#pieceStart);
    this.#done = Math.max(this.#done, offset);
  }

  /** What is left out may end in a later piece. */
  replace(start: number, end: number, text: string): void {
    this.copyTo(start);
    this.#sink.text(text);
    this.#done = end;
  }

  text(text: string): void {
    this.#sink.text(text);
  }

  take(): Buffer {
    this.copyTo(this.#pieceStart + this.#piece.length);
    return this.#sink.take();
  }
}

/**
 * The sheet from `start` on with cells put at the ends of rows that the index knows. No cell that is there is
 * looked at: the index has told before that all of them stand further left. `onWritten` is told each row that
 * got its cells. `after`: what becomes another further on, by its place in the sheet, ascending.
 */
export async function* appendCells<Row extends Appended>(
  pieces: AsyncIterable<Buffer>,
  start: number,
  index: RowIndex,
  prefix: string,
  rows: AsyncIterator<Row>,
  onWritten: (row: Row) => void,
  after: readonly Replacement[] = [],
): AsyncGenerator<Buffer> {
  const splicer = new Splicer(start);
  const names = new ColumnNames();
  let row: Row | null = null;
  let spans: { readonly start: number; readonly end: number } | null = null;
  let at = 0;
  const advance = async (): Promise<void> => {
    const next = await rows.next();
    row = next.done === true ? null : next.value;
    if (row === null || row.cells.length === 0) return;
    at = index.find(row.rowNumber, row.cells[0]?.column ?? 0, at);
    if (at < 0) throw new Error(`row ${row.rowNumber} was not asked about before`);
    spans = index.spansBefore(at, lastColumn(row));
  };
  await advance();
  let offset = 0;
  let replaced = 0;
  for await (const piece of pieces) {
    splicer.begin(piece, offset);
    offset += piece.length;
    for (let now = row as Row | null; now !== null; now = row as Row | null) {
      if (spans !== null) {
        const { start: from, end: to } = spans as { readonly start: number; readonly end: number };
        if (from >= offset) break;
        splicer.replace(from, to, String(lastColumn(now)));
        spans = null;
      }
      if (now.cells.length > 0) {
        if (index.end(at) >= offset) break;
        splicer.copyTo(index.end(at));
        for (const cell of now.cells)
          splicer.text(newCell(prefix, names, cell, now.rowNumber, index.style(at)));
      }
      onWritten(now);
      await advance();
    }
    while (replaced < after.length && (after[replaced]?.start ?? 0) < offset) {
      const { start: from = 0, end = 0, text = '' } = after[replaced] ?? {};
      splicer.replace(from, end, text);
      replaced += 1;
    }
    yield splicer.take();
  }
}

/** Counted from 1. */
function lastColumn(row: Appended): number {
  return (row.cells.at(-1)?.column ?? 0) + 1;
}

function newCell(
  prefix: string,
  names: ColumnNames,
  cell: NewCell,
  rowNumber: number,
  rowStyle: number,
): string {
  const style = styleOfNew(cell, rowStyle);
  return cellXml(prefix, `${names.of(cell.column)}${rowNumber}`, style, cell.value);
}

/** Letters of the few columns that are written, made once. */
class ColumnNames {
  readonly #known = new Map<number, string>();

  of(column: number): string {
    let name = this.#known.get(column);
    if (name === undefined) {
      name = columnLetters(column);
      this.#known.set(column, name);
    }
    return name;
  }
}
