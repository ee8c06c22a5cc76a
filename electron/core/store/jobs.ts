import type { JobSettings } from '../../../shared/model/job.ts';
import type { CostRange } from '../../../shared/model/money.ts';
import type { Problem } from '../../../shared/model/outcome.ts';
import type { NonDataRows, RowRules, TextFileShape } from '../../../shared/model/table.ts';
import type { Database } from '../database/database.ts';
import { type FingerprintVersion, fingerprintVersion } from '../workbook/model/row-fingerprint.ts';

/** A job as it stands in the database, without its batches and rows. Instants are milliseconds since 1970. */
export interface JobRecord {
  /** Small number used inside the database; users and the page know `id`. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly isComplete: boolean;
  readonly isPractice: boolean;
  readonly isCancelRequested: boolean;
  readonly isHeld: boolean;
  /** Nothing is sent while older jobs of its lane are underway (queue.ts). */
  readonly isQueued: boolean;
  /** Why it is held; null when the user paused it. */
  readonly holdProblem: Problem | null;
  readonly fileId: string;
  readonly workbookName: string;
  readonly sourcePath: string;
  readonly fileHash: string;
  readonly textShape: TextFileShape | null;
  readonly sheet: string;
  readonly headerRow: number;
  /** Where the header has several rows; else the same. */
  readonly firstHeaderRow: number;
  readonly settings: JobSettings;
  /** Names of the columns that the instruction uses; the cells kept for each row are these, in this order. */
  readonly inputColumns: readonly string[];
  /** What the ids and fingerprints of its rows were made of. */
  readonly fingerprintVersion: FingerprintVersion;
  /**
   * How its rows were put together; null for jobs from before that was possible, whose rows are as they
   * stood, under merged cells too.
   */
  readonly rowRules: RowRules | null;
  /** Rows that were left out because they look like no data. */
  readonly leftOut: readonly NonDataRows[];
  readonly rowCount: number;
  readonly attempt: number;
  readonly spendCapUsdMicros: number | null;
  readonly estimate: CostRange | null;
  readonly startHash: string | null;
  readonly savedAs: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly finishedAt: number | null;
}

interface JobRow {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly is_complete: number;
  readonly is_practice: number;
  readonly is_cancel_requested: number;
  readonly is_held: number;
  readonly is_queued: number;
  readonly hold_problem: string | null;
  readonly file_id: string;
  readonly workbook_name: string;
  readonly source_path: string;
  readonly file_hash: string;
  readonly text_shape: string | null;
  readonly sheet: string;
  readonly header_row: number;
  readonly first_header_row: number | null;
  readonly settings: string;
  readonly input_columns: string;
  readonly fingerprint_version: number;
  readonly row_rules: string | null;
  readonly left_out: string | null;
  readonly row_count: number;
  readonly attempt: number;
  readonly spend_cap_usd_micros: number | null;
  readonly estimate_low_usd_micros: number | null;
  readonly estimate_high_usd_micros: number | null;
  readonly start_hash: string | null;
  readonly saved_as: string | null;
  readonly created_at: number;
  readonly sent_at: number | null;
  readonly finished_at: number | null;
}

