import { rm } from 'node:fs/promises';
import { failure, type Outcome, success, unwrap } from '../../../../shared/model/outcome.ts';
import { hashFile } from '../model/file-hash.ts';
import { outcomeOf, throwIfCanceled, writingProblem } from '../model/file-problem.ts';
import type { RemovalRequest, SaveRequest, StepOptions, UndoRemoval } from '../model/workbook-service.ts';
import { type OpenedWorkbook, openWorkbook } from '../open/open-workbook.ts';
import { RemovalRule } from '../readback/sheet-rule.ts';
import type { WrittenCellMatcher } from '../xlsx/undo/written-columns.ts';
import { removeFromXlsx } from '../xlsx/undo/xlsx-removal.ts';
import { checkRemoval } from './check-written.ts';
import { FingerprintNumbers } from './fingerprint-list.ts';
import { findRow } from './matching.ts';
import { quiet } from './open-for-saving.ts';
import { type FoundRows, findRows } from './plan-save.ts';
import { checkTarget, removeLeftovers, replaceFile } from './replace-file.ts';
import { readWrittenCells, type WrittenCells } from './written-cells.ts';

const maxRows = 1_048_576;

/** Which row of then each row of now is: its place among those sent plus 1; 0 for none. */
function placesByRow(found: FoundRows): Uint32Array {
  const byRow = new Uint32Array(maxRows + 1);
  const { targets, likely, changed, gone } = found.places;
  const put = (place: number, row: number): void => {
    if (row > 0 && byRow[row] === 0) byRow[row] = place + 1;
  };
  for (const [place, row] of targets.entries()) put(place, row);
  // A row whose cells have changed is still the same row where its id says so, else where its neighbours do.
  const rowOfId = changed.length === 0 ? () => 0 : rowsById(found);
  for (const place of [...changed, ...gone]) put(place, rowOfId(place));
  for (const place of [...changed, ...gone]) put(place, likely[place] ?? 0);
  return byRow;
}

/** The row of now that bears a sent row's id, by that one's place; 0 where none or several do. */
function rowsById({ current, index }: FoundRows): (place: number) => number {
  const { keys, rowNumbers } = current;
  if (keys === null) return () => 0;
  const numbers = new FingerprintNumbers(keys);
  const rows = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const known = numbers.count;
    const number = numbers.add(at);
    rows[number] = number === known ? (rowNumbers[at] ?? 0) : 0;
  }
  return (place) => {
    if (index.keys.isNothing(place)) return 0;
    const number = numbers.find(index.keys, place);
    return number < 0 ? 0 : (rows[number] ?? 0);
  };
}

/** What was written on rows that are not to be found, and nowhere else in its column: whoever bears it is that row. */
function lonely(digests: BigUint64Array, byRow: Uint32Array): ReadonlySet<bigint> {
  const isFound = new Uint8Array(digests.length);
  for (const place of byRow) if (place > 0) isFound[place - 1] = 1;
  const alone = new Set<bigint>();
  const several = new Set<bigint>();
  digests.forEach((digest, place) => {
    if (digest === 0n || isFound[place] === 1) return;
    if (alone.has(digest)) several.add(digest);
    alone.add(digest);
  });
  if (alone.size === 0) return alone;
  digests.forEach((digest, place) => {
    if (isFound[place] === 1 || several.has(digest)) alone.delete(digest);
  });
  return alone;
}

function createMatcher(written: WrittenCells, found: FoundRows): WrittenCellMatcher {
  const { rowNumbers } = found.index;
  const digests = written.digests(rowNumbers.length, (row) => findRow(rowNumbers, row));
  const byRow = placesByRow(found);
  const alone = digests.map((column) => lonely(column, byRow));
  const placeOf = (rowNumber: number): number => (byRow[rowNumber] ?? 0) - 1;
  return {
    headerRow: found.nameRow,
    columns: written.head.columns,
    digest: (content) => written.digest(content),
    isWritten: (column, rowNumber, digest) => {
      const place = placeOf(rowNumber);
      if (place >= 0) return digests[column]?.[place] === digest;
      return alone[column]?.has(digest) === true;
    },
    hasWritten: (column, rowNumber) => (digests[column]?.[placeOf(rowNumber)] ?? 0n) !== 0n,
  };
}

