/**
 * What electron/core/jobs/create owns: making jobs and attempts: checking a draft, planning rows into batches,
 * repairs, attaching what was sent elsewhere. A job becomes visible when it is whole. Nothing is sent from here.
 */
import type { JobSettings } from '../../../../shared/model/job.ts';
import type { CostRange } from '../../../../shared/model/money.ts';
import { defaultNonDataChoice, isLeftOut, sendsAllRows } from '../../../../shared/model/non-data.ts';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import {
  type NonDataChoice,
  type NonDataRows,
  type RowRules,
  type TableSummary,
  type TextFileShape,
  tableColumns,
} from '../../../../shared/model/table.ts';
import type { BatchLimits } from '../../claude/batch-body.ts';
import { newNonce } from '../../claude/custom-ids.ts';
import type { Database } from '../../database/database.ts';
import { type PriceTable, priceTable } from '../../models/price-table.ts';
import { runInTimeSlices } from '../../platform/cooperative.ts';
import { isDiskFull } from '../../platform/disk-full.ts';
import { completeAttempt, insertAttempt } from '../../store/attempts.ts';
import { completeJob, insertDraft, noRowRules } from '../../store/jobs.ts';
import { purgeJob } from '../../store/purge-job.ts';
import { insertRow, type NewRow } from '../../store/rows.ts';
import { rowFingerprint } from '../../workbook/model/row-fingerprint.ts';
import type { TableFile, TableFileRow } from '../../workbook/model/workbook-service.ts';
import {
  checkAttachment,
  checkDraft,
  checkPlace,
  createCellPicker,
  createHeldPicker,
  createRowChoice,
} from './check-draft.ts';
import { FaultList } from './fault-list.ts';
import { createRowPlanner, type RowPlace, type RowPlanner, type RowToPlan } from './plan-rows.ts';

/** The file that a table was read from. */
export interface TableSource {
  readonly fileId: string;
  readonly workbookName: string;
  readonly sourcePath: string;
  readonly fileHash: string;
  readonly textShape: TextFileShape | null;
}

