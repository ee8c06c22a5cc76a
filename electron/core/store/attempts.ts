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
  database.run('UPDATE attempts SET is_complete = 1 WHERE job = ? AND number = ?', job, number);
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

/** The most room that any attempt of a job gave its answers, in tokens. */
export function readMostTokens(database: Database, job: number): number | null {
  const line = database.get<{ most: number | null }>(
    'SELECT max(max_tokens) AS most FROM attempts WHERE job = ?',
    job,
  );
  return line?.most ?? null;
}

/** Whether an attempt's rows are still being written down; nothing of it is sent before it is whole. */
export function isBeingPlanned(database: Database, job: number, number?: number): boolean {
  const line = database.get(
    'SELECT 1 FROM attempts WHERE job = ?1 AND is_complete = 0 AND (?2 IS NULL OR number = ?2)',
    job,
    number ?? null,
  );
  return line !== undefined;
}
