import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { MatchingReport, SaveReport, SaveTarget } from '../../../shared/contract/types.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import { fillsColumn } from '../jobs/check-draft.ts';
import { type JobRecord, setSavedAs } from '../jobs/job-records.ts';
import type { Matching, NewColumn, SaveRequest } from '../workbook/workbook-service.ts';
import { toOutput } from './mutable.ts';
import type { CoreParts } from './router-context.ts';
import { type ExtraColumn, extraHeader, writeAnswers } from './write-answers.ts';

/** Where to save, and what to write beside the answers. */
export interface SaveOrder {
  readonly target: SaveTarget;
  /** Open the system's save dialog first, where there is one. */
  readonly asks: boolean;
  readonly extras: readonly ExtraColumn[];
  /** A path of the caller's own choice, for the command line; it is never overwritten by accident there. */
  readonly targetPath?: string;
}

/** What saving would do to each row, without doing it. */
export async function checkSaveJob(parts: CoreParts, job: JobRecord): Promise<Outcome<MatchingReport>> {
  return withAnswers(parts, job, [], async (request) => {
    const checked = await parts.workbooks.checkSave(request);
    return checked.ok ? success(toReport(checked.value)) : checked;
  });
}

/** Writes the answers into a copy or into the workbook itself. Null when the user closed the dialog. */
export async function saveJob(
  parts: CoreParts,
  job: JobRecord,
  order: SaveOrder,
): Promise<Outcome<SaveReport | null>> {
  const targetPath = order.targetPath ?? (await choosePath(parts, job, order));
  if (targetPath === null) return success(null);
  return withAnswers(parts, job, order.extras, async (request) => {
    const saved = await parts.workbooks.save(request, targetPath);
    if (!saved.ok) return saved;
    const { path, written, matching, columns, continued, backupPath } = saved.value;
    const file = parts.files.register(path, 'saved');
    setSavedAs(parts.database, job.number, file.name);
    parts.events.publish({
      type: 'jobs.progressed',
      job: toOutput(parts.jobs.summarize({ ...job, savedAs: file.name })),
    });
    return success({
      ...file,
      folder: basename(dirname(path)),
      written,
      matching: toReport(matching),
      columns: [...columns],
      continued,
      backupName: backupPath === null ? null : basename(backupPath),
    });
  });
}

async function withAnswers<T>(
  parts: CoreParts,
  job: JobRecord,
  extras: readonly ExtraColumn[],
  work: (request: SaveRequest) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  await mkdir(parts.answersFolder, { recursive: true });
  const answersPath = join(parts.answersFolder, `${crypto.randomUUID()}.jsonl`);
  try {
    const rows = await writeAnswers(parts.database, job, extras, answersPath);
    if (rows === 0) return failure('save-nothing-to-write');
    return await work(makeRequest(job, extras, answersPath));
  } finally {
    await rm(answersPath, { force: true });
  }
}

function makeRequest(job: JobRecord, extras: readonly ExtraColumn[], answersPath: string): SaveRequest {
  return {
    sourcePath: job.sourcePath,
    fileHash: job.fileHash,
    sheet: job.sheet,
    headerRow: job.headerRow,
    usedColumns: job.inputColumns,
    idColumn: job.settings.idColumn,
    columns: listNewColumns(job, extras),
    answersPath,
    ...(job.textShape === null ? {} : { text: job.textShape }),
  };
}

function listNewColumns(job: JobRecord, extras: readonly ExtraColumn[]): readonly NewColumn[] {
  const { settings } = job;
  const { answerFormat } = settings.template;
  const numbers = new Set(
    answerFormat.kind === 'fields'
      ? answerFormat.fields.filter((field) => field.type === 'number').map((field) => field.name)
      : [],
  );
  const answers = answerColumns(answerFormat, settings.columnName).map((header): NewColumn => {
    const place = fillsColumn(settings, header) ? { column: header, onlyEmptyCells: true } : 'append';
    return { header, place, kind: numbers.has(header) ? 'number' : 'text' };
  });
  const beside = extras.map(
    (extra): NewColumn => ({
      header: extraHeader(settings.columnName, extra),
      place: 'append',
      kind: extra === 'cost' ? 'number' : 'text',
    }),
  );
  return [...answers, ...beside];
}

/** A name for the copy that is not taken: beside the workbook, or among the app's own files when it was uploaded. */
async function choosePath(parts: CoreParts, job: JobRecord, order: SaveOrder): Promise<string | null> {
  const source = parts.files.find(job.fileId);
  const isOwn = source?.kind === 'uploaded' || source?.kind === 'sample';
  const { dialogs } = parts.ports;
  if (order.target === 'original' && !isOwn) return job.sourcePath;
  const suggested = await suggestPath(parts, job, isOwn);
  return order.asks && dialogs !== null ? dialogs.chooseSaveTarget(suggested) : suggested;
}

async function suggestPath(parts: CoreParts, job: JobRecord, isOwn: boolean): Promise<string> {
  const extension = parts.workbooks.targetExtension(job.sourcePath);
  const base = basename(job.workbookName, extname(job.workbookName));
  if (isOwn) {
    const folder = join(parts.filesFolder, crypto.randomUUID());
    await mkdir(folder, { recursive: true });
    return join(folder, `${base} – results${extension}`);
  }
  return findFreePath(join(dirname(job.sourcePath), `${base} – results`), extension);
}

/** The path itself, or with "(2)", "(3)" … when something is there already: an earlier copy may have been worked on. */
export function findFreePath(stem: string, extension: string): string {
  for (let count = 1; ; count++) {
    const path = count === 1 ? `${stem}${extension}` : `${stem} (${count})${extension}`;
    if (!existsSync(path)) return path;
  }
}

function toReport(matching: Matching): MatchingReport {
  const { isUnchanged, matched, changed, changedRows, gone, goneRows } = matching;
  return { isUnchanged, matched, changed, changedRows: [...changedRows], gone, goneRows: [...goneRows] };
}
