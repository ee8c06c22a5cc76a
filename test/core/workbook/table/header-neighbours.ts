import type { SheetFacts } from '../../../../electron/core/workbook/model/row-source.ts';
import { range } from './rows.ts';

/** A sheet as somebody might have it: its rows, `null` for blank ones, and the rows of its header. */
export interface Neighbour {
  readonly name: string;
  readonly rows: readonly (readonly string[] | null)[];
  readonly facts?: Partial<SheetFacts>;
  readonly first: number;
  readonly last: number;
}

const texts = [
  'The parcel came late',
  'Great service, thanks a lot',
  'Box was open and wet inside when it came, and nobody answered the phone for two whole days after that',
  'ok',
  'Will come again',
  'Could be cheaper',
  'The colour is not as shown',
  'Fast and friendly',
];
const text = (at: number): string => texts[at % texts.length] ?? '';
const lines = (count: number, row: (at: number) => readonly string[]): (readonly string[])[] =>
  Array.from({ length: count }, (_, at) => row(at));
const orders = (count: number) =>
  lines(count, (at) => [`${1000 + at}`, `2024-05-${10 + at}`, text(at), `${at}.50`]);
const orderNames = ['Order', 'Date', 'Comment', 'Amount'];

const plain = (
  name: string,
  rows: Neighbour['rows'],
  first: number,
  last = first,
  facts: Partial<SheetFacts> = {},
): Neighbour => ({ name, rows, first, last, facts });

/** Text columns that turn to numbers or dates further down. */
const turning: readonly Neighbour[] = [
  plain(
    'grades A to C, then points',
    [
      ['Pupil', 'Mark'],
      ['Anna', 'A'],
      ['Ben', 'B'],
      ['Cem', 'C'],
      ['Dora', '12'],
      ['Emil', '9'],
      ['Fay', '14'],
      ['Gus', '11'],
    ],
    1,
  ),
  plain(
    '"n/a" first, then amounts',
    [
      ['Offer', 'Price', 'Note'],
      ['Basic', 'n/a', 'old'],
      ['Plus', 'on request', 'old'],
      ['Pro', '19.90', 'new'],
      ['Max', '29.90', 'new'],
      ['Team', '99.00', 'new'],
    ],
    1,
  ),
  plain(
    '"never", then dates',
    [
      ['User', 'Last login'],
      ['a@x.org', 'never'],
      ['b@x.org', 'never'],
      ['c@x.org', '2024-01-02'],
      ['d@x.org', '2024-02-02'],
      ['e@x.org', '2024-03-02'],
    ],
    1,
  ),
  plain(
    'yes and no, then counts',
    [
      ['Question', 'Answer'],
      ['Parking?', 'yes'],
      ['Pets?', 'no'],
      ['Rooms?', '12'],
      ['Beds?', '24'],
      ['Floors?', '3'],
    ],
    1,
  ),
  plain(
    'versions as words, then numbers',
    [
      ['App', 'Version'],
      ['A', 'beta'],
      ['B', 'alpha'],
      ['C', 'rc'],
      ['D', '1.2'],
      ['E', '2.0'],
      ['F', '3.1'],
      ['G', '4.0'],
    ],
    1,
  ),
];

