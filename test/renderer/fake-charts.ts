/** Charts and failure groups of a fake job, for looking at the page without a core. */
import { failureReasonOf } from '../../electron/core/results/failure-reasons.ts';
import type { Job } from '../../renderer/client/page-host.ts';
import { binValues } from '../../shared/model/charts.ts';
import { rowStates } from '../../shared/model/job.ts';
import { fakeResult } from './fake-jobs.ts';

/** A chart of each kind. */
export function fakeCharts(job: Job) {
  const rows = job.counts.answered;
  const costs = Array.from({ length: rows }, (_, at) => 300 + ((at * 7919) % 400));
  return {
    labels: [
      {
        column: job.columns[0] ?? '',
        index: 0,
        rows,
        bars: ['Billing', 'Delivery', 'Account', 'Product fault', 'Question'].map((label, at) => ({
          label,
          rows: Math.floor(rows / (at + 2)),
        })),
        otherLabels: 0,
        otherRows: 0,
        emptyRows: 0,
      },
    ],
    lengths: null,
    costs:
      rows === 0 || job.isPractice
        ? null
        : {
            rows,
            totalUsdMicros: costs.reduce((sum, cost) => sum + cost, 0),
            averageUsdMicros: 500,
            bins: binValues(costs).map((bin) => ({ ...bin })),
            dearest: [{ rowNumber: 12, usdMicros: 699 }],
          },
  };
}

/** The failure groups that fit the job's counts. */
export function fakeFailureGroups(job: Job) {
  return rowStates.flatMap((state) => {
    const reason = failureReasonOf(state, { outcome: 'errored', stopReason: 'api_error' });
    const rows = job.counts[state];
    const example = { rowNumber: 7, notes: fakeResult(5, state).notes };
    return reason === null || rows === 0 ? [] : [{ reason, state, rows, example, messages: [] }];
  });
}
