import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { placeholderFor } from '../../../shared/model/placeholders.ts';
import { hasOffice, readSheetInOffice } from '../../support/office.ts';
import { goWholeWay, startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const casePath = resolve(import.meta.dirname, '../../../../shared/cases/37b-header-with-braces.xlsx');
const hasCase = existsSync(casePath);

const at = temporaryFolder();
const ways = stoppedWays();

/** A sheet whose second row says which column it is in. */
function writeSheet(headers: readonly string[]): string {
  const book = XLSX.utils.book_new();
  const rows = [headers, headers.map((_, column) => `cell ${column}`), headers.map(() => 'more')];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Odd');
  writeFileSync(at('odd.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return at('odd.xlsx');
}

const odd = [
  'Name {legal}',
  'Name',
  '{id}',
  '{{tag}}',
  '}}{{',
  'say "{{"',
  '"{{"',
  'a}}',
  'a',
  'two\nlines',
  'R&#38;D',
  'R&D',
  '{{a}} {{Name}}',
];

describe('columns with odd names', () => {
  test('are read each by its own placeholder, whatever stands around it', async () => {
    const way = await startWholeWay(writeSheet(odd));
    ways.push(way);
    const { columns } = await way.readTable();
    const names = columns.map((column) => column.name);
    expect(names).toHaveLength(odd.length);
    const instruction = names.map((name) => `{${placeholderFor(name, names)}}`).join('|');
    const job = await way.send({ instruction });
    const expected = names.map((_, column) => `{cell ${column}}`).join('|');
    expect(way.requests()[0]).toBe(expected);
    const saved = await way.save(job.id);
    expect(saved.ok && saved.value.column('Answer')[0]).toBe(expected);
    if (saved.ok && hasOffice) expect(readSheetInOffice(saved.value.path, 'Odd')[1]?.at(-1)).toBe(expected);
  });

  test('are read as people type them, braces and all', async () => {
    const { way, saved } = await goWholeWay(writeSheet(['Name {legal}', '{id}', 'Text']), {
      instruction: '{{Name {legal}}} / {{ {id} }} / {{Text}}',
    });
    ways.push(way);
    expect(saved.column('Answer')[0]).toBe('cell 0 / cell 1 / cell 2');
  });

  test('two that differ in capitals only are never taken for one another', async () => {
    const way = await startWholeWay(writeSheet(['name', 'NAME', 'Text']));
    ways.push(way);
    const refusal = {
      data: { code: 'placeholder-unknown', facts: { name: 'NAME', suggestion: 'NAME (2)' } },
    };
    await expect(way.send({ headerRow: 1, instruction: '{{NAME}} {{Text}}' })).rejects.toMatchObject(refusal);
    const job = await way.send({ headerRow: 1, instruction: '{{name}} {{NAME (2)}}' });
    expect(job.counts.answered).toBe(2);
    expect(way.requests()[0]).toBe('cell 0 cell 1');
  });

  test.skipIf(!hasCase)(`the case is usable${hasCase ? '' : ' (not run: no ../shared)'}`, async () => {
    const way = await startWholeWay(casePath);
    ways.push(way);
    const { columns, rowCount } = await way.readTable();
    const name = columns.find((column) => column.name === 'Name {legal}')?.name ?? '';
    await way.send({ instruction: `Who is {{${name}}}?` });
    await way.send({
      instruction: `Who is ${placeholderFor(name, [name])}?`,
      settings: { columnName: 'Again' },
    });
    expect(way.requests()).toHaveLength(2 * rowCount);
    for (const text of way.requests()) expect(text).toMatch(/^Who is [^{}]+\?$/);
  });
});
