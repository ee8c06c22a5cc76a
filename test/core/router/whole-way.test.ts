import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { convertInOffice, hasOffice, officeNote, readSheetInOffice } from '../../support/office.ts';
import { goWholeWay, startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

function writeCities(name: string): string {
  const book = XLSX.utils.book_new();
  const rows = [
    ['City', 'Note'],
    ['Oslo', 'a "b"\tc'],
    ['Rome', 'two\nlines'],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Cities');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x']]), 'Other');
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return at(name);
}

describe('a workbook on its whole way', () => {
  test('bears what Claude has read as its answers, in its own column and file', async () => {
    const way = await startWholeWay(writeCities('cities.xlsx'));
    ways.push(way);
    const job = await way.send({ columns: ['City'] });
    expect(way.requests()).toEqual(['City: Oslo', 'City: Rome']);
    const saved = await way.save(job.id);
    expect(saved.ok && saved.value.column('Answer')).toEqual(['City: Oslo', 'City: Rome']);
    expect(saved.ok && saved.value.path).toBe(join(way.folder, 'cities out.xlsx'));
    expect(existsSync(way.path)).toBe(true);
  });

  test.skipIf(!hasOffice)(`is shown by LibreOffice cell for cell${officeNote}`, async () => {
    const way = await startWholeWay(writeCities('cities.xlsx'));
    ways.push(way);
    const job = await way.send();
    const saved = await way.save(job.id);
    if (!saved.ok) throw new Error(saved.problem.code);
    expect(readSheetInOffice(saved.value.path, 'Cities')).toEqual([
      ['City', 'Note', 'Answer'],
      ['Oslo', 'a "b"\tc', 'City: Oslo\nNote: a "b"\tc'],
      ['Rome', 'two\nlines', 'City: Rome\nNote: two\nlines'],
    ]);
    expect(readSheetInOffice(saved.value.path, 'Other')).toEqual([['x']]);
  });

  test.skipIf(!hasOffice)(`goes from an old .xls to an .xlsx${officeNote}`, async () => {
    convertInOffice(writeCities('old.xlsx'), 'xls', at('old.xls'));
    const { way, job, saved } = await goWholeWay(at('old.xls'), { columns: ['City'] });
    ways.push(way);
    expect(job.counts.answered).toBe(2);
    expect(saved.path).toBe(join(way.folder, 'old out.xlsx'));
    expect(readSheetInOffice(saved.path, 'Cities').map((row) => row[2])).toEqual([
      'Answer',
      'City: Oslo',
      'City: Rome',
    ]);
  });
});
