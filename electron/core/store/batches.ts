import type { BatchState } from '../../../shared/model/job.ts';
import type { Database, SqlRow } from '../database/database.ts';
import { canBatchGo } from './batch-states.ts';
import {
  type ChangeOf,
  type Column,
  type Columns,
  flag,
  json,
  plain,
  type RecordOf,
  readRecord,
  writeFields,
} from './columns.ts';
import { readTotal } from './read-total.ts';

/** The first page of the account's list as it was just before an intent. */
export interface ListedBefore {
  /** Newest first. */
  readonly ids: readonly string[];
  /** The account had no more batches than these. */
  readonly isWhole: boolean;
}

/** Batches of older versions know only the newest one; null once the search is over. */
const listedBefore: Column<ListedBefore, ListedBefore | null> = {
  name: 'listed_before',
  read(value, row) {
    if (typeof value === 'string') return JSON.parse(value) as ListedBefore;
    if (typeof row.baseline_batch_id === 'string') return { ids: [row.baseline_batch_id], isWhole: false };
    return { ids: [], isWhole: (row.baseline_created_at ?? 0) === 0 };
  },
  write: (value) => (value === null ? null : JSON.stringify(value)),
};

/** Columns of `batches`. Instants are milliseconds since 1970 by this computer, unless said otherwise. */
const batchColumns = {
  job: plain<number>('job'),
  /** Counted from 1 within the job. */
  number: plain<number>('number'),
  attempt: plain<number>('attempt'),
  state: plain<BatchState>('state'),
  remoteId: plain<string | null>('remote_id'),
  requestCount: plain<number>('request_count'),
  sizeBytes: plain<number>('size_bytes'),
  bodyHash: plain<string | null>('body_hash'),
  /** What it costs at most; null when the model's price is unknown. */
  worstCaseUsdMicros: plain<number | null>('worst_case_usd_micros'),
  costUsdMicros: plain<number>('cost_usd_micros'),
  intentAt: plain<number | null>('intent_at'),
  /** The same instant by the service's clock as far as known, since a laptop's clock may be wrong. */
  intentServerAt: plain<number | null>('intent_server_at'),
  /**
   * When the newest batch of the account was created that was listed just before the intent, by the service's
   * clock; 0 for none.
   */
  baselineCreatedAt: plain<number | null>('baseline_created_at'),
  /** What the account's list showed just before the intent, by which what came later is known without any clock. */
  listedBefore,
  /**
   * Tells the key it was sent with from others, without telling the key; null for practice, and for batches
   * of older versions.
   */
  apiKeyFingerprint: plain<string | null>('api_key_fingerprint'),
  /** Since when it has not been known whether Anthropic received it; null otherwise. */
  doubtSince: plain<number | null>('doubt_since'),
  /** How often the account's list was read for it since, whatever it was taken for meanwhile. */
  searchAttempts: plain<number>('search_attempts'),
  /** The ids that alone can be its own, once the list has had its time to show it; null until then. */
  searchCandidates: json<readonly string[] | null>('search_candidates', null),
  sentAt: plain<number | null>('sent_at'),
  /** By the service's clock. */
  remoteCreatedAt: plain<number | null>('remote_created_at'),
  expiresAt: plain<number | null>('expires_at'),
  endedAt: plain<number | null>('ended_at'),
  remoteSucceeded: plain<number | null>('remote_succeeded'),
  remoteTotal: plain<number | null>('remote_total'),
  /** False for a batch adopted while in doubt, until its results have shown whose it is. */
  isConfirmed: flag('is_confirmed'),
  isCancelSent: flag('is_cancel_sent'),
  /** It shall be deleted at Anthropic once it is collected. */
  isDeleteRequested: flag('is_delete_requested'),
  /** How often it was sent in vain since the user last said go on. */
  tries: plain<number>('tries'),
  /** How often it was asked about since it was sent; of an ended one, how often its results could not be fetched. */
  pollCount: plain<number>('poll_count'),
  /** How often its results were fetched in vain. */
  downloadAttempts: plain<number>('download_attempts'),
  /** Nothing is asked about it before this. */
  nextAttemptAt: plain<number>('next_attempt_at'),
} satisfies Columns;

/** A batch as it stands in the database. */
export type BatchRecord = RecordOf<typeof batchColumns>;

/** What changes after a batch was planned. */
export type BatchChange = Omit<
  ChangeOf<typeof batchColumns>,
  'job' | 'number' | 'attempt' | 'state' | 'costUsdMicros'
>;

const toBatch = (row: SqlRow): BatchRecord => readRecord(batchColumns, row);

/** What is known of a batch when it is planned. */
export type NewBatch = Pick<
  BatchRecord,
  'job' | 'number' | 'attempt' | 'requestCount' | 'sizeBytes' | 'worstCaseUsdMicros'