async function matchWrittenCells(
  workbook: OpenedWorkbook,
  written: WrittenCells,
  request: RemovalRequest,
  options: StepOptions,
): Promise<Outcome<{ readonly matcher: WrittenCellMatcher; readonly sheet: string }>> {
  const { sheet, headerRow, firstHeaderRow = headerRow } = written.head;
  const asSaved: SaveRequest = {
    ...request.sent,
    sourcePath: request.path,
    fileHash: '',
    sheet,
    headerRow,
    firstHeaderRow,
    columns: [],
  };
  const found = await findRows(workbook, asSaved, options);
  if (!found.ok) return found.problem.code === 'sheet-not-found' ? failure('undo-columns-gone') : found;
  return success({ matcher: createMatcher(written, found.value), sheet: found.value.sheet });
}

/** Opens the file as it is now, for as long as it takes to find the written cells in it. */
async function openAndMatch(
  written: WrittenCells,
  request: RemovalRequest,
  options: StepOptions,
): ReturnType<typeof matchWrittenCells> {
  const opened = await openWorkbook(request.path, {}, quiet(options));
  if (!opened.ok) return opened;
  try {
    if (opened.value.text !== null || opened.value.sheetJs !== null) return failure('undo-file-changed');
    return await matchWrittenCells(opened.value, written, request, quiet(options));
  } finally {
    await opened.value.close();
  }
}

async function removeInto(
  request: RemovalRequest,
  temporaryPath: string,
  options: StepOptions,
): Promise<Outcome<UndoRemoval>> {
  const { path, isOnlyCheck } = request;
  const before = await outcomeOf(async () => success(await hashFile(path, quiet(options))));
  if (!before.ok) return before.problem.code === 'file-not-found' ? failure('undo-file-gone') : before;
  const written = await readWrittenCells(request.cellsPath);
  if (written === null) return failure('undo-file-changed');
  const matched = await openAndMatch(written, request, options);
  if (!matched.ok) return matched;
  const { matcher, sheet } = matched.value;
  const targetPath = isOnlyCheck ? null : temporaryPath;
  const { printedFrom = null } = written.head;
  const removed = await removeFromXlsx({
    sourcePath: path,
    targetPath,
    sheet,
    matcher,
    printedFrom,
    options,
  });
  if (!removed.ok) return removed;
  const { hasSummarySheet: keepsSummarySheet } = written.head;
  const { columns, ...removal } = removed.value;
  if (isOnlyCheck) return success({ ...removal, keepsSummarySheet, backupPath: null });
  const rule = new RemovalRule(columns, matcher.headerRow, removal.cells);
  const printArea = printedFrom === null ? 'kept' : 'shrunk';
  const removedFile = { sourcePath: path, writtenPath: temporaryPath, sheet, rule, printArea } as const;
  const checked = await checkRemoval(removedFile, quiet(options));
  throwIfCanceled(options.signal);
  const now = await hashFile(path, quiet(options));
  if (now.fileHash !== before.value.fileHash) return failure('workbook-changed-while-saving');
  if (!checked.ok) return checked;
  const { backupPath } = unwrap(await replaceFile(temporaryPath, path, true));
  return success({ ...removal, keepsSummarySheet, backupPath });
}

/**
 * Takes a save's columns out of a file that was worked on since: complete and after a backup, or not at all.
 * What a person has put into these columns stays, and with it the columns.
 */
export async function removeColumns(
  request: RemovalRequest,
  temporaryPath: string,
  options: StepOptions = {},
): Promise<Outcome<UndoRemoval>> {
  const target = await checkTarget(request.path);
  if (!target.ok) return target;
  await removeLeftovers(request.path);
  try {
    return await outcomeOf(() => removeInto(request, temporaryPath, options), writingProblem);
  } finally {
    await rm(temporaryPath, { force: true });
  }
}
