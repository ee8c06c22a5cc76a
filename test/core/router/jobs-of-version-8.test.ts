import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { Clock } from '../../../electron/core/platform/ports.ts';
import { saveJob } from '../../../electron/core/saving/save-job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { buildXlsx } from '../../fixtures/xlsx-builder.ts';
import { isOver, startBench, waitForJob } from '../support/core-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const made = join(import.meta.dirname, '../../fixtures/data-of-version-8');
/** A minute after the folder was left: the batch under way is still there. */
const startMs = 1_796_044_400_000;
const keep = keepBenches();

/** A clock that goes on from then, in quick motion. */
function clockOfThen(): Clock {
  const begun = Date.now();
  return {
    now: () => startMs + (Date.now() - begun) * 100,
    schedule(delayMs, callback) {
      const timer = setTimeout(callback, delayMs / 100);
      return () => clearTimeout(timer);
    },
  };
}

async function openOldFolder() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sheetbatch-old-'));
  const path = join(dataFolder, 'mine', 'orders.xlsx');
  mkdirSync(join(dataFolder, 'mine'));
  cpSync(join(made, 'orders.xlsx'), path);
  cpSync(join(made, 'practice'), join(dataFolder, 'practice'), { recursive: true });
  const databasePath = join(dataFolder, 'sheetbatch.sqlite');
  writeFileSync(databasePath, gunzipSync(readFileSync(join(made, 'sheetbatch.sqlite.gz'))));
  const database = new DatabaseSync(databasePath);
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 8 });
  database.prepare('UPDATE jobs SET source_path = ?').run(path);
  database.close();
  const bench = keep(await startBench({ dataFolder, ports: { clock: clockOfThen() } }));
  return { bench, path, dataFolder };
}

const names = ['Whole', 'Under way', 'Queued'];
const answers = ['North Chairs', '(empty) Tables', '(empty) Lamps', 'South Chairs', '(empty) Desks'].map(
  (text) => `Practice: ${text}`,
);
const all = [...answers, 'Practice: Total (empty)'];
const corrected = all.map((answer, at) => (at === 1 ? 'By hand' : answer));

test('a folder of version 8 opens with every job whole, and what was under way comes to its end', async () => {
  const { bench, path, dataFolder } = await openOldFolder();
  const { jobs } = await bench.client.app.snapshot({});
  const states = jobs.map(({ columns, state, counts }) => [columns[0], state, counts.answered]);
  expect(states).toEqual(
    expect.arrayContaining([
      ['Whole', 'finished', 6],
      ['Under way', expect.stringMatching(/processing|collecting/), 0],
      ['Queued', 'queued', 0],
    ]),
  );
  const idOf = (name: string): string => jobs.find(({ columns }) => columns[0] === name)?.id ?? '';
  for (const name of names) await waitForJob(bench.core, idOf(name), isOver);
  const whole = await bench.client.answers.count({ jobId: idOf('Whole') });
  expect(whole).toMatchObject({ edited: 1, needsReview: 1 });

  const save = async (name: string) => {
    const job = bench.core.services.jobs.find(idOf(name));
    if (job === null) throw new Error(`no job ${name}`);
    expect([name, job.rowRules, job.leftOut]).toEqual([name, null, []]);
    const targetPath = join(dataFolder, `${name}.xlsx`);
    const order = { target: 'copy', asks: false, places: [], extras: [], addsSummarySheet: false } as const;
    const saved = unwrap(await saveJob(bench.core.services, job, { ...order, targetPath }));
    const sheet = XLSX.read(readFileSync(targetPath)).Sheets.Data ?? {};
    const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet);
    return { matching: saved?.matching, answers: rows.map((row) => row[name]) };
  };
  for (const name of names) {
    const { matching, answers } = await save(name);
    expect([name, matching]).toMatchObject([name, { isUnchanged: true, matched: 6 }]);
    expect(answers).toEqual(name === 'Whole' ? corrected : all);
  }

  // A row more above the others: each is found by what its cells showed then, also those under merged cells,
  // and the total.
  writeFileSync(path, withRowAbove());
  for (const name of names) {
    const { matching, answers } = await save(name);
    expect([name, matching]).toMatchObject([name, { isUnchanged: false, matched: 6, changed: 0, gone: 0 }]);
    expect(answers).toEqual([undefined, ...(name === 'Whole' ? corrected : all)]);
  }
  expect(bench.bugs).toEqual([]);
});

/** The workbook as somebody has worked on it since. */
function withRowAbove(): Buffer {
  const lines = [
    ['Region', 'Item', 'Amount'],
    ['East', 'Sofas', '2'],
    ['North', 'Chairs', '3'],
    ['', 'Tables', '5'],
    ['', 'Lamps', '2'],
    ['South', 'Chairs', '4'],
    ['', 'Desks', '1'],
    ['Total', '', '17'],
  ];
  const cell = (text: string, row: number, column: number) =>
    text === '' ? '' : `<c r="${'ABC'[column]}${row}" t="str"><v>${text}</v></c>`;
  const rows = lines.map((cells, at) => {
    return `<row r="${at + 1}">${cells.map((text, column) => cell(text, at + 1, column)).join('')}</row>`;
  });
  const merges = '<mergeCells count="2"><mergeCell ref="A3:A5"/><mergeCell ref="A6:A7"/></mergeCells>';
  return buildXlsx({ rows: rows.join(''), afterRows: merges });
}
