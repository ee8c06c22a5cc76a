import { isAscii } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { HeaderRows } from '../../../../shared/model/table.ts';
import { outcomeOf, writingProblem } from '../model/file-problem.ts';
import type { RawRow } from '../model/row-source.ts';
import type { NewColumn, StepOptions } from '../model/workbook-service.ts';
import { nameRowOf, type TopRows } from '../table/column-names.ts';
import { BufferedFile } from './buffered-file.ts';
import type { TextLayout } from './detect-text-shape.ts';
import { fileRecords } from './file-records.ts';
import { RecordScanner } from './record-scanner.ts';
import { type PlacedColumn, placeColumns, RecordWriter } from './record-writer.ts';
import { byteOrderMark, type TextEncoding, textEncoding } from './text-encoding.ts';
import { isBlankRecord, recordCells } from './text-workbook.ts';
import { writtenDelimiter } from './write-cell.ts';

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
  readonly header: HeaderRows;
  readonly columns: readonly NewColumn[];
  readonly rows: () => AsyncGenerator<PatchRow>;
  /**
   * The file may become UTF-8 where its encoding lacks letters of the answers; else that is refused with
   * `save-letters-lacking`.
   */
  readonly mayChangeEncoding?: boolean;
}

/** What was written; `changedEncoding` names the encoding that the file had to be changed to, or null. */
export interface TextPatchOutcome {
  readonly written: number;
  readonly answered: number;
  readonly columns: readonly string[];
  readonly continued: number;
  readonly changedEncoding: string | null;
  /** See `writtenDelimiter`. */
  readonly delimiter: string;
  /** Where the columns stand, in the request's order. */
  readonly placed: readonly PlacedColumn[];
  /** The row that their names stand in; 0 for none. */
  readonly nameRow: number;
}

/** What one pass over the source tells before the first byte is written. */
interface TextOverview {
  /** Fields of the widest record: new columns come after it. */
  readonly width: number;
  readonly headers: TopRows;
  readonly isAscii: boolean;
  /** False when some bytes stand for no character, so that changing the encoding would lose them. */
  readonly isDecodable: boolean;
}

async function readOverview(file: FileHandle, request: TextPatchRequest): Promise<TextOverview> {
  const { encoding, shape, form } = request.layout;
  const scanner = new RecordScanner(encoding, shape, form);
  let width = 0;
  const headers = new Map<number, RawRow>();
  let isPlain = true;
  let isDecodable = true;
  let rowNumber = 0;
  for await (const record of fileRecords(file, scanner, request.layout)) {
    rowNumber += 1;
    width = Math.max(width, record.fields.length);
    if (rowNumber >= request.header.first && rowNumber <= request.header.last) {
      const cells = recordCells(record, request.layout);
      headers.set(rowNumber, { rowNumber, cells, isHidden: false, lacksFormulaValue: false });
    }
    if (isAscii(record.bytes.subarray(record.start, record.end))) continue;
    isPlain = false;
    isDecodable &&= !encoding.decode(record.bytes, record.start, record.end).includes('\ufffd');
  }
  return { width, headers, isAscii: isPlain, isDecodable };
}

/**
 * The encoding and mark of the new file. It is the old one's as long as that holds the answers. A file of plain ASCII
 * that gets its first other characters gets a mark, since Excel takes UTF-8 without one for Windows' own encoding.
 */
async function chooseEncoding(
  request: TextPatchRequest,
  overview: TextOverview,
): Promise<Outcome<{ readonly encoding: TextEncoding; readonly isChanged: boolean }>> {
  const { encoding, shape } = request.layout;
  const isPlain = encoding.name === 'utf8' && !shape.hasByteOrderMark && overview.isAscii;
  const fits = isPlain
    ? await everyText(request, (text) => /^\p{ASCII}*$/u.test(text))
    : encoding.isUnicode || (await everyText(request, encoding.holds));
  if (fits) return success({ encoding, isChanged: false });
  if (!isPlain && request.mayChangeEncoding !== true) {
    return failure('save-letters-lacking', { encoding: encoding.name, letters: '' });
  }
  const utf8 = textEncoding('utf8');
  if (!overview.isDecodable || utf8 === null) return failure('workbook-encoding-unknown');
  return success({ encoding: utf8, isChanged: true });
}

/** Whether all headers and answers pass. */
async function everyText(request: TextPatchRequest, passes: (text: string) => boolean): Promise<boolean> {
  if (!request.columns.every((column) => passes(column.header))) return false;
  for await (const row of request.rows()) {
    if (row.values.some((value) => typeof value === 'string' && !passes(value))) return false;
  }
  return true;
}

async function writeRecords(
  source: FileHandle,
  request: TextPatchRequest,
  nameRow: number,
  writer: RecordWriter,
  target: BufferedFile,
  options: StepOptions,
): Promise<void> {
  const { layout } = request;
  const scanner = new RecordScanner(layout.encoding, layout.shape, layout.form);
  const answers = request.rows();
  let answer = await answers.next();
  let rowNumber = 0;
  try {
    for await (const record of fileRecords(source, scanner, layout, options)) {
      rowNumber += 1;
      while (answer.done !== true && answer.value.rowNumber < rowNumber) answer = await answers.next();
      const own = answer.done !== true && answer.value.rowNumber === rowNumber ? answer.value : null;
      // Lines above the header and blank lines are not part of the table: they stay as they are.
      if (rowNumber < nameRow || (isBlankRecord(record) && own === null)) {
        await target.write(writer.untouched(record));
        continue;
      }
      await target.write(writer.record(record, own?.values ?? null, rowNumber === nameRow));
    }
  } finally {
    await answers.return(undefined);
  }
}

/**
 * Writes a text file again with new columns: same encoding, delimiter, quoting and line ends, and every old
 * byte where it was. Answers with characters that the encoding lacks turn the file into UTF-8 with a byte
 * order mark, which Excel reads everywhere, where the user has said so; where that would lose bytes that
 * stand for no character, saving is refused.
 */
export function patchText(
  request: TextPatchRequest,
  options: StepOptions = {},
): Promise<Outcome<TextPatchOutcome>> {
  return outcomeOf<TextPatchOutcome>(async () => {
    const { layout } = request;
    const source = await open(request.sourcePath, 'r');
    try {
      const overview = await readOverview(source, request);
      const chosen = await chooseEncoding(request, overview);
      if (!chosen.ok) return chosen;
      const { encoding, isChanged } = chosen.value;
      const { headers, width } = overview;
      const columns = placeColumns(request.columns, request.header, headers, width);
      const delimiter = writtenDelimiter(layout.shape, request.sourcePath);
      const writer = new RecordWriter(layout, encoding, delimiter, columns, width);
      const file = await open(request.targetPath, 'wx');
      try {
        const target = new BufferedFile(file);
        await target.write(await headBytes(source, layout, isChanged ? encoding : null));
        const nameRow = nameRowOf(request.header, headers);
        await writeRecords(source, request, nameRow, writer, target, options);
        await target.flush();
        return success({
          written: writer.writtenRows,
          answered: writer.answeredRows,
          columns: columns.map((column) => column.header),
          continued: 0,
          changedEncoding: isChanged ? encoding.name : null,
          delimiter,
          placed: columns,
          nameRow,
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
