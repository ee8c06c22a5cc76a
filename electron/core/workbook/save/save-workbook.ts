/**
 * What electron/core/workbook/save owns: saving: which answer belongs on which row of the file as it is now, and
 * putting the finished file in its place, with matching, temporary file, backup and rename. It writes no cells
 * itself (the patchers do) and never leaves half a file or a row that is only probably right.
 */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { failure, type Outcome, success, unwrap } from '../../../../shared/model/outcome.ts';
import { hashFile } from '../model/file-hash.ts';
import { outcomeOf, throwIfCanceled, writingProblem } from '../model/file-problem.ts';
import type { SaveOutcome, SaveRequest, StepOptions } from '../model/workbook-service.ts';
import type { TextLayout } from '../text/detect-text-shape.ts';
import { type TextEncoding, textEncoding } from '../text/text-encoding.ts';
import { patchText } from '../text/text-patch.ts';
import type { TargetColumn } from '../xlsx/write/patch-targets.ts';
import { type PatchRequest, patchXlsx } from '../xlsx/write/xlsx-patch.ts';
import { checkText, checkWorkbook, expectInText, expectInWorkbook, isNotVerified } from './check-written.ts';
import { convertedPath } from './converted-path.ts';
import { findLackingLetters, HoldableAnswers } from './lacking-letters.ts';
import { quiet } from './open-for-saving.ts';
import { type PlannedSave, planFromFile } from './plan-from-file.ts';
import type { SavePlan } from './plan-save.ts';
import { checkTarget, removeLeftovers, replaceFile, resolveTarget } from './replace-file.ts';
import { WrittenCellsWriter, type WrittenColumn } from './written-cells.ts';

/** A save and the files it may use. */
export interface SaveTask {
  readonly request: SaveRequest;
  readonly targetPath: string;
  /** In the target's folder; the caller removes it, and `convertedPath` of it, when the worker dies. */
  readonly temporaryPath: string;
}

/** What a patcher has written into the temporary file. */
interface Patched {
  readonly written: number;
  readonly answered: number;
  readonly columns: readonly string[];
  readonly continued: number;
  readonly changedEncoding: string | null;
  readonly getsDelimiter: boolean;
  readonly replacedAnswers: number;
  readonly printArea: SaveOutcome['printArea'];
}

async function patchWorkbook(
  task: SaveTask,
  sourcePath: string,
  plan: SavePlan,
  options: StepOptions,
): Promise<Outcome<Patched>> {
  const { cellsPath, columns } = task.request;
  const cells = cellsPath === undefined ? null : new WrittenCellsWriter(cellsPath);
  const expected = expectInWorkbook(columns);
  const request = patchRequest(task, sourcePath, { ...plan, rows: expected.noting(plan.rows) }, options);
  let isDone = false;
  try {
    const patched = await patchXlsx({ ...request, ...notesOf(cells, task, plan) });
    if (!patched.ok) return patched;
    const { targets, nameRow, appendedTo, ...outcome } = patched.value;
    const printArea = outcome.printArea?.isGrown === true ? 'grown' : 'kept';
    const written = { ...request, writtenPath: request.targetPath, appendedTo, printArea } as const;
    const checked = await checkWorkbook(written, nameRow, targets, expected, quiet(options));
    if (!checked.ok) return checked;
    isDone = true;
    return success({ ...outcome, changedEncoding: null, getsDelimiter: false, replacedAnswers: 0 });
  } finally {
    if (isDone) cells?.close();
    else cells?.discard();
  }
}

/** What the patcher is to tell of its cells. */
function notesOf(
  cells: WrittenCellsWriter | null,
  { request }: SaveTask,
  { header }: SavePlan,
): Pick<PatchRequest, 'notes'> {
  if (cells === null) return {};
  const hasSummarySheet = request.record !== undefined;
  return {
    notes: {
      begin: (sheet, columns, printed) =>
        cells.begin({
          sheet,
          headerRow: header.last,
          firstHeaderRow: header.first,
          hasSummarySheet,
          columns: columns.map(toWritten),
          ...(printed === null
            ? {}
            : { printedFrom: columns.findIndex(({ isNew, column }) => isNew && column > printed.from) }),
        }),
      add: (sentRow, column, value) => cells.add(sentRow, column, value),
    },
  };
}

function toWritten(column: Pick<TargetColumn, 'header' | 'isNew' | 'onlyEmptyCells'>): WrittenColumn {
  return { header: column.header, way: column.isNew ? 'new' : column.onlyEmptyCells ? 'filled' : 'replaced' };
}

function patchRequest(
  task: SaveTask,
  sourcePath: string,
  plan: SavePlan,
  options: StepOptions,
): PatchRequest {
  return {
    sourcePath,
    targetPath: task.temporaryPath,
    sheet: plan.sheet,
    header: plan.header,
    tableColumns: plan.tableColumns,
    columns: task.request.columns,
    rows: plan.rows,
    printsAnswers: task.request.printsAnswers === true,
    options,
    ...(task.request.record === undefined ? {} : { record: task.request.record }),
  };
}

