import { rowStates, totalRows } from '../../../shared/model/job.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { countReview } from '../store/reviews.ts';
import type { SummarySheet } from '../workbook/model/workbook-service.ts';
import { stateWord } from './write-answers.ts';

/**
 * The sheet that tells how the answers of a job came about: when, by which model, from which instruction, how
 * many, for how much.
 */
export function makeSummary(services: CoreServices, job: JobRecord): SummarySheet {
  const { template, model } = job.settings;
  const { counts, columns, costUsdMicros, batches, sentAt } = services.jobs.summarize(job);
  const rows: (readonly [string, string | number])[] = [
    ['Made with', `Sheetbatch ${services.ports.version}`],
    ['Saved on', localTime(services.ports.clock.now())],
    ['Sent on', sentAt === null ? '' : localTime(Date.parse(sentAt))],
    ['Workbook', job.workbookName],
    ['Sheet', job.sheet],
    ['Columns used', job.inputColumns.join(', ')],
    ['Answer columns', columns.join(', ')],
    ['Model', job.isPractice ? `${model} (practice: no answer is from Claude)` : model],
    ['Instruction', template.instruction],
    ['Shared background', template.background],
    ['Rows', totalRows(counts)],
  ];
  for (const state of rowStates) if (counts[state] > 0) rows.push([stateWord(state), counts[state]]);
  const { edited } = countReview(services.database, job.number);
  if (edited > 0) rows.push(['Changed by hand', edited]);
  rows.push(['Cost (USD)', costUsdMicros === null ? 'unknown' : costUsdMicros / 1_000_000]);
  const ids = batches.flatMap((batch) => (batch.remoteId === null ? [] : [batch.remoteId]));
  if (!job.isPractice && ids.length > 0) rows.push(['Batches at Anthropic', ids.join(', ')]);
  return { name: 'Sheetbatch', rows: rows.filter(([, value]) => value !== '') };
}

/** Date and time as the user's clock shows them, in an order that nobody mistakes. */
function localTime(at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
