import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginRecovery, rollBackRecovery } from '../../../electron/core/database/cut-off-recovery.ts';
import { allowGivingBack, connect } from '../../../electron/core/database/database.ts';
import { lockFolder } from '../../../electron/core/database/folder-lock.ts';
import { migrations } from '../../../electron/core/database/migrations.ts';
import { type OpenedDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { isOver, startBench, waitForJob } from '../support/core-bench.ts';
import { openEngineBench } from '../support/engine-bench.ts';
import { startJobBench, tens } from '../support/job-bench.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'sheetbatch.sqlite');

describe('the data folder', () => {
  test('belongs to one process at a time', () => {
    const first = unwrap(lockFolder(folder));
    expect(lockFolder(folder)).toEqual({
      ok: false,
      problem: { code: 'data-folder-in-use', facts: { folder } },
    });
    first.release();
    unwrap(lockFolder(folder)).release();
  });

  test('in which the lock cannot be made is not taken for one in use', () => {
    mkdirSync(join(folder, 'in-use.lock'));
    expect(lockFolder(folder)).toEqual({
      ok: false,
      problem: { code: 'data-folder-not-writable', facts: { folder } },
    });
  });

  test('is made where it is not there yet, however deep', () => {
    const deep = join(folder, 'not', 'there', 'yet');
    const { database, bulk, lock } = unwrap(openDatabase(deep, { now: 0 }));
    bulk.close();
    database.close();
    lock.release();
    expect(existsSync(join(deep, 'sheetbatch.sqlite'))).toBe(true);
    expect(readdirSync(deep).filter((name) => name.includes('trial'))).toEqual([]);
  });

  test('is free again after its process was killed, and taken while it lived', async () => {
    // Nothing in the process refers to the lock any more: it must hold all the same.
    const code = `import { lockFolder } from './electron/core/database/folder-lock.ts';
      lockFolder(${JSON.stringify(folder)}); setTimeout(() => { gc(); console.log('held'); }); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(lockFolder(folder)).toMatchObject({ ok: false, problem: { code: 'data-folder-in-use' } });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    unwrap(lockFolder(folder)).release();
  });

  test('that cannot be written to is said to be so', () => {
    writeFileSync(join(folder, 'file'), '');
    const opened = openDatabase(join(folder, 'file', 'below'), { now: 0 });
    expect(opened).toMatchObject({ ok: false, problem: { code: 'data-folder-not-writable' } });
  });
});

describe('a migration', () => {
  test('keeps a backup of what was there before it', () => {
    const first = unwrap(openDatabase(folder, { now: 0 }));
    first.database.run("INSERT INTO metadata VALUES ('a', 'before')");
    first.database.close();
    first.bulk.close();
    first.lock.release();
    const next = { version: migrations.length + 1, sql: "UPDATE metadata SET value = 'after';" };
    const second = unwrap(openDatabase(folder, { now: 0, steps: [...migrations, next] }));
    expect(second.database.get('SELECT value FROM metadata')).toEqual({ value: 'after' });
    second.database.close();
    second.lock.release();
    const backup = connect(`${path()}.version-${migrations.length}.backup`);
    expect(backup.get('SELECT value FROM metadata')).toEqual({ value: 'before' });
    backup.close();
  });

  test('that fails changes nothing', () => {
    unwrap(openDatabase(folder, { now: 0 })).lock.release();
    const broken = { version: migrations.length + 1, sql: 'CREATE TABLE half (a); SELECT nonsense;' };
    expect(() => openDatabase(folder, { now: 0, steps: [...migrations, broken] })).toThrow();
    const code = `import { connect } from './electron/core/database/database.ts';
      console.log(JSON.stringify(connect(${JSON.stringify(path())}).all("SELECT name FROM sqlite_schema WHERE name = 'half'")));`;
    expect(
      spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
        encoding: 'utf8',
      }).stdout.trim(),
    ).toBe('[]');
  });
});

describe('a file of an early version, which cannot give room back', () => {
  test('stays as it is where the disk is too full to turn it over, and nothing else that goes wrong is passed over', () => {
    const database = connect(path());
    database.script('CREATE TABLE t (a); INSERT INTO t VALUES (hex(zeroblob(100000)));');
    expect(() => database.transaction(() => allowGivingBack(database))).toThrow(/transaction/);
    database.script('PRAGMA max_page_count = 1');
    expect(() => allowGivingBack(database)).not.toThrow();
    expect(database.get('SELECT length(a) AS length FROM t')).toEqual({ length: 200_000 });
    database.close();
  });
});

describe('the counters of rows', () => {
  test('add up to the rows, whatever happens to them', async () => {
    const bench = await startJobBench({
      rows: [
        { every: 3, inFirstBatches: 2, outcome: 'overloaded' },
        { every: 7, outcome: 'refusal' },
      ],
    });
    const jobId = await bench.send(60, {}, tens);
    const check = () => {
      const { database } = bench.core.services;
      const kept = database.all(
        'SELECT job, batch, state, count AS rows FROM row_counts WHERE count <> 0 ORDER BY job, batch, state',
      );
      const counted = database.all(
        'SELECT job, batch, state, count(*) AS rows FROM rows GROUP BY job, batch, state ORDER BY job, batch, state',
      );
      expect(kept).toEqual(counted);
      const costs = database.all('SELECT number, cost_usd_micros AS cost FROM batches ORDER BY number');
      const summed = database.all(
        'SELECT batch AS number, sum(cost_usd_micros) AS cost FROM results GROUP BY batch ORDER BY batch',
      );
      for (const one of summed) expect(costs).toContainEqual(one);
    };
    check();
    await bench.waitForEnd(jobId);
    check();
    await bench.client.jobs.repair({ jobId, states: ['failed'] });
    check();
    await bench.waitForEnd(jobId);
    check();
    expect(bench.bugs).toEqual([]);
    await bench.stop();
  });
});

describe('a damaged database', () => {
  test('is set aside, what can be read is kept, and the user is told', async () => {
    const bench = await startJobBench();
    const jobId = await bench.send(300);
    await bench.waitForEnd(jobId);
    await bench.close(true);
    const file = join(bench.dataFolder, 'sheetbatch.sqlite');
    const descriptor = openSync(file, 'r+');
    // A page in the last third: rows or results, as with a bad sector.
    const size = statSync(file).size;
    writeSync(descriptor, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor((size * 0.7) / 4096) * 4096);

    const later = await startBench({
      dataFolder: bench.dataFolder,
      apiUrl: bench.service.url,
      key: 'sk-ant-test-1234',
      speed: 100,
    });
    const { notice, jobs } = await later.client.app.snapshot({});
    expect(notice?.code).toBe('database-recovered');
    expect(jobs.map((job) => job.id)).toEqual([jobId]);
    expect(readdirSync(bench.dataFolder).some((name) => name.includes('.damaged-'))).toBe(true);
    expect(later.core.services.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    await later.close();
    await bench.service.close();
  });

  test('of a newer program is left to that one', () => {
    const newest = migrations.at(-1)?.version ?? 0;
    const { database, bulk, lock } = unwrap(openDatabase(folder, { now: 0 }));
    database.script(`CREATE TABLE later (a); INSERT INTO later VALUES (hex(zeroblob(100000)));
      PRAGMA user_version = ${newest + 1}`);
    for (const part of [bulk, database]) part.close();
    lock.release();
    rmSync(`${path()}.closed`, { force: true });
    const descriptor = openSync(path(), 'r+');
    writeSync(descriptor, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor(statSync(path()).size / 8192) * 4096);
    closeSync(descriptor);
    const before = readFileSync(path());
    // A month later, so that every page is checked.
    expect(openDatabase(folder, { now: 30 * 86_400_000 })).toEqual({
      ok: false,
      problem: { code: 'database-too-new', facts: { version: newest + 1, newest } },
    });
    expect(readFileSync(path()).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  test('that is no database at all is set aside, and the program starts with an empty one', async () => {
    writeFileSync(path(), 'this was a database once '.repeat(1000));
    const bench = await startBench({ dataFolder: folder });
    expect((await bench.client.app.snapshot({})).jobs).toEqual([]);
    const aside = readdirSync(folder).find((name) => name.includes('.damaged-')) ?? '';
    expect(readFileSync(join(folder, aside), 'utf8')).toContain('this was a database once');
    await bench.close();
  });
});

describe('a program that ends while it copies a damaged database', () => {
  test('has not copied all of it: the next start begins anew, and says so', async () => {
    const bench = openEngineBench({ folder });
    await bench.plan(300);
    bench.crash();
    const bytes = readFileSync(path());
    bytes.fill(0xa5, Math.floor((bytes.length * 0.95) / 4096) * 4096);
    writeFileSync(path(), bytes);
    // What stands in the folder at a step is what a killed program leaves there.
    const cutOff = join(folder, 'cut-off');
    const copied: string[] = [];
    const probe = (step: string) => {
      if (step !== 'recovery-copied' || copied.push(step) !== 3) return;
      for (const name of readdirSync(folder).filter((one) => one.startsWith('sheetbatch.sqlite')))
        cpSync(join(folder, name), join(cutOff, name));
    };
    mkdirSync(cutOff);
    const whole = readAll(folder, probe);
    expect(whole.isRecovered).toBe(true);
    expect(whole.rows).toBeGreaterThan(0);
    expect(copied.length).toBeGreaterThan(8);
    expect(readAll(cutOff)).toEqual(whole);
    // And that was all: nothing is taken back once more.
    expect(readAll(folder)).toEqual({ ...whole, isRecovered: false, recovered: undefined });
  });

  test('finds each of its files where it was, wherever the program has ended, also while it took them back', () => {
    const content = { '': 'the database', '-wal': 'its log', '-shm': 'its index' };
    const root = join(folder, '0');
    mkdirSync(root);
    const at = (parent: string) => join(parent, 'sheetbatch.sqlite');
    for (const [ending, text] of Object.entries(content)) writeFileSync(at(root) + ending, text);
    const ends: string[] = [];
    const copyOf = (from: string) => () => {
      const end = join(folder, String(ends.length + 1));
      cpSync(from, end, { recursive: true });
      ends.push(end);
    };
    beginRecovery(at(root), `${at(root)}.damaged-now`, copyOf(root));
    writeFileSync(at(root), 'half a copy');
    writeFileSync(`${at(root)}-wal`, 'its own log');
    copyOf(root)();
    const begun = ends.length;
    for (let at = 0; at < begun; at += 1) checkRolledBack(ends[at] ?? '', true);
    expect(ends.length).toBeGreaterThan(20);
    for (let at = begun; at < ends.length; at += 1) checkRolledBack(ends[at] ?? '', false);

    function checkRolledBack(end: string, copies: boolean): void {
      rollBackRecovery(at(end), copies ? copyOf(end) : undefined);
      const found = readdirSync(end).map((name) => [name, readFileSync(join(end, name), 'utf8')]);
      const wanted = Object.entries(content).map(([ending, text]) => [`sheetbatch.sqlite${ending}`, text]);
      expect(found.sort(), end).toEqual(wanted.sort());
    }
  });

  test('has moved nothing before its note was whole', () => {
    writeFileSync(path(), 'the database');
    writeFileSync(`${path()}.recovering`, '');
    rollBackRecovery(path());
    expect(readdirSync(folder)).toEqual(['sheetbatch.sqlite']);
  });
});

function close({ database, bulk, lock }: OpenedDatabase): void {
  bulk.close();
  database.close();
  lock.release();
}

/** What a start finds in a folder. */
function readAll(dataFolder: string, probe?: (step: string) => void) {
  const opened = unwrap(openDatabase(dataFolder, { now: 1, probe }));
  const { database, recovery } = opened;
  const found = {
    isRecovered: recovery !== null,
    rows: database.get<{ rows: number }>('SELECT count(*) AS rows FROM rows')?.rows ?? 0,
    recovered: recovery?.recovered,
  };
  close(opened);
  return found;
}

/** Files below a folder that this process has open; none where the system does not tell. */
function openFilesOf(below: string): readonly string[] {
  const descriptors = '/proc/self/fd';
  if (!existsSync(descriptors)) return [];
  return readdirSync(descriptors).flatMap((name) => {
    try {
      const file = readlinkSync(join(descriptors, name));
      return file.startsWith(below) && !file.endsWith('.lock') ? [file] : [];
    } catch {
      // The one that the folder itself was read with.
      return [];
    }
  });
}

describe('a full disk', () => {
  test('while a damaged database is copied leaves it where it was: with room again everything readable is kept', async () => {
    const bench = openEngineBench({ folder });
    await bench.plan(2000);
    bench.crash();
    const descriptor = openSync(path(), 'r+');
    const size = statSync(path()).size;
    writeSync(descriptor, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor((size * 0.9) / 4096) * 4096);
    closeSync(descriptor);
    const damaged = readFileSync(path());
    // SQLite's own limit makes the very error that a full disk makes.
    // Reached by the last step that a file of today's version needs.
    const last = migrations.length - 1;
    const small = (sql: string) => `${sql} PRAGMA max_page_count = 90;`;
    const steps = migrations.map((step, at) => (at === last ? { ...step, sql: small(step.sql) } : step));
    expect(openDatabase(folder, { now: 0, steps })).toEqual({
      ok: false,
      problem: { code: 'disk-full' },
    });
    expect(readFileSync(path()).equals(damaged)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).toEqual([]);
    // Windows could not move a file back that is still open.
    expect(openFilesOf(folder)).toEqual([]);
    const { database, bulk, lock, recovery } = unwrap(openDatabase(folder, { now: 0 }));
    expect(recovery?.recovered).toBeGreaterThan(1000);
    expect(database.get<{ rows: number }>('SELECT count(*) AS rows FROM rows')?.rows).toBeGreaterThan(0);
    bulk.close();
    database.close();
    lock.release();
  });

  test('is a state that passes: the job waits and goes on when there is room', async () => {
    const bench = await startJobBench();
    const { database, bulk } = bench.core.services;
    const jobId = await bench.send(400, {}, { requests: 100, sizeBytes: 20_000_000 });
    const pages = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    // SQLite's own limit makes the very error that a full disk makes.
    for (const one of [database, bulk]) one.script(`PRAGMA max_page_count = ${pages + 1}`);
    const waiting = await bench.waitFor(jobId, (job) => job.problem?.code === 'disk-full');
    expect(waiting.state).not.toBe('finished');
    for (const one of [database, bulk]) one.script('PRAGMA max_page_count = 1000000');
    const job = await waitForJob(bench.core, jobId, isOver, 20_000);
    expect(job.counts.answered).toBe(400);
    expect(bench.service.report()).toMatchObject({ requestCount: 400, repeatedCustomIds: [] });
    expect(existsSync(bench.dataFolder)).toBe(true);
    await bench.stop();
  });
});
