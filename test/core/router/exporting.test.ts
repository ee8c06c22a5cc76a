import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { ExportOrder } from '../../../shared/contract/types.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import { type BenchOptions, isOver, makeSettings, startBench, waitForJob } from '../support/core-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

type Rows = readonly (readonly string[])[];

const nasty: Rows = [
  ['Id', 'Message', '', 'Kind', 'id', '__proto__'],
  ['1', 'line one\nline "two", and more', '=1+1', 'two\nlines', 'x', 'p1'],
  ['2', '-see below', '-12.5', '@home', 'y', 'p2'],
  ['3', '', 'skipped', '', '', ''],
  ['4', 'Größe; naïve 日本語', '+49 170', '\ttab', ' spaced ', 'p4'],
];

function writeBook(path: string, rows: Rows): void {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Tickets');
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}

/** A finished practice job over a workbook in a folder of the user's own, as in the desktop app. */
async function practise(rows: Rows = nasty, settings: Partial<JobSettings> = {}, options: BenchOptions = {}) {
  const bench = keep(await startBench({ practiceSpeed: 20, ...options }));
  const path = join(bench.dataFolder, 'mine', 'tickets.xlsx');
  mkdirSync(dirname(path));
  writeBook(path, rows);
  const { fileId } = bench.core.registerFile(path, { kind: 'opened' });
  const { tableId } = await bench.client.workbooks.readTable({ fileId, sheet: 'Tickets', headerRow: 1 });
  const sent = await bench.client.jobs.send({ tableId, settings: makeSettings(settings) });
  const job = await waitForJob(bench.core, sent.id, isOver);
  const { exports } = bench.client;
  const run = async (options: Partial<ExportOrder> = {}) => {
    const report = await exports.run({
      jobId: job.id,
      format: 'csv',
      layout: 'comma',
      columns: [],
      extras: [],
      guardsFormulas: true,
      ...options,
    });
    if (report === null) throw new Error('nothing was exported');
    const written = bench.core.resolveFile(report.fileId) ?? '';
    return { report, path: written, text: readFileSync(written, 'utf8') };
  };
  return { bench, path, folder: dirname(path), tableId, job, jobs: bench.client.jobs, exports, run };
}

const readCsv = (text: string, delimiter = ','): string[][] => {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true, delimiter }) as string[][];
};
const readJson = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const allColumns = ['Id', 'Message', 'Column C', 'Kind', 'id (2)', '__proto__'];

