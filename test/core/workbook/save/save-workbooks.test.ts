import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { answerColumn, codeOf, sendAll, value } from '../answers.ts';

const service = createWorkbookService({ workers: 1 });
afterAll(() => service.close());

let folder = '';
const at = (name: string) => join(folder, name);
const scratch = (name: string) => at(`scratch/${name}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheetbatch-test-'));
  mkdirSync(at('scratch'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Sheets = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

function write(path: string, sheets: Sheets, bookType: XLSX.BookType = 'xlsx'): void {
  const workbook = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  writeFileSync(path, XLSX.write(workbook, { type: 'buffer', bookType }));
}

function read(path: string, sheet: string): unknown[][] {
  const workbook = XLSX.read(readFileSync(path), { type: 'buffer' });
  return XLSX.utils.sheet_to_json(workbook.Sheets[sheet] ?? {}, { header: 1, defval: '' });
}

const people = [
  ['Id', 'Name', 'City'],
  [1, 'Anna', 'Berlin'],
  [2, 'Ben', 'Paris'],
  [3, 'Cem', 'Izmir'],
];

describe('saving into a workbook', () => {
  it('copies it, or writes over it after a backup that is the old file byte for byte', async () => {
    write(at('people.xlsx'), { People: people });
    const before = readFileSync(at('people.xlsx'));
    const request = await sendAll(service, at('people.xlsx'), scratch, { used: ['Name'] });
    value(await service.save(request, at('copy.xlsx')));
    expect(readFileSync(at('people.xlsx')).equals(before)).toBe(true);
    const outcome = value(await service.save(request, at('people.xlsx')));
    expect(readFileSync(outcome.backupPath ?? '').equals(before)).toBe(true);
    expect(basename(outcome.backupPath ?? '')).toMatch(/^people – before Sheetbatch /);
    for (const name of ['copy.xlsx', 'people.xlsx']) {
      expect(read(at(name), 'People')).toEqual(
        people.map((row, index) => [...row, index === 0 ? 'Answer' : `about ${row[1]}`]),
      );
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('finds a sheet that was renamed, by its columns', async () => {
    write(at('people.xlsx'), { Notes: [['Hello']], People: people });
    const request = await sendAll(service, at('people.xlsx'), scratch, { used: ['Name', 'City'], id: 'Id' });
    write(at('people.xlsx'), { Notes: [['Hello']], Staff: people });
    const outcome = value(await service.save(request, at('out.xlsx')));
    expect(outcome.matching).toMatchObject({ isUnchanged: false, matched: 3 });
    expect(read(at('out.xlsx'), 'Staff')[1]).toEqual([1, 'Anna', 'Berlin', 'about Anna/Berlin']);
    write(at('people.xlsx'), { One: people, Two: people });
    expect(codeOf(await service.save(request, at('out2.xlsx')))).toBe('sheet-not-found');
    write(at('people.xlsx'), { Notes: [['Hello']] });
    expect(codeOf(await service.checkSave(request))).toBe('sheet-not-found');
  });

  it('fills an existing column, numbers as numbers', async () => {
    const rows = people.map((row, index) => [...row, index === 0 ? 'Score' : index === 2 ? 9 : '']);
    write(at('people.xlsx'), { People: rows });
    const request = await sendAll(service, at('people.xlsx'), scratch, {
      used: ['Name'],
      columns: [{ header: 'Score', place: { column: 'Score', onlyEmptyCells: true }, kind: 'number' }],
      answer: () => [-1.5],
    });
    value(await service.save(request, at('out.xlsx')));
    expect(read(at('out.xlsx'), 'People').map((row) => row[3])).toEqual(['Score', -1.5, 9, -1.5]);
  });

  it('leaves what stands in a column where there is no answer, in the file as sent and in one that was sorted since', async () => {
    const rows = people.map((row, index) => [...row, index === 0 ? 'Note' : `own ${index}`]);
    write(at('people.xlsx'), { People: rows });
    const request = await sendAll(service, at('people.xlsx'), scratch, {
      used: ['Name'],
      columns: [{ header: 'Note', place: { column: 'Note', onlyEmptyCells: false }, kind: 'text' }],
      answer: ([, name]) => (name === 'Ben' ? [null] : [`about ${name}`]),
    });
    const notes = (path: string) =>
      Object.fromEntries(read(at(path), 'People').map(([, name, , note]) => [name, note]));
    const expected = { Name: 'Note', Anna: 'about Anna', Ben: 'own 2', Cem: 'about Cem' };
    expect(value(await service.save(request, at('same.xlsx')))).toMatchObject({ written: 2, answered: 2 });
    expect(notes('same.xlsx')).toEqual(expected);
    write(at('people.xlsx'), { People: [rows[0], rows[3], rows[2], rows[1]].map((row) => row ?? []) });
    expect(value(await service.save(request, at('sorted.xlsx')))).toMatchObject({ written: 2, answered: 2 });
    expect(notes('sorted.xlsx')).toEqual(expected);
  });

  it('writes no file when the rows that have answers are gone', async () => {
    write(at('people.xlsx'), { People: people });
    const request = await sendAll(service, at('people.xlsx'), scratch, {
      used: ['Name'],
      answer: ([, name]) => (name === 'Ben' ? ['about Ben'] : [null]),
    });
    write(at('people.xlsx'), { People: people.filter(([, name]) => name !== 'Ben') });
    expect(codeOf(await service.save(request, at('out.xlsx')))).toBe('save-nothing-to-write');
    expect(readdirSync(folder).sort()).toEqual(['people.xlsx', 'scratch']);
  });

  it('refuses a workbook that another program has damaged meanwhile', async () => {
    write(at('people.xlsx'), { People: people });
    const request = await sendAll(service, at('people.xlsx'), scratch, { used: ['Name'] });
    writeFileSync(at('people.xlsx'), readFileSync(at('people.xlsx')).subarray(0, 900));
    expect(codeOf(await service.save(request, at('out.xlsx')))).toBe('workbook-damaged');
    expect(readdirSync(folder).sort()).toEqual(['people.xlsx', 'scratch']);
  });

  it('says so when the source has been moved away', async () => {
    write(at('people.xlsx'), { People: people });
    const request = await sendAll(service, at('people.xlsx'), scratch, { used: ['Name'] });
    renameSync(at('people.xlsx'), at('elsewhere.xlsx'));
    expect(codeOf(await service.save(request, at('out.xlsx')))).toBe('save-refused-source-missing');
  });
});

describe.each(['biff8', 'xlsb', 'ods'] as const)('saving what came as %s', (type) => {
  const name = type === 'biff8' ? 'people.xls' : `people.${type}`;

  it('makes an .xlsx beside it, and never writes into the old file', async () => {
    write(at(name), { People: people, 'A longer name, 31 characters !!': [['x'], ['y']] }, type);
    const before = readFileSync(at(name));
    const request = await sendAll(service, at(name), scratch, { used: ['Name'], columns: [answerColumn] });
    const first = value(
      await service.save(request, at(`people – results${service.targetExtension(at(name), null)}`)),
    );
    expect(basename(first.path)).toBe('people – results.xlsx');
    const second = value(await service.save(request, at(name)));
    expect([basename(second.path), second.backupPath]).toEqual(['people.xlsx', null]);
    const third = value(await service.save(request, at(name)));
    expect(basename(third.path)).toBe('people (2).xlsx');
    expect(readFileSync(at(name)).equals(before)).toBe(true);
    expect(read(third.path, 'People')).toEqual(
      people.map((row, index) => [...row, index === 0 ? 'Answer' : `about ${row[1]}`]),
    );
    expect(readdirSync(folder).filter((one) => one.startsWith('.'))).toEqual([]);
  });
});
