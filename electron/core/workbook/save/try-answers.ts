import { rm, stat, writeFile } from 'node:fs/promises';
import { type Problem, ProblemError, unwrap } from '../../../../shared/model/outcome.ts';
import { type TableSummary, tableColumns } from '../../../../shared/model/table.ts';
import { readingProblem, throwIfCanceled, writingProblem } from '../model/file-problem.ts';
import type { SheetFacts } from '../model/row-source.ts';
import type { NewColumn, StepOptions } from '../model/workbook-service.ts';
import type { OpenedWorkbook } from '../open/open-workbook.ts';
import { headerRowsOf } from '../table/column-names.ts';
import { patchText } from '../text/text-patch.ts';
import type { PatchRow } from '../xlsx/write/patch-targets.ts';
import { type PatchRequest, patchXlsx } from '../xlsx/write/xlsx-patch.ts';
import { checkWorkbook, expectInWorkbook } from './check-written.ts';
import { trialPaths } from './converted-path.ts';
import { quiet } from './open-for-saving.ts';

/** Workbooks up to this size are written whole and read back, as a save does. */
const maxCheckedBytes = 16 * 1024 ** 2;

const columns: readonly NewColumn[] = [{ header: 'Answer', place: 'append', kind: 'text' }];

/** An answer right below the header and one on the last row. */
function trialRows({ headerRow, lastRow }: TableSummary): readonly PatchRow[] {
  const first = { rowNumber: headerRow + 1, values: ['Answer 1'] };
  return lastRow > headerRow + 1 ? [first, { rowNumber: lastRow, values: ['Answer 2'] }] : [first];
}

interface Trial {
  readonly workbook: OpenedWorkbook;
  readonly path: string;
  readonly summary: TableSummary;
  readonly facts: SheetFacts;
  readonly tablePath: string;
  readonly options: StepOptions;
}

/**
 * Writes answers into the sheet just read, with what a save writes with, and throws the outcome away: whether
 * saving will work is known before anything is paid. Null when it does. Of a large .xlsx or text file it
 * takes the beginning and the end; what lies between has been read by the same scanner that writes.
 */
export async function tryAnswers(trial: Trial): Promise<Problem | null> {
  const { converted, written } = trialPaths(trial.tablePath);
  try {
    await writeSomewhere(trial);
    return null;
  } catch (error) {
    throwIfCanceled(trial.options.signal);
    if (error instanceof ProblemError) return error.problem;
    // A disk without room, or a file that has vanished: what is wrong is not the workbook.
    const problem = writingProblem(error) ?? readingProblem(error);
    if (problem !== null) throw new ProblemError(problem);
    trial.options.onBug?.(error);
    return { code: 'trial-failed' };
  } finally {
    await rm(converted, { force: true });
    await rm(written, { force: true });
  }
}

async function writeSomewhere({ workbook, path, summary, facts, tablePath, options }: Trial): Promise<void> {
  const { converted, written } = trialPaths(tablePath);
  const rows = trialRows(summary);
  const { sheet } = summary;
  const request = {
    header: headerRowsOf(summary),
    tableColumns: tableColumns(summary.beside),
    columns,
    rows: async function* () {
      yield* rows;
    },
  };
  if (workbook.text !== null) {
    const sourcePath = facts.sample?.kind === 'text' ? converted : path;
    if (facts.sample?.kind === 'text') await writeFile(converted, facts.sample.bytes);
    unwrap(
      await patchText({ ...request, sourcePath, targetPath: written, layout: workbook.text }, quiet(options)),
    );
    return;
  }
  if (workbook.sheetJs !== null) {
    const { bytes, sheetNames } = unwrap(workbook.sheetJs.toXlsx({ isCompressed: false }));
    await writeFile(converted, bytes);
    await writeAndCheck(
      { ...request, sourcePath: converted, sheet: sheetNames.get(sheet) ?? sheet },
      written,
      options,
    );
    return;
  }
  const sample = facts.sample?.kind === 'sheet' ? facts.sample.pieces : null;
  const { size } = await stat(path);
  if (sample === null && size <= maxCheckedBytes) {
    await writeAndCheck({ ...request, sourcePath: path, sheet }, written, options);
    return;
  }
  const trial = { place: summary.place, pieces: sample };
  const target = { sourcePath: path, targetPath: written, sheet };
  unwrap(await patchXlsx({ ...request, ...target, trial, options: quiet(options) }));
}

/** Writes the whole file and reads it back, as a save does. */
async function writeAndCheck(
  request: Pick<PatchRequest, 'header' | 'tableColumns' | 'columns' | 'rows' | 'sourcePath' | 'sheet'>,
  writtenPath: string,
  options: StepOptions,
): Promise<void> {
  const expected = expectInWorkbook(columns);
  const rows = expected.noting(async function* () {
    for await (const row of request.rows()) yield { ...row, sentRow: row.rowNumber };
  });
  const patch = { ...request, rows, targetPath: writtenPath, compressionLevel: 1, options: quiet(options) };
  const { targets, nameRow, appendedTo } = unwrap(await patchXlsx(patch));
  const result = { ...patch, writtenPath, appendedTo, printArea: 'kept' } as const;
  const checked = await checkWorkbook(result, nameRow, targets, expected, quiet(options));
  if (!checked.ok) throw new Error(`read back: ${checked.problem.facts?.check}`);
}
