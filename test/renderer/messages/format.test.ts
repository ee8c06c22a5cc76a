import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../renderer/messages/text/format.ts';

const format = createFormat('en-US');
/** Intl separates with narrow and non-breaking spaces; a reader sees a space. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('money', () => {
  test.each([
    [0, '$0.00'],
    [2_100_000, '$2.10'],
    [1_234_567_890, '$1,234.57'],
    [363, '$0.00036'],
    [9_999, '$0.01'],
    [1, '$0.000001'],
  ])('%i micro-dollars is %s', (amount, text) => {
    expect(format.money(amount)).toBe(text);
  });

  test('that is not nothing never looks like nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (amount) => {
        expect(format.money(amount)).toMatch(/[1-9]/);
      }),
    );
  });

  test('in a range says one amount when both ends look the same', () => {
    expect(format.moneyRange({ lowUsdMicros: 1_800_000, highUsdMicros: 2_400_000 })).toBe('$1.80–$2.40');
    expect(format.moneyRange({ lowUsdMicros: 1_800_000, highUsdMicros: 1_800_400 })).toBe('$1.80');
  });
});

describe('times', () => {
  const now = new Date(2026, 10, 21, 15, 0).getTime();
  test.each([
    [new Date(2026, 10, 21, 14, 5), 'today 2:05 PM'],
    [new Date(2026, 10, 22, 0, 5), 'tomorrow 12:05 AM'],
    [new Date(2026, 10, 20, 23, 59), 'yesterday 11:59 PM'],
    [new Date(2026, 10, 12, 9, 45), 'Nov 12, 9:45 AM'],
    [new Date(2025, 10, 12, 9, 45), 'Nov 12, 2025, 9:45 AM'],
  ])('%s is said as %s', (at, text) => {
    expect(plain(format.when(at.getTime(), now))).toBe(text);
    expect(plain(format.when(at.toISOString(), now))).toBe(text);
  });

  test.each([
    [0, '0 sec'],
    [39_200, '40 sec'],
    [23 * 60_000 + 59_000, '23 min'],
    [3 * 3_600_000 + 5 * 60_000, '3 hr 5 min'],
    [2 * 86_400_000, '2 days'],
    [-5_000, '0 sec'],
  ])('a span of %i ms is %s', (span, text) => {
    expect(plain(format.span(span))).toBe(text);
  });
});

test('sizes, shares and lists read as people write them', () => {
  expect(plain(format.size(1_234_000))).toBe('1.2 MB');
  expect(plain(format.size(184_300))).toBe('184.3 kB');
  expect(format.percent(0.425)).toBe('43%');
  expect(format.list(['a', 'b', 'c'])).toBe('a, b, and c');
  expect(format.number(1_240)).toBe('1,240');
});

describe.each([
  {
    language: 'de',
    number: '1.240',
    money: '2,10 $',
    range: '1,80–2,40 $',
    today: 'heute 14:05',
    date: '12. Nov., 09:45',
    span: '3 Std. 5 Min.',
    size: '1,2 MB',
    percent: '43 %',
    list: 'a, b und c',
  },
  {
    language: 'fr',
    number: '1 240',
    money: '2,10 $',
    range: '1,80–2,40 $',
    today: 'aujourd’hui à 14:05',
    date: '12 nov. à 09:45',
    span: '3 h 5 min',
    size: '1,2 Mo',
    percent: '43 %',
    list: 'a, b et c',
  },
  {
    language: 'es',
    number: '12.400',
    money: '2,10 $',
    range: '1,80–2,40 $',
    today: 'hoy, 14:05',
    date: '12 nov, 9:45',
    span: '3 h 5 min',
    size: '1,2 MB',
    percent: '43 %',
    list: 'a, b y c',
  },
  {
    language: 'ja',
    number: '1,240',
    money: '$2.10',
    range: '$1.80～$2.40',
    today: '今日 14:05',
    date: '11月12日 9:45',
    span: '3 時間 5 分',
    size: '1.2 MB',
    percent: '43%',
    list: 'a、b、c',
  },
  {
    language: 'zh',
    number: '1,240',
    money: '$2.10',
    range: '$1.80～$2.40',
    today: '今天 14:05',
    date: '11月12日 09:45',
    span: '3小时5分钟',
    size: '1.2 MB',
    percent: '43%',
    list: 'a、b和c',
  },
])('$language writes', ({ language, ...expected }) => {
  const own = createFormat(language);
  const now = new Date(2026, 10, 21, 15, 0).getTime();
  test('numbers, shares, sizes and lists its own way', () => {
    // Spanish groups digits from five on.
    expect(plain(own.number(language === 'es' ? 12_400 : 1_240))).toBe(expected.number);
    expect(plain(own.percent(0.425))).toBe(expected.percent);
    expect(plain(own.size(1_234_000))).toBe(expected.size);
    expect(own.list(['a', 'b', 'c'])).toBe(expected.list);
  });

  test('money and ranges of it its own way', () => {
    expect(plain(own.money(2_100_000))).toBe(expected.money);
    expect(plain(own.moneyRange({ lowUsdMicros: 1_800_000, highUsdMicros: 2_400_000 }))).toBe(expected.range);
    expect(own.moneyRange({ lowUsdMicros: 1_800_000, highUsdMicros: 1_800_400 })).toBe(own.money(1_800_000));
    expect(own.money(363)).toMatch(/0[.,]00036/);
  });

  test('times and spans its own way', () => {
    expect(plain(own.when(new Date(2026, 10, 21, 14, 5).getTime(), now))).toBe(expected.today);
    expect(plain(own.when(new Date(2026, 10, 12, 9, 45).getTime(), now))).toBe(expected.date);
    expect(plain(own.span(3 * 3_600_000 + 5 * 60_000))).toBe(expected.span);
  });
});

test('bounds of a chart never look alike', () => {
  const format = createFormat('en-US');
  expect(format.exactMoney(10_000)).toBe('$0.01');
  expect(format.exactMoney(12_500)).toBe('$0.0125');
  expect(format.exactMoney(91)).toBe('$0.000091');
  expect(format.exactMoney(2_000_000)).toBe('$2.00');
});
