import type { SaveReport } from '../../shared/contract/types.ts';
import { columnLetters } from '../../shared/model/column-letters.ts';
import { isLeftOut } from '../../shared/model/non-data.ts';
import type {
  CellsFound,
  ColumnSpan,
  LossKind,
  NonDataKind,
  NonDataRows,
  TableSummary,
  WorkbookLoss,
} from '../../shared/model/table.ts';
import { findTwinColumns } from '../../shared/model/twin-columns.ts';
import type { JobArguments } from './arguments.ts';

/**
 * What the window shows of a table beside its rows, in a sentence each: nothing that changes what is sent is
 * passed over.
 */
export function notesOnTable(
  table: TableSummary,
  wanted: Pick<JobArguments, 'rows' | 'nonData'>,
): readonly string[] {
  const { hiddenRowCount: hidden, rowsWithoutFormulaValue: uncalculated, warnings } = table;
  const notes: string[] = [];
  if (hidden > 0 && wanted.rows.kind !== 'visible') {
    const rows = hidden === 1 ? '1 hidden row counts' : `${hidden} hidden rows count`;
    notes.push(`${rows} among the rows. Leave out what is hidden with --rows visible.`);
  }
  if (uncalculated > 0) {
    const rows = uncalculated === 1 ? 'In 1 row' : `In ${uncalculated} rows`;
    notes.push(
      `${rows} a formula has no value yet and counts as empty. Open the workbook in Excel and save it.`,
    );
  }
  if (warnings.includes('text-named-workbook')) {
    notes.push("The file is text, although it has a workbook's name. It is read as it stands.");
  }
  notes.push(...notesOnLines(table));
  if (warnings.includes('letters-by-content')) {
    notes.push(
      'The file says that its texts are in other letters than they are. They are read as their bytes mean them.',
    );
  }
  if (warnings.includes('saved-as-xlsx')) {
    notes.push(
      'Answers are saved in a new Excel workbook (.xlsx) with the cells, formulas, number formats, merged cells and names of this file. Charts, pictures, colours, drop-down lists and macros will not be in it; your own file keeps them.',
    );
  }
  notes.push(...(table.losses ?? []).map(noteOnLoss));
  if (warnings.includes('end-missing')) {
    notes.push(
      'The end of this file is missing. Its sheets are whole and are read; something else that it held is gone.',
    );
  }
  if (warnings.includes('rows-out-of-order')) {
    notes.push(
      'The rows or cells of this sheet stand out of order in the file. They are read by their numbers; saving writes them in order.',
    );
  }
  if (table.totalsRow !== undefined)
    notes.push(`Row ${table.totalsRow} is the totals row of the table and is not sent.`);
  if (table.repeatedCells !== undefined) notes.push(noteOnRepeatedCells(table.repeatedCells));
  if (table.unformatted !== undefined) notes.push(noteOnFormats(table.unformatted));
  if (table.lostTexts !== undefined) notes.push(noteOnLostTexts(table.lostTexts));
  return [...notes, ...notesOnSideTables(table), ...notesOnNonData(table, wanted), ...notesOnRules(table)];
}

/** By kind: what becomes of one, and of several. */
const lossWords: Readonly<Record<LossKind, readonly [one: string, several: string]>> = {
  formulas: [
    'formula cannot be kept in the new workbook, which has its value instead',
    'formulas cannot be kept in the new workbook, which has their values instead',
  ],
  names: [
    'defined name will be missing from the new workbook',
    'defined names will be missing from the new workbook',
  ],
  'covered-cells': [
    'cell under merged ones will be missing from the new workbook',
    'cells under merged ones will be missing from the new workbook',
  ],
  'print-ranges': [
    'sheet loses its print area in the new workbook',
    'sheets lose their print areas in the new workbook',
  ],
  'sheet-names': [
    'sheet has a name that Excel does not allow, and another one in the new workbook',
    'sheets have names that Excel does not allow, and others in the new workbook',
  ],
};

/** "2 formulas cannot be kept in the new workbook … (Data!B2, Data!B3). Your own file stays as it is." */
function noteOnLoss({ kind, count, where }: WorkbookLoss): string {
  const list = where.join(', ') + (count > where.length ? ' …' : '');
  return `${count} ${lossWords[kind][count === 1 ? 0 : 1]} (${list}). Your own file stays as it is.`;
}

