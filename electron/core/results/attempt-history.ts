import type { Database } from '../database/database.ts';
import { readChosenRows } from '../store/attempts.ts';
import type { JobRecord } from '../store/jobs.ts';
import {
  findSharedResult,
  findTwinResult,
  type HistoryRow,
  listPastResults,
  type PastResult,
} from '../store/past-results.ts';
import { replacesOlderAttempt } from '../store/row-states.ts';

/**
 * Everything that came back for some rows, each row's results by attempt. A row that shared the request of
 * another one has none of its own: in its last attempt the leader is known, in earlier ones it is the row
 * with the same cells that has a result.
 */
export function readHistories(
  database: Database,
  job: JobRecord,
  rows: readonly HistoryRow[],
): ReadonlyMap<number, readonly PastResult[]> {
  const own = new Map<number, PastResult[]>(rows.map((row) => [row.position, []]));
  for (const result of listPastResults(database, job.number, [...own.keys()]))
    own.get(result.position)?.push(result);
  if (!job.settings.sharesIdenticalRequests) return own;
  const chosen = readChosenRows(database, job.number);
  for (const row of rows) {
    const found = own.get(row.position) ?? [];
    if (found.length === row.attempt) continue;
    own.set(row.position, addShared(database, job, row, found, chosen));
  }
  return own;
}

/** The shown one of some results by attempt: bad news never takes the place of an older answer. */
export function shownOf(history: readonly PastResult[]): PastResult | null {
  return history.reduce<PastResult | null>(
    (shown, next) => (shown === null || replacesOlderAttempt(shown.state, next.state) ? next : shown),
    null,
  );
}

/** True when there is anything to read in an answer. */
export function hasText(result: PastResult | null): result is PastResult {
  return result?.answers.some((answer) => answer !== null && answer !== '') === true;
}

/** A result's answers as texts, one for each answer column. */
export function answerTexts(result: PastResult, width: number): string[] {
  return Array.from({ length: width }, (_, at) => String(result.answers[at] ?? ''));
}

function addShared(
  database: Database,
  job: JobRecord,
  row: HistoryRow,
  own: readonly PastResult[],
  chosen: ReadonlyMap<number, ReadonlySet<number>>,
): PastResult[] {
  const history = [...own];
  for (let attempt = 1; attempt <= row.attempt; attempt += 1) {
    if (own.some((result) => result.attempt === attempt)) continue;
    // A repair of single rows has not asked for this one as well.
    if (chosen.get(attempt)?.has(row.rowNumber) === false) continue;
    const shared =
      attempt === row.attempt
        ? findSharedResult(database, job.number, row)
        : findTwinResult(database, job.number, row, attempt);
    if (shared !== null) history.push(shared);
  }
  return history.sort((a, b) => a.attempt - b.attempt);
}
