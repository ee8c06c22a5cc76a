import type { BatchState } from '../../../shared/model/job.ts';
import type { Database, SqlValue } from '../database/database.ts';
import { canBatchGo } from './batch-states.ts';

/**
 * A batch as it stands in the database. Instants are milliseconds since 1970 by this computer, unless
 * said otherwise.
 */
export interface BatchRecord {
  readonly job: number;
  /** Counted from 1 within the job. */
  readonly number: number;
  readonly attempt: number;
  readonly state: BatchState;
  readonly remoteId: string | null;
  readonly requestCount: number;
  readonly sizeBytes: number;
  readonly bodyHash: string | null;
  /** What it costs at most; null when the model's price is unknown. */
  readonly worstCaseUsdMicros: number | null;
  readonly costUsdMicros: number;
  readonly intentAt: number | null;
  /** The same instant by the service's clock as far as known, since a laptop's clock may be wrong. */
  readonly intentServerAt: number | null;
  /**
   * When the newest batch of the account was created that was listed just before the intent, by the service's
   * clock; 0 for none.
   */
  readonly newestBefore: number | null;
  /** What the account's list showed just before the intent, by which what came later is known without any clock. */
  readonly listedBefore: ListedBefore;
  /**
   * Tells the key it was sent with from others, without telling the key; null for practice, and for batches
   * of older versions.
   */
  readonly keyMark: string | null;
  /** Since when it has not been known whether Anthropic received it; null otherwise. */
  readonly doubtSince: number | null;
  /** How often the account's list was read for it since, whatever it was taken for meanwhile. */
  readonly doubtLooks: number;
  /** The ids that alone can be its own, once the list has had its time to show it; null until then. */
  readonly doubtCandidates: readonly string[] | null;
  readonly sentAt: number | null;
  /** By the service's clock. */
  readonly remoteCreatedAt: number | null;
  readonly expiresAt: number | null;
  readonly endedAt: number | null;
  readonly remoteSucceeded: number | null;
  readonly remoteTotal: number | null;
  /** False for a batch adopted while in doubt, until its results have shown whose it is. */
  readonly isProven: boolean;
  readonly isCancelSent: boolean;
  /** It shall be deleted at Anthropic once it is collected. */
  readonly isDeleteWanted: boolean;
  /** How often it was sent in vain since the user last said go on. */
  readonly tries: number;
  /** How often it was asked about since it was sent; of an ended one, how often its results could not be fetched. */
  readonly looks: number;
  /** How often its results were fetched in vain. */
  readonly downloads: number;
  /** Nothing is asked about it before this. */
  readonly nextAt: number;
}

/** The first page of the account's list as it was just before an intent. */
export interface ListedBefore {
  /** Newest first. */
  readonly ids: readonly string[];
  /** The account had no more batches than these. */
  readonly isWhole: boolean;
}

interface BatchRow {
  readonly job: number;
  readonly number: number;
  readonly attempt: number;
  readonly state: BatchState;
  readonly remote_id: string | null;
  readonly request_count: number;
  readonly size_bytes: number;
  readonly body_hash: string | null;
  readonly worst_case_usd_micros: number | null;
  readonly cost_usd_micros: number;
  readonly intent_at: number | null;
  readonly intent_server_at: number | null;
  readonly newest_before: number | null;
  readonly newest_before_id: string | null;
  readonly listed_before: string | null;
  readonly key_mark: string | null;
  readonly doubt_since: number | null;
  readonly doubt_looks: number;
  readonly doubt_candidates: string | null;
  readonly sent_at: number | null;
  readonly remote_created_at: number | null;
  readonly expires_at: number | null;
  readonly ended_at: number | null;
  readonly remote_succeeded: number | null;
  readonly remote_total: number | null;
  readonly is_proven: number;
  readonly is_cancel_sent: number;
  readonly is_delete_wanted: number;
  readonly tries: number;
  readonly looks: number;
  readonly downloads: number;
  readonly next_at: number;
}

