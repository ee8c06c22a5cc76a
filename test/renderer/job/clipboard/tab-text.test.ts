import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { tabCell, tabText } from '../../../../renderer/features/job/clipboard/tab-text.ts';

test('a cell is quoted only where Excel would take it apart', () => {
  expect(tabCell('plain, "quoted" inside')).toBe('plain, "quoted" inside');
  expect(tabCell('two\nlines')).toBe('"two\nlines"');
  expect(tabCell('a\tb "c"')).toBe('"a\tb ""c"""');
  expect(tabCell('"begins quoted')).toBe('"""begins quoted"');
});

test('a spreadsheet program reads back what was copied', () => {
  const rows = [
    ['Row', 'Message'],
    ['2', 'Dear team,\nwhere is "it"?'],
    ['3', 'tab\there'],
  ];
  const book = XLSX.read(tabText(rows), { type: 'string', raw: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  expect(XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true })).toEqual(rows);
});