describe('an export as CSV', () => {
  test('holds every column of the sheet and the answers, each on its own row, as any reader of CSV sees it', async () => {
    const { exports, run, job, jobs } = await practise();
    const check = await exports.check({ jobId: job.id });
    expect(check.otherColumns).toBe('here');
    expect(check.columns.map((column) => column.name)).toEqual(allColumns);
    expect(check.columns.filter((column) => column.isSent).map((column) => column.name)).toEqual(['Message']);
    const { text, report } = await run({
      columns: allColumns,
      extras: ['row-number'],
      guardsFormulas: false,
    });
    expect(report).toMatchObject({ name: 'tickets – results.csv', folder: 'mine', rows: 4, guarded: 0 });
    const [head, ...rows] = readCsv(text);
    expect(head).toEqual(['Row', ...allColumns, 'Category']);
    expect(rows.map((row) => row.slice(1, -1))).toEqual(nasty.slice(1));
    expect(rows.map((row) => row[0])).toEqual(['2', '3', '4', '5']);
    const shown = await jobs.listResults({ jobId: job.id, offset: 0, limit: 10 });
    expect(rows.map((row) => row.at(-1))).toEqual(shown.rows.map((row) => row.answers[0]));
    expect(shown.rows[0]?.answers[0]).not.toBe('');
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    expect(text.endsWith('\r\n')).toBe(true);
    // Excel would take a line feed without quotes for the end of the row, though some readers forgive it.
    expect(text).toContain('"two\nlines"');
  });

  test('puts an apostrophe before what would run as a formula, tells how often, and leaves numbers alone', async () => {
    const { run } = await practise();
    const { text, report } = await run({ columns: allColumns });
    const rows = readCsv(text).slice(1);
    expect(rows.map((row) => row[2])).toEqual(["'=1+1", '-12.5', 'skipped', "'+49 170"]);
    expect(rows.map((row) => row[3])).toEqual(['two\nlines', "'@home", '', "'\ttab"]);
    expect(rows[1]?.[1]).toBe("'-see below");
    expect(report.guarded).toBe(5);
  });

  test('has semicolons, and commas in numbers, where Excel expects them', async () => {
    const { run } = await practise(nasty, {
      template: {
        ...makeSettings().template,
        answerFormat: { kind: 'fields', fields: [{ name: 'Score', type: 'number' }] },
      },
      maxTokens: 200,
    });
    const plain = readCsv((await run()).text).slice(1);
    const other = readCsv((await run({ layout: 'semicolon', columns: ['Message'] })).text, ';').slice(1);
    expect(other.map((row) => row[0])).toEqual([
      'line one\nline "two", and more',
      "'-see below",
      '',
      'Größe; naïve 日本語',
    ]);
    expect(other.map((row) => row[1])).toEqual(plain.map((row) => row[0]?.replace('.', ',')));
  });

  test('keeps a row whose only cell is empty', async () => {
    const { run } = await practise();
    const rows = parse((await run()).text, { bom: true, skip_empty_lines: true }) as string[][];
    expect(rows).toHaveLength(5);
    expect(rows[3]).toEqual(['']);
  });

  test('tells state, note, cost, name at Anthropic, model and attempt where that is wished', async () => {
    const { run, job } = await practise();
    const extras = ['status', 'note', 'cost', 'custom-id', 'model', 'attempt'] as const;
    const [head, first, , skipped] = readCsv((await run({ extras: [...extras] })).text);
    expect(head?.slice(1)).toEqual(
      ['status', 'note', 'cost (USD)', 'request id', 'model', 'attempt'].map((name) => `Category – ${name}`),
    );
    expect(first?.slice(1, 4)).toEqual(['Answered', '', '0']);
    expect(first?.[4]).toMatch(/-r2$/);
    expect(first?.slice(5)).toEqual([`${job.model} (practice)`, '1']);
    expect(skipped).toEqual(['', 'Skipped', '', '0', '', '', '']);
  });

  test('holds only the rows that are shown, in the order in which they are shown', async () => {
    const { run } = await practise();
    const answered = await run({ columns: ['Message'], view: { state: 'answered' }, guardsFormulas: false });
    expect(readCsv(answered.text).slice(1)).toHaveLength(3);
    expect(answered.report.rows).toBe(3);
    const found = await run({ columns: ['Message'], view: { search: 'nowhere to be found' } });
    expect(found.report.rows).toBe(0);
    const exact = await run({ columns: ['Message'], view: { search: 'Größe' } });
    expect(
      readCsv(exact.text)
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(['Größe; naïve 日本語']);
    const sorted = await run({
      columns: ['Message'],
      extras: ['row-number'],
      view: { sort: { by: 'row', descending: true } },
    });
    expect(
      readCsv(sorted.text)
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(['5', '4', '3', '2']);
  });
});

describe('an export as JSON Lines', () => {
  test('has one object for each row under names that differ, also where a column is called __proto__', async () => {
    const { run } = await practise();
    const { text, report } = await run({ format: 'json-lines', columns: allColumns, extras: ['row-number'] });
    expect(report.name).toBe('tickets – results.jsonl');
    const rows = readJson(text);
    expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => ['Row', ...allColumns, 'Category']));
    expect(Object.getOwnPropertyDescriptor(rows[0], '__proto__')?.value).toBe('p1');
    // No formulas here, so nothing is put before them.
    expect(rows[0]).toMatchObject({ Row: 2, 'Column C': '=1+1', Message: nasty[1]?.[1] });
    expect(rows[2]?.Category).toBeNull();
  });

  test('keeps numbers and yes or no as what they are', async () => {
    const { run } = await practise(nasty, {
      template: {
        ...makeSettings().template,
        answerFormat: {
          kind: 'fields',
          fields: [
            { name: 'Urgency', type: 'number' },
            { name: 'Angry', type: 'yes-no' },
            { name: 'Why', type: 'text' },
          ],
        },
      },
      maxTokens: 200,
    });
    const [first, , skipped] = readJson((await run({ format: 'json-lines' })).text);
    expect([typeof first?.Urgency, typeof first?.Angry, typeof first?.Why]).toEqual([
      'number',
      'boolean',
      'string',
    ]);
    expect(skipped).toEqual({ Urgency: null, Angry: null, Why: null });
  });
});