/** Batches of older versions know only the newest one. */
function readListedBefore(line: BatchRow): ListedBefore {
  if (line.listed_before !== null) return JSON.parse(line.listed_before) as ListedBefore;
  if (line.newest_before_id !== null) return { ids: [line.newest_before_id], isWhole: false };
  return { ids: [], isWhole: (line.newest_before ?? 0) === 0 };
}

function toBatch(line: BatchRow): BatchRecord {
  return {
    job: line.job,
    number: line.number,
    attempt: line.attempt,
    state: line.state,
    remoteId: line.remote_id,
    requestCount: line.request_count,
    sizeBytes: line.size_bytes,
    bodyHash: line.body_hash,
    worstCaseUsdMicros: line.worst_case_usd_micros,
    costUsdMicros: line.cost_usd_micros,
    intentAt: line.intent_at,
    intentServerAt: line.intent_server_at,
    newestBefore: line.newest_before,
    listedBefore: readListedBefore(line),
    keyMark: line.key_mark,
    doubtSince: line.doubt_since,
    doubtLooks: line.doubt_looks,
    doubtCandidates:
      line.doubt_candidates === null ? null : (JSON.parse(line.doubt_candidates) as readonly string[]),
    sentAt: line.sent_at,
    remoteCreatedAt: line.remote_created_at,
    expiresAt: line.expires_at,
    endedAt: line.ended_at,
    remoteSucceeded: line.remote_succeeded,
    remoteTotal: line.remote_total,
    isProven: line.is_proven === 1,
    isCancelSent: line.is_cancel_sent === 1,
    isDeleteWanted: line.is_delete_wanted === 1,
    tries: line.tries,
    looks: line.looks,
    downloads: line.downloads,
    nextAt: line.next_at,
  };
}

/** The columns that change after a batch was planned. */
export interface BatchChange {
  readonly remote_id?: string | null;
  readonly request_count?: number;
  readonly size_bytes?: number;
  readonly body_hash?: string | null;
  readonly worst_case_usd_micros?: number | null;
  readonly intent_at?: number | null;
  readonly intent_server_at?: number | null;
  readonly newest_before?: number | null;
  readonly listed_before?: string | null;
  readonly key_mark?: string | null;
  readonly doubt_since?: number | null;
  readonly doubt_looks?: number;
  readonly doubt_candidates?: string | null;
  readonly sent_at?: number | null;
  readonly remote_created_at?: number | null;
  readonly expires_at?: number | null;
  readonly ended_at?: number | null;
  readonly remote_succeeded?: number | null;
  readonly remote_total?: number | null;
  readonly is_proven?: 0 | 1;
  readonly is_cancel_sent?: 0 | 1;
  readonly is_delete_wanted?: 0 | 1;
  readonly tries?: number;
  readonly looks?: number;
  readonly downloads?: number;
  readonly next_at?: number;
}

/** What is known of a batch when it is planned. */
export type NewBatch = Pick<
  BatchRecord,
  'job' | 'number' | 'attempt' | 'requestCount' | 'sizeBytes' | 'worstCaseUsdMicros'
>;

/** Writes a planned batch. */
export function insertBatch(database: Database, batch: NewBatch): void {
  database.run(
    `INSERT INTO batches (job, number, attempt, state, request_count, size_bytes, worst_case_usd_micros)
     VALUES (?, ?, ?, 'planned', ?, ?, ?)`,
    batch.job,
    batch.number,
    batch.attempt,
    batch.requestCount,
    batch.sizeBytes,
    batch.worstCaseUsdMicros,
  );
}

/** One batch, read again: steps work on fresh facts after every wait. A bug if it is not there. */
export function getBatch(database: Database, job: number, number: number): BatchRecord {
  const line = database.get<BatchRow>('SELECT * FROM batches WHERE job = ? AND number = ?', job, number);
  if (line === undefined) throw new Error(`no batch ${number} of job ${job}`);
  return toBatch(line);
}

/** All batches of a job in order. */
export function listBatches(database: Database, job: number): readonly BatchRecord[] {
  return database.all<BatchRow>('SELECT * FROM batches WHERE job = ? ORDER BY number', job).map(toBatch);
}

