import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SSF } from 'xlsx';
import { firstGeneral } from '../../../../electron/core/workbook/xlsx/read/first-formats.ts';
import { RowScan } from '../../../../electron/core/workbook/xlsx/scan/row-scan.ts';
import { sheetWindows } from '../../../../electron/core/workbook/xlsx/scan/sheet-windows.ts';
import { buildSheet, buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cellsOf, patchFile, readSheet } from './xlsx-files.ts';

const at = temporaryFolder();

interface MadeRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly shape: number;
}

/** Any text of letters that XML can hold as they are, blanks and marks among them. */
const plainText = fc.string({
  unit: fc.constantFrom('a', 'B', '7', ' ', 'ä', '漢', '😀', '_', 'x', '0', '&', '<', '"', '\n'),
});

const anyRows: fc.Arbitrary<readonly MadeRow[]> = fc
  .uniqueArray(
    fc.record({
      rowNumber: fc.integer({ min: 2, max: 40 }),
      cells: fc.array(plainText, { maxLength: 5 }),
      shape: fc.nat(3),
    }),
    { selector: (row) => row.rowNumber, maxLength: 15 },
  )
  .map((rows) => [...rows].sort((a, b) => a.rowNumber - b.rowNumber));

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/_(?=x)/g, '_x005F_');
}

/** The same row in four spellings: with and without `r` on cells, with spans and comments, inline and formula text. */
function rowXml(row: MadeRow): string {
  const cells = row.cells.map((text, column) => {
    const reference = row.shape % 2 === 0 ? ` r="${'ABCDE'[column]}${row.rowNumber}"` : '';
    return row.shape < 2
      ? `<c${reference} t="str"><v>${escaped(text)}</v></c>`
      : `<c${reference} t='inlineStr'><is><t>${escaped(text)}</t></is></c><!-- </row> -->`;
  });
  if (cells.length === 0) return `<row r="${row.rowNumber}"/>`;
  return `<row r="${row.rowNumber}" spans="1:${cells.length}">${cells.join('')}</row>`;
}

const header = '<row r="1"><c r="A1" t="str"><v>Head</v></c></row>';

describe('any sheet', () => {
  it('keeps all its cells and has each answer on its row', async () => {
    const anyAnswers = fc.dictionary(
      fc.integer({ min: 2, max: 45 }).map(String),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(anyRows, anyAnswers, async (rows, answers) => {
        writeFileSync(at('in.xlsx'), buildXlsx({ rows: header + rows.map(rowXml).join('\n') }));
        const before = value(await readSheet(at('in.xlsx')));
        for (const row of rows) expect(cellsOf(before, row.rowNumber)).toEqual(row.cells);
        const values = Object.fromEntries(
          Object.entries(answers).map(([row, text]) => [Number(row), [text]]),
        );
        const outcome = value(await patchFile(at('in.xlsx'), at('out.xlsx'), values));
        expect(outcome.written).toBe(Object.keys(answers).length);
        const after = value(await readSheet(at('out.xlsx')));
        const column = cellsOf(after, 1).indexOf('Answer');
        for (const row of rows) {
          const cells = cellsOf(after, row.rowNumber);
          expect(cells.slice(0, row.cells.length)).toEqual(row.cells);
          if (answers[row.rowNumber] === undefined) expect(cells[column] ?? '').toBe('');
        }
        for (const [row, text] of Object.entries(answers)) {
          const stored = text.toWellFormed().replace(/\r\n?/g, '\n');
          expect(cellsOf(after, Number(row))[column]).toBe(stored);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is scanned alike however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 60 }), async (rows, pieceBytes) => {
        const sheet = Buffer.from(
          buildSheet({ rows: rows.map(rowXml).join('<!-- <row> -->'), afterRows: '<a b=">"/>' }),
        );
        const pieces = async function* cut() {
          for (let from = 0; from < sheet.length; from += pieceBytes)
            yield sheet.subarray(from, from + pieceBytes);
        };
        const found: (readonly [number, number])[] = [];
        let around = '';
        for await (const part of sheetWindows(pieces())) {
          if (part.kind !== 'rows') around += part.bytes.toString();
          else {
            const row = new RowScan();
            while (part.next(row)) found.push([row.rowNumber, row.cellCount]);
          }
        }
        expect(found).toEqual(rows.map((row) => [row.rowNumber, row.cells.length]));
        expect(around.startsWith('<?xml') && around.endsWith('</worksheet>')).toBe(true);
      }),
    );
  });
});

describe('the format General', () => {
  it('is what SheetJS makes of it', () => {
    const anyNumber = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc
        .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 7 }))
        .map(([n, e]) => n / 10 ** e),
    );
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(firstGeneral(number)).toBe(Object.is(number, -0) ? '0' : SSF.format('General', number));
      }),
      { numRuns: 2000 },
    );
  });
});
