import { type Cause, type CauseGroup, causes } from '../../../shared/model/causes.ts';
import type { RowState } from '../../../shared/model/job.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from './job-records.ts';
import { inStrides } from './result-views.ts';
import { notMended } from './review-records.ts';

/** States in which a row has no complete answer and waits for nothing. */
const troubled: readonly RowState[] = [
  'cut-off',
  'off-list',
  'refused',
  'failed',
  'expired',
  'canceled',
  'skipped',
];

/** What a result says about how it ended; both null for a row without one. */
export interface ResultEnd {
  readonly outcome: string | null;
  /** Of a message its stop reason, of an error its type. */
  readonly stopReason: string | null;
}

/** Why a row in this state has no complete answer; null for a state that has one or waits for it. Error types: API reference, Errors. */
export function causeOf(state: RowState, { outcome, stopReason }: ResultEnd): Cause | null {
  switch (state) {
    case 'cut-off':
      return stopReason === 'model_context_window_exceeded' ? 'too-long-for-model' : 'cut-off';
    case 'failed':
      return failedCause(outcome, stopReason);
    case 'off-list':
    case 'refused':
    case 'expired':
    case 'canceled':
    case 'skipped':
      return state;
    case 'waiting':
    case 'sent':
    case 'answered':
      return null;
  }
}

function failedCause(outcome: string | null, errorType: string | null): Cause {
  if (outcome === 'succeeded') return 'empty-answer';
  if (outcome === 'missing') return 'result-missing';
  if (outcome === 'not-sent') return 'row-too-large';
  switch (errorType) {
    case 'invalid_request_error':
    case 'request_too_large':
      return 'request-rejected';
    case 'api_error':
    case 'overloaded_error':
    case 'timeout_error':
    case 'rate_limit_error':
      return 'service-trouble';
    case 'authentication_error':
    case 'permission_error':
    case 'billing_error':
    case 'not_found_error':
      return 'not-allowed';
    default:
      return 'other-error';
  }
}

interface TroubledLine {
  readonly row_number: number;
  readonly state: RowState;
  readonly outcome: string | null;
  readonly stop_reason: string | null;
  readonly note: string | null;
}

/** Rows without a complete answer that nobody has mended by hand, by their cause, in the order of `causes`. Walks over the rows in slices; costs nothing where all is well. */
export async function listCauses(database: Database, job: JobRecord): Promise<readonly CauseGroup[]> {
  const groups = new Map<Cause, CauseGroup>();
  const counted = database.get<{ rows: number | null }>(
    `SELECT sum(rows) AS rows FROM row_counts WHERE job = ? AND state IN (SELECT value FROM json_each(?))`,
    job.number,
    JSON.stringify(troubled),
  );
  if ((counted?.rows ?? 0) === 0) return [];
  await inStrides(job.rowCount, (from, to) => {
    for (const line of readTroubled(database, job.number, from, to)) {
      const { state, outcome, stop_reason: stopReason } = line;
      const cause = causeOf(state, { outcome, stopReason });
      if (cause === null) continue;
      const known = groups.get(cause);
      const example = known?.example ?? { rowNumber: line.row_number, note: line.note };
      groups.set(cause, { cause, state, rows: (known?.rows ?? 0) + 1, example });
    }
  });
  return causes.flatMap((cause) => groups.get(cause) ?? []);
}

function readTroubled(database: Database, job: number, from: number, to: number): readonly TroubledLine[] {
  return database.all<TroubledLine>(
    `SELECT r.row_number, r.state, s.outcome, s.stop_reason, s.note FROM rows r LEFT JOIN results s ON s.number = r.result
     WHERE r.job = ? AND r.position >= ? AND r.position < ? AND r.state IN (SELECT value FROM json_each(?)) AND ${notMended} ORDER BY r.position`,
    job,
    from,
    to,
    JSON.stringify(troubled),
  );
}
