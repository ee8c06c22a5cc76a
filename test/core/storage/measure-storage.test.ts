import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../../electron/core/database/database.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { kindOfEntry, measureStorage } from '../../../electron/core/storage/measure-storage.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { startBench } from '../support/core-bench.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-storage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('how much room the data takes', () => {
  test('is told by kind, adds up, and says what is free', async () => {
    const put = (path: string, bytes: number): void => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), 'x'.repeat(bytes));
    };
    put('sheetbatch.sqlite', 4000);
    put('sheetbatch.sqlite-wal', 500);
    put('sheetbatch.sqlite.version-1.backup', 300);
    put('sheetbatch.sqlite.damaged-2026-01-01T00-00-00', 20);
    put('results/1.jsonl', 7);
    put('files/a/leads.xlsx', 1000);
    put('tables/b.sqlite', 60);
    put('templates/c.json', 5);
    put('log/sheetbatch.log', 9);
    put('Cache/deep/er/data', 2);
    const size = await measureStorage(folder);
    expect(Object.fromEntries(size.kinds.map(({ kind, bytes }) => [kind, bytes]))).toEqual({
      jobs: 4507,
      copies: 1000,
      sheets: 60,
      backups: 320,
      templates: 5,
      log: 9,
      other: 2,
    });
    expect(size.totalBytes).toBe(4507 + 1000 + 60 + 320 + 5 + 9 + 2);
    // Others write meanwhile, but not that much.
    const { bavail, bsize } = statfsSync(folder);
    expect(Math.abs(Math.log2((size.freeBytes ?? 0) / (bavail * bsize)))).toBeLessThan(1);
  });

  test('knows every folder that the program makes', async () => {
    const bench = await startBench({ dataFolder: folder });
    const { kinds } = await bench.client.storage.measure({});
    expect(kinds.find(({ kind }) => kind === 'jobs')?.bytes).toBeGreaterThan(0);
    for (const name of [
      'results',
      'answers',
      'saved-cells',
      'practice',
      'files',
      'tables',
      'templates',
      'log',
    ]) {
      expect(kindOfEntry(name), name).not.toBe('other');
    }
    await expect(bench.client.storage.showFolder({})).rejects.toMatchObject({
      data: { code: 'not-available-here' },
    });
    await bench.close();
  });
});

describe('a database of an early version', () => {
  test('learns to give room back at its next start, and keeps what it holds', () => {
    const path = join(folder, 'sheetbatch.sqlite');
    const first = unwrap(openDatabase(folder, { now: 0 }));
    first.database.run("INSERT INTO metadata VALUES ('a', 'kept')");
    first.bulk.close();
    first.database.script('PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM;');
    expect(first.database.get('PRAGMA auto_vacuum')).toEqual({ auto_vacuum: 0 });
    first.database.close();
    first.lock.release();
    const later = unwrap(openDatabase(folder, { now: 0 }));
    later.bulk.close();
    later.database.close();
    later.lock.release();
    const database = connect(path);
    expect(database.get('PRAGMA auto_vacuum')).toEqual({ auto_vacuum: 2 });
    expect(database.get("SELECT value FROM metadata WHERE name = 'a'")).toEqual({ value: 'kept' });
    database.close();
  });
});