/** Batches of a job with something left to do: not done with, or to be deleted at Anthropic; in order. */
export function listOpenBatches(database: Database, job: number): readonly BatchRecord[] {
  return database
    .all<BatchRow>(
      `SELECT * FROM batches WHERE job = ?1 AND state NOT IN ('collected', 'removed')
       UNION ALL SELECT * FROM batches WHERE job = ?1 AND is_delete_wanted = 1 AND state = 'collected' ORDER BY number`,
      job,
    )
    .map(toBatch);
}

/** The number for the next batch of a job. */
export function nextBatchNumber(database: Database, job: number): number {
  const line = database.get<{ last: number | null }>(
    'SELECT max(number) AS last FROM batches WHERE job = ?',
    job,
  );
  return (line?.last ?? 0) + 1;
}

/** Whether this id of Anthropic's is known here, as ours or as a stranger's. */
export function isKnownRemote(database: Database, remoteId: string): boolean {
  return (
    database.get(
      'SELECT 1 FROM batches WHERE remote_id = ? UNION ALL SELECT 1 FROM strangers WHERE remote_id = ?',
      remoteId,
      remoteId,
    ) !== undefined
  );
}

/** Changes facts of a batch without changing its state. */
export function changeBatch(database: Database, batch: BatchRecord, change: BatchChange): void {
  const names = Object.keys(change);
  if (names.length === 0) return;
  const values = Object.values(change) as readonly SqlValue[];
  database.run(
    `UPDATE batches SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE job = ? AND number = ?`,
    ...values,
    batch.job,
    batch.number,
  );
}

/**
 * Moves a batch to its next state, together with the facts that belong to the step. A step not in the
 * table is a bug.
 */
export function moveBatch(
  database: Database,
  batch: BatchRecord,
  to: BatchState,
  change: BatchChange = {},
): void {
  if (!canBatchGo(batch.state, to)) throw new Error(`a batch cannot go from ${batch.state} to ${to}`);
  database.transaction(() => {
    const moved = database.run(
      'UPDATE batches SET state = ? WHERE job = ? AND number = ? AND state = ?',
      to,
      batch.job,
      batch.number,
      batch.state,
    );
    if (moved !== 1)
      throw new Error(`batch ${batch.number} of job ${batch.job} is not ${batch.state} any more`);
    changeBatch(database, batch, change);
  });
}

/** Whether Anthropic has accepted any batch of the same attempt. */
export function hasAcceptedBatch(database: Database, { job, attempt }: BatchRecord): boolean {
  const sql = 'SELECT 1 FROM batches WHERE job = ? AND attempt = ? AND remote_id IS NOT NULL';
  return database.get(sql, job, attempt) !== undefined;
}

/**
 * Whether another batch of the same size and lane holds one of Anthropic's that was adopted and is not
 * confirmed yet.
 */
export function hasUnprovenTwin(database: Database, batch: BatchRecord, isPractice: boolean): boolean {
  const sql = `SELECT 1 FROM batches b JOIN jobs j ON j.number = b.job
    WHERE b.state IN ('sent', 'ended') AND b.is_proven = 0 AND b.request_count = ? AND j.is_practice = ?
      AND NOT (b.job = ? AND b.number = ?)`;
  return database.get(sql, batch.requestCount, isPractice ? 1 : 0, batch.job, batch.number) !== undefined;
}

/** Blocklists the id that a batch had adopted: it is nobody's here and is never adopted again. */
export function blocklistRemote(database: Database, batch: BatchRecord, now: number): void {
  database.run(
    'INSERT OR IGNORE INTO strangers (remote_id, job, batch, noted_at) VALUES (?, ?, ?, ?)',
    batch.remoteId,
    batch.job,
    batch.number,
    now,
  );
}

/** Whether the user had this batch deleted at Anthropic. */
export function isDeletedByUs(database: Database, remoteId: string): boolean {
  const sql = "SELECT 1 FROM batches WHERE remote_id = ? AND state = 'removed'";
  return database.get(sql, remoteId) !== undefined;
}

