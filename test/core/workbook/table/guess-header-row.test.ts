import { describe, expect, it } from 'vitest';
import { guessHeaderRows } from '../../../../electron/core/workbook/table/guess-header-row.ts';
import { plainFacts, range, rawRows } from './rows.ts';

const people = [
  ['Anna', 'Berlin', '34'],
  ['Ben', 'Paris', '28'],
  ['Cem', 'Izmir', '51'],
];
const header = ['Name', 'City', 'Age'];

describe('the guess of the header row', () => {
  it.each([
    ['the first row', [header, ...people], 1],
    ['the row below a title', [['Our people'], header, ...people], 2],
    ['the row below a title and blank rows', [null, ['Our people 2026'], null, null, header, ...people], 5],
    [
      'the row below a title and a line of notes',
      [['People'], ['as of', '1/2/2026'], null, header, ...people],
      4,
    ],
    [
      'the first row when years are headers',
      [
        ['Country', '2019', '2020'],
        ['France', '3.5', '4'],
        ['Spain', '2', '3'],
      ],
      1,
    ],
    [
      'the first row of texts only',
      [
        ['Question', 'Answer'],
        ['Why?', 'Because.'],
        ['How?', 'So.'],
      ],
      1,
    ],
    [
      'the first row of one column',
      [['Comment'], ['Great!'], ['Not so good, the parcel came late and was open']],
      1,
    ],
    ['the only row', [['Name', 'City']], 1],
    [
      'none when the first row is data already',
      [
        ['1', 'Anna', '3.50 €'],
        ['2', 'Ben', '4.00 €'],
        ['3', 'Cem', '2.10 €'],
      ],
      0,
    ],
    ['none for an empty sheet', [], 0],
  ] as const)('is %s', (_, rows, expected) => {
    expect(guessHeaderRows(rawRows(...rows), plainFacts)).toEqual({ first: expected, last: expected });
  });

  it('sees through a title that is merged over the table', () => {
    const rows = rawRows(['Staff list', '', ''], header, ...people);
    expect(guessHeaderRows(rows, { ...plainFacts, merges: [range(1, 0, 1, 2)] })).toEqual({
      first: 2,
      last: 2,
    });
  });

  it('is both rows of a header of two rows', () => {
    const rows = rawRows(
      ['Name', 'Address', '', 'Age'],
      ['', 'Street', 'City', ''],
      ['Anna', 'A 1', 'Berlin', '34'],
      ['Ben', 'B 2', 'Paris', '28'],
    );
    const merges = [range(1, 0, 2, 0), range(1, 1, 1, 2), range(1, 3, 2, 3)];
    expect(guessHeaderRows(rows, { ...plainFacts, merges })).toEqual({ first: 1, last: 2 });
  });

  it('is what an Excel table or a filter says, against all looks', () => {
    const rows = rawRows(header, ...people);
    const table = { name: 'T', range: range(2, 0, 4, 2), hasHeader: true, hasTotals: false };
    expect(guessHeaderRows(rows, { ...plainFacts, tables: [table] })).toEqual({ first: 2, last: 2 });
    expect(guessHeaderRows(rows, { ...plainFacts, autoFilter: range(3, 0, 4, 2) })).toEqual({
      first: 3,
      last: 3,
    });
    const bare = { ...table, range: range(1, 0, 4, 2), hasHeader: false };
    expect(guessHeaderRows(rows, { ...plainFacts, tables: [bare] })).toEqual({ first: 0, last: 0 });
  });
});
