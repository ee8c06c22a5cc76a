import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowIndex } from '../../../../electron/core/workbook/xlsx/scan/row-index.ts';
import { RowScan } from '../../../../electron/core/workbook/xlsx/scan/row-scan.ts';
import { columnLetters } from '../../../../shared/model/column-letters.ts';

/**
 * The index stands for rows that are not looked at again: what it says wrongly lands in another row's cell, or damages
 * the sheet.
 */

const anyRow = fc.record({
  /** Rows left out before it. */
  gap: fc.integer({ min: 0, max: 2 }),
  columns: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }),
  style: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
  spans: fc.constantFrom('1:4', '2:12', '1:16384', '1:3 5:7', '7', '', '1:1234567', null, '1:x4', '1:4 '),
  isEmpty: fc.boolean(),
});

test('each row is found by its number, with where it ends, its style and its spans, and only where cells can be added', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), fc.nat(1_000_000), (rows, offset) => {
      let number = 0;
      const parts = rows.map(({ gap, columns, style, spans, isEmpty }) => {
        number += 1 + gap;
        const attributes = `${spans === null ? '' : ` spans="${spans}"`}${style === null ? '' : ` s="${style}" customFormat="1"`}`;
        // Also in an order in which they do not stand.
        const cells = columns
          .map((column) => `<c r="${columnLetters(column)}${number}"><v>1</v></c>`)
          .join('');
        const open = `<row r="${number}"${attributes}`;
        return {
          number,
          columns,
          style,
          spans,
          isEmpty,
          xml: isEmpty ? `${open}/>` : `${open}>${cells}</row>`,
        };
      });
      const text = `${parts.map(({ xml }) => xml).join('')}</sheetData>`;
      const bytes = Buffer.from(text, 'latin1');
      const index = new RowIndex();
      const scan = new RowScan();
      let at = 0;
      let previous = 0;
      for (const part of parts) {
        at = scan.scan(text, bytes, at, previous);
        previous = part.number;
        index.add(scan, text, offset);
      }
      expect(index.count).toBe(parts.length);
      let start = 0;
      parts.forEach((part, place) => {
        const end = start + part.xml.length;
        const last = Math.max(0, ...part.columns.map((column) => column + 1));
        const digits = /^(?:.*:)(\d{1,6})$/.exec(part.spans ?? '')?.[1];
        const isUsual = !part.isEmpty && (part.spans === null || digits !== undefined);
        expect(index.rowNumber(place)).toBe(part.number);
        expect(index.style(place)).toBe(part.style ?? -1);
        if (!part.isEmpty) expect(index.end(place)).toBe(offset + end - '</row>'.length);
        for (const column of [last - 1, last, 40_000]) {
          if (column < 0) continue;
          const found = isUsual && last <= column ? place : -1;
          expect(index.find(part.number, column, 0), `${part.xml} ${column}`).toBe(found);
          expect(index.find(part.number, column, place)).toBe(found);
        }
        expect(index.find(part.number, 50_000, place + 1)).toBe(-1);
        expect(index.find(part.number + 1, 50_000, place)).toBe(
          parts[place + 1]?.number === part.number + 1 ? index.find(part.number + 1, 50_000, 0) : -1,
        );
        if (isUsual && digits !== undefined) {
          const from = offset + start + part.xml.indexOf(`${digits}"`, part.xml.indexOf('spans="'));
          const value = Number(digits);
          expect(index.spans(place)).toEqual({ start: from, digits: digits.length, value });
          expect(index.spansBefore(place, value)).toBeNull();
          expect(index.spansBefore(place, value + 1)).toEqual({ start: from, end: from + digits.length });
        }
        if (isUsual && part.spans === null) expect(index.spansBefore(place, 5)).toBeNull();
        start = end;
      });
    }),
  );
});

test('it grows with the sheet, and has nothing of one whose offsets do not fit', () => {
  const text = '<row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const scan = new RowScan();
  scan.scan(text, Buffer.from(text, 'latin1'), 0, 0);
  const index = new RowIndex();
  for (let row = 1; row <= 10_000; row += 1) {
    scan.rowNumber = row;
    index.add(scan, text, row * 100);
  }
  for (const row of [1, 4096, 4097, 8192, 8193, 10_000])
    expect([index.find(row, 1, row - 1), index.end(row - 1), index.rowNumber(row - 1)]).toEqual([
      row - 1,
      row * 100 + scan.closeStart,
      row,
    ]);
  const last = 0xffffffff;
  index.add(scan, text, last - scan.end);
  expect([index.isWhole, index.count]).toEqual([true, 10_001]);
  expect(index.end(10_000)).toBe(last - '</row>'.length);
  index.add(scan, text, last - scan.end + 1);
  expect([index.isWhole, index.count]).toEqual([false, 10_001]);
});
