import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppEvent } from '../../../shared/contract/types.ts';
import {
  type Bench,
  type BenchOptions,
  isOver,
  makeSettings,
  startBench,
  waitForJob,
} from '../support/core-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

async function start(options: BenchOptions = {}): Promise<Bench> {
  return keep(await startBench({ practiceSpeed: 20, ...options }));
}

const csv = 'Id,Message,Status\nA,my parcel is late,\nB,refund please,done\nC,,\nD,"broken, again",\n';

async function openCsv(bench: Bench, text = csv, kind: 'opened' | 'uploaded' = 'opened') {
  const path = join(bench.dataFolder, 'tickets.csv');
  writeFileSync(path, text);
  const { fileId } = bench.core.registerFile(path, { kind });
  const workbook = await bench.client.workbooks.open({ fileId });
  const table = await bench.client.workbooks.readTable({ fileId, sheet: workbook.sheets[0]?.name ?? '' });
  return { path, fileId, table };
}

async function runJob(bench: Bench, tableId: string, settings = makeSettings()) {
  const sent = await bench.client.jobs.send({ tableId, settings });
  return waitForJob(bench.core, sent.id, isOver);
}

describe('events', () => {
  test('reach every page in order, counted on from the snapshot', async () => {
    const bench = await start();
    const pages = await Promise.all([bench.client.app.events({}), bench.client.app.events({})]);
    const { revision } = await bench.client.app.snapshot({});
    await bench.client.settings.change({ appearance: 'dark' });
    await bench.client.settings.change({ appearance: 'light' });
    for (const page of pages) {
      const seen: AppEvent[] = [];
      for await (const event of page) {
        seen.push(event);
        if (seen.length === 2) break;
      }
      expect(seen.map((event) => event.revision)).toEqual([revision + 1, revision + 2]);
      expect(
        seen.map((event) => (event.type === 'settings.changed' ? event.settings.appearance : '')),
      ).toEqual(['dark', 'light']);
    }
    expect((await bench.client.app.snapshot({})).settings.appearance).toBe('light');
  });

  test('that a page does not fetch do not pile up: the oldest go, which it sees by the gap', async () => {
    const bench = await start();
    const page = await bench.client.app.events({});
    const { revision } = await bench.client.app.snapshot({});
    for (let count = 0; count < 400; count++)
      bench.core.services.events.publish({ type: 'jobs.removed', jobId: 'x' });
    for await (const event of page) {
      expect(event.revision).toBeGreaterThan(revision + 1);
      break;
    }
    await page.return?.();
  });
});

