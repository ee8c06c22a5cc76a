import type { JobSummary } from '../../../shared/model/job.ts';
import type { Notifications } from '../ports.ts';

/** Tells the user outside the window that a job is done; the words are here because no page may be open to give them. */
export function announceFinish(notifications: Notifications | null, job: JobSummary): void {
  if (notifications === null) return;
  const { answered, skipped } = job.counts;
  const rows = Object.values(job.counts).reduce((sum, count) => sum + count, 0) - skipped;
  const all = rows.toLocaleString('en');
  const good = answered.toLocaleString('en');
  const title = job.state === 'canceled' ? `${job.name} was canceled` : `${job.name} is done`;
  const body =
    answered === rows
      ? `All ${all} rows are answered. Open Sheetbatch to save the workbook.`
      : `${good} of ${all} rows are answered. Open Sheetbatch to see the others.`;
  notifications.show(title, body);
}
