import { open } from 'node:fs/promises';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import { hashFile } from '../model/file-hash.ts';
import { outcomeOf } from '../model/file-problem.ts';
import type { SaveRequest, StepOptions } from '../model/workbook-service.ts';
import { isTextNamedWorkbook } from '../open/detect-format.ts';
import { type OpenedWorkbook, openWorkbook } from '../open/open-workbook.ts';
import { readTopRows } from '../table/read-table.ts';
import { hasOldRecords } from '../text/text-workbook.ts';

const maxHeadersRead = 200;
const unicode = new Set(['utf8', 'utf16le', 'utf16be']);

/** Whether one of the first rows holds all the column names that are plain headers. */
async function hasHeaders(workbook: OpenedWorkbook, request: SaveRequest): Promise<boolean> {
  const reader = workbook.sheet(request.sheet);
  if (!reader.ok) return false;
  const rows = await readTopRows(reader.value, maxHeadersRead);
  if (!rows.ok) return false;
  const names = request.usedColumns.filter((name) => !/^Column [A-Z]+$| \(\d+\)$/.test(name));
  return rows.value.some((row) => {
    const cells = new Set(row.cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()));
    return names.every((name) => cells.has(name));
  });
}

/** Opens a text file that another program has written since: its layout may be another one now. */
async function openChangedText(
  request: SaveRequest,
  then: TextFileShape,
  options: StepOptions,
): Promise<Outcome<OpenedWorkbook>> {
  // UTF-8 is known for certain by its bytes. Which of the older encodings it is was perhaps the user's own choice.
  const found = await openWorkbook(request.sourcePath, {}, options);
  if (!found.ok) return found;
  const now = found.value.text?.shape.encoding ?? 'utf8';
  const keepsEncoding = !unicode.has(now) && !unicode.has(then.encoding);
  if (!keepsEncoding && (await hasHeaders(found.value, request))) return found;
  const encoding = keepsEncoding ? { encoding: then.encoding } : {};
  for (const known of [encoding, { ...encoding, delimiter: then.delimiter }]) {
    const other = await openWorkbook(request.sourcePath, known, options);
    if (!other.ok) continue;
    if (await hasHeaders(other.value, request)) {
      await found.value.close();
      return other;
    }
    await other.value.close();
  }
  return found;
}

/** Whether the file's rows stand as they did when they were sent: it is the same, or only answers were added to it. */
function isAsSent(request: SaveRequest, fileHash: string): boolean {
  return fileHash === request.fileHash || request.knownHashes?.includes(fileHash) === true;
}

/** Jobs from before: their row numbers count the records of the file by the rules of then. */
async function hasRowsOfThen(
  request: SaveRequest,
  workbook: OpenedWorkbook,
  options: StepOptions,
): Promise<boolean> {
  const { text } = request;
  if (text === undefined || text.recordRules !== undefined || workbook.text === null) return true;
  const file = await open(request.sourcePath, 'r');
  try {
    return await hasOldRecords(file, workbook.text, text.lineEnd, quiet(options));
  } finally {
    await file.close();
  }
}

/** The source opened for a save, and its hash before anything of it was read. */
export interface OpenedSource {
  readonly workbook: OpenedWorkbook;
  readonly fileHash: string;
  /** Every row has the number that it was sent with. */
  readonly isAsSent: boolean;
}

/**
 * Opens the source as it was read then, or, when it has changed since, as it is now. The bytes decide which of both it
 * is, as they do for the rows. The hash comes first, so that a later one proves that nothing has changed in between.
 */
export function openForSaving(
  request: SaveRequest,
  options: StepOptions = {},
): Promise<Outcome<OpenedSource>> {
  return outcomeOf<OpenedSource>(async () => {
    const { fileHash } = await hashFile(request.sourcePath, quiet(options));
    const { text } = request;
    const isSame = isAsSent(request, fileHash);
    const opened =
      text === undefined || isSame
        ? await openWorkbook(request.sourcePath, text ?? { keepsWhole: true }, options)
        : await openChangedText(request, text, options);
    if (!opened.ok) return opened;
    const workbook = opened.value;
    if (text === undefined && workbook.text !== null && isTextNamedWorkbook(request.sourcePath)) {
      // Where a workbook was, there is a text of the same name now.
      await workbook.close();
      return failure('file-type-unknown');
    }
    return success({
      workbook,
      fileHash,
      isAsSent: isSame && (await hasRowsOfThen(request, workbook, options)),
    });
  });
}

/** The same step without progress: only the longest part of a save reports how far it is. */
export function quiet(options: StepOptions): StepOptions {
  return options.signal === undefined ? {} : { signal: options.signal };
}
