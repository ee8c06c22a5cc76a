import { totalRows } from '../../shared/model/job.ts';
import type { RunReport } from './run-job.ts';

/** The JSON object that a run prints on stdout. */
export function summarizeRun(report: RunReport) {
  const { job, saved, problem } = report;
  const { counts } = job;
  const rows = totalRows(counts);
  return {
    job: job.id,
    state: job.state,
    rows,
    sent: rows - counts.waiting - counts.skipped,
    answered: counts.answered,
    leftOut: (job.leftOut ?? []).reduce((sum, { count }) => sum + count, 0),
    leftOutRows: (job.leftOut ?? []).flatMap(({ kind, ranges }) =>
      ranges.map((range) => ({ kind, ...range })),
    ),
    byState: counts,
    batches: job.batches.length,
    requests: job.batches.reduce((sum, batch) => sum + batch.requestCount, 0),
    costUsd: job.costUsdMicros === null ? null : job.costUsdMicros / 1_000_000,
    isPractice: job.isPractice,
    continued: report.isContinued,
    notes: report.notes,
    problem: problem?.code ?? null,
    out: saved?.path ?? null,
    written: saved?.written ?? 0,
    changedSince: saved?.changed ?? 0,
    gone: saved?.gone ?? 0,
    changedEncoding: saved?.hasChangedEncoding ?? false,
    replacedAnswers: saved?.replacedAnswers ?? 0,
    answersPrinted: saved?.isPrinted ?? null,
  };
}

/** Why a run is not done although nothing went wrong with the last step; null when it is done. */
export function describeUnfinished({ job, saved }: RunReport): string | null {
  const { counts, state } = job;
  if (state === 'canceled') return 'The job was canceled: some rows were never answered.';
  const open = counts.waiting + counts.sent;
  if (open > 0) return `${open} rows have no result yet. Run the same command again to go on.`;
  if (saved === null) return null;
  const lost = counts.answered - saved.written - saved.changed - saved.gone;
  return lost > 0 ? `${lost} answers were not written. Run the same command again.` : null;
}

/** True when each row has come to an end and each answer has been written, or is known to have lost its row. */
export function isAccountedFor(report: RunReport): boolean {
  const { counts, state } = report.job;
  if (state !== 'finished' || counts.waiting + counts.sent > 0) return false;
  if (report.saved === null) return counts.answered === 0;
  const { written, changed, gone } = report.saved;
  return written + changed + gone === counts.answered;
}