/** Long names, one column, no header. */
const wording: readonly Neighbour[] = [
  plain(
    'questions longer than the answers',
    [
      [
        `How would you describe the way in which ${text(2)}?`,
        `What should we do about the fact that ${text(2)}?`,
      ],
      ...lines(6, (at) => [text(at), text(at + 3)]),
    ],
    1,
  ),
  plain(
    'a form with a timestamp and long questions',
    [
      ['Timestamp', `Please tell us in your own words what happened, and why ${text(2)}`, 'May we call you?'],
      ...lines(6, (at) => [`5/${at + 1}/2024 10:0${at}:00`, text(at), at % 2 === 0 ? 'Yes' : 'No']),
    ],
    1,
  ),
  plain('one column of comments', [['Comment'], ...lines(6, (at) => [text(at)])], 1),
  plain(
    'line breaks in names',
    [['Name\nof the guest', 'Text\n(in full)'], ...lines(5, (at) => [`Guest ${at}`, text(at)])],
    1,
  ),
  plain(
    'a header in Japanese',
    [['番号', '日付', '内容'], ...lines(5, (at) => [`${at + 1}`, `2024年5月${at + 1}日`, `本文 ${at}`])],
    1,
  ),
  plain(
    'names that are lower case identifiers',
    [
      ['id', 'created_at', 'body_text'],
      ...lines(5, (at) => [`${at}`, `2024-05-0${at + 1}T10:00:00Z`, text(at)]),
    ],
    1,
  ),
  plain(
    'data from the first row on',
    lines(6, (at) => [`${1000 + at}`, text(at), `${at}.50`]),
    0,
  ),
  plain(
    'numbers only',
    lines(6, (at) => [`${at}`, `${at * 2}`, `${at * 3}`]),
    0,
  ),
  plain(
    'dates before texts, no names',
    lines(6, (at) => [`2024-05-0${at + 1}`, text(at)]),
    0,
  ),
];

/** Years, quarters and days as names. */
const series: readonly Neighbour[] = [
  plain(
    'three years',
    [
      ['Country', '2021', '2022', '2023'],
      ...lines(5, (at) => [`Land ${at}`, `${2000 + at}`, `${2001 + at}`, '2022']),
    ],
    1,
  ),
  plain(
    'every fifth year below a title',
    [
      ['Population'],
      ['Land', 'Code', '1990', '1995', '2000', '2005'],
      ...lines(6, (at) => [`Land ${at}`, `L${at}`, `${at}00`, '1', '2', '3']),
    ],
    2,
  ),
  plain(
    'quarters',
    [['Shop', 'Q1 2023', 'Q2 2023', 'Q3 2023'], ...lines(5, (at) => [`Shop ${at}`, '1.5', '2', '3'])],
    1,
  ),
  plain(
    'days as dates',
    [['Shop', '2024-05-01', '2024-05-02', '2024-05-03'], ...lines(5, (at) => [`Shop ${at}`, '15', '2', '3'])],
    1,
  ),
  plain(
    'questions numbered from 1',
    [['Pupil', '1', '2', '3', '4'], ...lines(5, (at) => [`Pupil ${at}`, '5', '3', '4', '0'])],
    1,
  ),
  plain(
    'months in another spelling',
    [
      ['Konto', 'Jan 24', 'Feb 24', 'Mrz 24'],
      ...lines(5, (at) => [`Konto ${at}`, '1.500,00', '2,00', '-3,00']),
    ],
    1,
  ),
];

