import { afterEach, describe, expect, test } from 'vitest';
import { casePath, casesNote, hasCases } from '../../support/cases.ts';
import { hasOffice, officeNote, readInOffice } from '../../support/office.ts';
import { goWholeWay, type WholeWay } from '../../support/whole-way.ts';

const ways: WholeWay[] = [];
afterEach(async () => {
  for (const way of ways.splice(0)) {
    await way.stop();
    expect(way.bugs).toEqual([]);
  }
});

/** The saved sheet as LibreOffice shows it, without blank rows at the end. */
function shown(path: string): readonly (readonly string[])[] {
  const rows = [...readInOffice(path).values()][0] ?? [];
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}

describe.skipIf(!hasCases)(`workbooks whose answers had no place${casesNote}`, () => {
  test.each(['blankrow.xls', 'blankrow.xlsb', 'blankrow.ods'])(
    '%s has a blank row, and gets all its answers',
    async (name) => {
      const { way, saved } = await goWholeWay(casePath(name));
      ways.push(way);
      expect(saved.rows.map((row) => row.rowNumber)).toEqual([2, 3, 5]);
      expect(saved.column('Answer')).toEqual(way.requests());
      expect(saved.path).toMatch(/ out\.xlsx$/);
    },
  );

  test('the answers stand beside a table, not beside a note far to the right of it', async () => {
    const { way, saved } = await goWholeWay(casePath('45-far-note-cell.xlsx'), { columns: ['Text'] });
    ways.push(way);
    const answer = saved.summary.columns.find((column) => column.name === 'Answer');
    expect(answer?.index).toBe(2);
    expect(saved.rows.map((row) => row.cells)).toEqual([
      ['a', '1', 'Text: a', ''],
      ['b', '2', 'Text: b', 'see note'],
    ]);
  });

  test('cells of the Solver in the last column leave room beside the table', async () => {
    const { way, saved } = await goWholeWay(casePath('13-solver-cells-at-the-edge.xlsx'), {
      columns: ['Text'],
      settings: { rows: { kind: 'visible' } },
    });
    ways.push(way);
    expect(saved.written).toBe(2);
    expect(saved.summary.columns.map((column) => [column.index, column.name])).toEqual([
      [0, 'Text'],
      [1, 'N'],
      [2, 'Answer'],
      [16_383, 'Column XFD'],
    ]);
  });

  test('a title merged over a whole row between the rows leaves room beside the table', async () => {
    const { way, saved } = await goWholeWay(casePath('export-32-banner-over-whole-row.in.xlsx'));
    ways.push(way);
    expect(saved.summary.columns.map((column) => column.name)).toEqual(['Week', 'Topic', 'Text', 'Answer']);
    expect(saved.column('Answer')[0]).toBe(
      'Week: W0\nTopic: Topic 0\nText: The queue was short and staff were kind',
    );
  });

  test.skipIf(!hasOffice)(`LibreOffice shows the answers on the same rows${officeNote}`, async () => {
    for (const name of ['blankrow.ods', 'export-32-banner-over-whole-row.in.xlsx']) {
      const { way, saved } = await goWholeWay(casePath(name));
      ways.push(way);
      const rows = shown(saved.path);
      const at = saved.summary.columns.find((column) => column.name === 'Answer')?.index ?? 0;
      for (const [index, row] of saved.rows.entries()) {
        expect([name, row.rowNumber, rows[row.rowNumber - 1]?.[at]]).toEqual([
          name,
          row.rowNumber,
          saved.column('Answer')[index],
        ]);
      }
    }
  });
});