>;

/** Writes a planned batch. */
export function insertBatch(database: Database, batch: NewBatch): void {
  const { job, number, attempt, requestCount, sizeBytes, worstCaseUsdMicros } = batch;
  const { names, values } = writeFields(batchColumns, {
    job,
    number,
    attempt,
    state: 'planned',
    requestCount,
    sizeBytes,
    worstCaseUsdMicros,
  });
  const marks = names.map(() => '?').join(', ');
  database.run(`INSERT INTO batches (${names.join(', ')}) VALUES (${marks})`, ...values);
}

/** One batch, read again: steps work on fresh facts after every wait. A bug if it is not there. */
export function getBatch(database: Database, job: number, number: number): BatchRecord {
  const line = database.get('SELECT * FROM batches WHERE job = ? AND number = ?', job, number);
  if (line === undefined) throw new Error(`no batch ${number} of job ${job}`);
  return toBatch(line);
}

/** All batches of a job in order. */
export function listBatches(database: Database, job: number): readonly BatchRecord[] {
  return database.all('SELECT * FROM batches WHERE job = ? ORDER BY number', job).map(toBatch);
}

/** Batches of a job with something left to do: not done with, or to be deleted at Anthropic; in order. */
export function listOpenBatches(database: Database, job: number): readonly BatchRecord[] {
  return database
    .all(
      `SELECT * FROM batches WHERE job = ?1 AND state NOT IN ('collected', 'removed')
       UNION ALL SELECT * FROM batches WHERE job = ?1 AND is_delete_requested = 1 AND state = 'collected' ORDER BY number`,
      job,
    )
    .map(toBatch);
}

/** The number for the next batch of a job. */
export function nextBatchNumber(database: Database, job: number): number {
  return readTotal(database, 'SELECT max(number) AS total FROM batches WHERE job = ?', job) + 1;
}

/** Whether this id of Anthropic's is known here, as ours or as a rejected foreign one. */
export function isKnownRemote(database: Database, remoteId: string): boolean {
  return (
    database.get(
      'SELECT 1 FROM batches WHERE remote_id = ? UNION ALL SELECT 1 FROM rejected_remote_batches WHERE remote_id = ?',
      remoteId,
      remoteId,
    ) !== undefined
  );
}

/** Changes facts of a batch without changing its state. */
export function changeBatch(database: Database, batch: BatchRecord, change: BatchChange): void {
  const { names, values } = writeFields(batchColumns, change);
  if (names.length === 0) return;
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
    WHERE b.state IN ('sent', 'ended') AND b.is_confirmed = 0 AND b.request_count = ? AND j.is_practice = ?
      AND NOT (b.job = ? AND b.number = ?)`;
  return database.get(sql, batch.requestCount, isPractice ? 1 : 0, batch.job, batch.number) !== undefined;
}

/** Blocklists the id that a batch had adopted: it is nobody's here and is never adopted again. */
export function blocklistRemote(database: Database, batch: BatchRecord, now: number): void {
  database.run(
    'INSERT OR IGNORE INTO rejected_remote_batches (remote_id, job, batch, noted_at) VALUES (?, ?, ?, ?)',
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
    "UPDATE batches SET next_attempt_at = 0 WHERE (?1 IS NULL OR job = ?1) AND state IN ('sent', 'intent', 'ended')",
    job,
  );
}

/** Has a job's collected batches deleted at Anthropic; only those that are certainly its own. */
export function requestDeletion(database: Database, job: number): void {
  database.run(
    "UPDATE batches SET is_delete_requested = 1, next_attempt_at = 0 WHERE job = ? AND state = 'collected' AND is_confirmed = 1",
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
  const sql = `SELECT sum(${committed}) AS total FROM batches WHERE job = ? AND number <> ?`;
  return readTotal(database, sql, job, exceptBatch);
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
     UNION ALL SELECT coalesce(sum(cost_usd_micros), 0) FROM egress_log WHERE at >= ?`,
    at,
    except?.job ?? null,
    except?.number ?? null,
    at,
  );
  return parts.reduce((sum, { total }) => sum + total, 0);
}

/** Micro-dollars that a job's batches have cost. */
export function sumCost(database: Database, job: number): number {
  return readTotal(database, 'SELECT sum(cost_usd_micros) AS total FROM batches WHERE job = ?', job);
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
       WHERE ended_at > remote_created_at AND intent_at IS NOT NULL AND is_cancel_sent = 0 AND is_confirmed = 1
         AND request_count BETWEEN ? AND ? AND job IN (SELECT number FROM jobs WHERE is_practice = 0)
       ORDER BY remote_created_at DESC LIMIT ?`,
      requests.min,
      requests.max,
      limit,
    )
    .map((line) => line.span);
}
