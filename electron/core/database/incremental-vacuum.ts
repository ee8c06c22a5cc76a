import { runInTimeSlices } from '../platform/cooperative.ts';
import type { Database } from './database.ts';
import { readPages } from './free-pages.ts';

/** Pages given back in one piece: 5 to 20 ms of work on a laptop that is busy with other things. */
const pagesAtOnce = 100;

/**
 * Gives the room of removed rows back to the disk, in slices, so that calls are answered and batches are
 * watched meanwhile. The database is made with `auto_vacuum = INCREMENTAL` (docs/decisions/0016): a plain
 * VACUUM would hold up everything for seconds. Answers the bytes given back.
 */
export async function vacuumIncrementally(database: Database): Promise<number> {
  const before = readPages(database).free;
  let left = before;
  await runInTimeSlices(
    () => {
      database.script(`PRAGMA incremental_vacuum(${pagesAtOnce})`);
      const { free } = readPages(database);
      // Nothing moves in a file that was made without it, or while somebody reads.
      const hasMoved = free < left;
      left = free;
      return hasMoved && free > 0;
    },
    (work) => database.transaction(work),
  );
  // The file itself shrinks when the log is written back into it, which most of it has been on the way.
  database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  return before - left;
}
