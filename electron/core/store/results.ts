import type { RowState } from '../../../shared/model/job.ts';
import type { Usage } from '../../../shared/model/money.ts';
import type { Note } from '../../../shared/model/notes.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { BatchRecord } from './batches.ts';
import { writeNotes } from './notes.ts';
import { readTotal } from './read-total.ts';
import { replacesLine, replacesOlderAttempt } from './row-states.ts';

/** What came back for a request, ready to be kept. */
export interface NewResult {
  /** The kind of result as Anthropic names it, or `not-sent` and `missing` for our own findings. */
  readonly outcome: 'succeeded' | 'errored' | 'canceled' | 'expired' | 'unknown' | 'not-sent' | 'missing';
  readonly state: RowState;
  readonly answers: readonly AnswerValue[];
  readonly notes: readonly Note[];
  readonly stopReason: string | null;
  readonly usage: Usage;
  readonly costUsdMicros: number | null;
  readonly receivedAt: number;
}

/**
 * Keeps the result of one request and gives it to its row and to all rows that share it. May be called any
 * number of times in any order. `unknown`: no request of this batch has the custom_id; `known`: a result as
 * good is there already.
 */
export function saveResult(
  database: Database,
  job: number,
  batch: Pick<BatchRecord, 'number'>,
  customId: string,
  result: NewResult,
): 'kept' | 'known' | 'unknown' {
  const row = database.get<{ position: number; batch: number; attempt: number }>(
    'SELECT position, batch, attempt FROM rows WHERE job = ? AND custom_id = ?',
    job,
    customId,
  );
  if (row === undefined || row.batch !== batch.number) return 'unknown';
  const before = database.get<{ number: number; state: RowState }>(
    'SELECT number, state FROM results WHERE job = ? AND position = ? AND attempt = ?',
    job,
    row.position,
    row.attempt,
  );
  if (before !== undefined && !replacesLine(before.state, result.state)) return 'known';
  const number = writeResult(database, job, row, customId, result, before?.number ?? null);
  giveToRows(database, job, row, number, result.state);
  return 'kept';
}

function writeResult(
  database: Database,
  job: number,
  row: { readonly position: number; readonly batch: number; readonly attempt: number },
  customId: string,
  result: NewResult,
  replaced: number | null,
): number {
  const facts = [
    result.outcome,
    result.state,
    JSON.stringify(result.answers),
    writeNotes(result.notes),
    result.stopReason,
    result.usage.inputTokens,
    result.usage.outputTokens,
    result.usage.cacheWriteTokens,
    result.usage.cacheReadTokens,
    result.costUsdMicros,
    result.receivedAt,
  ];
  if (replaced !== null) {
    database.run(
      `UPDATE results SET outcome = ?, state = ?, answers = ?, notes = ?, stop_reason = ?, input_tokens = ?, output_tokens = ?,
         cache_write_tokens = ?, cache_read_tokens = ?, cost_usd_micros = ?, received_at = ? WHERE number = ?`,
      ...facts,
      replaced,
    );
    return replaced;
  }
  const line = database.get<{ number: number }>(
    `INSERT INTO results (outcome, state, answers, notes, stop_reason, input_tokens, output_tokens, cache_write_tokens,
       cache_read_tokens, cost_usd_micros, received_at, job, position, attempt, batch, custom_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
    ...facts,
    job,
    row.position,
    row.attempt,
    row.batch,
    customId,
  );
  if (line === undefined) throw new Error('the new result has no number');
  return line.number;
}

/** A repair's bad news does not take the place of an older answer: then the row goes back to that one's state. */
function giveToRows(
  database: Database,
  job: number,
  row: { readonly position: number; readonly attempt: number },
  number: number,
  state: RowState,
): void {
  const older = ['answered', 'off-list', 'cut-off', 'refused'] as const;
  const keepsOlder = older.some((known) => !replacesOlderAttempt(known, state));
  const hasOlder = `(SELECT state FROM results o WHERE o.number = rows.result AND o.number <> ?2
    AND o.state IN ('answered', 'off-list', 'cut-off', 'refused'))`;
  const change = keepsOlder
    ? `state = coalesce(${hasOlder}, ?1), result = CASE WHEN ${hasOlder} IS NULL THEN ?2 ELSE result END`
    : 'state = ?1, result = ?2';
  const rows = [state, number, job, row.position, row.attempt] as const;
  database.run(`UPDATE rows SET ${change} WHERE job = ?3 AND position = ?4 AND attempt = ?5`, ...rows);
  // Rows that shared an earlier attempt of this one but were not sent again keep what they have.
  database.run(
    `UPDATE rows INDEXED BY rows_by_leader SET ${change} WHERE job = ?3 AND duplicate_of = ?4 AND attempt = ?5`,
    ...rows,
  );
}

/**
 * Keeps a line aside whose custom_id is not of its batch; at most a thousand of a batch, since a foreign batch
 * may hold many.
 */
export function keepUnknownResult(
  database: Database,
  job: number,
  batch: number,
  customId: string,
  line: string,
  now: number,
): void {
  database.run(
    `INSERT OR IGNORE INTO unmatched_results (job, batch, custom_id, line, noted_at)
     SELECT ?1, ?2, ?3, ?4, ?5 WHERE (SELECT count(*) FROM unmatched_results WHERE job = ?1 AND batch = ?2) < 1000`,
    job,
    batch,
    customId,
    line,
    now,
  );
}

/** How many requests of a batch have a result, and how many of these Anthropic counts as succeeded. */
export function countResults(
  database: Database,
  job: number,
  batch: number,
): { readonly all: number; readonly succeeded: number } {
  const line = database.get<{ all: number; succeeded: number | null }>(
    `SELECT count(*) AS "all", sum(outcome = 'succeeded') AS succeeded FROM results WHERE job = ? AND batch = ?`,
    job,
    batch,
  );
  return { all: line?.all ?? 0, succeeded: line?.succeeded ?? 0 };
}

/** A batch's requests without a result, of the rows that have not been planned anew since. */
const missingRequests = `FROM rows r INDEXED BY rows_by_batch WHERE r.job = ? AND r.batch = ? AND r.custom_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM results s WHERE s.job = r.job AND s.position = r.position AND s.attempt = r.attempt)`;

/**
 * How many requests of a batch still need a result. A request whose row a repair has sent again since needs none:
 * after a damaged database was read, its old result may be lost, and nobody asks for it any more. Walks over the rows
 * of the batch only where it has fewer results than requests.
 */
export function countMissing(
  database: Database,
  { job, number, requestCount }: Pick<BatchRecord, 'job' | 'number' | 'requestCount'>,
): number {
  const short = requestCount - countResults(database, job, number).all;
  if (short <= 0) return 0;
  return Math.min(short, readTotal(database, `SELECT count(*) AS total ${missingRequests}`, job, number));
}

/** custom_ids of a batch's requests without a result, a page at a time. */
export function listMissing(
  database: Database,
  job: number,
  batch: number,
  limit: number,
): readonly string[] {
  return database
    .all<{ custom_id: string }>(
      `SELECT r.custom_id ${missingRequests} ORDER BY r.position LIMIT ?`,
      job,
      batch,
      limit,
    )
    .map((line) => line.custom_id);
}

/** Whether a custom_id is one of this batch's requests. */
export function isOwnCustomId(database: Database, job: number, batch: number, customId: string): boolean {
  const row = database.get<{ batch: number }>(
    'SELECT batch FROM rows WHERE job = ? AND custom_id = ?',
    job,
    customId,
  );
  return row?.batch === batch;
}