/** Everything that Send hands over. */
export interface JobOrder {
  readonly table: TableFile;
  readonly source: TableSource;
  readonly settings: JobSettings;
  readonly estimate: CostRange | null;
  /** Hash of arguments and file, by which the command line finds its own job again; else null. */
  readonly idempotencyKey: string | null;
  readonly now: number;
  /** The shipped ones where none are given. */
  readonly prices?: PriceTable;
  readonly limits?: BatchLimits;
  /** Sent only once the jobs before it are over. */
  readonly isQueued?: boolean;
  /** A name other than the usual one. */
  readonly name?: string;
  /** Gives rows their places in another way than by sending them, as when results are there already. */
  readonly makePlanner?: (connection: Database, job: number) => RowPlanner;
  /** Connection for the draft's slices; the step that makes it a job goes through the durable one. */
  readonly bulk?: Database;
  /** Told before each slice is written. */
  readonly probe?: (step: string) => void;
  /** Ends writing down early; the draft is removed. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a job down whole, in slices: until the last one it is an invisible draft, which a crash leaves to be
 * swept away at the next start. Gives the job's id. Fails as `checkDraft`, with `row-too-long`,
 * `rows-none-selected`, and `disk-full`, which leaves no job.
 */
export async function createJob(database: Database, order: JobOrder): Promise<Outcome<string>> {
  const { settings, table } = order;
  const check = order.makePlanner === undefined ? checkDraft : checkAttachment;
  const checked = check(settings, table.summary.columns);
  if (!checked.ok) return checked;
  // Results that are there already are paid for, and can be exported whatever becomes of the workbook.
  const placed = order.makePlanner === undefined ? checkPlace(settings, table.summary) : success(null);
  if (!placed.ok) return placed;
  const { inputColumns } = checked.value;
  const draft: { number: number | null } = { number: null };
  try {
    return await writeDraft(database, order, inputColumns, draft);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    // What cannot be removed on a full disk is no job, and is swept away at the next start.
    if (draft.number !== null) await purgeJob(order.bulk ?? database, draft.number).catch(() => undefined);
    return failure('disk-full');
  }
}

async function writeDraft(
  database: Database,
  order: JobOrder,
  inputColumns: readonly string[],
  draft: { number: number | null },
): Promise<Outcome<string>> {
  const { settings, table } = order;
  const bulk = order.bulk ?? database;
  const id = crypto.randomUUID();
  const nonce = newNonce();
  const job = bulk.transaction(() => {
    const number = insertDraft(bulk, {
      id,
      name: order.name ?? nameJob(order),
      isPractice: settings.isPractice,
      sheet: table.summary.sheet,
      headerRow: table.summary.headerRow,
      firstHeaderRow: table.summary.firstHeaderRow,
      inputColumns,
      rowRules: rowRulesOf(table.summary),
      spendCapUsdMicros: settings.spendCapUsdMicros,
      createdAt: order.now,
      isQueued: order.isQueued ?? false,
      ...pickSource(order),
    });
    const attempt = { job: number, number: 1, nonce, maxTokens: settings.maxTokens };
    insertAttempt(bulk, { ...attempt, restatesLabels: false, createdAt: order.now });
    return number;
  });
  draft.number = job;
  const planner =
    order.makePlanner?.(bulk, job) ??
    createRowPlanner(bulk, {
      job,
      attempt: 1,
      nonce,
      settings,
      inputColumns,
      maxTokens: settings.maxTokens,
      restatesLabels: false,
      prices: order.prices ?? priceTable,
      ...(order.limits === undefined ? {} : { limits: order.limits }),
    });
  const written = await writeRows(bulk, job, order, inputColumns, planner);
  if (!written.ok) {
    await purgeJob(bulk, job);
    return written;
  }
  database.transaction(() => {
    completeAttempt(database, job, 1);
    const nonData = (table.summary.nonData ?? []).filter((rows) => isLeftOut(rows, nonDataChoiceOf(order)));
    const { count, faulty } = written.value;
    completeJob(database, job, count, [...nonData, ...faulty]);
  });
  return success(id);
}

/** How the table was read off the sheet, as it is needed to find its rows again. */
function rowRulesOf({ rowRules = noRowRules, beside }: TableSummary): RowRules {
  const columns = tableColumns(beside);
  return columns === null ? rowRules : { ...rowRules, columns };
}

function pickSource(order: JobOrder) {
  const { settings, estimate, idempotencyKey } = order;
  const { fileId, workbookName, sourcePath, fileHash, textShape } = order.source;
  return { fileId, workbookName, sourcePath, fileHash, textShape, settings, estimate, idempotencyKey };
}

/** Results that are there already may be for any row, whatever it looks like. */
function nonDataChoiceOf({ settings, makePlanner }: JobOrder): NonDataChoice {
  return makePlanner === undefined ? (settings.nonData ?? defaultNonDataChoice) : sendsAllRows;
}

function nameJob({ settings, source }: JobOrder): string {
  const { answerFormat } = settings.template;
  const what = answerFormat.kind === 'fields' ? answerFormat.fields[0]?.name : settings.columnName;
  return `${what ?? settings.columnName} – ${source.workbookName}`;
}

async function writeRows(
  database: Database,
  job: number,
  order: JobOrder,
  inputColumns: readonly string[],
  planner: RowPlanner,
): Promise<Outcome<{ readonly count: number; readonly faulty: readonly NonDataRows[] }>> {
  const { columns } = order.table.summary;
  const { rows } = order.settings;
  const nonData = nonDataChoiceOf(order);
  const { isChosen, faultOf } = createRowChoice({ rows, nonData }, order.table.summary, inputColumns);
  const leftOut = new FaultList();
  const pickInputs = createCellPicker(inputColumns, columns);
  const pickHeld = createHeldPicker(inputColumns, columns);
  const ids = order.settings.idColumn === null ? [] : [order.settings.idColumn];
  const pickKey = createHeldPicker(ids, columns);
  const pickShownKey = createCellPicker(ids, columns);
  const source = order.table.rows();
  let position = 0;
  let problem: Outcome<null> = success(null);

  function takeRow(row: TableFileRow): boolean {
    if (!isChosen(row)) {
      const fault = nonData.leavesOutFaulty === true ? faultOf(row) : null;
      if (fault !== null) leftOut.add(fault, row.rowNumber);
      return true;
    }
    const cells = pickInputs(row);
    const held = row.stored === undefined ? cells : pickHeld(row);
    const planned: RowToPlan = {
      position,
      rowNumber: row.rowNumber,
      key: pickKey(row)[0] || null,
      shownKey: pickShownKey(row)[0] || null,
      fingerprint: rowFingerprint(held),
      cells,
    };
    const place = planner.place(planned);
    if (place.kind === 'too-long') {
      problem = failure('row-too-long', { row: row.rowNumber });
      return false;
    }
    insertRow(database, job, toNewRow(planned, place));
    position++;
    return true;
  }

  await runInTimeSlices(
    () => {
      if (order.signal?.aborted === true) problem = failure('reading-canceled');
      if (!problem.ok) return false;
      const next = source.next();
      return next.done !== true && takeRow(next.value);
    },
    (work) => {
      order.probe?.('while-planning');
      database.transaction(work);
    },
  );
  if (!problem.ok) return problem;
  const { requests } = database.transaction(() => planner.finish());
  return requests === 0
    ? failure('rows-none-selected')
    : success({ count: position, faulty: leftOut.rows() });
}

function toNewRow(row: RowToPlan, place: Exclude<RowPlace, { kind: 'too-long' }>): NewRow {
  const { position, rowNumber, fingerprint, key, cells } = row;
  const isSent = place.kind === 'sent';
  return {
    position,
    rowNumber,
    fingerprint,
    key,
    cells,
    batch: place.kind === 'skipped' ? 0 : place.batch,
    state: place.kind === 'skipped' ? 'skipped' : 'waiting',
    customId: isSent ? place.customId : null,
    duplicateOf: place.kind === 'shares' ? place.duplicateOf : null,
    sizeBytes: isSent ? place.sizeBytes : 0,
  };
}
