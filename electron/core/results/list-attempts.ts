import type { AttemptAnswer } from '../../../shared/contract/types.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { Database } from '../database/database.ts';
import { getAttempt } from '../store/attempts.ts';
import type { JobRecord } from '../store/jobs.ts';
import { findHistoryRow, type HistoryRow, type PastResult } from '../store/past-results.ts';
import { findEditableRow } from '../store/reviews.ts';
import { answerTexts, readHistories } from './attempt-history.ts';

/** All answers that a row got, newest first; null when the job has no such row. */
export function listAttempts(
  database: Database,
  job: JobRecord,
  rowNumber: number,
): readonly AttemptAnswer[] | null {
  const row = findHistoryRow(database, job.number, rowNumber);
  if (row === null) return null;
  const history = readHistories(database, job, [row]).get(row.position) ?? [];
  const attempts = history
    .map((result, at) => describe(database, job, row, result, history[at - 1]))
    .reverse();
  const inUse = findInUse(database, job, row, attempts);
  return attempts.map((attempt) => ({ ...attempt, isInUse: attempt === inUse }));
}

type Described = Omit<AttemptAnswer, 'isInUse'>;

/**
 * The attempt whose answer is saved: Claude's last one, else the newest that says what the user has put
 * there; none when that is new.
 */
function findInUse(
  database: Database,
  job: JobRecord,
  row: HistoryRow,
  attempts: readonly Described[],
): Described | undefined {
  const shown = attempts.find((attempt) => attempt.isShown);
  const edits = findEditableRow(database, job.number, row.rowNumber)?.edits;
  if (shown === undefined) return undefined;
  // What was cut off or is off the list is shown, but not saved unless the user chooses it.
  if (edits === undefined || edits.size === 0) return shown.state === 'answered' ? shown : undefined;
  const counted = shown.answers.map((own, at) => (edits.has(at) ? String(edits.get(at) ?? '') : own));
  return attempts.find((attempt) => JSON.stringify(attempt.answers) === JSON.stringify(counted));
}

/** What one attempt brought for a row; null when it brought nothing. */
export function findAttempt(
  database: Database,
  job: JobRecord,
  rowNumber: number,
  attempt: number,
): PastResult | null {
  return readHistory(database, job, rowNumber).find((result) => result.attempt === attempt) ?? null;
}

/** The result that a row shows where nobody has changed it; null when there is none. */
export function findShown(database: Database, job: JobRecord, rowNumber: number): PastResult | null {
  const row = findHistoryRow(database, job.number, rowNumber);
  return readHistory(database, job, rowNumber).find((result) => result.number === row?.result) ?? null;
}

function readHistory(database: Database, job: JobRecord, rowNumber: number): readonly PastResult[] {
  const row = findHistoryRow(database, job.number, rowNumber);
  return row === null ? [] : (readHistories(database, job, [row]).get(row.position) ?? []);
}

function describe(
  database: Database,
  job: JobRecord,
  row: HistoryRow,
  result: PastResult,
  before: PastResult | undefined,
): Described {
  const { template, columnName, model } = job.settings;
  const attempt = getAttempt(database, job.number, result.attempt);
  const restated = before !== undefined && getAttempt(database, job.number, before.attempt).restatesLabels;
  const isFree = job.isPractice || result.position !== row.position;
  return {
    attempt: result.attempt,
    receivedAt: new Date(result.receivedAt).toISOString(),
    model,
    state: result.state,
    answers: answerTexts(result, answerColumns(template.answerFormat, columnName).length),
    notes: result.notes,
    // A shared answer was paid for once, by the row that leads.
    costUsdMicros: isFree ? 0 : result.costUsdMicros,
    maxTokens: attempt.maxTokens,
    hasNewInstruction: before !== undefined && attempt.restatesLabels !== restated,
    isShown: result.number === row.result,
  };
}