/** What stands above a table. */
const preambles: readonly Neighbour[] = [
  plain('38 lines of terms', [...lines(38, (at) => [`${at + 1}. ${text(2)}`]), orderNames, ...orders(5)], 39),
  plain(
    '38 lines of terms and a blank row',
    [...lines(38, (at) => [`${at + 1}. ${text(2)}`]), null, orderNames, ...orders(9)],
    40,
  ),
  plain(
    'a list of keys as wide as the table',
    [
      ['Account', '12 345'],
      ['Owner', 'Bob'],
      ['Period', 'May 2024'],
      null,
      ['Date', 'Amount'],
      ...lines(12, (at) => [`2024-05-${10 + at}`, `${at}.50`]),
    ],
    5,
  ),
  plain(
    'keys with colons right above',
    [
      ['Report:', 'Sales'],
      ['Period:', 'May'],
      ['Date', 'Amount'],
      ...lines(6, (at) => [`2024-05-0${at + 1}`, `${at}`]),
    ],
    3,
  ),
  plain(
    'a wide line of values right above',
    [
      ['DE89 3704', '2024-05-31', 'EUR', '1,234.50'],
      orderNames.map((name) => name),
      ...lines(6, (at) => [`${at}`, `2024-05-1${at}`, text(at), `${at}.5`]),
    ],
    2,
  ),
  plain(
    'a title, a date, a blank row',
    [['Cases by owner'], ['As of 2024-05-31 10:00'], null, orderNames, ...orders(6)],
    4,
  ),
  plain(
    'a summary table above the table',
    [
      ['State', 'Count', 'Share'],
      ['open', '3', '30 %'],
      ['closed', '7', '70 %'],
      null,
      ['Case', 'Subject', 'State', 'Opened', 'Owner'],
      ...lines(12, (at) => [`C-${at}`, text(at), 'open', `2024-05-${10 + at}`, 'P']),
    ],
    5,
  ),
  plain(
    'a blank row among the rows',
    [['Id', 'Message'], ['1', 'hello'], ['2', 'bye'], null, ['3', 'after a gap'], ['4', 'more']],
    1,
  ),
  plain(
    'a blank row among texts',
    [
      ['Question', 'Answer'],
      ['Why?', 'So.'],
      null,
      ['How?', 'Thus.'],
      ['When?', 'Now.'],
      ['Who?', 'We.'],
      ['What?', 'That.'],
    ],
    1,
  ),
  plain('totals above the names', [['Total', '', '', '55.00'], orderNames, ...orders(6)], 2),
];

/** Merged cells. */
const merged: readonly Neighbour[] = [
  plain(
    'groups of rows merged in the body',
    [['Group', 'Name', 'Text'], ...lines(9, (at) => [at % 3 === 0 ? `G${at}` : '', `n${at}`, text(at)])],
    1,
    1,
    { merges: [range(2, 0, 4, 0), range(5, 0, 7, 0), range(8, 0, 10, 0)] },
  ),
  plain(
    'a title merged over part of the table',
    [
      ['Staff list', '', '', ''],
      ['Name', 'City', 'Age', 'Text'],
      ...lines(5, (at) => [`P ${at}`, 'Bonn', `${30 + at}`, text(at)]),
    ],
    2,
    2,
    { merges: [range(1, 0, 1, 2)] },
  ),
  plain(
    'two levels, merged',
    [
      ['', 'Spring', '', 'Autumn', ''],
      ['Shop', 'Sold', 'Left', 'Sold', 'Left'],
      ...lines(5, (at) => [`Shop ${at}`, '1', '2', '3', '4']),
    ],
    1,
    2,
    { merges: [range(1, 1, 1, 2), range(1, 3, 1, 4)] },
  ),
  plain(
    'names merged down over two rows',
    [
      ['No', 'Address', '', 'Score'],
      ['', 'Street', 'Town', ''],
      ...lines(5, (at) => [`${at}`, `Lane ${at}`, 'Bonn', `${at * 7}`]),
    ],
    1,
    2,
    { merges: [range(1, 0, 2, 0), range(1, 1, 1, 2), range(1, 3, 2, 3)] },
  ),
];