/** The refusal, with what is lacking: nobody has said what is to become of it. */
async function lettersLacking(encoding: TextEncoding, rows: SavePlan['rows']): Promise<Outcome<never>> {
  const found = await findLackingLetters(rows(), encoding);
  return failure('save-letters-lacking', { encoding: encoding.name, letters: found?.letters ?? '' });
}

async function patchTextFile(
  { request, temporaryPath }: SaveTask,
  layout: TextLayout,
  { header, rows }: SavePlan,
  options: StepOptions,
): Promise<Outcome<Patched>> {
  const { sourcePath, lacking } = request;
  const { encoding: own } = layout;
  const holdable = lacking === 'replace' && !own.isUnicode ? new HoldableAnswers(own) : null;
  const columns = holdable?.columns(request.columns) ?? request.columns;
  const expected = expectInText(columns);
  const textPatch = { sourcePath, targetPath: temporaryPath, layout, header, columns };
  const mayChangeEncoding = lacking === 'utf8';
  const answers = expected.noting(holdable?.rows(rows) ?? rows);
  const patched = await patchText({ ...textPatch, mayChangeEncoding, rows: answers }, options);
  if (!patched.ok)
    return patched.problem.code === 'save-letters-lacking' ? lettersLacking(own, rows) : patched;
  const { placed, nameRow, delimiter, ...outcome } = patched.value;
  const encoding = textEncoding(outcome.changedEncoding ?? layout.encoding.name) ?? layout.encoding;
  const isEncodingChanged = outcome.changedEncoding !== null;
  const written = {
    sourcePath,
    writtenPath: temporaryPath,
    layout,
    encoding,
    isEncodingChanged,
    delimiter,
    nameRow,
    expected,
  };
  const checked = await checkText({ ...written, columns: placed }, quiet(options));
  if (!checked.ok) return checked;
  return success({
    ...outcome,
    getsDelimiter: delimiter !== layout.shape.delimiter,
    replacedAnswers: holdable?.replaced ?? 0,
    printArea: null,
  });
}

async function patch(task: SaveTask, planned: PlannedSave, options: StepOptions): Promise<Outcome<Patched>> {
  const { request, temporaryPath } = task;
  const { plan, text, sheetJs } = planned;
  if (text !== null) return patchTextFile(task, text, plan, options);
  if (sheetJs === null) return patchWorkbook(task, request.sourcePath, plan, options);
  // SheetJS makes the .xlsx, our own patcher puts the answers in: one way of writing them for every format.
  const converted = sheetJs.toXlsx();
  if (!converted.ok) return converted;
  const { bytes, sheetNames } = converted.value;
  await writeFile(convertedPath(temporaryPath), bytes, { flag: 'wx' });
  const sheet = sheetNames.get(plan.sheet) ?? plan.sheet;
  return patchWorkbook(task, convertedPath(temporaryPath), { ...plan, sheet }, options);
}

/** An .xls cannot take what is an .xlsx now: the new file stands beside it, and the old one stays as it is. */
function freeXlsxPath(targetPath: string): string {
  const extension = extname(targetPath);
  if (extension.toLowerCase() === '.xlsx') return targetPath;
  const stem = targetPath.slice(0, targetPath.length - extension.length);
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? `${stem}.xlsx` : `${stem} (${count}).xlsx`;
    if (!existsSync(path)) return path;
  }
}

async function saveInto(
  task: SaveTask,
  planned: PlannedSave,
  options: StepOptions,
): Promise<Outcome<SaveOutcome>> {
  const { request, temporaryPath } = task;
  const { plan } = planned;
  const targetPath = planned.sheetJs === null ? task.targetPath : freeXlsxPath(task.targetPath);
  if (plan.rowsToWrite === 0) return failure('save-nothing-to-write');
  const patched = await patch(task, planned, options);
  if (!patched.ok && !isNotVerified(patched)) return patched;
  throwIfCanceled(options.signal);
  const now = await hashFile(request.sourcePath, quiet(options));
  if (now.fileHash !== plan.fileHash) return failure('workbook-changed-while-saving');
  if (!patched.ok) return patched;
  const isSource = (await resolveTarget(targetPath)) === (await resolveTarget(request.sourcePath));
  const { fileHash } = await hashFile(temporaryPath, quiet(options));
  const replaced = unwrap(await replaceFile(temporaryPath, targetPath, isSource));
  const { matching, fileHash: sourceHash } = plan;
  return success({ path: targetPath, matching, fileHash, sourceHash, ...patched.value, ...replaced });
}

/**
 * Writes the answers into a copy of the source or into the source itself: complete, or not at all. Whatever goes wrong,
 * the target is what it was and no temporary file stays.
 */
export async function saveWorkbook(task: SaveTask, options: StepOptions = {}): Promise<Outcome<SaveOutcome>> {
  const { request, targetPath, temporaryPath } = task;
  const target = await checkTarget(targetPath);
  if (!target.ok) return target;
  await removeLeftovers(targetPath);
  const planned = await planFromFile(request, options);
  if (!planned.ok) return planned;
  try {
    return await outcomeOf(() => saveInto(task, planned.value, options), writingProblem);
  } finally {
    await rm(temporaryPath, { force: true });
    await rm(convertedPath(temporaryPath), { force: true });
  }
}
