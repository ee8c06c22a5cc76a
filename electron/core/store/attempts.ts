import type { FailureReason } from '../../../shared/model/failure-reasons.ts';
import type { RowState } from '../../../shared/model/job.ts';
import type { Database } from '../database/database.ts';

/** One go at sending rows of a job: the first, or a repair. Its nonce proves which results are its own. */
export interface AttemptRecord {
  readonly job: number;
  readonly number: number;
  readonly nonce: string;
  readonly maxTokens: number;
  /** The list of labels is said once more at the end of the instruction, for rows that answered off it. */
  readonly restatesLabels: boolean;
  readonly createdAt: number;
}

interface AttemptRow {
  readonly job: number;
  readonly number: number;
  readonly nonce: string;
  readonly max_tokens: number;
  readonly restates_labels: number;
  readonly created_at: number;
}

/** Writes an attempt; it counts only once `completeAttempt` was called. */
export function insertAttempt(database: Database, attempt: AttemptRecord): void {
  database.run(
    'INSERT INTO attempts (job, number, nonce, max_tokens, restates_labels, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    attempt.job,
    attempt.number,
    attempt.nonce,
    attempt.maxTokens,
    attempt.restatesLabels ? 1 : 0,
    attempt.createdAt,
  );
}

/** Marks an attempt as wholly written down. */
export function completeAttempt(database: Database, job: number, number: number): void {
  database.run('UPDATE attempts SET is_committed = 1 WHERE job = ? AND number = ?', job, number);
}

/** An attempt by its number; a bug if it is not there. */
export function getAttempt(database: Database, job: number, number: number): AttemptRecord {
  const line = database.get<AttemptRow>('SELECT * FROM attempts WHERE job = ? AND number = ?', job, number);
  if (line === undefined) throw new Error(`no attempt ${number} of job ${job}`);
  return {
    job: line.job,
    number: line.number,
    nonce: line.nonce,
    maxTokens: line.max_tokens,
    restatesLabels: line.restates_labels === 1,
    createdAt: line.created_at,
  };
}

/** The highest max_tokens of all attempts of a job. */
export function readMaxTokensSoFar(database: Database, job: number): number | null {
  const line = database.get<{ max_tokens: number | null }>(
    'SELECT max(max_tokens) AS max_tokens FROM attempts WHERE job = ?',
    job,
  );
  return line?.max_tokens ?? null;
}

/** Whether an attempt's rows are still being written down; nothing of it is sent before it is whole. */
export function isBeingPlanned(database: Database, job: number, number?: number): boolean {
  const line = database.get(
    'SELECT 1 FROM attempts WHERE job = ?1 AND is_committed = 0 AND (?2 IS NULL OR number = ?2)',
    job,
    number ?? null,
  );
  return line !== undefined;
}

/** Which rows an attempt takes, so that writing it down can go on after a crash. */
export interface AttemptSelection {
  readonly states: readonly RowState[];
  readonly reasons: readonly FailureReason[] | null;
  readonly rowNumbers: readonly number[] | null;
}

/** Writes down which rows an attempt takes. */
export function setSelection(
  database: Database,
  job: number,
  number: number,
  { states, reasons, rowNumbers }: AttemptSelection,
): void {
  database.run(
    'UPDATE attempts SET states = ?, causes = ?, row_numbers = ? WHERE job = ? AND number = ?',
    JSON.stringify(states),
    reasons === null ? null : JSON.stringify(reasons),
    rowNumbers === null ? null : JSON.stringify(rowNumbers),
    job,
    number,
  );
}

/** Reads it again; a job's first attempt has none. */
export function readSelection(database: Database, job: number, number: number): AttemptSelection {
  const line = database.get<{ states: string | null; causes: string | null; row_numbers: string | null }>(
    'SELECT states, causes, row_numbers FROM attempts WHERE job = ? AND number = ?',
    job,
    number,
  );
  return {
    states: JSON.parse(line?.states ?? '[]') as readonly RowState[],
    reasons: line?.causes == null ? null : (JSON.parse(line.causes) as readonly FailureReason[]),
    rowNumbers: line?.row_numbers == null ? null : (JSON.parse(line.row_numbers) as readonly number[]),
  };
}

/** Attempts of a job that took single rows only, and which. */
export function readChosenRows(database: Database, job: number): ReadonlyMap<number, ReadonlySet<number>> {
  const lines = database.all<{ number: number; row_numbers: string }>(
    'SELECT number, row_numbers FROM attempts WHERE job = ? AND row_numbers IS NOT NULL',
    job,
  );
  return new Map(lines.map((line) => [line.number, new Set(JSON.parse(line.row_numbers) as number[])]));
}

/** When an attempt was written down, in milliseconds since 1970; null where it is lost, as in a recovered database. */
export function findAttemptStart(database: Database, job: number, number: number): number | null {
  const line = database.get<{ created_at: number }>(
    'SELECT created_at FROM attempts WHERE job = ? AND number = ?',
    job,
    number,
  );
  return line?.created_at ?? null;
}

/** Jobs whose newest attempt was not written down to its end. */
export function listInterrupted(database: Database): readonly number[] {
  return database
    .all<{ job: number }>(
      `SELECT a.job FROM attempts a JOIN jobs j ON j.number = a.job AND j.attempt = a.number
       WHERE a.is_committed = 0 AND j.is_committed = 1 AND j.is_deleted = 0`,
    )
    .map(({ job }) => job);
}
