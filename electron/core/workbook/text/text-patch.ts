import { type FileHandle, open } from 'node:fs/promises';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { outcomeOf, writingProblem } from '../file-problem.ts';
import { columnLetters } from '../table/column-names.ts';
import type { NewColumn, StepOptions } from '../workbook-service.ts';
import type { TextLayout } from './detect-text-shape.ts';
import { fieldText, fileRecords, RecordScanner, type TextRecord } from './record-scanner.ts';
import { byteOrderMark, type TextEncoding, textEncoding } from './text-encoding.ts';
import { isBlankRecord, recordCells } from './text-workbook.ts';
import { type CellWriter, cellWriter } from './write-cell.ts';

/** One row's values, by the record number of the file as it stands now. */
interface PatchRow {
  readonly rowNumber: number;
  readonly values: readonly (string | number | null)[];
}

/** New columns for a text file. `rows` gives them in ascending order and may be asked for more than once. */
export interface TextPatchRequest {
  readonly sourcePath: string;
  readonly targetPath: string;
  readonly layout: TextLayout;
  readonly headerRow: number;
  readonly columns: readonly NewColumn[];
  readonly rows: () => AsyncGenerator<PatchRow>;
}

/** What was written; `changedEncoding` names the encoding that the file had to be changed to, or null. */
export interface TextPatchOutcome {
  readonly written: number;
  readonly columns: readonly string[];
  readonly continued: number;
  readonly changedEncoding: string | null;
}

/** What one pass over the source tells before the first byte is written. */
interface TextOverview {
  /** Fields of the widest record: new columns come after it. */
  readonly width: number;
  readonly headers: readonly string[];
  /** False when some bytes stand for no character, so that changing the encoding would lose them. Checked if asked. */
  readonly isDecodable: boolean;
}

async function lookOver(
  file: FileHandle,
  request: TextPatchRequest,
  checksBytes: boolean,
): Promise<TextOverview> {
  const { layout } = request;
  const scanner = new RecordScanner(layout.encoding, layout.shape);
  let width = 0;
  let headers: readonly string[] = [];
  let isDecodable = true;
  let rowNumber = 0;
  for await (const record of fileRecords(file, scanner, layout.headBytes)) {
    rowNumber += 1;
    width = Math.max(width, record.fields.length);
    if (rowNumber === request.headerRow) headers = recordCells(record, layout);
    if (
      checksBytes &&
      isDecodable &&
      layout.encoding.decode(record.bytes, record.start, record.end).includes('\ufffd')
    ) {
      isDecodable = false;
    }
  }
  return { width, headers, isDecodable };
}

/** The same names as the table's columns have, in file order. */
function columnIndex(headers: readonly string[], name: string): number {
  const taken = new Map<string, number>();
  return headers.findIndex((header, at) => {
    const plain = header.replace(/\s+/gu, ' ').trim() || `Column ${columnLetters(at)}`;
    const count = (taken.get(plain.toLowerCase()) ?? 0) + 1;
    taken.set(plain.toLowerCase(), count);
    return (count === 1 ? plain : `${plain} (${count})`) === name;
  });
}

/** Whether all answers can be written in the file's own encoding. */
async function fitsEncoding(request: TextPatchRequest, encoding: TextEncoding): Promise<boolean> {
  if (encoding.isUnicode) return true;
  if (!request.columns.every((column) => encoding.holds(column.header))) return false;
  for await (const row of request.rows()) {
    for (const value of row.values) {
      if (typeof value === 'string' && !encoding.holds(value)) return false;
    }
  }
  return true;
}

/** Where each new column goes: a place after the last field, or a field that is there already. */
interface PlacedColumn {
  readonly header: string;
  readonly index: number;
  readonly isNew: boolean;
  readonly onlyEmptyCells: boolean;
  readonly kind: NewColumn['kind'];
}

