import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type Database } from '../../../electron/core/database/database.ts';
import { migrate, readVersion } from '../../../electron/core/database/migrate.ts';

let folder = '';
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-migrate-'));
  database = connect(join(folder, 'a.sqlite'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const steps = [1, 2, 3].map((version) => ({ version, sql: `CREATE TABLE t${version} (a);` }));
const tables = (of = database) =>
  of
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name);

test('each step is made once, whatever version a file comes from, with a backup where there was something to lose', () => {
  expect(migrate(database, steps.slice(0, 1))).toEqual({ ok: true, value: null });
  expect(readdirSync(folder)).toEqual(['a.sqlite']);
  expect(migrate(database, steps)).toEqual({ ok: true, value: null });
  expect(tables()).toEqual(['t1', 't2', 't3']);
  expect(readVersion(database)).toBe(3);
  expect(readdirSync(folder).sort()).toEqual(['a.sqlite', 'a.sqlite.version-1.backup']);
  const backup = connect(join(folder, 'a.sqlite.version-1.backup'));
  expect(tables(backup)).toEqual(['t1']);
  backup.close();
});

test('a file of the newest version is left as it is, without a backup', () => {
  migrate(database, steps);
  expect(migrate(database, steps)).toEqual({ ok: true, value: null });
  expect(readdirSync(folder)).toEqual(['a.sqlite']);
});

test('a file of a newer program is refused and not touched', () => {
  migrate(database, steps);
  expect(migrate(database, steps.slice(0, 2))).toEqual({
    ok: false,
    problem: { code: 'database-too-new', facts: { version: 3, newest: 2 } },
  });
  expect(tables()).toEqual(['t1', 't2', 't3']);
  expect(readdirSync(folder)).toEqual(['a.sqlite']);
});