/** Names of the instruction that several columns bear. */
export function notesOnTwins(instruction: string, table: TableSummary): readonly string[] {
  const names = table.columns.map(({ name }) => name);
  return findTwinColumns(instruction, names).map(
    ({ name, others }) =>
      `${others.length + 1} columns are called "${name}". {{${name}}} takes the first of them; write {{${others[0]}}} for the next one.`,
  );
}

/** Tables that stand side by side, and which columns are read. */
function notesOnSideTables({ beside }: TableSummary): readonly string[] {
  if (beside === undefined) return [];
  const lettersOf = ({ first, last }: ColumnSpan): string => `${columnLetters(first)}-${columnLetters(last)}`;
  const { own, readsAll, others } = beside;
  const read = readsAll
    ? `Other columns with names of their own stand beside ${lettersOf(own)}, behind an empty column. All are read as one table; read only these with --table-columns ${lettersOf(own)}.`
    : `Only columns ${lettersOf(own)} are read: other tables stand beside them. Read all columns as one table with --table-columns all.`;
  return [
    read,
    ...others.map(
      ({ columns, header, names }) =>
        `Another table stands in columns ${lettersOf(columns)}, its column names in row ${header.first}: ${names.join(', ')}. Take it instead with --table-columns ${lettersOf(columns)}.`,
    ),
  ];
}

