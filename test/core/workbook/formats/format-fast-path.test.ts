import { assert, double, integer, oneof, property } from 'fast-check';
import { describe, it } from 'vitest';
import { plainFormatter } from '../../../../electron/core/workbook/formats/format-fast-path.ts';
import { numberFormat } from '../../../../electron/core/workbook/formats/number-format.ts';

const codes = [
  '0',
  '#,##0',
  '0.00',
  '#,##0.00',
  'yyyy\\-mm\\-dd hh:mm',
  'm/d/yyyy h:mm',
  'd\\.m\\.yyyy hh:mm:ss',
  'dd/mm/yy\\ hh:mm',
  'mmm-yy h:mm:ss',
];

/** Amounts, halves of cents, and moments of a day with all that files leave of their digits. */
const values = oneof(
  integer({ min: 0, max: 2_000_000_000 }).map((cents) => cents / 100),
  integer({ min: 0, max: 20_000_000 }).map((halves) => halves / 200),
  integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds / 86_400),
  integer({ min: 0, max: 60_000_000 }).map((minutes) => Number((minutes / 1440).toPrecision(10))),
  double({ min: 0, max: 3_000_000, noNaN: true }),
);

describe('usual number formats', () => {
  it.each(codes)('are shown as the general formatter shows them: %s', (code) => {
    for (const date1904 of [false, true]) {
      const general = numberFormat(code, date1904).formatNumber;
      const usual = plainFormatter(code, date1904);
      assert(
        property(values, (value) => {
          const text = usual?.(value);
          return usual !== null && (text === null || text === general(value));
        }),
        { numRuns: 1000 },
      );
    }
  });
});
