import { setImmediate } from 'node:timers/promises';
import { buildBatchBody } from '../../claude/batch-body.ts';
import type { BatchRequest } from '../../claude/claude-service.ts';
import { createParamsBuilder } from '../../claude/request-params.ts';
import type { Database } from '../../database/database.ts';
import { getAttempt } from '../../store/attempts.ts';
import type { BatchRecord } from '../../store/batches.ts';
import type { JobRecord } from '../../store/jobs.ts';

const pageSize = 250;

/** The body of a batch, made again from the stored cells: the same bytes whenever it is made. */
export async function buildStoredBody(
  database: Database,
  job: JobRecord,
  batch: BatchRecord,
): Promise<string> {
  const attempt = getAttempt(database, job.number, batch.attempt);
  const buildParams = createParamsBuilder(job.settings, job.inputColumns, attempt);
  const requests: BatchRequest[] = [];
  let after = -1;
  for (;;) {
    const lines = database.all<{ position: number; custom_id: string; cells: string }>(
      `SELECT r.position, r.custom_id, i.cells FROM rows r INDEXED BY rows_by_batch JOIN inputs i ON i.job = r.job AND i.position = r.position
       WHERE r.job = ? AND r.batch = ? AND r.custom_id IS NOT NULL AND r.position > ? ORDER BY r.position LIMIT ${pageSize}`,
      job.number,
      batch.number,
      after,
    );
    for (const line of lines) {
      const cells = JSON.parse(line.cells) as readonly string[];
      requests.push({ customId: line.custom_id, paramsJson: buildParams(cells) });
      after = line.position;
    }
    if (lines.length < pageSize) break;
    await setImmediate();
  }
  return buildBatchBody(requests);
}