function placeColumns(request: TextPatchRequest, overview: TextOverview): readonly PlacedColumn[] {
  const taken = new Set(overview.headers.map((header) => header.trim().toLowerCase()));
  let next = overview.width;
  return request.columns.map((column) => {
    const index = column.place === 'append' ? -1 : columnIndex(overview.headers, column.place.column);
    const base = {
      kind: column.kind,
      onlyEmptyCells: column.place !== 'append' && column.place.onlyEmptyCells,
    };
    if (index >= 0) return { ...base, index, isNew: false, header: overview.headers[index] ?? column.header };
    let header = column.header;
    for (let count = 2; taken.has(header.trim().toLowerCase()); count += 1)
      header = `${column.header} (${count})`;
    taken.add(header.trim().toLowerCase());
    next += 1;
    return { ...base, index: next - 1, isNew: true, header };
  });
}

/** Writes records with their new cells; everything that was there keeps its bytes. */
class RecordWriter {
  readonly #layout: TextLayout;
  readonly #target: TextEncoding;
  readonly #columns: readonly PlacedColumn[];
  readonly #cells: CellWriter;
  readonly #delimiter: Buffer;
  readonly #firstNew: number;
  readonly #lineEnd: Buffer;

  constructor(layout: TextLayout, target: TextEncoding, columns: readonly PlacedColumn[], width: number) {
    this.#layout = layout;
    this.#target = target;
    this.#columns = columns;
    this.#cells = cellWriter(layout.shape, target);
    this.#delimiter = target.encode(layout.shape.delimiter);
    this.#lineEnd = target.encode(layout.shape.lineEnd);
    this.#firstNew = width;
  }

  /** Bytes of the old file in the encoding of the new one. */
  old(record: TextRecord, start: number, end: number): Buffer {
    if (this.#target.name === this.#layout.encoding.name) return record.bytes.subarray(start, end);
    return this.#target.encode(this.#layout.encoding.decode(record.bytes, start, end));
  }

  /** A record with values for its cells; `null` leaves an old cell as it is and a new one empty. */
  record(
    record: TextRecord,
    values: readonly (string | number | null)[] | null,
    isHeader: boolean,
  ): Buffer[] {
    const replaced = new Map<number, Buffer>();
    const added: Buffer[] = [];
    this.#columns.forEach((column, at) => {
      const value = isHeader ? column.header : (values?.[at] ?? null);
      if (column.isNew) added.push(this.#delimiter, this.#cells(value, isHeader ? 'text' : column.kind));
      else if (!isHeader && value !== null && this.#mayReplace(record, column)) {
        replaced.set(column.index, this.#cells(value, column.kind));
      }
    });
    const parts = this.#oldCells(record, replaced);
    if (added.length > 0) {
      const last = Math.max(record.fields.length, ...[...replaced.keys()].map((index) => index + 1));
      for (let width = last; width < this.#firstNew; width += 1) parts.push(this.#delimiter);
    }
    const ending = record.next > record.end ? this.old(record, record.end, record.next) : Buffer.alloc(0);
    return [...parts, ...added, ending];
  }

  #mayReplace(record: TextRecord, column: PlacedColumn): boolean {
    if (!column.onlyEmptyCells) return true;
    const field = record.fields[column.index];
    return field === undefined || fieldText(record.bytes, field, this.#layout.encoding).trim() === '';
  }

  #oldCells(record: TextRecord, replaced: ReadonlyMap<number, Buffer>): Buffer[] {
    if (replaced.size === 0) return [this.old(record, record.start, record.end)];
    const width = Math.max(record.fields.length, ...[...replaced.keys()].map((index) => index + 1));
    const parts: Buffer[] = [];
    for (let at = 0; at < width; at += 1) {
      if (at > 0) parts.push(this.#delimiter);
      const field = record.fields[at];
      const cell = replaced.get(at);
      if (cell !== undefined) parts.push(cell);
      else if (field !== undefined) parts.push(this.old(record, field.start, field.end));
    }
    return parts;
  }

  /** Line end for a row after a last record that had none. */
  get lineEnd(): Buffer {
    return this.#lineEnd;
  }
}

const bufferedBytes = 1 << 20;

/** Gathers small pieces and writes them in large ones. */
class BufferedFile {
  readonly #file: FileHandle;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Takes copies, since pieces of the source are overwritten by the next. */
  async write(parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) this.#size += part.length;
    this.#parts.push(Buffer.concat(parts));
    if (this.#size >= bufferedBytes) await this.flush();
  }

  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    let from = 0;
    while (from < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, from, bytes.length - from);
      from += bytesWritten;
    }
  }
}

