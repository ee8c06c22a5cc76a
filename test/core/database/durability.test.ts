import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenedDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { unwrap } from '../../../shared/model/outcome.ts';

/** What a power cut may take, and what two connections to one file may do to each other. */

let folder = '';
let opened: OpenedDatabase | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-durability-'));
});
afterEach(() => {
  opened?.bulk.close();
  opened?.database.close();
  opened?.lock.release();
  opened = null;
  rmSync(folder, { recursive: true, force: true });
});

function open(): OpenedDatabase {
  opened = unwrap(openDatabase(folder, { now: 0 }));
  return opened;
}

/** The numbers that SQLite gives for them (sqlite.org/pragma.html#pragma_synchronous). */
const normal = 1;
const full = 2;

describe('a power cut', () => {
  test('takes no commit of the durable connection: an intent is on the disk before its batch leaves', () => {
    const { database, bulk } = open();
    expect(database.get('PRAGMA synchronous')).toEqual({ synchronous: full });
    expect(database.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(bulk.get('PRAGMA synchronous')).toEqual({ synchronous: normal });
  });

  test('takes none either when the file was set aside as damaged and begun anew', () => {
    writeFileSync(join(folder, 'sheetbatch.sqlite'), 'this was a database once '.repeat(1000));
    const { database, recovery } = open();
    expect(recovery).not.toBeNull();
    expect(database.get('PRAGMA synchronous')).toEqual({ synchronous: full });
    expect(database.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  });
});

describe('a transaction', () => {
  test('is alone from its first word: what it read is still true when it writes', () => {
    const { database, bulk } = open();
    database.run("INSERT INTO metadata VALUES ('cap', '1')");
    const other = new DatabaseSync(bulk.path, { timeout: 0 });
    const write = () => other.exec("UPDATE metadata SET value = '0' WHERE name = 'cap'");
    database.transaction(() => {
      expect(write).toThrow('locked');
      const left = database.get<{ value: string }>("SELECT value FROM metadata WHERE name = 'cap'");
      expect(write).toThrow('locked');
      database.run("INSERT INTO metadata VALUES ('spent', ?)", left?.value ?? '');
    });
    write();
    other.close();
    expect(database.get("SELECT value FROM metadata WHERE name = 'spent'")).toEqual({ value: '1' });
  });

  test('leaves nothing behind when it fails, not even of one inside it', () => {
    const { database } = open();
    const work = () =>
      database.transaction(() => {
        database.run("INSERT INTO metadata VALUES ('a', '1')");
        database.transaction(() => database.run("INSERT INTO metadata VALUES ('b', '1')"));
        throw new Error('no');
      });
    expect(work).toThrow('no');
    expect(database.all('SELECT name FROM metadata')).toEqual([]);
    // And the next one is a transaction again.
    expect(database.transaction(() => database.run("INSERT INTO metadata VALUES ('c', '1')"))).toBe(1);
    expect(work).toThrow('no');
    expect(database.all('SELECT name FROM metadata')).toEqual([{ name: 'c' }]);
  });
});
