import type { AttemptAnswer } from '../../../shared/contract/types.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { Database } from '../database/database.ts';
import { answerTexts, type HistoryRow, type PastResult, readHistories } from './attempt-history.ts';
import { getAttempt } from './attempt-records.ts';
import type { JobRecord } from './job-records.ts';

/** A row by its number, as far as its history goes; null when the job has no such row. */
export function findHistoryRow(database: Database, job: JobRecord, rowNumber: number): HistoryRow | null {
  const row = database.get<HistoryRow>(
    `SELECT position, row_number AS rowNumber, fingerprint, attempt, leader, result, state
     FROM rows INDEXED BY rows_by_number WHERE job = ? AND row_number = ?`,
    job.number,
    rowNumber,
  );
  return row ?? null;
}

/** All answers that a row got, newest first; null when the job has no such row. */
export function listAttempts(
  database: Database,
  job: JobRecord,
  rowNumber: number,
): readonly AttemptAnswer[] | null {
  const row = findHistoryRow(database, job, rowNumber);
  if (row === null) return null;
  const history = readHistories(database, job, [row]).get(row.position) ?? [];
  return history.map((result, at) => describe(database, job, row, result, history[at - 1])).reverse();
}

/** What one attempt brought for a row; null when it brought nothing. */
export function findAttempt(
  database: Database,
  job: JobRecord,
  rowNumber: number,
  attempt: number,
): PastResult | null {
  const row = findHistoryRow(database, job, rowNumber);
  if (row === null) return null;
  const history = readHistories(database, job, [row]).get(row.position) ?? [];
  return history.find((result) => result.attempt === attempt) ?? null;
}

function describe(
  database: Database,
  job: JobRecord,
  row: HistoryRow,
  result: PastResult,
  before: PastResult | undefined,
): AttemptAnswer {
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
    note: result.note,
    // A shared answer was paid for once, by the row that leads.
    costUsdMicros: isFree ? 0 : result.costUsdMicros,
    maxTokens: attempt.maxTokens,
    hasNewInstruction: before !== undefined && attempt.restatesLabels !== restated,
    isShown: result.number === row.result,
  };
}
