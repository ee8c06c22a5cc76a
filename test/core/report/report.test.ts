import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeException, openAppLog } from '../../../electron/core/report/app-log.ts';
import { startBench } from '../support/core-bench.ts';
import { startJobBench } from '../support/job-bench.ts';

/** What must never get out, each planted somewhere. */
const secrets = {
  key: 'sk-ant-api03-Wx7Qa-planted-key',
  cell: 'Dear Ms Oyelaran, my parcel is late',
  mail: 'ada.oyelaran@example.org',
  path: '/home/oyelaran/Secret merger/leads.xlsx',
  instruction: 'Judge this confidential letter',
  background: 'Our internal rules of conduct',
  column: 'Patient complaint',
  label: 'Suspicious behaviour',
  model: 'oyelaran-private-model',
  name: 'Project Nightingale',
};

describe('a report of a problem', () => {
  test('holds what helps, and nothing that is the user’s own', async () => {
    const bench = await startJobBench(
      { rows: [{ every: 4, outcome: 'refusal' }] },
      {
        key: secrets.key,
        settings: {
          defaultModel: secrets.model,
          priceEdits: [{ model: secrets.model, inputUsdMicros: 1, outputUsdMicros: 1 }],
        },
      },
    );
    const jobId = await bench.send(20, {
      columnName: secrets.column,
      template: {
        instruction: `${secrets.instruction} {{Message}}`,
        background: secrets.background,
        answerFormat: { kind: 'labels', labels: [secrets.label, 'Other'] },
        emptyRule: 'skip-when-all-empty',
      },
    });
    const job = await bench.waitForEnd(jobId);
    const { database } = bench.core.services;
    const facts = JSON.stringify({ code: 'workbook-locked', facts: { name: secrets.path, rows: 7 } });
    database.run(
      'UPDATE jobs SET name = ?, workbook_name = ?, source_path = ?, input_columns = ?, sheet = ?, is_paused = 1, pause_reason = ?',
      secrets.name,
      secrets.path,
      secrets.path,
      JSON.stringify([secrets.column]),
      secrets.name,
      facts,
    );
    database.run('UPDATE row_inputs SET cells = ?', JSON.stringify([secrets.cell, secrets.mail]));
    const notes = JSON.stringify([{ code: 'as-written', facts: { text: secrets.cell } }]);
    database.run('UPDATE results SET answers = ?, notes = ?', JSON.stringify([secrets.cell]), notes);
    database.run("UPDATE results SET stop_reason = ? WHERE state = 'refused' AND position < 8", secrets.cell);
    const bug = new TypeError(
      `cannot read '${secrets.cell}' of ${secrets.path} for ${secrets.mail} ${secrets.key}`,
    );
    bug.name = secrets.name;
    Object.assign(bug, { code: secrets.mail, path: secrets.path });
    bench.core.logException(bug);
    bench.core.logException(`${secrets.cell} ${secrets.path}`);

    const { fileName, text } = await bench.client.reports.make({});
    expect(fileName).toMatch(/^sheetbatch-report-\d{4}-\d\d-\d\d\.json$/);
    for (const [what, secret] of Object.entries(secrets)) expect(text, what).not.toContain(secret);
    for (const part of [
      'oyelaran',
      'Nightingale',
      'parcel',
      'example.org',
      'merger',
      bench.dataFolder,
      'sk-ant',
      'memory.csv',
    ]) {
      expect(text).not.toContain(part);
    }

    const report = JSON.parse(text);
    expect(report.settings).toMatchObject({ defaultModel: '(another)', pricesTypedIn: 1 });
    expect(report.jobs).toHaveLength(1);
    expect(report.jobs[0]).toMatchObject({
      model: 'claude-haiku-5-5',
      answerFormat: 'labels',
      counts: job.counts,
      batches: [{ id: job.batches[0]?.remoteId, state: 'collected', requestCount: 20 }],
    });
    expect(report.jobs[0].outcomes).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'refused', outcome: 'succeeded' })]),
    );
    expect(report.program.version).toBe('0.0.0');
    expect(report.log.join('\n')).toMatch(/start 0\.0\.0 headless/);
    expect(report.log.join('\n')).toMatch(/bug Error at .*report\.test\.ts:\d+:\d+/);
    await bench.stop();
  });

  test('tells a job’s problem by its code and its numbers only', async () => {
    const bench = await startBench();
    bench.core.services.database.run(
      `INSERT INTO jobs (id, name, is_committed, is_practice, is_paused, pause_reason, file_id, workbook_name, source_path, file_hash, sheet,
         header_row, settings, input_columns, row_count, created_at)
       SELECT 'a', ?, 1, 0, 1, ?, 'f', '', '', '', '', 1, ?, '[]', 1, 0`,
      secrets.name,
      JSON.stringify({ code: 'spend-cap-reached', facts: { capUsdMicros: 5, kind: secrets.cell } }),
      JSON.stringify({
        template: {
          instruction: '',
          background: '',
          answerFormat: { kind: 'text' },
          emptyRule: 'send-empty',
        },
        model: secrets.model,
        maxTokens: 1,
        rows: { kind: 'all' },
        idColumn: null,
      }),
    );
    bench.core.services.database.run(
      "INSERT INTO rows (job, position, sheet_row, fingerprint, attempt, batch, state) VALUES (1, 0, 2, '', 1, 0, 'waiting')",
    );
    const { text } = await bench.client.reports.make({});
    expect(JSON.parse(text).jobs[0]).toMatchObject({
      model: '(another)',
      problem: { code: 'spend-cap-reached', capUsdMicros: 5 },
    });
    expect(text).not.toContain(secrets.cell);
    await bench.close();
  });
});

