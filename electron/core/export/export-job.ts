import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ExportCheck, ExportOrder, ExportReport } from '../../../shared/contract/types.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import type { FindPositions } from '../results/result-views.ts';
import { chooseTargetPath } from '../saving/target-path.ts';
import { withName } from '../saving/undo-last-save.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { outcomeOf, writingProblem } from '../workbook/model/file-problem.ts';
import {
  checkTarget,
  removeLeftovers,
  replaceFile,
  resolveTarget,
  temporaryName,
} from '../workbook/save/replace-file.ts';
import { csvLayouts } from './export-cells.ts';
import { planExportColumns } from './export-columns.ts';
import { type ExportSource, findExportSource } from './export-source.ts';
import { isExportedWhole } from './read-back-export.ts';
import { type ExportPlan, type ExportStyle, writeExport } from './write-export.ts';

/** Which of the sheet's columns can be exported. */
export async function checkExport(services: CoreServices, job: JobRecord): Promise<ExportCheck> {
  return withSource(await findExportSource(services, job), (source) => {
    const names = namesOf(source) ?? job.inputColumns;
    const columns = names.map((name) => ({ name, isSent: job.inputColumns.includes(name) }));
    return { columns, otherColumns: source.kind };
  });
}

/** Writes the results into a file of their own. Null when the user closed the dialog. */
export async function exportJob(
  services: CoreServices,
  job: JobRecord,
  order: ExportOrder,
  findPositions: FindPositions,
): Promise<Outcome<ExportReport | null>> {
  const extension = order.format === 'csv' ? '.csv' : '.jsonl';
  const targetPath = await chooseTargetPath(services, job, extension, order.asks === true);
  if (targetPath === null) return success(null);
  const needsSheet = order.columns.some((name) => !job.inputColumns.includes(name));
  // Without one of the other columns the workbook is not asked for, which may be away.
  const source: ExportSource = needsSheet ? await findExportSource(services, job) : { kind: 'gone' };
  const sentences = sentencesIn(order.language);
  const done = await withSource(source, async () => {
    const columns = planExportColumns(job, namesOf(source), order.columns, order.extras, sentences);
    if (columns === null) {
      const code = source.kind === 'changed' ? 'export-source-changed' : 'export-source-missing';
      return failure(code, { name: job.workbookName });
    }
    const positions = order.view === undefined ? null : await findPositions(job, order.view);
    const table = source.kind === 'here' ? source.file : null;
    return writeSafely(
      services,
      { job, columns, sentences, table, positions, style: styleOf(order) },
      targetPath,
    );
  });
  if (!done.ok) {
    const { code, facts } = withName(done.problem, basename(targetPath));
    return failure(code, facts);
  }
  const { backupPath, ...written } = done.value;
  const file = services.files.register(targetPath, 'saved');
  return success({
    ...file,
    folder: basename(dirname(targetPath)),
    ...written,
    backupName: backupPath === null ? null : basename(backupPath),
  });
}

/** Closes the table when the work is done. */
async function withSource<T>(
  source: ExportSource,
  work: (source: ExportSource) => T | Promise<T>,
): Promise<T> {
  try {
    return await work(source);
  } finally {
    if (source.kind === 'here') source.file.close();
  }
}

function namesOf(source: ExportSource): readonly string[] | null {
  return source.kind === 'here' ? source.file.summary.columns.map((column) => column.name) : null;
}

function styleOf(order: ExportOrder): ExportStyle {
  if (order.format === 'json-lines') return { kind: 'json-lines' };
  return { kind: 'csv', layout: csvLayouts[order.layout], guardsFormulas: order.guardsFormulas };
}

interface Written {
  readonly rows: number;
  readonly guarded: number;
  readonly backupPath: string | null;
}

/**
 * The whole file or none: a temporary one beside the target, flushed, then renamed. The workbook itself is
 * kept as a backup.
 */
async function writeSafely(
  services: CoreServices,
  plan: ExportPlan,
  targetPath: string,
): Promise<Outcome<Written>> {
  const target = await checkTarget(targetPath);
  if (!target.ok) return target;
  await removeLeftovers(targetPath);
  const temporaryPath = temporaryName(targetPath);
  try {
    return await outcomeOf(async () => {
      const { print, style, ...written } = await writeExport(services.database, plan, temporaryPath);
      if (!(await isExportedWhole(temporaryPath, style, print))) {
        return failure('save-not-verified', { check: 'export' });
      }
      const { sourcePath } = plan.job;
      const isSource = (await resolveTarget(targetPath)) === (await resolveTarget(sourcePath));
      const replaced = await replaceFile(temporaryPath, targetPath, isSource);
      return replaced.ok ? success({ ...written, ...replaced.value }) : replaced;
    }, writingProblem);
  } finally {
    await rm(temporaryPath, { force: true });
  }
}