/** How rows were put together, and what the sheet suggests. */
function notesOnRules(table: TableSummary): readonly string[] {
  const { filledMerges = [], rowRules, joinedRows = 0, offers, columns } = table;
  const nameOf = (index: number | null): string =>
    columns.find((column) => column.index === index)?.name ?? '';
  const notes = filledMerges.map(
    ({ column, rows }) =>
      `"${column}" is merged over several rows; its value counts for each of them: ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
  );
  if (rowRules !== undefined && rowRules.fillsDown.length > 0) {
    notes.push(`Empty cells take the value above in: ${rowRules.fillsDown.join(', ')}.`);
  }
  if (joinedRows > 0) {
    notes.push(
      `${joinedRows} ${joinedRows === 1 ? 'row continues' : 'rows continue'} the row above and are no rows of their own.`,
    );
  }
  if (rowRules !== undefined || offers === undefined) return notes;
  if (offers.fillsDown.length > 0) {
    const names = offers.fillsDown.map(nameOf).join(',');
    notes.push(`Rows seem to be grouped. Fill empty cells from the row above with --fill-down "${names}".`);
  }
  if (offers.continuesBy !== null) {
    const name = nameOf(offers.continuesBy);
    notes.push(
      `Rows without "${name}" seem to continue the row above. Join them with --continue-by "${name}".`,
    );
  }
  return notes;
}

/** What is told of lines of a text file. */
function notesOnLines({ strayQuotes, guardedDigits, brokenLetters }: TableSummary): readonly string[] {
  const told = [
    [brokenLetters, 'letters that cannot be read in this encoding; they are sent as \ufffd'],
    [strayQuotes, 'quotation marks that never close, or close too early; they are read as text'],
    [
      guardedDigits,
      'digits with ="…", an apostrophe or a tab around them, or a character that nobody sees; only the digits are sent',
    ],
  ] as const;
  return told.flatMap(([found, what]) => {
    if (found === undefined) return [];
    const { count, lines } = found;
    const more = count > lines.length ? ' …' : '';
    return [`${count === 1 ? '1 line has' : `${count} lines have`} ${what} (${lines.join(', ')}${more}).`];
  });
}

const kindNames: Readonly<Record<NonDataKind, string>> = {
  total: 'totals',
  note: 'notes',
  'repeated-header': 'repeated column names',
  section: 'titles of groups',
  balance: 'balances',
  'other-table': 'another table',
  'error-cell': 'errors',
  'no-value': 'formulas without values',
};

/** "totals (6, 11, 16–17), notes (18–20)". */
function nameRows(found: readonly NonDataRows[]): string {
  return found
    .map(({ kind, count, ranges }) => {
      const told = ranges.map(({ firstRow: first, lastRow: last }) =>
        first === last ? `${first}` : `${first}–${last}`,
      );
      const rowsTold = ranges.reduce((sum, { firstRow, lastRow }) => sum + lastRow - firstRow + 1, 0);
      return `${kindNames[kind]} (${told.join(', ')}${rowsTold < count ? ' …' : ''})`;
    })
    .join(', ');
}

function countRows(found: readonly NonDataRows[]): number {
  return found.reduce((sum, { count }) => sum + count, 0);
}

function notesOnNonData(table: TableSummary, wanted: Pick<JobArguments, 'nonData'>): readonly string[] {
  const all = table.nonData ?? [];
  const leftOut = all.filter((rows) => isLeftOut(rows, wanted.nonData));
  const sent = all.filter((rows) => !isLeftOut(rows, wanted.nonData));
  const notes: string[] = [];
  if (leftOut.length > 0) {
    const count = countRows(leftOut);
    const rows = count === 1 ? '1 row looks like no data and is' : `${count} rows look like no data and are`;
    notes.push(`${rows} not sent: ${nameRows(leftOut)}. Send all rows with --send-all-rows.`);
  }
  if (sent.length > 0) {
    const count = countRows(sent);
    const rows = count === 1 ? '1 row may be no data and is' : `${count} rows may be no data and are`;
    const advice = wanted.nonData?.sendsSure === true ? '' : ' Leave such rows out with --leave-out-unsure.';
    notes.push(`${rows} sent: ${nameRows(sent)}.${advice}`);
  }
  for (const { header, names } of table.otherTables ?? []) {
    notes.push(
      `Another table begins at row ${header.first}: ${names.join(', ')}. Take it instead with --header-row ${header.last}.`,
    );
  }
  return notes;
}

/** Rows with errors or formulas without values in the columns used, and whether they are sent; null for none. */
export function noteOnFaults(
  faulty: readonly NonDataRows[],
  wanted: Pick<JobArguments, 'nonData'>,
): string | null {
  if (faulty.length === 0) return null;
  const count = countRows(faulty);
  const isOne = count === 1;
  const isSent = wanted.nonData?.leavesOutFaulty !== true;
  const rows = `${isOne ? '1 row has' : `${count} rows have`} errors or formulas without values in the columns used`;
  const fate = `${isOne ? 'is' : 'are'} ${isSent ? 'sent' : 'not sent'}: ${nameRows(faulty)}.`;
  return `${rows} and ${fate}${isSent ? ' Leave such rows out with --leave-out-errors.' : ''}`;
}

/** What has become of the sheet's print area; null where that has nothing to do with the answers. */
export function noteOnPrinting(
  printArea: SaveReport['printArea'],
  wanted: Pick<JobArguments, 'printsAnswers'>,
): string | null {
  if (printArea === null) {
    return wanted.printsAnswers
      ? 'No print area ends beside the answers, so --print-answers changes nothing.'
      : null;
  }
  if (printArea.isGrown) return 'The print area of the sheet now includes the answers.';
  const column = columnLetters(printArea.lastColumn);
  return `The print area of the sheet ends at column ${column}: the answers are not printed. Print them, too, with --print-answers.`;
}

function noteOnLostTexts({ count, rows }: CellsFound): string {
  const list = `(row ${rowList({ count, rows })})`;
  return count === 1
    ? `1 cell names a text that the file does not hold ${list} and counts as empty.`
    : `${count} cells name texts that the file does not hold ${list} and count as empty.`;
}

function noteOnRepeatedCells({ count, rows }: CellsFound): string {
  const list = `(row ${rowList({ count, rows })})`;
  return count === 1
    ? `1 cell stands more than once in the file ${list}: the last one counts, and is the only one in the saved file.`
    : `${count} cells stand more than once in the file ${list}: the last one counts, and is the only one in the saved file.`;
}

/** The first rows, with dots where there are more. */
function rowList({ count, rows }: CellsFound): string {
  return rows.join(', ') + (count > rows.length ? ' …' : '');
}

function noteOnFormats({ count, rows }: CellsFound): string {
  const cells = count === 1 ? '1 cell has a number format' : `${count} cells have number formats`;
  return `${cells} that cannot be applied (row ${rowList({ count, rows })}): the number or date itself is sent.`;
}
