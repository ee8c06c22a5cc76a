/**
 * What electron/core/export owns: results as a table of their own, in a CSV or JSON Lines file. It reads rows
 * from the database and from a table file, in slices, and writes one temporary file; it never touches the
 * workbook and decides nothing about where the file goes.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type { Database } from '../database/database.ts';
import { type CsvLayout, csvText, type ExportValue, isRisky, jsonLine } from './export-cells.ts';
import { createExportRows, type ExportedTable } from './export-rows.ts';
import { ExportPrint, type WrittenStyle } from './read-back-export.ts';

/** How the file is written. */
export type ExportStyle =
  | { readonly kind: 'json-lines' }
  | { readonly kind: 'csv'; readonly layout: CsvLayout; readonly guardsFormulas: boolean };

/** Everything that writing needs. */
export interface ExportPlan extends ExportedTable {
  readonly style: ExportStyle;
  /** Positions of the rows to write, in the order requested; null for all as they stand in the sheet. */
  readonly positions: ArrayLike<number> | null;
}

/** What was written. */
export interface ExportOutcome {
  readonly rows: number;
  /** Cells that got an apostrophe. */
  readonly guarded: number;
  /** What the file must hold when it is read again. */
  readonly print: ExportPrint;
  readonly style: WrittenStyle;
}

/** Rows read without a pause: fewer where texts are long, so that the page's calls are answered in between. */
const firstChunkRows = 100;
const maxChunkRows = 500;
/** About as long as one slice may take, in milliseconds. */
const sliceMs = 15;

/** Writes the file whole; throws what the system throws. The caller removes what is left of it then. */
export async function writeExport(
  database: Database,
  plan: ExportPlan,
  temporaryPath: string,
): Promise<ExportOutcome> {
  const { job, positions } = plan;
  const rows = createExportRows(database, plan);
  const writer = createWriter(plan);
  const file = await open(temporaryPath, 'wx');
  const last = positions === null ? job.rowCount : positions.length;
  let written = 0;
  try {
    await writeWhole(file, writer.head());
    let chunkRows = firstChunkRows;
    for (let from = 0; from < last; ) {
      const begun = performance.now();
      const to = Math.min(last, from + chunkRows);
      const slice =
        positions === null
          ? rows.readRange(from, to)
          : rows.readAt(Array.prototype.slice.call(positions, from, to));
      const text = writer.lines(slice);
      chunkRows = nextChunkRows(chunkRows, performance.now() - begun);
      await writeWhole(file, text);
      written += slice.length;
      from = to;
      await setImmediate();
    }
  } finally {
    await file.close();
  }
  return { rows: written, guarded: writer.guarded(), print: writer.print, style: writer.style };
}

/** A disk that fills up takes a part of a write before it refuses the next. */
async function writeWhole(file: FileHandle, text: string): Promise<void> {
  if (text !== '') await file.writeFile(text);
}

function nextChunkRows(chunkRows: number, tookMs: number): number {
  if (tookMs > sliceMs) return Math.max(1, Math.floor(chunkRows / 2));
  return tookMs < sliceMs / 3 ? Math.min(maxChunkRows, chunkRows * 2) : chunkRows;
}

interface LineWriter {
  readonly print: ExportPrint;
  readonly style: WrittenStyle;
  head(): string;
  lines(rows: readonly (readonly ExportValue[])[]): string;
  guarded(): number;
}

function createWriter({ style, columns }: ExportPlan): LineWriter {
  const names = columns.map((column) => column.name);
  if (style.kind === 'csv') return createCsvWriter(names, style.layout, style.guardsFormulas);
  const print = new ExportPrint();
  return {
    print,
    style: { kind: 'json-lines', names },
    head: () => '',
    lines: (rows) => {
      for (const values of rows) print.add(names.map((_, at) => values[at] ?? null));
      return rows.map((values) => jsonLine(names, values)).join('');
    },
    guarded: () => 0,
  };
}

/**
 * UTF-8 with a byte order mark, which is what Excel needs to see that it is UTF-8; line ends and quotes as
 * in RFC 4180.
 */
function createCsvWriter(names: readonly string[], layout: CsvLayout, guardsFormulas: boolean): LineWriter {
  let guarded = 0;
  const options = {
    delimiter: layout.delimiter,
    record_delimiter: '\r\n',
    // Without this a single line feed inside a cell is taken for harmless, because lines end otherwise.
    quoted_match: /[\r\n]/,
    // A lone empty cell would be an empty line, which readers leave out.
    quoted_empty: names.length === 1,
  };
  const toText = (value: ExportValue): string => {
    const text = csvText(value, layout);
    if (!guardsFormulas || typeof value !== 'string' || !isRisky(text)) return text;
    guarded += 1;
    return `'${text}`;
  };
  const print = new ExportPrint();
  /** Half a pair of surrogates cannot be stored. */
  const noted = (cells: string[]): string[] => {
    print.add(cells.map((cell) => cell.toWellFormed()));
    return cells;
  };
  return {
    print,
    style: { kind: 'csv', delimiter: layout.delimiter },
    head: () => `\uFEFF${stringify([noted(names.map(toText))], options)}`,
    lines: (rows) =>
      rows.length === 0
        ? ''
        : stringify(
            rows.map((values) => noted(values.map(toText))),
            options,
          ),
    guarded: () => guarded,
  };
}
