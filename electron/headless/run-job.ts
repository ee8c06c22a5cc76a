import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { JobSettings, JobSummary } from '../../shared/model/job.ts';
import { failure, type Outcome, type Problem, success, unwrap } from '../../shared/model/outcome.ts';
import type { TableSummary, WorkbookSummary } from '../../shared/model/table.ts';
import type { Core } from '../core/app.ts';
import { surveyRows } from '../core/drafts/survey-rows.ts';
import { checkOrder, checkPlace } from '../core/jobs/create/check-draft.ts';
import { checkModel } from '../core/jobs/create/check-model.ts';
import { saveJob } from '../core/saving/save-job.ts';
import type { JobArguments } from './arguments.ts';
import { notesOnDraft } from './draft-notes.ts';
import { noteOnPrinting, notesOnTable, tableLine } from './notes.ts';
import { refuseOutPath } from './out-path.ts';

/** How a run ended: the job as it stands, and what was written. */
export interface RunReport {
  readonly job: JobSummary;
  /** Not null when the job waits for the user. */
  readonly problem: Problem | null;
  readonly saved: {
    readonly path: string;
    readonly written: number;
    readonly changed: number;
    readonly gone: number;
    /** A text file that is UTF-8 now, and one that got question marks for letters that its encoding lacks. */
    readonly hasChangedEncoding: boolean;
    readonly replacedAnswers: number;
    /** Whether the new columns are printed where the sheet has a print area beside them; null where it has none. */
    readonly isPrinted: boolean | null;
  } | null;
  /** True when an earlier, interrupted run was carried on. */
  readonly isContinued: boolean;
  /** What was told of the table before it was sent; empty where an earlier run has told it. */
  readonly notes: readonly string[];
}

/** What the command line alone refuses, in a sentence; everything else has a code of the contract. */
export interface Refusal {
  readonly ok: false;
  readonly sentence: string;
}

/**
 * Takes one job from the file to the answers; an earlier run of the same job is carried on instead of sending again.
 */
export async function runJob(
  core: Core,
  wanted: JobArguments,
  tell: (line: string) => void,
): Promise<Outcome<RunReport> | Refusal> {
  if (!existsSync(wanted.filePath)) return failure('file-not-found', { name: wanted.filePath });
  const begun = await findOrSend(core, wanted, tell);
  if (!begun.ok) return begun;
  const { jobId, isContinued, notes } = begun.value;
  const job = await waitForEnd(core, jobId, tell);
  if (job.state !== 'finished' && job.state !== 'canceled') {
    return success({ job, problem: job.problem, saved: null, isContinued, notes });
  }
  // Days may have passed: what stands there now is looked at again.
  const refused = await refuseOutPath(core, wanted, core.services.jobs.find(jobId)?.textShape ?? null, jobId);
  if (refused !== null) return { ok: false, sentence: `${refused} The answers are kept.` };
  return save(core, job, wanted, begun.value, tell);
}

/** As other calls take it: nothing rather than `undefined`. */
function textOf({ text }: JobArguments): Pick<JobArguments, 'text'> {
  return text === undefined ? {} : { text };
}

interface Begun {
  readonly jobId: string;
  readonly isContinued: boolean;
  readonly notes: readonly string[];
}

async function findOrSend(
  core: Core,
  wanted: JobArguments,
  tell: (line: string) => void,
): Promise<Outcome<Begun> | Refusal> {
  const { services } = core;
  const { fileId } = core.registerFile(wanted.filePath, { kind: 'opened' });
  const inspected = await services.workbooks.inspect(wanted.filePath, textOf(wanted));
  if (!inspected.ok) return inspected;
  const idempotencyKey = hashStart(wanted, inspected.value.fileHash);
  const known = services.jobs.findByIdempotencyKey(idempotencyKey);
  const text = known === null ? (inspected.value.text ?? null) : known.textShape;
  const refused = await refuseOutPath(core, wanted, text, known?.id ?? null);
  if (refused !== null) return { ok: false, sentence: refused };
  const place = checkFolder(dirname(wanted.outPath));
  if (!place.ok) return place;
  if (known !== null) {
    tell('This job was begun before; it goes on from where it stands.');
    const isPaused = services.jobs.summarize(known).state === 'paused';
    if (isPaused) unwrap(services.jobs.resume(known.id, wanted.spendCapUsdMicros));
    return success({ jobId: known.id, isContinued: true, notes: [] });
  }
  return sendAnew(core, wanted, tell, { fileId, idempotencyKey, workbook: inspected.value });
}

