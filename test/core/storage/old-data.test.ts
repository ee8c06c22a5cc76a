import {
  existsSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addSave } from '../../../electron/core/store/saves.ts';
import type { AppEvent } from '../../../shared/contract/types.ts';
import { startBench } from '../support/core-bench.ts';
import { type JobBench, startJobBench } from '../support/job-bench.ts';

const dayMs = 24 * 3_600_000;
let bench: JobBench;

beforeEach(async () => {
  bench = await startJobBench();
});
afterEach(() => bench.stop());

const now = () => bench.ports.clock.now();

/** A job that came to its end so many days ago. */
async function finish(days: number, rows = 20): Promise<string> {
  const jobId = await bench.send(rows);
  await bench.waitFor(jobId, (job) => job.finishedAt !== null);
  age(jobId, days);
  return jobId;
}

function age(jobId: string, days: number): void {
  const at = now() - days * dayMs;
  bench.core.services.database.run(
    'UPDATE jobs SET created_at = ?1, sent_at = ?1, finished_at = CASE WHEN finished_at IS NULL THEN NULL ELSE ?1 END WHERE id = ?2',
    at,
    jobId,
  );
}

function markSaved(jobId: string, daysAgo: number): void {
  const { database, jobs } = bench.core.services;
  addSave(database, jobs.find(jobId)?.number ?? 0, {
    path: 'saved.csv',
    name: 'saved.csv',
    savedAt: now() - daysAgo * dayMs,
    fileHash: '',
    sourceHash: '',
    backupPath: null,
    isNewFile: true,
    keepsRows: true,
    headers: [],
    cellsFile: null,
  });
}

const listed = async () => (await bench.client.app.snapshot({})).jobs.map((job) => job.id);

