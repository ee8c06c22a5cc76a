import type { RowState } from '../../../shared/model/job.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { replacesOlderAttempt } from '../store/row-states.ts';

/** A row as far as its history goes. */
export interface HistoryRow {
  readonly position: number;
  readonly rowNumber: number;
  readonly fingerprint: string;
  /** The last attempt that the row was sent with. */
  readonly attempt: number;
  /** Position of the row whose request it shares in that attempt. */
  readonly leader: number | null;
  /** Number of the result that is shown. */
  readonly result: number | null;
  readonly state: RowState;
}

/** What one attempt brought for a row. */
export interface PastResult {
  readonly number: number;
  readonly position: number;
  readonly attempt: number;
  readonly state: RowState;
  readonly answers: readonly AnswerValue[];
  readonly note: string | null;
  readonly costUsdMicros: number | null;
  readonly receivedAt: number;
}

interface PastRow {
  readonly number: number;
  readonly position: number;
  readonly attempt: number;
  readonly state: RowState;
  readonly answers: string;
  readonly note: string | null;
  readonly cost_usd_micros: number | null;
  readonly received_at: number;
}

const columns = 'number, position, attempt, state, answers, note, cost_usd_micros, received_at';
/** Rows with the same cells that are asked for a shared answer; the one that leads is nearly always the first. */
const mostTwins = 200;

/**
 * Everything that came back for some rows, each row's results by attempt. A row that shared the request of another one has none of its own:
 * in its last attempt the leader is known, in earlier ones it is the row with the same cells that has a result.
 */
export function readHistories(
  database: Database,
  job: JobRecord,
  rows: readonly HistoryRow[],
): ReadonlyMap<number, readonly PastResult[]> {
  const own = new Map<number, PastResult[]>(rows.map((row) => [row.position, []]));
  const positions = JSON.stringify(rows.map((row) => row.position));
  const lines = database.all<PastRow>(
    `SELECT ${columns} FROM results WHERE job = ? AND position IN (SELECT value FROM json_each(?)) ORDER BY position, attempt`,
    job.number,
    positions,
  );
  for (const line of lines) own.get(line.position)?.push(toResult(line));
  if (!job.settings.sharesIdenticalRequests) return own;
  const chosen = readChosenRows(database, job);
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

function toResult(line: PastRow): PastResult {
  return {
    number: line.number,
    position: line.position,
    attempt: line.attempt,
    state: line.state,
    answers: JSON.parse(line.answers) as readonly AnswerValue[],
    note: line.note,
    costUsdMicros: line.cost_usd_micros,
    receivedAt: line.received_at,
  };
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
    const line =
      attempt === row.attempt ? findLeader(database, job, row) : findTwin(database, job, row, attempt);
    if (line !== undefined) history.push(toResult(line));
  }
  return history.sort((a, b) => a.attempt - b.attempt);
}

function findLeader(database: Database, job: JobRecord, row: HistoryRow): PastRow | undefined {
  return database.get<PastRow>(
    `SELECT ${columns} FROM results WHERE job = ? AND position = ? AND attempt = ?`,
    job.number,
    row.leader,
    row.attempt,
  );
}

function findTwin(database: Database, job: JobRecord, row: HistoryRow, attempt: number): PastRow | undefined {
  return database.get<PastRow>(
    `SELECT ${columns} FROM results WHERE job = ?1 AND attempt = ?2 AND position IN (
       SELECT position FROM rows INDEXED BY rows_by_fingerprint WHERE job = ?1 AND fingerprint = ?3 ORDER BY position LIMIT ${mostTwins})
       AND (SELECT cells FROM inputs i WHERE i.job = ?1 AND i.position = results.position) =
         (SELECT cells FROM inputs i WHERE i.job = ?1 AND i.position = ?4)
     ORDER BY position LIMIT 1`,
    job.number,
    attempt,
    row.fingerprint,
    row.position,
  );
}

/** Attempts that took single rows only, and which. */
function readChosenRows(database: Database, job: JobRecord): ReadonlyMap<number, ReadonlySet<number>> {
  const lines = database.all<{ number: number; row_numbers: string }>(
    'SELECT number, row_numbers FROM attempts WHERE job = ? AND row_numbers IS NOT NULL',
    job.number,
  );
  return new Map(lines.map((line) => [line.number, new Set(JSON.parse(line.row_numbers) as number[])]));
}