interface Start {
  readonly fileId: string;
  readonly idempotencyKey: string;
  readonly workbook: WorkbookSummary;
}

async function sendAnew(
  core: Core,
  wanted: JobArguments,
  tell: (line: string) => void,
  { fileId, idempotencyKey, workbook: { sheets, suggestedSheet, text } }: Start,
): Promise<Outcome<Begun>> {
  const { services } = core;
  const settings = makeSettings(core, wanted);
  const live = wanted.isPractice || services.keys.status().state === 'none' ? null : services.claude.live;
  const model = await checkModel(settings.model, live, services.prices());
  if (!model.ok) return model;
  tell('Reading the workbook …');
  const client = createRouterClient(core.router);
  const sheet = wanted.sheet ?? sheets[suggestedSheet]?.name;
  if (sheet === undefined) return failure('sheet-without-rows');
  const { headerRow } = wanted;
  const header = headerRow === null ? {} : { headerRow: headerRow.last, firstHeaderRow: headerRow.first };
  const { tableColumns: columns } = wanted;
  const tableRequest = { fileId, sheet, ...textOf(wanted), ...(columns === undefined ? {} : { columns }) };
  const asItStands = await client.workbooks.readTable({ ...tableRequest, ...header });
  const rowRules = rulesOf(asItStands, wanted);
  if (!rowRules.ok) return rowRules;
  const { headerRow: last, firstHeaderRow: first } = asItStands;
  const table =
    rowRules.value === null
      ? asItStands
      : await client.workbooks.readTable({
          ...tableRequest,
          headerRow: last,
          firstHeaderRow: first,
          rowRules: rowRules.value,
        });
  const opened = services.tables.open(table.tableId);
  if (!opened.ok) return opened;
  try {
    const checked = checkOrder(settings, table.columns);
    if (!checked.ok) return checked;
    const placed = checkPlace(settings, table);
    if (!placed.ok) return placed;
    const { file } = opened.value;
    const { basis, faultyRows } = await surveyRows(file, settings, {
      contextTokens: null,
      prices: services.prices(),
    });
    const onDraft = notesOnDraft(wanted, table, { faultyRows, warnings: basis.warnings });
    const notes = [...notesOnTable(table, wanted), ...onDraft];
    for (const note of [tableLine(table, text), ...notes]) tell(note);
    const sent = await services.jobs.send({
      table: file,
      source: { ...opened.value.table, workbookName: services.files.find(fileId)?.name ?? '' },
      settings,
      estimate: null,
      idempotencyKey: idempotencyKey,
    });
    if (!sent.ok) return sent;
    tell(
      `${sent.value.batches.reduce((sum, batch) => sum + batch.requestCount, 0)} requests are written down.`,
    );
    return success({ jobId: sent.value.id, isContinued: false, notes });
  } finally {
    opened.value.file.close();
  }
}

/** How rows are put together, by the columns that the table has; null where each stays as it stands. */
function rulesOf(
  { columns }: Pick<TableSummary, 'columns'>,
  { fillDown = [], continueBy }: JobArguments,
): Outcome<{ fillsDown: number[]; continuesBy: number | null } | null> {
  if (fillDown.length === 0 && continueBy === undefined) return success(null);
  const indexOf = (name: string): number | undefined => columns.find((column) => column.name === name)?.index;
  const unknown = [...fillDown, ...(continueBy === undefined ? [] : [continueBy])].find(
    (name) => indexOf(name) === undefined,
  );
  if (unknown !== undefined) return failure('placeholder-unknown', { name: unknown, suggestion: '' });
  const fillsDown = fillDown.map(indexOf).filter((index) => index !== undefined);
  return success({ fillsDown, continuesBy: continueBy === undefined ? null : (indexOf(continueBy) ?? null) });
}

function makeSettings(core: Core, wanted: JobArguments): JobSettings {
  const settings = core.services.settings();
  return {
    template: {
      instruction: wanted.instruction,
      background: wanted.background,
      answerFormat: wanted.answerFormat,
      emptyRule: 'skip-when-all-empty',
    },
    model: wanted.model ?? settings.defaultModel,
    maxTokens: wanted.maxTokens,
    columnName: wanted.columnName,
    rows: wanted.rows,
    ...(wanted.nonData === undefined ? {} : { nonData: wanted.nonData }),
    idColumn: wanted.idColumn,
    isPractice: wanted.isPractice,
    spendCapUsdMicros: wanted.spendCapUsdMicros,
    sharesIdenticalRequests: settings.sharesIdenticalRequests,
    deletesAfterCollection: settings.deletesAfterCollection,
  };
}