describe('the program’s own log', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sheetbatch-journal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('outlives the program and stays small', () => {
    const journal = openAppLog(folder, () => 0);
    for (let line = 0; line < 12_000; line++)
      journal.note(`job ${line} finished and some more words to fill it`);
    const again = openAppLog(folder, () => 0);
    expect(again.recent(2)).toEqual([
      '1970-01-01T00:00:00.000Z job 11998 finished and some more words to fill it',
      '1970-01-01T00:00:00.000Z job 11999 finished and some more words to fill it',
    ]);
    expect(readdirSync(join(folder, 'log')).sort()).toEqual(['sheetbatch.log', 'sheetbatch.log.old']);
    const sizes = readdirSync(join(folder, 'log')).map(
      (name) => readFileSync(join(folder, 'log', name)).length,
    );
    expect(Math.max(...sizes)).toBeLessThan(300_000);
  });

  test('goes on in memory where it cannot be written', () => {
    appendFileSync(join(folder, 'log'), 'a file stands where the folder should');
    const journal = openAppLog(folder, () => 0);
    journal.note('start');
    expect(journal.recent(10)).toEqual(['1970-01-01T00:00:00.000Z start']);
  });

  test('notes a job once for each change', () => {
    const journal = openAppLog(folder, () => 0);
    const job = { state: 'sending', problem: null } as const;
    journal.noteJob(1, job);
    journal.noteJob(1, job);
    journal.noteJob(1, { ...job, problem: { code: 'offline', facts: { name: secrets.path } } });
    expect(journal.recent(10).map((line) => line.slice(25))).toEqual([
      'job 1 sending',
      'job 1 sending offline',
    ]);
  });

  test.each([
    [
      'a path in a stack',
      `Error: x\n    at open (${secrets.path}/core.ts:1:2)`,
      'Error at open (core.ts:1:2)',
    ],
    ['a message over several lines', `Error: x\n${secrets.cell}\n    at ${secrets.cell}`, 'Error'],
    [
      'a stack line of an unknown shape',
      'Error: x\n    at eval (data:text/javascript,secret words:1:1)',
      'Error',
    ],
    [
      'a Windows path with blanks',
      'Error: x\n    at async Object.read (file:///C:/Users/Ada Oyelaran/app/main.js:10:20)',
      'Error at Object.read (main.js:10:20)',
    ],
  ])('takes nothing of the user’s out of %s', (_name, stack, expected) => {
    const error = new Error('x');
    error.stack = stack;
    expect(describeException(error)).toBe(expected);
  });

  test('keeps the codes of the system', () => {
    expect(
      describeException(Object.assign(new RangeError('x'), { code: 'ENOSPC', errcode: 13, stack: '' })),
    ).toBe('RangeError ENOSPC 13');
  });

  test('holds no word of a job that was done', async () => {
    const bench = await startJobBench();
    const events = bench.core.services.events.subscribe(AbortSignal.timeout(20_000));
    await bench.send(5);
    for await (const event of events) {
      if (event.type === 'jobs.progressed' && event.job.state === 'finished') break;
    }
    const log = readFileSync(join(bench.dataFolder, 'log/sheetbatch.log'), 'utf8');
    expect(log).toMatch(/job 1 finished/);
    expect(log).not.toMatch(/parcel|Classify|memory|T-0/);
    await bench.stop();
  });
});
