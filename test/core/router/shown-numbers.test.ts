import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notesOnTable } from '../../../electron/headless/notes.ts';
import { buildStyles, buildXlsx } from '../../fixtures/xlsx-builder.ts';
import { casePath, hasCases } from '../../support/cases.ts';
import { describeWhere } from '../../support/where.ts';
import { goWholeWay, startWholeWay, stoppedWays, type WayOptions } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

/** What Claude has read of each row, which is what the answers in the saved file say. */
async function answers(path: string, options: WayOptions): Promise<readonly string[]> {
  const { way, saved } = await goWholeWay(path, options);
  ways.push(way);
  // Rows that say the same are asked once.
  expect(new Set(saved.column('Answer'))).toEqual(new Set(way.requests()));
  return saved.column('Answer');
}

/** A sheet with a format in each row, under the header "Shown". */
function writeFormats(name: string, cells: readonly (readonly [code: string, number: number])[]): string {
  const codes = cells.map(([code]) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  const styles = buildStyles(codes, [
    '<xf numFmtId="0"/>',
    ...codes.map((_, index) => `<xf numFmtId="${164 + index}"/>`),
  ]);
  const text = (cell: string, content: string): string =>
    `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
  const rows = cells.map(
    ([, number], index) =>
      `<row r="${index + 2}">${text(`A${index + 2}`, `row ${index + 2}`)}<c r="B${index + 2}" s="${index + 1}"><v>${number}</v></c></row>`,
  );
  const header = `<row r="1">${text('A1', 'Kind')}${text('B1', 'Shown')}</row>`;
  writeFileSync(at(name), buildXlsx({ rows: header + rows.join(''), styles }));
  return at(name);
}

const shown: WayOptions = { columns: ['Shown'], instruction: '{{Shown}}' };

describeWhere(
  hasCases ? null : 'no ../shared',
  'numbers and dates of reported workbooks are sent as they are shown',
  () => {
    test('formats of many languages', async () => {
      const sent = await answers(casePath('25d-formats-by-language.xlsx'), { instruction: '{{Text}}' });
      expect(sent).toEqual([
        ...[
          '3月5日(Tue)',
          '2024/3/5(Tue)',
          '2024/03/05 (Tuesday)',
          '令和6年3月5日',
          'R6.3.5',
          'Tuesday, March 5, 2024',
          'März 24',
          '5 mars 2024',
        ],
        ...[
          '1,234.50',
          '1,234.50',
          '1234.5',
          '1234.5',
          '1:36 PM',
          '20 %',
          '19.5 %',
          '1234.5 kg',
          '1234.5 Stk.',
          '1235°',
          '1,235 €',
          '2024年3月5日',
        ],
        ...[
          '٥/٠٣/٢٠٢٤',
          '5 มี.ค. 67',
          '1.23E+03',
          '1.2E+3',
          '¥1,235',
          'CHF 1,234.50',
          '1:36:29 CH',
          '1 234.50 zł',
        ],
      ]);
    });

    test('a mark of SSRS is no currency', async () => {
      const sent = await answers(casePath('25e-ssrs-export-formats.xlsx'), { instruction: '{{Units}}' });
      expect(sent).toEqual(['7', '25.00%', '1,234.50', '3/5/2024 12:00:00 PM']);
    });

    test('dates that follow the computer’s region read the same everywhere', async () => {
      const sent = await answers(casePath('27-date-builtin-14.xlsx'), { instruction: '{{Kind}}: {{Text}}' });
      expect(sent).toEqual([
        ...[
          '14: 2024-03-05',
          '22: 2024-03-05 12:00',
          '15: 5-Mar-24',
          '<1: 1900-01-00',
          '60: 1900-02-29',
          'neg: -5',
          'time: 18:00',
        ],
      ]);
    });

    test('built-in formats by their number alone', async () => {
      const sent = await answers(casePath('fmt.xlsx'), {
        instruction: '{{Price}} {{Acc}} {{When}} {{Half}} {{Pct}}',
      });
      expect(sent).toEqual([
        '$8.97 $8.97 2021-04-29 8.97 0.1235',
        '$1,234.50 $1,234.50 2021-04-29 8.97 0.1235',
        '$1.01 $1.01 2021-04-29 8.97 0.1235',
      ]);
    });
  },
);

test('neighbours of the reported formats are sent as they are shown', async () => {
  const path = writeFormats('neighbours.xlsx', [
    ['[$-10407]0.0', 2.25],
    ['[$-1010409]"$"#,##0.00', 2.675],
    ['[$-416]d "de" mmmm', 45356],
    ['[$-412]aaaa', 45356],
    ['General"&quot;"', 7.5],
    ['0.0\\ \\‰', 12.25],
  ]);
  expect(await answers(path, shown)).toEqual(['2.3', '$2.68', '5 de março', '화요일', '7.5&quot;', '12.3 ‰']);
});

test('what no format can be applied to is counted, told, and sent as the number itself', async () => {
  const path = writeFormats('unformatted.xlsx', [
    ['yyyy-mm-dd', 45356],
    ['yyyy-mm-dd', -3],
    ['[NatNum5]0', 12.5],
    ['[$-08040D]d mmmm yyyy', 45356],
  ]);
  const way = await startWholeWay(path);
  ways.push(way);
  const table = await way.readTable();
  expect(table.unformatted).toEqual({ count: 3, rows: [3, 4, 5] });
  expect(notesOnTable(table, { rows: { kind: 'all' } })).toEqual([
    '3 cells have number formats that cannot be applied (row 3, 4, 5): the number or date itself is sent.',
  ]);
  await way.send(shown);
  expect([...way.requests()].sort()).toEqual(['-3', '12.5', '2024-03-05']);
});

test('a sheet whose formats can all be applied says nothing of it', async () => {
  const way = await startWholeWay(
    writeFormats('plain.xlsx', [
      ['0.00', 1],
      ['[h]:mm', -0.5],
    ]),
  );
  ways.push(way);
  expect((await way.readTable()).unformatted).toBeUndefined();
});
