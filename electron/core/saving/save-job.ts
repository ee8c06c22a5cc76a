/**
 * What electron/core/saving owns: the use cases of saving answers into the workbook and of undoing that: which
 * columns, where to, what is remembered of a save, and the summary sheet. It matches no rows and writes no cells
 * itself: workbook/save does, in the worker thread.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SaveCheck, SaveReport, SaveTarget } from '../../../shared/contract/types.ts';
import { type ExtraColumn, extraColumns } from '../../../shared/model/columns-beside.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import { isDiskFull } from '../platform/disk-full.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { countEditsSince } from '../store/reviews.ts';
import { addSave, listSaves, type SaveRecord } from '../store/saves.ts';
import type {
  LackingChoice,
  NewColumn,
  SaveOutcome,
  SaveRequest,
} from '../workbook/model/workbook-service.ts';
import { clearAnswersCache, withCachedAnswers } from './answers-cache.ts';
import { type PlaceRequest, pairHeaders, planNewColumns } from './save-columns.ts';
import { makeSummary } from './summary-rows.ts';
import { chooseTargetPath } from './target-path.ts';
import { isInOwnFolder, isUndoable, removeUnusedCells, withName } from './undo-last-save.ts';
import { type BesideAnswers, writeAnswers } from './write-answers.ts';

/** Where to save, and what to write beside the answers. */
export interface SaveOrder {
  readonly target: SaveTarget;
  /** Open the system's save dialog first, where there is one. */
  readonly asks: boolean;
  readonly places: readonly PlaceRequest[];
  readonly extras: readonly ExtraColumn[];
  readonly addsSummarySheet: boolean;
  /** Tag of the language of what is written beside the answers; English where it is not said. */
  readonly language?: string | undefined;
  /** See `SaveRequest.printsAnswers`. */
  readonly printsAnswers?: boolean;
  /** See `SaveRequest.lacking`. */
  readonly lacking?: LackingChoice;
  /** A path of the caller's own choice, for the command line; it is never overwritten by accident there. */
  readonly targetPath?: string;
}

/** What saving would do to each row, without doing it. */
export async function checkSaveJob(
  services: CoreServices,
  job: JobRecord,
  order: SaveOrder,
): Promise<Outcome<SaveCheck>> {
  const saves = listSaves(services.database, job.number);
  const columns = planNewColumns(job, besideOf(order), order.places, saves);
  if (!columns.ok) return columns;
  const width = columns.value.length - order.extras.length;
  const valueIndexes = columns.value.map((_, at) =>
    at < width ? at : width + extraColumns.indexOf(order.extras[at - width] ?? 'status'),
  );
  const checked = await withCachedAnswers(services, job, order.language, (answersPath) =>
    services.workbooks.checkSave({ ...toRequest(services, job, columns.value, answersPath), valueIndexes }),
  ).catch((error: unknown) => {
    if (isDiskFull(error)) return failure('disk-full');
    throw error;
  });
  const hasNothing = checked.ok && checked.value.rows.length === 0 && order.extras.length === 0;
  if (hasNothing && services.jobs.summarize(job).counts.answered === 0)
    return failure('save-nothing-to-write');
  if (checked.ok) {
    const last = saves.findLast((save) => save.path === job.sourcePath);
    const changedSinceSave =
      last === undefined ? 0 : countEditsSince(services.database, job.number, last.savedAt);
    return success({ ...checked.value, canAddSummarySheet: job.textShape === null, changedSinceSave });
  }
  const { code, facts } = withName(checked.problem, job.workbookName);
  return failure(code, facts);
}

/** Writes the answers into a copy or into the workbook itself. Null when the user closed the dialog. */
export async function saveJob(
  services: CoreServices,
  job: JobRecord,
  order: SaveOrder,
): Promise<Outcome<SaveReport | null>> {
  await clearAnswersCache(services);
  const targetPath = order.targetPath ?? (await choosePath(services, job, order));
  if (targetPath === null) return success(null);
  const stood = existsSync(targetPath);
  const cellsFile = job.textShape === null ? `${crypto.randomUUID()}.cells` : null;
  const done = await withAnswers(services, job, order, async (answers) => {
    const request =
      cellsFile === null ? answers : { ...answers, cellsPath: join(services.cellsFolder, cellsFile) };
    const saved = await services.workbooks.save(request, targetPath);
    return saved.ok ? success({ request, outcome: saved.value }) : saved;
  });
  if (!done.ok) {
    await removeUnusedCells(services);
    services.log.noteRefusal(done.problem);
    const isSource = done.problem.code === 'save-refused-source-missing';
    const { code, facts } = withName(done.problem, isSource ? job.workbookName : basename(targetPath));
    return failure(code, facts);
  }
  const { request, outcome } = done.value;
  const isNewFile = outcome.backupPath === null && (outcome.path !== targetPath || !stood);
  const report = noteSave(services, job, request, outcome, { isNewFile, cellsFile });
  await removeUnusedCells(services);
  return success(report);
}

