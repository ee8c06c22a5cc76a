import { describe, expect, it } from 'vitest';
import { UsedCells } from '../../../../electron/core/workbook/model/used-cells.ts';

describe('which cells are used', () => {
  it('is told for any stretch of rows, as a plain list of cells tells it', () => {
    const used = new UsedCells();
    const cells = [1, 31, 32, 33, 4095, 4096, 8191, 100_000, 1_048_576];
    for (const row of cells) used.add(row, 3);
    const edges = [
      1, 2, 30, 31, 32, 33, 34, 63, 64, 4094, 4095, 4096, 4097, 8192, 99_999, 100_001, 1_048_576,
    ];
    for (const from of edges) {
      for (const to of edges.filter((one) => one >= from)) {
        expect([from, to, used.has(3, from, to)]).toEqual([
          from,
          to,
          cells.some((row) => row >= from && row <= to),
        ]);
      }
    }
    expect(used.has(2, 1, 1_048_576)).toBe(false);
    expect(used.lastRow).toBe(1_048_576);
  });

  it('counts the rows on which some columns hold anything', () => {
    const used = new UsedCells();
    const rows = [1, 2, 31, 32, 63, 64, 4095, 4096, 8191, 8192, 20_000];
    for (const row of rows) used.add(row, row % 2 === 0 ? 3 : 5);
    for (const row of rows) used.add(row, 7);
    for (const from of [1, 2, 31, 32, 33, 64, 4096, 9000]) {
      for (const to of [1, 31, 32, 63, 64, 4095, 4096, 8192, 19_999, 20_000, 30_000]) {
        const expected = rows.filter((row) => row >= from && row <= to);
        expect([from, to, used.countRows({ first: 3, last: 6 }, from, to)]).toEqual([
          from,
          to,
          expected.length,
        ]);
        const even = expected.filter((row) => row % 2 === 0).length;
        expect(used.countRows({ first: 0, last: 4 }, from, to)).toBe(even);
      }
    }
  });

  it('lists columns with anything on some rows', () => {
    const used = new UsedCells();
    used.add(1, 16_383);
    used.add(5, 0);
    used.add(9, 51);
    expect(used.columns(1, 9)).toEqual([0, 51, 16_383]);
    expect(used.columns(5, 9)).toEqual([0, 51]);
    expect(used.columns(10, 20)).toEqual([]);
  });
});