/** Makes every batch underway due at once, of one job or of all. */
export function makeBatchesDue(database: Database, job: number | null = null): void {
  database.run(
    "UPDATE batches SET next_at = 0 WHERE (?1 IS NULL OR job = ?1) AND state IN ('sent', 'intent', 'ended')",
    job,
  );
}

/** Has a job's collected batches deleted at Anthropic; only those that are certainly its own. */
export function requestDeletion(database: Database, job: number): void {
  database.run(
    "UPDATE batches SET is_delete_wanted = 1, next_at = 0 WHERE job = ? AND state = 'collected' AND is_proven = 1",
    job,
  );
}

/**
 * What was spent or may still be spent on batches that have left: one underway counts with its worst case
 * until its results say what it cost.
 */
const committed = `CASE WHEN state IN ('intent', 'sent', 'ended') THEN max(coalesce(worst_case_usd_micros, 0), cost_usd_micros)
  ELSE cost_usd_micros END`;

/** Micro-dollars committed by a job's batches but one. */
export function sumCommittedOfJob(database: Database, job: number, exceptBatch: number): number {
  const line = database.get<{ total: number }>(
    `SELECT coalesce(sum(${committed}), 0) AS total FROM batches WHERE job = ? AND number <> ?`,
    job,
    exceptBatch,
  );
  return line?.total ?? 0;
}

/** Micro-dollars committed since an instant by live batches but one, and by what else the egress log tells of. */
export function sumCommittedSince(
  database: Database,
  at: number,
  except: { readonly job: number; readonly number: number } | null,
): number {
  const parts = database.all<{ readonly total: number }>(
    `SELECT coalesce(sum(${committed}), 0) AS total FROM batches
     WHERE coalesce(intent_at, sent_at) >= ? AND NOT (job IS ? AND number IS ?)
       AND job IN (SELECT number FROM jobs WHERE is_practice = 0)
     UNION ALL SELECT coalesce(sum(cost_usd_micros), 0) FROM records WHERE at >= ?`,
    at,
    except?.job ?? null,
    except?.number ?? null,
    at,
  );
  return parts.reduce((sum, { total }) => sum + total, 0);
}

/** Micro-dollars that a job's batches have cost. */
export function sumCost(database: Database, job: number): number {
  const sql = 'SELECT sum(cost_usd_micros) AS cost FROM batches WHERE job = ?';
  return database.get<{ cost: number | null }>(sql, job)?.cost ?? 0;
}

/** Anthropic's ids of a job's batches. */
export function listRemoteIds(database: Database, job: number): readonly string[] {
  return database
    .all<{ id: string }>('SELECT remote_id AS id FROM batches WHERE job = ? AND remote_id IS NOT NULL', job)
    .map(({ id }) => id);
}

/** Whether a batch of Anthropic's is, or still leaves traces, in a job here. */
export function isRemoteTaken(database: Database, remoteId: string): boolean {
  return database.get('SELECT 1 FROM batches WHERE remote_id = ?', remoteId) !== undefined;
}

/** Numbers of the batches that sent rows again, in order. */
export function listRetryBatches(database: Database, job: number): readonly number[] {
  return database
    .all<{ number: number }>('SELECT number FROM batches WHERE job = ? AND attempt > 1 ORDER BY number', job)
    .map(({ number }) => number);
}

/**
 * How long the newest live batches took, in milliseconds by the service's own clock, newest first: from the
 * moment Anthropic created one until it had ended. Canceled and fetched ones say nothing and are left out.
 */
export function listDurations(
  database: Database,
  requests: { readonly min: number; readonly max: number },
  limit: number,
): readonly number[] {
  return database
    .all<{ span: number }>(
      `SELECT ended_at - remote_created_at AS span FROM batches
       WHERE ended_at > remote_created_at AND intent_at IS NOT NULL AND is_cancel_sent = 0 AND is_proven = 1
         AND request_count BETWEEN ? AND ? AND job IN (SELECT number FROM jobs WHERE is_practice = 0)
       ORDER BY remote_created_at DESC LIMIT ?`,
      requests.min,
      requests.max,
      limit,
    )
    .map((line) => line.span);
}