/** That a file can be made in the folder, before anything is paid for. */
function checkFolder(folder: string): Outcome<null> {
  if (!existsSync(folder)) return failure('folder-not-found');
  try {
    accessSync(folder, constants.W_OK);
    return success(null);
  } catch (error) {
    // Whatever the system's reason is, nothing can be made there.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return failure('folder-not-writable');
  }
}

/** Everything that decides what is sent; where the answers go and how much may be spent do not make another job. */
function hashStart(wanted: JobArguments, fileHash: string): string {
  const { outPath, overwrites, lacking, printsAnswers, dataFolder, spendCapUsdMicros, ...decisive } = wanted;
  return createHash('sha256')
    .update(JSON.stringify({ ...decisive, fileHash }))
    .digest('hex');
}

/** Until the job is over or waits for the user; each change is told in one line. */
async function waitForEnd(core: Core, jobId: string, tell: (line: string) => void): Promise<JobSummary> {
  const { jobs, events } = core.services;
  const ending = new AbortController();
  const stream = events.subscribe(ending.signal);
  let told = '';
  const look = (): JobSummary | null => {
    const record = jobs.find(jobId);
    if (record === null) throw new Error('the job is gone');
    const job = jobs.summarize(record);
    const line = describe(job);
    if (line !== told) tell(line);
    told = line;
    return ['finished', 'canceled', 'paused'].includes(job.state) ? job : null;
  };
  try {
    const now = look();
    if (now !== null) return now;
    for await (const event of stream) {
      if (event.type !== 'jobs.progressed' || event.job.id !== jobId) continue;
      const job = look();
      if (job !== null) return job;
    }
    throw new Error('the program ended before the job did');
  } finally {
    ending.abort();
  }
}

function describe(job: JobSummary): string {
  const { counts } = job;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const open = counts.waiting + counts.sent;
  const wait = job.problem === null ? '' : ` (${job.problem.code})`;
  switch (job.state) {
    case 'draft':
    case 'queued':
    case 'sending':
      return `Sending: ${counts.waiting} of ${rows} rows are still here${wait}`;
    case 'processing':
      return `Claude is working on ${counts.sent} rows${job.isPractice ? '' : ', usually within an hour'}${wait}`;
    case 'collecting':
      return `Fetching results: ${rows - open} of ${rows} rows are here${wait}`;
    case 'paused':
      return `Paused${wait}`;
    case 'canceling':
      return `Canceling${wait}`;
    case 'canceled':
      return 'Canceled';
    case 'finished':
      return `Done: ${counts.answered} of ${rows} rows are answered`;
  }
}

async function save(
  core: Core,
  job: JobSummary,
  wanted: JobArguments,
  { isContinued, notes }: Begun,
  tell: (line: string) => void,
): Promise<Outcome<RunReport>> {
  const { services } = core;
  const record = services.jobs.find(job.id);
  if (record === null) return failure('job-not-found');
  const order = {
    target: 'copy',
    asks: false,
    places: [],
    extras: [],
    addsSummarySheet: false,
    printsAnswers: wanted.printsAnswers,
    targetPath: wanted.outPath,
    ...(wanted.lacking === undefined ? {} : { lacking: wanted.lacking }),
  } as const;
  const saved = await saveJob(services, record, order);
  if (!saved.ok && saved.problem.code === 'save-nothing-to-write') {
    return success({ job, problem: saved.problem, saved: null, isContinued, notes });
  }
  if (!saved.ok) return saved;
  // Null only where a dialog was closed, and there is none here.
  if (saved.value === null) return failure('unexpected');
  const { fileId, written, matching, hasChangedEncoding, replacedAnswers, printArea } = saved.value;
  const printNote = noteOnPrinting(printArea, wanted);
  if (printNote !== null) tell(printNote);
  const { changed, gone } = matching;
  const path = services.files.find(fileId)?.path ?? wanted.outPath;
  return success({
    job,
    problem: null,
    saved: {
      ...{ path, written, changed, gone, hasChangedEncoding, replacedAnswers },
      isPrinted: printArea === null ? null : printArea.isGrown,
    },
    isContinued,
    notes: printNote === null ? notes : [...notes, printNote],
  });
}
