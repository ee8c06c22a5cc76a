import { mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type Database } from '../../../electron/core/database/database.ts';
import { migrate } from '../../../electron/core/database/migrate.ts';
import { migrations } from '../../../electron/core/database/migrations.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { listSaves } from '../../../electron/core/store/saves.ts';

/** A data folder of the version before the tables got the names of the field (10). */

let folder: string;
const path = () => join(folder, 'sheetbatch.sqlite');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-names-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const save = {
  path: '/tables/prices.xlsx',
  name: 'prices.xlsx',
  savedAt: 5,
  fileHash: 'new',
  sourceHash: 'old',
  backupPath: null,
  isNewFile: true,
  keepsRows: false,
  headers: [['Answer', 'Answer (2)']],
};

/** One job with as many rows as asked for, half of them changed by hand, and two saves. */
function makeOld(rows: number): void {
  const old = connect(path());
  migrate(
    old,
    migrations.filter(({ version }) => version < 10),
  );
  old.transaction(() => {
    old.run(
      `INSERT INTO jobs (id, name, is_complete, is_practice, is_held, hold_problem, file_id, workbook_name, source_path, file_hash, sheet,
         header_row, settings, input_columns, row_count, start_hash, created_at)
       VALUES ('j', 'Prices', 1, 0, 1, '{"code":"key-rejected"}', 'f', 'prices.xlsx', '/prices.xlsx', 'h', 'Data', 1, '{}', '[]', ?, 'page x', 1)`,
      rows,
    );
    old.run(
      `INSERT INTO batches (job, number, attempt, state, remote_id, request_count, size_bytes, newest_before, newest_before_id, looks, is_proven)
       VALUES (1, 1, 1, 'sent', 'msgbatch_1', ?, 10, 7, 'msgbatch_0', 3, 0)`,
      rows,
    );
    for (let at = 0; at < rows; at++) {
      old.run(
        `INSERT INTO rows (job, position, row_number, fingerprint, attempt, batch, state, custom_id, leader)
         VALUES (1, ?, ?, ?, 1, 1, 'waiting', ?, NULL)`,
        at,
        at + 2,
        'f'.repeat(64),
        `n-${at}`,
      );
      old.run('INSERT INTO inputs (job, position, cells) VALUES (1, ?, ?)', at, '["a cell"]');
      if (at % 2 === 0) old.run("INSERT INTO edits VALUES (1, ?, NULL, '{}', 1)", at);
    }
    old.run("INSERT INTO marks VALUES (1, 0, 'needs-look'), (1, 1, 'accepted')");
    const saves = [save, { ...save, name: 'again.xlsx', cellsFile: 'x.cells' }];
    old.run("INSERT INTO facts VALUES ('saves:1', ?)", JSON.stringify(saves));
    old.run("INSERT INTO facts VALUES ('other', 'stays')");
  });
  old.close();
}

function open(): Database {
  const opened = openDatabase(folder, { now: 1 });
  if (!opened.ok) throw new Error(opened.problem.code);
  close = () => {
    opened.value.bulk.close();
    opened.value.database.close();
    opened.value.lock.release();
  };
  return opened.value.database;
}

let close = (): void => {};
afterEach(() => close());

test('every job, mark, change and save of before is there, by the new names', () => {
  makeOld(4);
  const database = open();
  expect(database.get('SELECT id, is_committed, is_paused, pause_reason, idempotency_key FROM jobs')).toEqual(
    {
      id: 'j',
      is_committed: 1,
      is_paused: 1,
      pause_reason: '{"code":"key-rejected"}',
      idempotency_key: 'page x',
    },
  );
  expect(
    database.get('SELECT baseline_created_at, baseline_batch_id, poll_count, is_confirmed FROM batches'),
  ).toEqual({ baseline_created_at: 7, baseline_batch_id: 'msgbatch_0', poll_count: 3, is_confirmed: 0 });
  expect(database.all('SELECT position, mark FROM review_marks ORDER BY position')).toEqual([
    { position: 0, mark: 'needs-review' },
    { position: 1, mark: 'accepted' },
  ]);
  expect(database.all('SELECT position FROM answer_edits')).toHaveLength(2);
  expect(listSaves(database, 1)).toEqual([
    { ...save, cellsFile: null },
    { ...save, name: 'again.xlsx', cellsFile: 'x.cells' },
  ]);
  expect(database.all('SELECT * FROM metadata')).toEqual([{ name: 'other', value: 'stays' }]);
});

test('counters and marks go on by themselves', () => {
  makeOld(4);
  const database = open();
  const counts = () => database.all('SELECT state, count FROM row_counts WHERE count > 0 ORDER BY state');
  expect(counts()).toEqual([{ state: 'waiting', count: 4 }]);
  database.run("UPDATE rows SET state = 'answered', result = 9 WHERE position = 1");
  expect(counts()).toEqual([
    { state: 'answered', count: 1 },
    { state: 'waiting', count: 3 },
  ]);
  expect(database.get('SELECT mark FROM review_marks WHERE position = 1')).toEqual({ mark: 'needs-review' });
});

test('a damaged database of before gives what can be read of it, and is then brought to today’s names', () => {
  makeOld(3000);
  const size = statSync(path()).size;
  const descriptor = openSync(path(), 'r+');
  writeSync(descriptor, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor((size * 0.6) / 4096) * 4096);
  const database = open();
  expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true);
  expect(database.get('SELECT id, is_paused FROM jobs')).toEqual({ id: 'j', is_paused: 1 });
  const kept = database.get<{ count: number }>('SELECT count(*) AS count FROM rows')?.count ?? 0;
  expect(kept).toBeGreaterThan(1500);
  expect(listSaves(database, 1)).toHaveLength(2);
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  // A backup of the half that was copied would pass for one of everything.
  expect(readdirSync(folder).filter((name) => name.endsWith('.backup'))).toEqual([]);
});
