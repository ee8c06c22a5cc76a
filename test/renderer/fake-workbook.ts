/** A workbook for looking at the wizard without a core: two sheets, tickets with headers in the third row. */
import type { TableRow } from '../../shared/model/table.ts';

/** The sample's columns. */
export const fakeColumns = ['Ticket', 'Received', 'Customer', 'Product', 'Message'];
/** Data rows on the fake sheet. */
export const fakeRowCount = 320;

const products = ['Desk lamp', 'Kettle', 'Office chair', 'Headphones'];
const customers = ['Aylin Demir', 'Jonas Weber', 'Chiara Rossi', 'Sam Okafor', 'Léa Fournier'];
const texts = [
  'I was charged twice, please refund one of them.',
  'The parcel never arrived although it says delivered.',
  'How do I change my e-mail address?',
  'It arrived broken. I would like a replacement.',
  'Is the spare part still available?',
];

/** A data row by its position below the header. */
export function fakeRow(offset: number): TableRow {
  return {
    rowNumber: offset + 4,
    cells: [
      `T-${10_001 + offset}`,
      `${1 + (offset % 28)} Oct 2026`,
      customers[offset % customers.length] ?? '',
      products[offset % products.length] ?? '',
      texts[offset % texts.length] ?? '',
    ],
    isHidden: offset % 40 === 7,
  };
}

/** The first rows of the sheet as they stand. */
export function fakeTopRows(limit: number): TableRow[] {
  const head: TableRow[] = [
    { rowNumber: 1, cells: ['Support tickets, October', '', '', '', ''], isHidden: false },
    { rowNumber: 2, cells: ['', '', '', '', ''], isHidden: false },
    { rowNumber: 3, cells: fakeColumns, isHidden: false },
  ];
  const rest = Array.from({ length: Math.max(0, limit - 3) }, (_, index) => fakeRow(index));
  return [...head, ...rest].slice(0, limit);
}