/** Keeps what a later save and an undo need, tells the pages, and makes the report. */
function noteSave(
  services: CoreServices,
  job: JobRecord,
  request: SaveRequest,
  outcome: SaveOutcome,
  { isNewFile, cellsFile }: { readonly isNewFile: boolean; readonly cellsFile: string | null },
): SaveReport {
  const { path, written, answered, matching, columns, continued, backupPath } = outcome;
  const file = services.files.register(path, 'saved');
  const record: SaveRecord = {
    path,
    name: file.name,
    savedAt: services.ports.clock.now(),
    fileHash: outcome.fileHash,
    sourceHash: outcome.sourceHash,
    backupPath,
    isNewFile,
    keepsRows: matching.isUnchanged && outcome.changedEncoding === null && !outcome.getsDelimiter,
    headers: pairHeaders(request.columns, columns),
    cellsFile,
  };
  addSave(services.database, job.number, record);
  services.events.publish({
    type: 'jobs.progressed',
    job: services.jobs.summarize({ ...job, savedAs: file.name }),
  });
  return {
    ...file,
    folder: basename(dirname(path)),
    written,
    answered,
    matching: matching,
    columns: [...columns],
    continued,
    backupName: backupPath === null ? null : basename(backupPath),
    hasChangedEncoding: outcome.changedEncoding !== null,
    replacedAnswers: outcome.replacedAnswers,
    printArea: outcome.printArea,
    canUndo: !isInOwnFolder(services, job) && isUndoable(record),
  };
}

function besideOf({ extras, language }: SaveOrder): BesideAnswers {
  return { extras, sentences: sentencesIn(language) };
}

async function withAnswers<T>(
  services: CoreServices,
  job: JobRecord,
  order: SaveOrder,
  work: (request: SaveRequest) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const saves = listSaves(services.database, job.number);
  const beside = besideOf(order);
  const columns = planNewColumns(job, beside, order.places, saves);
  if (!columns.ok) return columns;
  await mkdir(services.answersFolder, { recursive: true });
  const answersPath = join(services.answersFolder, `${crypto.randomUUID()}.jsonl`);
  const isRecorded = order.addsSummarySheet && job.textShape === null;
  try {
    const rows = await writeAnswers(services.database, job, beside, answersPath);
    if (rows === 0) return failure('save-nothing-to-write');
    const { lacking, printsAnswers = false } = order;
    const plain = { ...toRequest(services, job, columns.value, answersPath), printsAnswers };
    const request = lacking === undefined ? plain : { ...plain, lacking };
    return await work(
      isRecorded ? { ...request, record: makeSummary(services, job, beside.sentences) } : request,
    );
  } catch (error) {
    if (isDiskFull(error)) return failure('disk-full');
    throw error;
  } finally {
    await rm(answersPath, { force: true });
  }
}

function toRequest(
  services: CoreServices,
  job: JobRecord,
  columns: readonly NewColumn[],
  answersPath: string,
): SaveRequest {
  const saves = listSaves(services.database, job.number);
  return {
    sourcePath: job.sourcePath,
    fileHash: job.fileHash,
    knownHashes: saves
      .filter((save) => save.path === job.sourcePath && save.keepsRows)
      .map((save) => save.fileHash),
    sheet: job.sheet,
    headerRow: job.headerRow,
    firstHeaderRow: job.firstHeaderRow,
    usedColumns: job.inputColumns,
    idColumn: job.settings.idColumn,
    ...(job.rowRules === null ? {} : { rowRules: job.rowRules }),
    fingerprintVersion: job.fingerprintVersion,
    columns,
    answersPath,
    ...(job.textShape === null ? {} : { text: job.textShape }),
  };
}

/** The workbook itself, which an uploaded one has none of, or a copy. */
async function choosePath(services: CoreServices, job: JobRecord, order: SaveOrder): Promise<string | null> {
  if (order.target === 'original' && !isInOwnFolder(services, job)) return job.sourcePath;
  const extension = services.workbooks.targetExtension(job.sourcePath, job.textShape);
  return chooseTargetPath(services, job, extension, order.asks);
}
