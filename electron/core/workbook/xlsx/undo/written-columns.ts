import type { StepOptions } from '../../model/workbook-service.ts';
import { CellReader } from '../read/cell-reader.ts';
import { type SheetContext, sheetPieces } from '../read/sheet-reader.ts';
import { RowScan } from '../scan/row-scan.ts';
import { type RowWindow, sheetWindows } from '../scan/sheet-windows.ts';
import { asUtf8 } from '../xml/part-encoding.ts';

/** A renamed column is recognised by its cells in this many rows. */
const rowsSampled = 3000;
/** Fewer different contents than this may stand in a column of the user's by chance, as labels do. */
const minContents = 3;

/** What a save has written, as far as the sheet's rows of today can be told to be those of then. */
export interface WrittenCellMatcher {
  /** As the sheet stands now; 0 for none. */
  readonly headerRow: number;
  readonly columns: readonly { readonly header: string; readonly way: 'new' | 'filled' | 'replaced' }[];
  /** What contents are compared by. */
  digest(content: string | number): bigint;
  /** Whether the save has written this into the column, by its place, in what is this row now. */
  isWritten(column: number, rowNumber: number, digest: bigint): boolean;
  /** Whether the save has written anything there. */
  hasWritten(column: number, rowNumber: number): boolean;
}

/** Goes through the rows of a sheet until `onRow` answers false; then answers the XML after them, as byte string. */
export async function eachRow(
  context: SheetContext,
  options: StepOptions,
  onRow: (row: RowScan, window: RowWindow) => boolean,
): Promise<string> {
  const row = new RowScan();
  for await (const part of sheetWindows(asUtf8(sheetPieces(context, options)))) {
    if (part.kind === 'tail') return part.bytes.toString('latin1');
    if (part.kind === 'head') continue;
    while (part.next(row)) if (!onRow(row, part)) return '';
  }
  return '';
}

/** Cells of one column of the sheet that hold what was written. */
interface Hits {
  count: number;
  /** Their different contents. */
  readonly digests: Set<bigint>;
}

class Sightings {
  readonly headers = new Map<number, string>();
  /** By the column's place in the notes, then by column of the sheet. */
  readonly #hits: readonly Map<number, Hits>[];
  /** Cells of the sample that the save has written. */
  readonly #written: number[];
  readonly #matcher: WrittenCellMatcher;

  constructor(matcher: WrittenCellMatcher) {
    this.#matcher = matcher;
    this.#hits = matcher.columns.map(() => new Map());
    this.#written = matcher.columns.map(() => 0);
  }

  noteRow(rowNumber: number): void {
    this.#written.forEach((count, place) => {
      if (this.#matcher.hasWritten(place, rowNumber)) this.#written[place] = count + 1;
    });
  }

  noteCell(rowNumber: number, column: number, content: string | number): void {
    const digest = this.#matcher.digest(content);
    for (const [place, hits] of this.#hits.entries()) {
      if (!this.#matcher.isWritten(place, rowNumber, digest)) continue;
      const known = hits.get(column) ?? { count: 0, digests: new Set() };
      known.count += 1;
      known.digests.add(digest);
      hits.set(column, known);
    }
  }

  /**
   * The column of the sheet that bears the header, else the one that is plainly what was written; -1 for
   * none, and where it cannot be told.
   */
  find(place: number, taken: ReadonlySet<number>): number {
    const header = this.#matcher.columns[place]?.header ?? '';
    const named = [...this.headers].flatMap(([column, text]) => (text === header ? [column] : []));
    return named.length > 0 ? this.#bestOf(named, place, taken) : this.#onlyOneAlike(place, taken);
  }

  #bestOf(columns: readonly number[], place: number, taken: ReadonlySet<number>): number {
    let best = -1;
    let max = -1;
    for (const column of columns) {
      const count = this.#hits[place]?.get(column)?.count ?? 0;
      if (taken.has(column) || count <= max) continue;
      best = column;
      max = count;
    }
    return best;
  }

  /**
   * The one column that holds at least half of what was written. A column of the user's may say the same,
   * above all where answers are labels: so there must be no second one, and most of its contents must stand
   * there once only.
   */
  #onlyOneAlike(place: number, taken: ReadonlySet<number>): number {
    const written = this.#written[place] ?? 0;
    const alike = [...(this.#hits[place] ?? [])].filter(
      ([column, { count }]) => !taken.has(column) && count * 2 >= written,
    );
    const [column, hits] = alike[0] ?? [];
    if (alike.length !== 1 || column === undefined || hits === undefined) return -1;
    const { count, digests } = hits;
    return digests.size >= minContents && digests.size * 2 >= count ? column : -1;
  }
}

/**
 * Finds the columns of a save in the sheet as it is now: by their place in the notes, -1 for those that are
 * gone or were replaced.
 */
export async function findWrittenColumns(
  context: SheetContext,
  matcher: WrittenCellMatcher,
  options: StepOptions,
): Promise<readonly number[]> {
  const cells = new CellReader(await context.strings(), await context.styles());
  const seen = new Sightings(matcher);
  let sampled = 0;
  await eachRow(context, options, (row, window) => {
    const isHeader = row.rowNumber === matcher.headerRow;
    if (!isHeader) seen.noteRow(row.rowNumber);
    for (let at = 0; at < row.cellCount; at += 1) {
      const content = cells.stored(row, at, window.text, window.bytes);
      if (content === null) continue;
      if (isHeader) seen.headers.set(row.column[at] ?? 0, String(content));
      else seen.noteCell(row.rowNumber, row.column[at] ?? 0, content);
    }
    if (!isHeader) sampled += 1;
    return sampled < rowsSampled || row.rowNumber < matcher.headerRow;
  });
  const taken = new Set<number>();
  return matcher.columns.map(({ way }, place) => {
    const column = way === 'replaced' ? -1 : seen.find(place, taken);
    if (column >= 0) taken.add(column);
    return column;
  });
}
