import { setImmediate } from 'node:timers/promises';
import type { ExportOrder } from '../../../shared/contract/types.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../jobs/job-records.ts';
import { findPositions } from '../jobs/list-results.ts';

/** Rows looked at without a pause. */
const stride = 500;

/** Positions of the rows that a filter of the grid leaves, ascending; looked for in slices. */
export async function findFiltered(
  database: Database,
  job: JobRecord,
  filter: NonNullable<ExportOrder['filter']>,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let from = 0; from < job.rowCount; from += stride) {
    for (const position of findPositions(database, job, filter, from, from + stride)) found.push(position);
    await setImmediate();
  }
  return found;
}
