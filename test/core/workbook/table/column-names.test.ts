import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameColumns } from '../../../../electron/core/workbook/table/column-names.ts';
import { columnLetters } from '../../../../shared/model/column-letters.ts';
import { range, rawRows } from './rows.ts';

function names(
  header: readonly string[],
  merges = [] as ReturnType<typeof range>[],
  above: readonly string[] | null = null,
) {
  const rows = above === null ? rawRows(header) : rawRows(above, header);
  const top = new Map(rows.map((row) => [row.rowNumber, row]));
  const width = Math.max(header.length, above?.length ?? 0);
  const indexes = Array.from({ length: width }, (_, at) => at);
  return nameColumns(indexes, { first: rows.length, last: rows.length }, top, merges, new Set()).map(
    (column) => column.name,
  );
}

describe('names of columns', () => {
  it('are the headers, in one line', () => {
    expect(names(['Name', ' First\n line ', 'E-Mail'])).toEqual(['Name', 'First line', 'E-Mail']);
  });

  it('are letters where there is no header', () => {
    expect(names(['Name', '', ''])).toEqual(['Name', 'Column B', 'Column C']);
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  it('are told apart when headers repeat, also only by case', () => {
    expect(names(['Name', 'name', 'Name', 'Name (2)'])).toEqual([
      'Name',
      'name (2)',
      'Name (3)',
      'Name (2) (2)',
    ]);
  });

  it('come from the merged cell that the header is part of', () => {
    expect(names(['', 'Street', 'City'], [range(1, 0, 2, 0)], ['Person', 'Address', ''])).toEqual([
      'Person',
      'Street',
      'City',
    ]);
  });

  it('take the merged title above when they repeat', () => {
    const merges = [range(1, 0, 1, 1), range(1, 2, 1, 3)];
    expect(names(['Sales', 'Cost', 'Sales', 'Cost'], merges, ['Q1', '', 'Q2', ''])).toEqual([
      'Q1 Sales',
      'Q1 Cost',
      'Q2 Sales',
      'Q2 Cost',
    ]);
  });

  it('harm nothing when they are __proto__ or constructor', () => {
    expect(names(['__proto__', 'constructor', '__proto__'])).toEqual([
      '__proto__',
      'constructor',
      '__proto__ (2)',
    ]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('always differ, whatever the headers are', () => {
    const header = fc.oneof(
      fc.constantFrom('', 'a', 'A', 'a (2)', 'Column B', 'column a'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
        const all = names(headers).map((name) => name.toLowerCase());
        expect(new Set(all).size).toBe(headers.length);
      }),
    );
  });
});
