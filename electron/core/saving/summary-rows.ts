import { rowStates, totalRows } from '../../../shared/model/job.ts';
import { fillIn, joinBy } from '../../../shared/sentences/note-text.ts';
import type { Sentences } from '../../../shared/sentences/sentences.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { countReview } from '../store/reviews.ts';
import type { SummarySheet } from '../workbook/model/workbook-service.ts';

/**
 * The sheet that tells how the answers of a job came about: when, by which model, from which instruction, how
 * many, for how much.
 */
export function makeSummary(
  services: CoreServices,
  job: JobRecord,
  { states, workbook }: Sentences,
): SummarySheet {
  const words = workbook.summary;
  const { template, model } = job.settings;
  const { counts, columns, costUsdMicros, batches, sentAt } = services.jobs.summarize(job);
  const rows: (readonly [string, string | number])[] = [
    [words.madeWith, `Sheetbatch ${services.ports.version}`],
    [words.savedOn, localTime(services.ports.clock.now())],
    [words.sentOn, sentAt === null ? '' : localTime(Date.parse(sentAt))],
    [words.workbook, job.workbookName],
    [words.sheet, job.sheet],
    [words.columnsUsed, joinBy(workbook.twoOfList, job.inputColumns)],
    [words.answerColumns, joinBy(workbook.twoOfList, columns)],
    [words.model, job.isPractice ? fillIn(words.modelInPractice, { model }) : model],
    [words.instruction, template.instruction],
    [words.background, template.background],
    [words.rows, totalRows(counts)],
  ];
  for (const state of rowStates) if (counts[state] > 0) rows.push([states[state], counts[state]]);
  const { edited } = countReview(services.database, job.number);
  if (edited > 0) rows.push([words.changedByHand, edited]);
  rows.push([words.cost, costUsdMicros === null ? words.costUnknown : costUsdMicros / 1_000_000]);
  const ids = batches.flatMap((batch) => (batch.remoteId === null ? [] : [batch.remoteId]));
  if (!job.isPractice && ids.length > 0) rows.push([words.batches, joinBy(workbook.twoOfList, ids)]);
  return { name: 'Sheetbatch', rows: rows.filter(([, value]) => value !== '') };
}

/** Date and time as the user's clock shows them, in an order that nobody mistakes. */
function localTime(at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
