import { describe, expect, it } from 'vitest';
import { shiftFormula } from '../../../../electron/core/workbook/xlsx/shared-formulas.ts';

describe('a shared formula in another cell', () => {
  it.each([
    ['A1+B2', 'B3+C4'],
    ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
    ['SUM(A1:B2,Sheet2!C3)', 'SUM(B3:C4,Sheet2!D5)'],
    ['"A1"&\'A1 sheet\'!A1', '"A1"&\'A1 sheet\'!B3'],
    ['LOG10(A1)+Q1total', 'LOG10(B3)+Q1total'],
    ['SUM(A:A)+SUM($A:A)+SUM(1:1)', 'SUM(B:B)+SUM($A:B)+SUM(3:3)'],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B3'],
    ['XFD1', '#REF!'],
  ])('%s reads %s', (text, moved) => {
    expect(shiftFormula({ text, row: 1, column: 0 }, 3, 1)).toBe(moved);
  });
});