function toJob(line: JobRow): JobRecord {
  const { estimate_low_usd_micros: low, estimate_high_usd_micros: high } = line;
  return {
    number: line.number,
    id: line.id,
    name: line.name,
    isComplete: line.is_complete === 1,
    isPractice: line.is_practice === 1,
    isCancelRequested: line.is_cancel_requested === 1,
    isHeld: line.is_held === 1,
    isQueued: line.is_queued === 1,
    holdProblem: line.hold_problem === null ? null : (JSON.parse(line.hold_problem) as Problem),
    fileId: line.file_id,
    workbookName: line.workbook_name,
    sourcePath: line.source_path,
    fileHash: line.file_hash,
    textShape: line.text_shape === null ? null : (JSON.parse(line.text_shape) as TextFileShape),
    sheet: line.sheet,
    headerRow: line.header_row,
    firstHeaderRow: line.first_header_row ?? line.header_row,
    settings: JSON.parse(line.settings) as JobSettings,
    inputColumns: JSON.parse(line.input_columns) as readonly string[],
    fingerprintVersion: line.fingerprint_version === 1 ? 1 : fingerprintVersion,
    rowRules: line.row_rules === null ? null : (JSON.parse(line.row_rules) as RowRules),
    leftOut: line.left_out === null ? [] : (JSON.parse(line.left_out) as readonly NonDataRows[]),
    rowCount: line.row_count,
    attempt: line.attempt,
    spendCapUsdMicros: line.spend_cap_usd_micros,
    estimate: low === null || high === null ? null : { lowUsdMicros: low, highUsdMicros: high },
    startHash: line.start_hash,
    savedAs: line.saved_as,
    createdAt: line.created_at,
    sentAt: line.sent_at,
    finishedAt: line.finished_at,
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
  | 'startHash'
  | 'createdAt'
> & { readonly isQueued?: boolean; readonly rowRules?: RowRules };

/** Rows as they stand, with the values of cells merged over them. */
export const noRowRules: RowRules = { fillsDown: [], continuesBy: null };

/** Writes a draft; gives its number. */
export function insertDraft(database: Database, job: NewJob): number {
  const line = database.get<{ number: number }>(
    `INSERT INTO jobs (id, name, is_practice, file_id, workbook_name, source_path, file_hash, text_shape, sheet, header_row, first_header_row,
       settings, input_columns, spend_cap_usd_micros, estimate_low_usd_micros, estimate_high_usd_micros, start_hash, created_at, is_queued, fingerprint_version,
       row_rules)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
    job.id,
    job.name,
    job.isPractice ? 1 : 0,
    job.fileId,
    job.workbookName,
    job.sourcePath,
    job.fileHash,
    job.textShape === null ? null : JSON.stringify(job.textShape),
    job.sheet,
    job.headerRow,
    job.firstHeaderRow,
    JSON.stringify(job.settings),
    JSON.stringify(job.inputColumns),
    job.spendCapUsdMicros,
    job.estimate?.lowUsdMicros ?? null,
    job.estimate?.highUsdMicros ?? null,
    job.startHash,
    job.createdAt,
    job.isQueued === true ? 1 : 0,
    fingerprintVersion,
    JSON.stringify(job.rowRules ?? noRowRules),
  );
  if (line === undefined) throw new Error('the new job has no number');
  return line.number;
}

/** The job with this id, unless it was removed or is not complete. */
export function findJob(database: Database, id: string): JobRecord | null {
  const line = database.get<JobRow>(
    'SELECT * FROM jobs WHERE id = ? AND is_removed = 0 AND is_complete = 1',
    id,
  );
  return line === undefined ? null : toJob(line);
}

/**
 * The newest job that was started with this hash of arguments and file (the command line recognises its
 * own job by it).
 */
export function findJobByStart(database: Database, startHash: string): JobRecord | null {
  const line = database.get<JobRow>(
    'SELECT * FROM jobs WHERE start_hash = ? AND is_removed = 0 AND is_complete = 1 ORDER BY number DESC LIMIT 1',
    startHash,
  );
  return line === undefined ? null : toJob(line);
}

/** A job by its inner number; a bug if it is not there. */
export function getJob(database: Database, number: number): JobRecord {
  const line = database.get<JobRow>('SELECT * FROM jobs WHERE number = ?', number);
  if (line === undefined) throw new Error(`no job number ${number}`);
  return toJob(line);
}

/** All jobs that the user can see, newest first. */
export function listJobs(database: Database): readonly JobRecord[] {
  return database
    .all<JobRow>('SELECT * FROM jobs WHERE is_removed = 0 AND is_complete = 1 ORDER BY number DESC')
    .map(toJob);
}

/** Jobs with a batch that is not done with, or with one still to be deleted at Anthropic; oldest first. */
export function listActiveJobs(database: Database): readonly JobRecord[] {
  return database
    .all<JobRow>(
      `SELECT * FROM jobs WHERE is_removed = 0 AND is_complete = 1 AND (
         number IN (SELECT job FROM batches WHERE state NOT IN ('collected', 'removed'))
         OR number IN (SELECT job FROM batches WHERE is_delete_wanted = 1 AND state = 'collected')
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
    'UPDATE jobs SET is_complete = 1, row_count = ?, left_out = ? WHERE number = ?',
    rowCount,
    leftOutText,
    number,
  );
}

/** Stops sending until `releaseJob`; `problem` null means that the user asked for it. */
export function holdJob(database: Database, number: number, problem: Problem | null): void {
  database.run(
    'UPDATE jobs SET is_held = 1, hold_problem = ? WHERE number = ?',
    problem === null ? null : JSON.stringify(problem),
    number,
  );
}

/** Lets a held job go on. */
export function releaseJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_held = 0, hold_problem = NULL WHERE number = ?', number);
}

/** From here on nothing more is sent, and what was sent is canceled at Anthropic. */
export function requestCancel(database: Database, number: number): void {
  database.run(
    'UPDATE jobs SET is_cancel_requested = 1, is_held = 0, is_queued = 0, hold_problem = NULL WHERE number = ?',
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
    `UPDATE jobs SET attempt = ?, finished_at = NULL, is_cancel_requested = 0, is_held = 0, is_queued = 0, hold_problem = NULL
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
      `SELECT id FROM jobs WHERE number < ? AND is_practice = ? AND finished_at IS NULL AND is_held = 0
         AND is_complete = 1 AND is_removed = 0 ORDER BY number`,
      job.number,
      job.isPractice ? 1 : 0,
    )
    .map((line) => line.id);
}

/** Puts a job in the queue: what is not sent yet waits for the jobs before it. */
export function enqueueJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_queued = 1, is_held = 0, hold_problem = NULL WHERE number = ?', number);
}

/** Takes a job out of the queue for good: from now on it is sent like any other. */
export function dequeueJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_queued = 0 WHERE number = ?', number);
}

/** The id of the job that a batch of Anthropic's belongs to, among those the user can see; null for none. */
export function findJobOfRemote(database: Database, remoteId: string): string | null {
  const line = database.get<{ id: string }>(
    'SELECT j.id FROM batches b JOIN jobs j ON j.number = b.job WHERE b.remote_id = ? AND j.is_removed = 0',
    remoteId,
  );
  return line?.id ?? null;
}

/** Where the workbooks of the jobs lie that are not removed. */
export function listSourcePaths(
  database: Database,
): readonly { readonly number: number; readonly path: string }[] {
  return database.all('SELECT number, source_path AS path FROM jobs WHERE is_removed = 0');
}
