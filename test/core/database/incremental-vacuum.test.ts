import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readPages } from '../../../electron/core/database/free-pages.ts';
import { vacuumIncrementally } from '../../../electron/core/database/incremental-vacuum.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { unwrap } from '../../../shared/model/outcome.ts';

test('all room of what was removed is given back before it is said to be, and no more is told than that', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-room-'));
  const { database, bulk, lock } = unwrap(openDatabase(folder, { now: 0 }));
  onTestFinished(() => {
    bulk.close();
    database.close();
    lock.release();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, count: number) =>
    database.run(
      `INSERT INTO metadata SELECT ? || value, printf('%01000d', value) FROM
        (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ?) SELECT value FROM n)`,
      name,
      count,
    );
  put('stays', 50);
  // More than are given back in one piece, and a clock by which each slice has room for one.
  put('goes', 2000);
  let passed = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    passed += 1000;
    return passed;
  });
  onTestFinished(() => clock.mockRestore());
  database.run("DELETE FROM metadata WHERE name LIKE 'goes%'");
  database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  const before = statSync(database.path).size;
  const { free } = readPages(database);
  expect(free).toBeGreaterThan(before / 2);
  expect(await vacuumIncrementally(bulk)).toBe(free);
  expect(readPages(database).free).toBe(0);
  expect(statSync(database.path).size).toBeLessThanOrEqual(before - free);
  expect(database.get('SELECT count(*) AS count FROM metadata')).toEqual({ count: 50 });
  expect(await vacuumIncrementally(bulk)).toBe(0);
});
