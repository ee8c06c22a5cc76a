import type { LabelCounts } from '../../../shared/model/answers.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { answerSql, labelsOf } from './result-filter.ts';
import { forEachChunk } from './result-views.ts';

/** How often each label of the list stands in an answer column, as answers count now; every row is looked at, in slices. */
export async function countLabels(database: Database, job: JobRecord, column: number): Promise<LabelCounts> {
  const counts = new Map(labelsOf(job, column).map((label) => [label, 0]));
  let offList = 0;
  let empty = 0;
  const sql = `SELECT coalesce(${answerSql(column)}, '') AS answer, count(*) AS rows FROM rows r
      LEFT JOIN results s ON s.number = r.result LEFT JOIN edits e ON e.job = r.job AND e.position = r.position
    WHERE r.job = ? AND r.position >= ? AND r.position < ? GROUP BY 1`;
  await forEachChunk(job.rowCount, (from, to) => {
    for (const line of database.all<{ answer: string; rows: number }>(sql, job.number, from, to)) {
      const known = counts.get(line.answer);
      if (known !== undefined) counts.set(line.answer, known + line.rows);
      else if (line.answer === '') empty += line.rows;
      else offList += line.rows;
    }
  });
  const labels = [...counts].map(([label, count]) => ({ label, count }));
  return { labels, offList, empty };
}
