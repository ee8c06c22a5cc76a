import { describe, expect, it } from 'vitest';
import { builtInFormat } from '../../../../electron/core/workbook/formats/built-in-formats.ts';
import { numberFormat } from '../../../../electron/core/workbook/formats/number-format.ts';

function shown(code: string, value: number, usesDates1904 = false): string | null {
  return numberFormat(code, usesDates1904).formatNumber(value);
}

/** 5 March 2024, a Tuesday, 13:36:29 with its fraction. */
const day = 45356;
const moment = 45356.567;

describe('numbers, as Excel shows them', () => {
  it.each([
    // Rounded by their digits, not by their bits.
    ['#,##0.00', 8.965, '8.97'],
    ['#,##0.00', 1.005, '1.01'],
    ['0.00', 2.675, '2.68'],
    ['0.0', 0.25, '0.3'],
    ['#,##0.00', -1234567.885, '-1,234,567.89'],
    // A mark of a language is no currency, and changes no signs of numbers.
    ['[$-10409]#,##0;\\-#,##0', 7, '7'],
    ['[$-10409]0.00%', 0.25, '25.00%'],
    ['[$-407]#,##0.00', 1234.5, '1,234.50'],
    ['[$-409]General', 1234.5, '1234.5'],
    // A currency is.
    ['[$€-407]\\ #,##0.00', 1234.5, '€ 1,234.50'],
    ['#,##0.00\\ [$€-407]', -8.965, '-8.97 €'],
    ['[$€-x-euro2]\\ #,##0.00', 5, '€ 5.00'],
    ['[$CHF]\\ #,##0.00', 1234.5, 'CHF 1,234.50'],
    ['[$R$-416]\\ 0.00', 5, 'R$ 5.00'],
    ['_-* #,##0.00\\ [$kr-41D]_-;-* #,##0.00\\ [$kr-41D]_-', 5, '5.00 kr'],
    // Words around the number.
    ['0\\ %', 0.195, '20 %'],
    ['General" kg"', 1234.5, '1234.5 kg'],
    ['General" kg"', -4006381333931, '-4006381333931 kg'],
    ['General\\ "x 2"', 3, '3 x 2'],
    ['0\\°\\C', 21.5, '22°C'],
    ['0\\°\\C', -4, '-4°C'],
    ['[Red]', 0.125, '0.125'],
    ['"No. "@', 5, '5'],
    ['# ?/2', 2.875, '3'],
    ['# ?/8', -1.25, '-1 2/8'],
    ['0 EUR', 5, '5 EUR'],
    ['[<0]"";0%', -0.5, ''],
    ['0;"";""', -7, ''],
    // Numerals.
    ['[DBNum1][$-804]General', 10205, '一万〇二百〇五'],
    ['[DBNum2][$-804]General"元"', 1234, '壹仟贰佰叁拾肆元'],
    ['[DBNum1][$-804]0" (v2)"', 305, '三〇五 (v2)'],
    ['[$-D07041E]0', 25, '๒๕'],
    ['[$-2000401]0.0', 12.5, '١٢.٥'],
  ])('%s of %d is %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});

describe('dates and times', () => {
  it.each([
    ['aaa', day, 'Tue'],
    ['[$-411]m"月"d"日"\\(aaa\\)', day, '3月5日(火)'],
    ['[$-804]aaa', day, '二'],
    ['[$-411]ggge"年"m"月"d"日"', day, '令和6年3月5日'],
    ['[$-411]ggge"年"', 43585, '平成31年'],
    ['[$-411]gge.m.d', 32515, '昭64.1.7'],
    ['[$-ja-JP-x-gannen]ggge"年"', 43586, '令和元年'],
    ['[$-404]e/m/d', day, '113/3/5'],
    ['ggge"年"m"月"d"日"', day, '令和6年3月5日'],
    ['[$-407]mmmm\\ yy;@', day, 'März 24'],
    ['[$-40C]d\\ mmm\\ yyyy', day, '5 mars 2024'],
    ['[$-C0A]d-mmm-yy', day, '5-mar-24'],
    ['[$-419]d mmmm yyyy', day, '5 марта 2024'],
    ['[$-419]mmmm yyyy', day, 'Март 2024'],
    ['[$-FC19]dd mmmm yyyy', day, '05 марта 2024'],
    ['[$-C07]mmmm', 45292, 'Jänner'],
    ['[$-425]mmmm', day, 'märts'],
    ['[$-de-DE]dddd', day, 'Dienstag'],
    ['[$-zh-Hans-CN]dddd', day, '星期二'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45651, '二〇二四年十二月二十五日'],
    ['[$-804]上午/下午h"时"mm"分"', moment, '下午1时36分'],
    ['[$-107041E]d mmm yyyy', day, '5 มี.ค. 2567'],
    ['[$-060401]d/mm/yyyy', day, '25/08/1445'],
    ['dd.mm.yyyy hh:mm:ss', moment, '05.03.2024 13:36:29'],
    ['hh:mm:ss.0', moment, '13:36:28.8'],
    ['[h]:mm', 1.51, '36:14'],
    ['[h]:mm', -0.51, '-12:14'],
    ['[h]', 1.5, '36'],
    // The system's own, which no file tells.
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', day, 'Tuesday, March 5, 2024'],
    ['[$-F400]h:mm:ss\\ AM/PM', moment, '1:36:29 PM'],
    ['[$-x-systime]h:mm:ss\\ AM/PM', 0.25, '6:00:00 AM'],
  ])('%s of %d is %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it('count from 1904 where the workbook does', () => {
    expect(shown('yyyy-mm-dd', 0, true)).toBe('1904-01-01');
    expect(shown('[$-411]ge', 43894, true)).toBe('R6');
    expect(shown('[h]:mm', 1.5, true)).toBe('36:00');
  });
});

describe('built-in formats', () => {
  it.each([
    [5, -1234.5, '($1,235)'],
    [7, 8.965, '$8.97'],
    [37, -5, '(5)'],
    [44, -8.965, '$(8.97)'],
    [14, day, '2024-03-05'],
    [22, moment, '2024-03-05 13:36'],
    [27, day, '2024-03-05'],
    [31, moment, '2024-03-05'],
    [33, 0.75, '18:00:00'],
    [34, day, '2024-03-05'],
    [34, 0.75, '18:00'],
    [55, moment, '2024-03-05 13:36:29'],
    [58, day, '2024-03-05'],
    [46, 1.5, '36:00:00'],
    [99, 0.1235, '0.1235'],
  ])('%d of %d is %s, which reads the same everywhere', (id, value, text) => {
    expect(shown(builtInFormat(id), value)).toBe(text);
  });
});

describe('what no format can be applied to', () => {
  it.each([
    ['a day before the calendar', 'yyyy-mm-dd', -1],
    ['a day after it', 'dd/mm/yyyy', 3_000_000],
    ['digits and dates in one section', '0 yyyy', 5],
    ['numerals of LibreOffice alone', '[NatNum5]0', 5],
    ['the Jewish calendar', '[$-08040D]d mmmm yyyy', day],
    ['conditions that leave the number out', '[<10]0;[>10]0', 10],
    ['five sections', '0;0;0;@;0', 5],
  ])('%s', (_, code, value) => {
    expect(shown(code, value)).toBeNull();
  });
});

describe('texts', () => {
  it.each([
    ['"No. "@', 'A7', 'No. A7'],
    ['@', 'A7', null],
    ['0;-0;0;"text: "@', 'A7', 'text: A7'],
    [';;;', 'A7', ''],
    ['General;@', 'A7', null],
    ['_(@_)', 'A7', null],
    ['0.00', 'A7', null],
  ])('%s of %s is %s', (code, text, expected) => {
    const { formatText } = numberFormat(code, false);
    const shownText = formatText?.(text) ?? null;
    expect(shownText === text ? null : shownText).toBe(expected);
  });
});
