import type { JobSettings } from '../../../shared/model/job.ts';
import type { CostRange } from '../../../shared/model/money.ts';
import type { Problem } from '../../../shared/model/outcome.ts';
import type { NonDataRows, RowRules, TextFileShape } from '../../../shared/model/table.ts';
import type { Database, SqlRow } from '../database/database.ts';
import { type FingerprintVersion, fingerprintVersion } from '../workbook/model/row-fingerprint.ts';
import {
  type Column,
  type Columns,
  flag,
  json,
  plain,
  type RecordOf,
  readRecord,
  writeFields,
} from './columns.ts';

/** Jobs of older versions have headers of one row. */
const firstHeaderRowColumn: Column<number> = {
  ...plain<number>('first_header_row'),
  read: (value, row) => (value ?? row.header_row) as number,
};
const fingerprintVersionColumn: Column<FingerprintVersion> = {
  ...plain<FingerprintVersion>('fingerprint_version'),
  read: (value) => (value === 1 ? 1 : fingerprintVersion),
};

/** Columns of `jobs`; the estimate stands in two. Instants are milliseconds since 1970. */
const jobColumns = {
  /** Small number used inside the database; users and the page know `id`. */
  number: plain<number>('number'),
  id: plain<string>('id'),
  name: plain<string>('name'),
  isCommitted: flag('is_committed'),
  isPractice: flag('is_practice'),
  isCancelRequested: flag('is_cancel_requested'),
  isPaused: flag('is_paused'),
  /** Nothing is sent while older jobs of its lane are underway (queue.ts). */
  isQueued: flag('is_queued'),
  /** Why it is held; null when the user paused it. */
  pauseReason: json<Problem | null>('pause_reason', null),
  fileId: plain<string>('file_id'),
  workbookName: plain<string>('workbook_name'),
  sourcePath: plain<string>('source_path'),
  fileHash: plain<string>('file_hash'),
  textShape: json<TextFileShape | null>('text_shape', null),
  sheet: plain<string>('sheet'),
  headerRow: plain<number>('header_row'),
  /** Where the header has several rows; else the same. */
  firstHeaderRow: firstHeaderRowColumn,
  settings: json<JobSettings>('settings'),
  /** Names of the columns that the instruction uses; the cells kept for each row are these, in this order. */
  inputColumns: json<readonly string[]>('input_columns'),
  /** What the ids and fingerprints of its rows were made of. */
  fingerprintVersion: fingerprintVersionColumn,
  /**
   * How its rows were put together; null for jobs from before that was possible, whose rows are as they
   * stood, under merged cells too.
   */
  rowRules: json<RowRules | null>('row_rules', null),
  /** Rows that were left out because they look like no data. */
  leftOut: json<readonly NonDataRows[]>('left_out', []),
  rowCount: plain<number>('row_count'),
  attempt: plain<number>('attempt'),
  spendCapUsdMicros: plain<number | null>('spend_cap_usd_micros'),
  idempotencyKey: plain<string | null>('idempotency_key'),
  savedAs: plain<string | null>('saved_as'),
  createdAt: plain<number>('created_at'),
  sentAt: plain<number | null>('sent_at'),
  finishedAt: plain<number | null>('finished_at'),
} satisfies Columns;

/** A job as it stands in the database, without its batches and rows. */
export type JobRecord = RecordOf<typeof jobColumns> & { readonly estimate: CostRange | null };

function toJob(row: SqlRow): JobRecord {
  const { estimate_low_usd_micros: low, estimate_high_usd_micros: high } = row;
  const isKnown = typeof low === 'number' && typeof high === 'number';
  return {
    ...readRecord(jobColumns, row),
    estimate: isKnown ? { lowUsdMicros: low, highUsdMicros: high } : null,
  };
}

/** What a new job is made of; it stays an invisible draft until `completeJob`. */
export type NewJob = Pick<
  JobRecord,
  | 'id'
  | 'name'
  | 'isPractice'
  | 'fileId'
  | 'workbookName'
  | 'sourcePath'
  | 'fileHash'
  | 'textShape'
  | 'sheet'
  | 'headerRow'
  | 'firstHeaderRow'
  | 'settings'
  | 'inputColumns'
  | 'spendCapUsdMicros'
  | 'estimate'
  | 'idempotencyKey'
  | 'createdAt'
> & { readonly isQueued?: boolean; readonly rowRules?: RowRules };

/** Rows as they stand, with the values of cells merged over them. */
export const noRowRules: RowRules = { fillsDown: [], continuesBy: null };

/** Writes a draft; gives its number. */
export function insertDraft(database: Database, job: NewJob): number {
  const { estimate, ...fields } = job;
  const { names, values } = writeFields(jobColumns, {
    ...fields,
    isQueued: job.isQueued ?? false,
    rowRules: job.rowRules ?? noRowRules,
    fingerprintVersion,
  });
  const columns = [...names, 'estimate_low_usd_micros', 'estimate_high_usd_micros'];
  const marks = columns.map(() => '?').join(', ');
  const line = database.get<{ number: number }>(
    `INSERT INTO jobs (${columns.join(', ')}) VALUES (${marks}) RETURNING number`,
    ...values,
    estimate?.lowUsdMicros ?? null,
    estimate?.highUsdMicros ?? null,
  );
  if (line === undefined) throw new Error('the new job has no number');
  return line.number;
}

/** The job with this id, unless it was removed or is not complete. */
export function findJob(database: Database, id: string): JobRecord | null {
  const line = database.get('SELECT * FROM jobs WHERE id = ? AND is_deleted = 0 AND is_committed = 1', id);
  return line === undefined ? null : toJob(line);
}

/**
 * The newest job that was started with this hash of arguments and file (the command line recognises its
 * own job by it).
 */