describe('a draft', () => {
  test('is previewed on any row exactly as it will be sent', async () => {
    const bench = await start();
    const { table } = await openCsv(bench);
    const draft = { tableId: table.tableId, settings: makeSettings() };
    const preview = (at: number | 'longest' | 'shortest' | 'first-with-empty') =>
      bench.client.instructions.preview({ draft, at });
    expect(await preview(1)).toMatchObject({
      rowNumber: 3,
      position: 1,
      text: 'Classify this message: refund please',
      index: 1,
      rowCount: 4,
    });
    expect(await preview('longest')).toMatchObject({ rowNumber: 2 });
    expect(await preview('first-with-empty')).toMatchObject({ rowNumber: 4, isSkipped: true, position: -1 });
    expect(await preview(3)).toMatchObject({ position: 2 });
    const unknown = await bench.client.instructions.check({
      tableId: table.tableId,
      template: { ...makeSettings().template, instruction: '{{Mesage}} {{Id}}' },
    });
    expect(unknown).toEqual({
      unknown: [{ name: 'Mesage', suggestion: 'Message', choices: ['Message'] }],
      stray: [],
      used: ['Id'],
    });
  });

  test.each(['{{Message', 'a {{ b {{Id}}', '{{}} {{Message}}', '{{Message} {{Id}}', '{{Id {x}}} {{Id}}'])(
    'braces that name nothing are never sent nor tried: %s',
    async (instruction) => {
      const bench = await start();
      const { table } = await openCsv(bench);
      const settings = makeSettings({ template: { ...makeSettings().template, instruction } });
      const draft = { tableId: table.tableId, settings };
      const refusal = { data: { code: 'placeholder-unclosed' } };
      await expect(bench.client.jobs.send(draft)).rejects.toMatchObject(refusal);
      await expect(bench.client.tries.run({ draft })).rejects.toMatchObject(refusal);
      await expect(bench.client.estimates.make(draft)).rejects.toMatchObject(refusal);
    },
  );

  test.each([
    [
      'without an instruction',
      { template: { ...makeSettings().template, instruction: ' ' } },
      'instruction-empty',
    ],
    [
      'with a placeholder without a column',
      { template: { ...makeSettings().template, instruction: '{{Nothing}}' } },
      'placeholder-unknown',
    ],
    [
      'with a column in the background',
      { template: { ...makeSettings().template, background: 'We are {{Message}}.' } },
      'placeholder-in-background',
    ],
    [
      'with a column among the labels',
      {
        template: {
          ...makeSettings().template,
          answerFormat: { kind: 'labels', labels: ['a', '{{Message}}'] } as const,
        },
      },
      'placeholder-in-answer',
    ],
    [
      'without a column in the instruction',
      { template: { ...makeSettings().template, instruction: 'Say hello' } },
      'instruction-without-column',
    ],
    ['with a longer answer than the model writes', { maxTokens: 900_000 }, 'answer-longer-than-model'],
    ['with a model that nobody knows', { model: 'claude-nonsense-9' }, 'model-unknown'],
    ['without a name for the column', { columnName: ' ' }, 'column-name-empty'],
    ['with a name that is taken', { columnName: 'message' }, 'column-name-taken'],
    [
      'with a label twice',
      {
        template: {
          ...makeSettings().template,
          answerFormat: { kind: 'labels', labels: ['a', 'A '] } as const,
        },
      },
      'answer-format-invalid',
    ],
    [
      'without a row',
      { rows: { kind: 'range', firstRow: 100, lastRow: 200 } as const },
      'rows-none-selected',
    ],
    ['with a live model but no key', { isPractice: false }, 'key-missing'],
  ])('%s is refused and leaves nothing behind', async (_name, change, code) => {
    const bench = await start();
    const { table } = await openCsv(bench);
    const draft = { tableId: table.tableId, settings: makeSettings(change) };
    await expect(bench.client.jobs.send(draft)).rejects.toMatchObject({ data: { code } });
    expect(bench.core.services.database.all('SELECT * FROM jobs')).toEqual([]);
    expect(bench.core.services.database.all('SELECT * FROM rows')).toEqual([]);
  });

  test('for the rows where a column is empty fills that column and no other cell', async () => {
    const bench = await start();
    const { table, path } = await openCsv(bench);
    const settings = makeSettings({ columnName: 'Status', rows: { kind: 'where-empty', column: 'Status' } });
    const job = await runJob(bench, table.tableId, settings);
    expect(job.counts).toMatchObject({ skipped: 1 });
    const saved = await bench.client.jobs.save({ jobId: job.id, target: 'copy' });
    const lines = readFileSync(bench.core.resolveFile(saved?.fileId ?? '') ?? '', 'utf8').split('\n');
    expect(lines[0]).toBe('Id,Message,Status');
    expect(lines[2]).toBe('B,refund please,done');
    expect(lines[1]).not.toBe('A,my parcel is late,');
    expect(readFileSync(path, 'utf8')).toBe(csv);
  });
});

describe('saving', () => {
  test('never writes over an earlier copy, and into the original only after a backup', async () => {
    const bench = await start();
    const { table, path } = await openCsv(bench);
    const job = await runJob(bench, table.tableId);
    expect(await bench.client.jobs.checkSave({ jobId: job.id, target: 'copy' })).toMatchObject({
      isUnchanged: true,
      matched: 4,
    });
    const first = await bench.client.jobs.save({ jobId: job.id, target: 'copy' });
    const second = await bench.client.jobs.save({
      jobId: job.id,
      target: 'copy',
      extras: ['status', 'custom-id'],
    });
    expect([first?.name, second?.name]).toEqual(['tickets – results.csv', 'tickets – results (2).csv']);
    expect(second?.columns).toEqual(['Category', 'Category – status', 'Category – request id']);
    const third = await bench.client.jobs.save({ jobId: job.id, target: 'original' });
    expect(third?.name).toBe('tickets.csv');
    expect(readFileSync(join(bench.dataFolder, third?.backupName ?? ''), 'utf8')).toBe(csv);
    expect(readFileSync(path, 'utf8').split('\n')[0]).toBe('Id,Message,Status,Category');
    const { jobs } = await bench.client.app.snapshot({});
    expect(jobs[0]?.savedAs).toBe('tickets.csv');
  });

  test('of an upload goes into the app’s own folder, for the browser to fetch', async () => {
    const bench = await start();
    const { fileId } = await bench.client.files.useSample({});
    const table = await bench.client.workbooks.readTable({ fileId, sheet: 'Tickets' });
    const job = await runJob(bench, table.tableId);
    const saved = await bench.client.jobs.save({ jobId: job.id, target: 'original' });
    const path = bench.core.resolveFile(saved?.fileId ?? '') ?? '';
    expect(path.startsWith(join(bench.dataFolder, 'files'))).toBe(true);
    expect(existsSync(path)).toBe(true);
  });

  test('asks where to, and writes nothing when the dialog is closed', async () => {
    const suggestions: string[] = [];
    const dialogs = {
      chooseWorkbook: async () => null,
      chooseSaveTarget: async (path: string) => {
        suggestions.push(path);
        return null;
      },
    };
    const bench = await start({ ports: { dialogs } });
    const { table } = await openCsv(bench);
    const job = await runJob(bench, table.tableId);
    expect(await bench.client.jobs.save({ jobId: job.id, target: 'copy', asks: true })).toBeNull();
    expect(suggestions[0]?.endsWith('tickets – results.csv')).toBe(true);
    expect(existsSync(suggestions[0] ?? '')).toBe(false);
  });

  test('suggests a name alone for a workbook that came without a folder, and leaves none behind', async () => {
    const suggestions: string[] = [];
    const dialogs = {
      chooseWorkbook: async () => null,
      chooseSaveTarget: async (path: string) => {
        suggestions.push(path);
        return null;
      },
    };
    const bench = await start({ ports: { dialogs } });
    const { table } = await openCsv(bench, csv, 'uploaded');
    const job = await runJob(bench, table.tableId);
    const before = readdirSync(join(bench.dataFolder, 'files'));
    await bench.client.jobs.save({ jobId: job.id, target: 'copy', asks: true });
    expect(suggestions).toEqual(['tickets – results.csv']);
    expect(readdirSync(join(bench.dataFolder, 'files'))).toEqual(before);
  });
});

