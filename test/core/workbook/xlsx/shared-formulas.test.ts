import { describe, expect, it } from 'vitest';
import { shiftFormula } from '../../../../electron/core/workbook/xlsx/scan/shared-formulas.ts';

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

  it.each([
    ['XFC1048574', 'XFD1048576', 1],
    ['XFD1', '#REF!', 1],
    ['A1048575', '#REF!', 1],
    ['A$1048575', 'B$1048575', 1],
    ['B3', 'A1', -1],
    ['B2', '#REF!', -1],
    ['A3', '#REF!', -1],
  ])('%s reads %s at the edges of the sheet', (text, moved, way) => {
    expect(shiftFormula({ text, row: 10, column: 10 }, 10 + 2 * way, 10 + way)).toBe(moved);
  });
});