export function findJobByIdempotencyKey(database: Database, idempotencyKey: string): JobRecord | null {
  const line = database.get(
    'SELECT * FROM jobs WHERE idempotency_key = ? AND is_deleted = 0 AND is_committed = 1 ORDER BY number DESC LIMIT 1',
    idempotencyKey,
  );
  return line === undefined ? null : toJob(line);
}

/** A job by its inner number; a bug if it is not there. */
export function getJob(database: Database, number: number): JobRecord {
  const line = database.get('SELECT * FROM jobs WHERE number = ?', number);
  if (line === undefined) throw new Error(`no job number ${number}`);
  return toJob(line);
}

/** All jobs that the user can see, newest first. */
export function listJobs(database: Database): readonly JobRecord[] {
  return database
    .all('SELECT * FROM jobs WHERE is_deleted = 0 AND is_committed = 1 ORDER BY number DESC')
    .map(toJob);
}

/** Jobs with a batch that is not done with, or with one still to be deleted at Anthropic; oldest first. */
export function listActiveJobs(database: Database): readonly JobRecord[] {
  return database
    .all(
      `SELECT * FROM jobs WHERE is_deleted = 0 AND is_committed = 1 AND (
         number IN (SELECT job FROM batches WHERE state NOT IN ('collected', 'removed'))
         OR number IN (SELECT job FROM batches WHERE is_delete_requested = 1 AND state = 'collected')
         OR finished_at IS NULL)
       ORDER BY number`,
    )
    .map(toJob);
}

/** Makes a draft whole: from here on it is visible and may be sent. */
export function completeJob(
  database: Database,
  number: number,
  rowCount: number,
  leftOut: readonly NonDataRows[] = [],
): void {
  const leftOutText = leftOut.length === 0 ? null : JSON.stringify(leftOut);
  database.run(
    'UPDATE jobs SET is_committed = 1, row_count = ?, left_out = ? WHERE number = ?',
    rowCount,
    leftOutText,
    number,
  );
}

/** Stops sending until `releaseJob`; `problem` null means that the user asked for it. */
export function holdJob(database: Database, number: number, problem: Problem | null): void {
  database.run(
    'UPDATE jobs SET is_paused = 1, pause_reason = ? WHERE number = ?',
    problem === null ? null : JSON.stringify(problem),
    number,
  );
}

/** Lets a held job go on. */
export function releaseJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_paused = 0, pause_reason = NULL WHERE number = ?', number);
}

/** From here on nothing more is sent, and what was sent is canceled at Anthropic. */
export function requestCancel(database: Database, number: number): void {
  database.run(
    'UPDATE jobs SET is_cancel_requested = 1, is_paused = 0, is_queued = 0, pause_reason = NULL WHERE number = ?',
    number,
  );
}

/** Notes when nothing more was on the way; null after a repair has begun. */
export function setFinishedAt(database: Database, number: number, at: number | null): void {
  database.run('UPDATE jobs SET finished_at = ? WHERE number = ?', at, number);
}

/** Notes the file name of the last save; null when it was taken back. */
export function setSavedAs(database: Database, number: number, name: string | null): void {
  database.run('UPDATE jobs SET saved_as = ? WHERE number = ?', name, number);
}

/** A new limit for what the whole job may cost; null for none. */
export function setSpendCap(database: Database, number: number, capUsdMicros: number | null): void {
  database.run('UPDATE jobs SET spend_cap_usd_micros = ? WHERE number = ?', capUsdMicros, number);
}

/** Notes when the first batch of a job left; later calls change nothing. */
export function setSentAt(database: Database, number: number, at: number): void {
  database.run('UPDATE jobs SET sent_at = coalesce(sent_at, ?) WHERE number = ?', at, number);
}

/** Makes a new attempt the job's own: it is unfinished again, and nothing holds it. */
export function startAttempt(database: Database, number: number, attempt: number): void {
  database.run(
    `UPDATE jobs SET attempt = ?, finished_at = NULL, is_cancel_requested = 0, is_paused = 0, is_queued = 0, pause_reason = NULL
     WHERE number = ?`,
    attempt,
    number,
  );
}

/** Ids of the older jobs of the same lane that are underway and not paused, oldest first. */
export function listOlderJobs(
  database: Database,
  job: Pick<JobRecord, 'number' | 'isPractice'>,
): readonly string[] {
  return database
    .all<{ id: string }>(
      `SELECT id FROM jobs WHERE number < ? AND is_practice = ? AND finished_at IS NULL AND is_paused = 0
         AND is_committed = 1 AND is_deleted = 0 ORDER BY number`,
      job.number,
      job.isPractice ? 1 : 0,
    )
    .map((line) => line.id);
}

/** Puts a job in the queue: what is not sent yet waits for the jobs before it. */
export function enqueueJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_queued = 1, is_paused = 0, pause_reason = NULL WHERE number = ?', number);
}

/** Takes a job out of the queue for good: from now on it is sent like any other. */
export function dequeueJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_queued = 0 WHERE number = ?', number);
}

/** The id of the job that a batch of Anthropic's belongs to, among those the user can see; null for none. */
export function findJobOfRemote(database: Database, remoteId: string): string | null {
  const line = database.get<{ id: string }>(
    'SELECT j.id FROM batches b JOIN jobs j ON j.number = b.job WHERE b.remote_id = ? AND j.is_deleted = 0',
    remoteId,
  );
  return line?.id ?? null;
}

/** Where the workbooks of the jobs lie that are not removed. */
export function listSourcePaths(
  database: Database,
): readonly { readonly number: number; readonly path: string }[] {
  return database.all('SELECT number, source_path AS path FROM jobs WHERE is_deleted = 0');
}
