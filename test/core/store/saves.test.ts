import { expect, test } from 'vitest';
import {
  addSave,
  dropLastSave,
  forgetSaves,
  listCellsFiles,
  listSaves,
  type SaveRecord,
} from '../../../electron/core/store/saves.ts';
import { openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/** Where a job's answers were saved: shown in the list, and what the last save can be taken back by. */

const keep = keepBenches();

const save = (name: string): SaveRecord => ({
  path: `/tables/${name}`,
  name,
  savedAt: 1,
  fileHash: 'new',
  sourceHash: 'old',
  backupPath: null,
  isNewFile: true,
  keepsRows: true,
  headers: [],
  cellsFile: `${name}.cells`,
});

test('the list names the last save, and the one before it once that is taken back', async () => {
  const bench = keep(openEngineBench());
  const { database } = bench;
  const job = await bench.plan(1);
  const other = await bench.plan(1);
  const shown = () => [bench.job(job).savedAs, bench.job(other).savedAs];
  addSave(database, job.number, save('first.xlsx'));
  addSave(database, job.number, save('second.xlsx'));
  expect(shown()).toEqual(['second.xlsx', null]);
  dropLastSave(database, job.number);
  expect(shown()).toEqual(['first.xlsx', null]);
  expect(listSaves(database, job.number).map(({ name }) => name)).toEqual(['first.xlsx']);
  dropLastSave(database, job.number);
  expect(shown()).toEqual([null, null]);
});

test('twenty saves are kept, the newest, and what they need of the program’s own files', async () => {
  const bench = keep(openEngineBench());
  const { database } = bench;
  const job = await bench.plan(1);
  const names = Array.from({ length: 23 }, (_, at) => `save ${at}.xlsx`);
  for (const name of names) addSave(database, job.number, save(name));
  expect(listSaves(database, job.number).map(({ name }) => name)).toEqual(names.slice(3));
  expect([...listCellsFiles(database)]).toEqual(names.slice(3).map((name) => `${name}.cells`));
  forgetSaves(database, job.number);
  expect(listSaves(database, job.number)).toEqual([]);
});