describe('files', () => {
  test('are references: the page gets no path, and an unknown one is refused', async () => {
    const bench = await start();
    const { fileId } = await openCsv(bench);
    const recent = await bench.client.files.listRecent({});
    expect(recent).toEqual([{ fileId, name: 'tickets.csv', openedAt: expect.any(String) }]);
    await expect(bench.client.workbooks.open({ fileId: 'nothing' })).rejects.toMatchObject({
      data: { code: 'reference-unknown' },
    });
    await expect(
      bench.client.workbooks.listRows({ tableId: 'nothing', offset: 0, limit: 1 }),
    ).rejects.toMatchObject({ data: { code: 'reference-unknown' } });
    await expect(bench.client.files.choose({})).rejects.toMatchObject({
      data: { code: 'not-available-here' },
    });
    await expect(bench.client.workbooks.open({ fileId: '../../etc/passwd' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('that changed since they were opened are read anew', async () => {
    const bench = await start();
    const { path, fileId } = await openCsv(bench);
    writeFileSync(path, 'Id,Message\nX,other\n');
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    const table = await bench.client.workbooks.readTable({
      fileId,
      sheet: (await bench.client.workbooks.open({ fileId })).sheets[0]?.name ?? '',
    });
    expect(table.rowCount).toBe(1);
  });

  test('of tables are removed when nobody has used them for a week', async () => {
    const bench = await startBench();
    const { table } = await openCsv(bench);
    const path = bench.core.services.tables.pathOf(table.tableId);
    bench.core.services.database.run('UPDATE tables SET used_at = used_at - 8 * 86400000');
    await bench.close(true);
    const later = await start({ dataFolder: bench.dataFolder });
    expect(existsSync(path)).toBe(false);
    await expect(
      later.client.workbooks.listRows({ tableId: table.tableId, offset: 0, limit: 1 }),
    ).rejects.toMatchObject({ data: { code: 'reference-unknown' } });
  });
});

describe('the key', () => {
  test('that cannot be one is refused without a call, and none is ever shown', async () => {
    const bench = await start();
    await expect(bench.client.key.save({ key: 'two words' })).rejects.toMatchObject({
      data: { code: 'key-malformed' },
    });
    expect((await bench.client.app.snapshot({})).key).toEqual({
      state: 'none',
      ending: '',
      storeName: 'Memory',
    });
    const kept = await start({ key: 'sk-ant-secret-4321' });
    const snapshot = await kept.client.app.snapshot({});
    expect(snapshot.key).toEqual({ state: 'kept-until-quit', ending: '4321', storeName: 'Memory' });
    expect(JSON.stringify(snapshot)).not.toContain('secret');
    expect((await kept.client.key.remove({})).state).toBe('none');
  });
});

test('a second start on the same data folder is told so, and the first goes on', async () => {
  const bench = await start();
  await expect(startBench({ dataFolder: bench.dataFolder })).rejects.toMatchObject({
    problem: { code: 'data-folder-in-use' },
  });
  expect((await bench.client.app.snapshot({})).jobs).toEqual([]);
});
