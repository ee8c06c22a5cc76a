import { setImmediate } from 'node:timers/promises';
import { buildBatchBody } from '../../claude/batch-body.ts';
import type { BatchRequest } from '../../claude/claude-service.ts';
import { createParamsBuilder } from '../../claude/request-params.ts';
import type { Database } from '../../database/database.ts';
import { getAttempt } from '../../store/attempts.ts';
import type { BatchRecord } from '../../store/batches.ts';
import type { JobRecord } from '../../store/jobs.ts';
import { listRequests } from '../../store/rows.ts';

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
    const page = listRequests(database, job.number, batch.number, after, pageSize);
    for (const { position, customId, cells } of page) {
      requests.push({ customId, paramsJson: buildParams(cells) });
      after = position;
    }
    if (page.length < pageSize) break;
    await setImmediate();
  }
  return buildBatchBody(requests);
}