describe('removing data that is older than so many days', () => {
  test('takes saved jobs of that age and leaves younger ones', async () => {
    const old = await finish(100);
    const young = await finish(10);
    markSaved(old, 99);
    const check = await bench.client.storage.checkOld({ days: 90 });
    expect(check.jobs).toMatchObject([{ jobId: old, rows: 20, unsavedRows: 0 }]);
    expect(check.jobs[0]?.aboutBytes).toBeGreaterThan(0);
    const all = bench.core.services.database.get<{ bytes: number }>(
      'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
    );
    expect(check.jobs[0]?.aboutBytes).toBeLessThan(all?.bytes ?? 0);
    const report = await bench.client.storage.removeOld({ days: 90, unsavedJobIds: [] });
    expect(report.jobs).toBe(1);
    expect(await listed()).toEqual([young]);
    const { database } = bench.core.services;
    expect(database.get('SELECT count(*) AS count FROM row_inputs')).toEqual({ count: 20 });
    expect(database.get('SELECT count(*) AS count FROM saves')).toEqual({
      count: 0,
    });
  });

  test('loses no answer that is in no file, unless the user has ticked its job', async () => {
    const one = await finish(100);
    const other = await finish(100);
    const check = await bench.client.storage.checkOld({ days: 30 });
    expect(check.jobs.map(({ unsavedRows }) => unsavedRows)).toEqual([20, 20]);
    expect(await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] })).toMatchObject({ jobs: 0 });
    expect(await listed()).toHaveLength(2);
    await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [other] });
    expect(await listed()).toEqual([one]);
  });

  test('counts answers that came after the last save as unsaved', async () => {
    const jobId = await finish(100);
    markSaved(jobId, 101);
    expect((await bench.client.storage.checkOld({ days: 90 })).jobs).toMatchObject([{ unsavedRows: 20 }]);
  });

  test('counts answers that were changed by hand after the last save as unsaved', async () => {
    const jobId = await finish(100);
    markSaved(jobId, 99);
    bench.core.services.database.run(
      `INSERT INTO answer_edits (job, position, answers, edited_at) SELECT number, 3, '{"0":"Other"}', ? FROM jobs WHERE id = ?`,
      now() - 98 * dayMs,
      jobId,
    );
    expect((await bench.client.storage.checkOld({ days: 90 })).jobs).toMatchObject([{ unsavedRows: 1 }]);
    await bench.client.storage.removeOld({ days: 90, unsavedJobIds: [] });
    expect(await listed()).toEqual([jobId]);
  });

  test('never touches a job that is under way, in doubt or still to be deleted at Anthropic', async () => {
    const ids = [await finish(400), await finish(400), await finish(400), await finish(400)];
    for (const id of ids) markSaved(id, 399);
    const { database } = bench.core.services;
    const set = (id: string | undefined, sql: string) =>
      database.run(
        `UPDATE batches SET next_attempt_at = 9e15, ${sql} WHERE job = (SELECT number FROM jobs WHERE id = ?)`,
        id ?? '',
      );
    set(ids[0], "state = 'sent'");
    set(ids[1], "state = 'intent', doubt_since = 1");
    set(ids[2], 'is_delete_requested = 1');
    const check = await bench.client.storage.checkOld({ days: 1 });
    expect(check).toMatchObject({ jobs: [{ jobId: ids[3] }], busyJobs: 3 });
    await bench.client.storage.removeOld({ days: 1, unsavedJobIds: ids });
    expect(new Set(await listed())).toEqual(new Set(ids.slice(0, 3)));
  });

  test('leaves a job whose repair is being written down, so that its rows are not lost', async () => {
    const jobId = await finish(400);
    markSaved(jobId, 399);
    bench.core.services.database.run(
      `INSERT INTO attempts (job, number, nonce, max_tokens, created_at) SELECT number, 2, 'n', 1, 0 FROM jobs WHERE id = ?`,
      jobId,
    );
    expect(await bench.client.storage.checkOld({ days: 1 })).toMatchObject({ jobs: [], busyJobs: 1 });
    await bench.client.storage.removeOld({ days: 1, unsavedJobIds: [jobId] });
    expect(await listed()).toEqual([jobId]);
  });

  test('keeps what was spent, so that the month does not shrink', async () => {
    const jobId = await finish(40);
    markSaved(jobId, 39);
    const spent = (await bench.client.spending.listMonths({})).reduce(
      (sum, month) => sum + month.jobsUsdMicros,
      0,
    );
    expect(spent).toBeGreaterThan(0);
    await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] });
    const after = (await bench.client.spending.listMonths({})).reduce(
      (sum, month) => sum + month.jobsUsdMicros,
      0,
    );
    expect(after).toBe(spent);
  });

  test('takes made-up answers of practice along', async () => {
    const jobId = await bench.send(5, { isPractice: true });
    await bench.waitFor(jobId, (job) => job.finishedAt !== null);
    const practice = join(bench.dataFolder, 'practice');
    expect(readdirSync(practice)).not.toEqual([]);
    age(jobId, 40);
    expect((await bench.client.storage.checkOld({ days: 30 })).jobs).toMatchObject([
      { unsavedRows: 0, costUsdMicros: 0, rows: 5 },
    ]);
    await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] });
    expect(await listed()).toEqual([]);
    expect(readdirSync(practice)).toEqual([]);
  });

  test('keeps the made-up answers of practice that stays, and no file elsewhere goes for the name of a batch', async () => {
    const jobs = [];
    for (let count = 0; count < 3; count += 1) {
      const jobId = await bench.send(5, { isPractice: true });
      await bench.waitFor(jobId, (job) => job.finishedAt !== null);
      jobs.push(jobId);
    }
    const [stays = '', goes = '', odd = ''] = jobs;
    const practice = join(bench.dataFolder, 'practice');
    const { database } = bench.core.services;
    const ofStays = database
      .all<{ id: string }>(
        'SELECT remote_id AS id FROM batches WHERE job = (SELECT number FROM jobs WHERE id = ?)',
        stays,
      )
      .flatMap(({ id }) => readdirSync(practice).filter((name) => name.startsWith(id)));
    expect(ofStays.length).toBeGreaterThan(0);
    const other = join(bench.dataFolder, 'mine.json');
    writeFileSync(other, '{}');
    database.run(
      "UPDATE batches SET remote_id = '../mine' WHERE job = (SELECT number FROM jobs WHERE id = ?)",
      odd,
    );
    age(goes, 40);
    age(odd, 40);
    await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] });
    expect(await listed()).toEqual([stays]);
    expect(readdirSync(practice)).toEqual(expect.arrayContaining(ofStays));
    expect(existsSync(other)).toBe(true);
  });

  test('tells every page', async () => {
    const jobId = await finish(40);
    markSaved(jobId, 39);
    const events: AsyncIterable<AppEvent> = bench.core.services.events.subscribe(AbortSignal.timeout(10_000));
    await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] });
    for await (const event of events) {
      if (event.type !== 'jobs.removed') continue;
      expect(event.jobId).toBe(jobId);
      break;
    }
  });

  test('gives the room back to the disk', async () => {
    const jobId = await finish(40, 4000);
    markSaved(jobId, 39);
    const { database } = bench.core.services;
    database.get('PRAGMA wal_checkpoint(TRUNCATE)');
    const before = statSync(database.path).size;
    const { freedBytes } = await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] });
    expect(statSync(database.path).size).toBeLessThan(before / 2);
    expect(freedBytes).toBeGreaterThan(before / 2);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });
});

