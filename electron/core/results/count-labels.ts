import type { LabelCounts } from '../../../shared/model/answers.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { labelsOf } from '../store/result-filter.ts';
import { createAnswerCounter } from '../store/result-rows.ts';
import { forEachChunk } from './result-views.ts';

/**
 * How often each label of the list stands in an answer column, as answers count now; every row is looked
 * at, in slices.
 */
export async function countLabels(database: Database, job: JobRecord, column: number): Promise<LabelCounts> {
  const counts = new Map(labelsOf(job, column).map((label) => [label, 0]));
  let offList = 0;
  let empty = 0;
  const readCounts = createAnswerCounter(database, job.number, column);
  await forEachChunk(job.rowCount, (from, to) => {
    for (const line of readCounts(from, to)) {
      const known = counts.get(line.answer);
      if (known !== undefined) counts.set(line.answer, known + line.count);
      else if (line.answer === '') empty += line.count;
      else offList += line.count;
    }
  });
  const labels = [...counts].map(([label, count]) => ({ label, count }));
  return { labels, offList, empty };
}
