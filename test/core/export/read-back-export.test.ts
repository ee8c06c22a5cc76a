import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ExportPrint,
  isExportedWhole,
  type WrittenStyle,
} from '../../../electron/core/export/read-back-export.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();

const csv: WrittenStyle = { kind: 'csv', delimiter: ';' };
const header = '\ufeffId;Answer\r\n';
const first = '1;"a ""b""; c"\r\n';
const second = '2;"two\r\nlines, =""x"""\r\n';
const cells = [
  ['Id', 'Answer'],
  ['1', 'a "b"; c'],
  ['2', 'two\r\nlines, ="x"'],
];

function printOf(rows: readonly (readonly unknown[])[]): ExportPrint {
  const print = new ExportPrint();
  for (const row of rows) print.add(row);
  return print;
}

describe('an exported table', () => {
  test.each([
    ['as it was meant', header + first + second, true],
    ['with a row missing', header + first, false],
    ['with rows the other way round', header + second + first, false],
    ['with a row twice', header + first + second + second, false],
    ['with another letter', header + first.replace('a', 'e') + second, false],
    ['cut within a row', header + first + second.slice(0, -5), false],
    ['with a quote that is not doubled', header + first.replace('""b""', '"b"') + second, false],
    ['of nothing', '', false],
  ])('%s', async (_, content, isWhole) => {
    writeFileSync(at('export.csv'), content);
    expect(await isExportedWhole(at('export.csv'), csv, printOf(cells))).toBe(isWhole);
  });
});

describe('exported lines of JSON', () => {
  const names = ['Id', '2024', '__proto__'];
  const style: WrittenStyle = { kind: 'json-lines', names };
  const lines = ['{"Id":"1","2024":2,"__proto__":null}\n', '{"Id":"2","2024":null,"__proto__":"x\\ny z"}\n'];
  const values = [
    ['1', 2, null],
    ['2', null, 'x\ny\u2028z'],
  ];
  test.each([
    ['as they were meant', lines.join(''), true],
    ['with a line missing', lines[0] ?? '', false],
    ['with a value in another place', lines.join('').replace('"2024":2', '"2024":3'), false],
    ['cut within a line', lines.join('').slice(0, -8), false],
  ])('%s', async (_, content, isWhole) => {
    writeFileSync(at('export.jsonl'), content);
    expect(await isExportedWhole(at('export.jsonl'), style, printOf(values))).toBe(isWhole);
  });
});