describe('copies and backups', () => {
  const put = (path: string, days: number): void => {
    writeFileSync(path, 'x'.repeat(1000));
    const at = (now() - days * dayMs) / 1000;
    utimesSync(path, at, at);
  };

  function putCopy(name: string, days: number, openedDays = days): string {
    const folder = join(bench.dataFolder, 'files', name);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'leads.xlsx');
    put(path, days);
    bench.core.registerFile(path, { kind: 'uploaded' });
    bench.core.services.database.run(
      'UPDATE files SET opened_at = ? WHERE path = ?',
      now() - openedDays * dayMs,
      path,
    );
    return path;
  }

  test('go with their age, except those that a job left behind needs', async () => {
    const old = putCopy('old', 100);
    const young = putCopy('young', 10);
    const used = putCopy('used', 100);
    const opened = putCopy('opened', 100, 2);
    const backup = join(bench.dataFolder, 'sheetbatch.sqlite.version-1.backup');
    put(backup, 100);
    const jobId = await finish(100);
    bench.core.services.database.run('UPDATE jobs SET source_path = ? WHERE id = ?', used, jobId);
    const check = await bench.client.storage.checkOld({ days: 30 });
    expect(check.backups).toEqual({ files: 1, bytes: 1000 });
    const report = await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] });
    expect(report).toMatchObject({ jobs: 0, files: 2 });
    expect(report.freedBytes).toBeGreaterThanOrEqual(2000);
    expect([old, young, used, opened, backup].map((path) => existsSync(path))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(readdirSync(join(bench.dataFolder, 'files')).sort()).toEqual(['opened', 'used', 'young']);
  });

  test('stay together with a younger file, a folder or a link in their folder, none of which is ours to judge', async () => {
    const beside = putCopy('beside', 100);
    put(join(dirname(beside), 'leads – answers.xlsx'), 2);
    const withFolder = putCopy('with-folder', 100);
    const more = join(dirname(withFolder), 'more');
    mkdirSync(more);
    const withLink = putCopy('with-link', 100);
    const link = join(dirname(withLink), 'link');
    symlinkSync(bench.dataFolder, link);
    // As old as what they stand beside, or their youth alone would keep it.
    const old = (now() - 100 * dayMs) / 1000;
    utimesSync(more, old, old);
    lutimesSync(link, old, old);
    const alone = putCopy('alone', 100);
    await bench.client.storage.removeOld({ days: 30, unsavedJobIds: [] });
    expect([beside, withFolder, withLink, alone].map((path) => existsSync(path))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('never include the user’s own workbook', async () => {
    const workbook = join(bench.dataFolder, '..', `${crypto.randomUUID()}.xlsx`);
    put(workbook, 400);
    const jobId = await finish(400);
    bench.core.services.database.run('UPDATE jobs SET source_path = ? WHERE id = ?', workbook, jobId);
    bench.core.registerFile(workbook, { kind: 'opened' });
    bench.core.services.database.run('UPDATE files SET opened_at = 0');
    await bench.client.storage.removeOld({ days: 1, unsavedJobIds: [jobId] });
    expect(await listed()).toEqual([]);
    expect(existsSync(workbook)).toBe(true);
    rmSync(workbook);
  });
});

describe('a crash while old data is being removed', () => {
  test('leaves nothing half removed: the next start sweeps it away', async () => {
    const jobId = await finish(40, 50);
    const { database, jobs } = bench.core.services;
    database.run('UPDATE jobs SET is_deleted = 1 WHERE number = ?', jobs.find(jobId)?.number ?? 0);
    database.run('DELETE FROM results WHERE position < 10');
    await bench.close(true);
    const later = await startBench({ dataFolder: bench.dataFolder });
    expect((await later.client.app.snapshot({})).jobs).toEqual([]);
    expect(later.core.services.database.get('SELECT count(*) AS count FROM row_inputs')).toEqual({
      count: 0,
    });
    await later.close(true);
  });
});