async function writeRecords(
  source: FileHandle,
  request: TextPatchRequest,
  writer: RecordWriter,
  target: BufferedFile,
  options: StepOptions,
): Promise<number> {
  const { layout } = request;
  const scanner = new RecordScanner(layout.encoding, layout.shape);
  const answers = request.rows();
  let answer = await answers.next();
  let written = 0;
  let rowNumber = 0;
  try {
    for await (const record of fileRecords(source, scanner, layout.headBytes, options)) {
      rowNumber += 1;
      while (answer.done !== true && answer.value.rowNumber < rowNumber) answer = await answers.next();
      const own = answer.done !== true && answer.value.rowNumber === rowNumber ? answer.value : null;
      // Lines above the header and blank lines are not part of the table: they stay as they are.
      if (rowNumber < request.headerRow || (isBlankRecord(record) && own === null)) {
        await target.write([writer.old(record, record.start, record.next)]);
        continue;
      }
      if (own !== null) written += 1;
      await target.write(writer.record(record, own?.values ?? null, rowNumber === request.headerRow));
    }
  } finally {
    await answers.return(undefined);
  }
  return written;
}

/**
 * Writes a text file again with new columns: same encoding, delimiter, quoting and line ends, and every old byte where it
 * was. Answers with characters that the encoding lacks turn the file into UTF-8 with a byte order mark, which Excel
 * reads everywhere; where that would lose bytes that stand for no character, saving is refused.
 */
export function patchText(
  request: TextPatchRequest,
  options: StepOptions = {},
): Promise<Outcome<TextPatchOutcome>> {
  return outcomeOf<TextPatchOutcome>(async () => {
    const { layout } = request;
    const source = await open(request.sourcePath, 'r');
    try {
      const fits = await fitsEncoding(request, layout.encoding);
      const overview = await lookOver(source, request, !fits);
      if (!fits && !overview.isDecodable) return failure('workbook-encoding-unknown');
      const encoding = fits ? layout.encoding : (textEncoding('utf8') ?? layout.encoding);
      const columns = placeColumns(request, overview);
      const writer = new RecordWriter(layout, encoding, columns, overview.width);
      const file = await open(request.targetPath, 'wx');
      try {
        const target = new BufferedFile(file);
        await target.write(await headBytes(source, layout, fits ? null : encoding));
        const written = await writeRecords(source, request, writer, target, options);
        await target.flush();
        return success({
          written,
          columns: columns.map((column) => column.header),
          continued: 0,
          changedEncoding: fits ? null : encoding.name,
        });
      } finally {
        await file.close();
      }
    } finally {
      await source.close();
    }
  }, writingProblem);
}

/** The bytes before the first record, in the new encoding where there is one. */
async function headBytes(
  source: FileHandle,
  layout: TextLayout,
  encoding: TextEncoding | null,
): Promise<readonly Buffer[]> {
  const head = Buffer.alloc(layout.headBytes);
  await source.read(head, 0, head.length, 0);
  if (encoding === null) return [head];
  const markLength = layout.shape.hasByteOrderMark ? byteOrderMark(layout.encoding.name).length : 0;
  const text = layout.encoding.decode(head, markLength, head.length);
  return [byteOrderMark(encoding.name), encoding.encode(text)];
}