/** Two and three rows of names. */
const levels: readonly Neighbour[] = [
  plain(
    'codes and questions',
    [
      ['id', 'submitdate', 'G1Q1', 'G1Q2'],
      ['Response ID', 'Date submitted', 'How was the stay at our house?', 'What could be better next time?'],
      ...lines(6, (at) => [`${at + 1}`, `2024-05-0${at + 1} 10:00:00`, text(at), text(at + 1)]),
    ],
    1,
    2,
  ),
  plain(
    'questions and their options',
    [
      ['Respondent', 'Which did you use?', '', '', 'Anything else?'],
      ['', 'Phone', 'Chat', 'Mail', 'Open-Ended Response'],
      ...lines(6, (at) => [`${500 + at}`, 'Phone', at % 2 === 0 ? 'Chat' : '', '', text(at)]),
    ],
    1,
    2,
  ),
  plain(
    'units below the names',
    [
      ['Sample', 'Weight', 'Length', 'Remark'],
      ['', 'kg', 'mm', ''],
      ...lines(6, (at) => [`S${at}`, `${at}.5`, `${at * 10}`, text(at)]),
    ],
    1,
    2,
  ),
  plain(
    'units in brackets',
    [
      ['Time', 'Speed', 'Temperature'],
      ['[s]', '[m/s]', '[°C]'],
      ...lines(6, (at) => [`${at}`, `${at}.5`, `${20 + at}`]),
    ],
    1,
    2,
  ),
  plain(
    'labels and names for machines',
    [
      ['SKU', 'Product Name', 'Brand', 'Price'],
      ['item_sku', 'item_name', 'brand_name', 'standard_price'],
      ...lines(6, (at) => [`A-${at}`, text(at), 'Acme', `${at}.99`]),
    ],
    1,
    2,
  ),
  plain(
    'three rows with ids',
    [
      ['StartDate', 'Q1', 'Q2'],
      ['Start Date', 'How was it?', 'What else?'],
      ['{"ImportId":"startDate"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
      ...lines(6, (at) => [`2024-05-0${at + 1} 10:00`, 'good', text(at)]),
    ],
    1,
    3,
  ),
  plain(
    'groups without merges',
    [
      ['', '', 'Men', '', 'Women', ''],
      ['Year', 'Town', 'Young', 'Old', 'Young', 'Old'],
      ...lines(8, (at) => [`${2010 + at}`, 'Bonn', '1', '2', '3', '4']),
    ],
    1,
    2,
  ),
  plain(
    'a total as the first row is no second header',
    [
      ['Content', 'Title', 'Views'],
      ['Total', '', '4000'],
      ...lines(6, (at) => [`v${at}`, text(at), `${400 - at}`]),
    ],
    1,
  ),
  plain(
    'a group title below the names is no second header',
    [
      ['Task', 'Owner', 'Due'],
      ['Group A', '', ''],
      ...lines(6, (at) => [`Task ${at}`, 'P', `2024-05-0${at + 1}`]),
    ],
    1,
  ),
  plain(
    'two texts in columns of numbers are no second header',
    [
      ['Offer', 'Price', 'Stock', 'Note'],
      ['Basic', 'n/a', 'n/a', 'old'],
      ...lines(6, (at) => [`Offer ${at}`, `${at}.5`, `${at}`, text(at)]),
    ],
    1,
  ),
];

const table = (firstRow: number, lastRow: number) => ({
  tables: [{ name: 'T', range: range(firstRow, 0, lastRow, 3), hasHeader: true, hasTotals: false }],
});

/** Tables and filters that say where the names stand. */
const named: readonly Neighbour[] = [
  plain(
    'a table laid over names of its own',
    [['Column1', 'Column2', 'Column3', 'Column4'], orderNames, ...orders(6)],
    2,
    2,
    table(1, 8),
  ),
  plain(
    'the same in German',
    [['Spalte1', 'Spalte2', 'Spalte3', 'Spalte4'], orderNames, ...orders(6)],
    2,
    2,
    table(1, 8),
  ),
  plain(
    'a table below a wide block',
    [['A', 'B', 'C', 'D'], ['x', 'y', 'z', 'w'], null, orderNames, ...orders(6)],
    4,
    4,
    table(4, 10),
  ),
  plain('a filter on the second row', [['Orders', 'of', 'May', '2024'], orderNames, ...orders(6)], 2, 2, {
    autoFilter: range(2, 0, 8, 3),
  }),
];

/** Sheets of the kinds that exports have, none of them taken from a file. */
export const neighbours: readonly Neighbour[] = [
  ...turning,
  ...wording,
  ...series,
  ...preambles,
  ...merged,
  ...levels,
  ...named,
];