describe('the workbook', () => {
  test('is read again when the table made from it is gone', async () => {
    const { bench, run, tableId } = await practise();
    rmSync(bench.core.services.tables.pathOf(tableId));
    const { text } = await run({ columns: ['Id', 'Message'], guardsFormulas: false });
    expect(
      readCsv(text)
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual(nasty.slice(1).map((row) => row.slice(0, 2)));
  });

  test('that was worked on since gives only what was sent, and says so', async () => {
    const { bench, run, tableId, path, job, exports } = await practise();
    rmSync(bench.core.services.tables.pathOf(tableId));
    writeBook(path, [nasty[0] ?? [], ...nasty.slice(2)]);
    expect(await exports.check({ jobId: job.id })).toEqual({
      otherColumns: 'changed',
      columns: [{ name: 'Message', isSent: true }],
    });
    await expect(run({ columns: ['Id', 'Message'] })).rejects.toMatchObject({
      data: { code: 'export-source-changed', facts: { name: 'tickets.xlsx' } },
    });
    const { text } = await run({ columns: ['Message'], guardsFormulas: false });
    expect(
      readCsv(text)
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(nasty.slice(1).map((row) => row[1]));
    rmSync(path);
    expect((await exports.check({ jobId: job.id })).otherColumns).toBe('gone');
    await expect(run({ columns: ['Id'] })).rejects.toMatchObject({ data: { code: 'export-source-missing' } });
  });

  test('into which answers were saved is still the same', async () => {
    const { bench, run, jobs, job, tableId } = await practise();
    await jobs.save({ jobId: job.id, target: 'original' });
    rmSync(bench.core.services.tables.pathOf(tableId));
    const rows = readCsv((await run({ columns: ['Id', 'Category'] })).text);
    expect(rows[0]).toEqual(['Id', 'Category', 'Category (2)']);
    for (const row of rows.slice(1)) expect(row[1]).toBe(row[2]);
  });

  test('is kept as a backup when the user chooses it as the place for the export', async () => {
    const chosen: string[] = [];
    const dialogs = { chooseWorkbook: async () => null, chooseSaveTarget: async () => chosen[0] ?? null };
    const { run, path, folder, exports, job } = await practise(nasty, {}, { ports: { dialogs } });
    const order = {
      jobId: job.id,
      format: 'csv',
      layout: 'comma',
      columns: [],
      extras: [],
      guardsFormulas: true,
      asks: true,
    } as const;
    expect(await exports.run({ ...order, columns: [], extras: [] })).toBeNull();
    chosen.push(path);
    const before = readFileSync(path);
    const { report } = await run({ asks: true });
    expect(report.backupName).toMatch(/before Sheetbatch/);
    expect(readFileSync(join(folder, report.backupName ?? '')).equals(before)).toBe(true);
  });
});

describe('a place that cannot be written', () => {
  test('is named, and neither a half file nor a temporary one is left', async () => {
    const chosen: string[] = [];
    const dialogs = { chooseWorkbook: async () => null, chooseSaveTarget: async () => chosen[0] ?? null };
    const { run, folder } = await practise(nasty, {}, { ports: { dialogs } });
    chosen[0] = join(folder, 'gone', 'out.csv');
    await expect(run({ asks: true })).rejects.toMatchObject({ data: { code: 'folder-not-found' } });
    chosen[0] = join(folder, 'out.csv');
    writeFileSync(chosen[0], 'mine');
    writeFileSync(join(folder, '.~lock.out.csv#'), 'someone');
    await expect(run({ asks: true })).rejects.toMatchObject({
      data: { code: 'workbook-locked', facts: { name: 'out.csv' } },
    });
    expect(readFileSync(chosen[0], 'utf8')).toBe('mine');
    rmSync(join(folder, '.~lock.out.csv#'));
    await run({ asks: true });
    expect(readdirSync(folder).sort()).toEqual(['out.csv', 'tickets.xlsx']);
  });

  test('does not stop an export to a free name beside it', async () => {
    const { run, folder } = await practise();
    expect((await run()).report.name).toBe('tickets – results.csv');
    expect((await run()).report.name).toBe('tickets – results (2).csv');
    expect(existsSync(join(folder, 'tickets – results.csv'))).toBe(true);
  });
});

describe('an answer that was changed by hand', () => {
  test('is what is exported, with the original beside it where that is wished, and the state says so', async () => {
    const { bench, run, job, jobs } = await practise();
    const { answers } = bench.client;
    const before = (await jobs.listResults({ jobId: job.id, offset: 0, limit: 1 })).rows[0]?.answers[0];
    const other = ['Billing', 'Delivery'].find((label) => label !== before) ?? '';
    await answers.edit({ jobId: job.id, rowNumber: 2, column: 0, text: other });
    await answers.mark({ jobId: job.id, rows: { rowNumbers: [3] }, mark: 'accepted' });
    const [head, first, second] = readCsv((await run({ extras: ['original-answer', 'status'] })).text);
    expect(head).toEqual(['Category', 'Category – as Claude wrote it', 'Category – status']);
    expect(first).toEqual([other, before, 'Answered, changed by hand']);
    expect(second?.[0]).toBe(second?.[1]);
    expect(second?.[2]).toBe('Answered, accepted');
    const changed = await run({ columns: ['Message'], view: { edited: 'any' } });
    expect(changed.report.rows).toBe(1);
  });
});

test('headers, states and notes of an export are in the language of the app, and so is the search it shows', async () => {
  const { run, bench } = await practise();
  bench.core.services.database.run(
    `UPDATE results SET state = 'expired', notes = '[{"code":"expired"}]' WHERE position = 0`,
  );
  const { text } = await run({
    extras: ['row-number', 'status', 'note', 'model', 'original-answer'],
    language: 'fr',
    view: { search: 'SANS RÉPONSE EN', language: 'fr' },
  });
  const [head, ...rows] = readCsv(text);
  expect(head).toEqual([
    'Ligne',
    'Category',
    'Category – telle que Claude l’a écrite',
    'Category – état',
    'Category – motif',
    'Category – modèle',
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.slice(3)).toEqual([
    'Délai dépassé',
    sentencesIn('fr').notes.expired,
    expect.stringMatching(/ \(entraînement\)$/),
  ]);
});
