import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Sets the clock back for all jobs of a data folder, and makes them real ones, whose answers are worth something. */
export function makeJobsOld(dataFolder: string, days: number): void {
  const database = new DatabaseSync(join(dataFolder, 'sheetbatch.sqlite'), { timeout: 5000 });
  const at = Date.now() - days * 24 * 3_600_000;
  database.prepare('UPDATE jobs SET is_practice = 0, created_at = ?1, finished_at = ?1').run(at);
  database.close();
}
