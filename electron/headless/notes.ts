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
  TextFileShape,
  WorkbookLoss,
  WorkbookWarning,
} from '../../shared/model/table.ts';
import type { JobArguments } from './arguments.ts';

/** From where the table is read, as the window shows it in its fields; of a text file (`text`) how, too. */
export function tableLine(table: TableSummary, text: TextFileShape | undefined): string {
  const { sheet, firstHeaderRow: first, headerRow: last, rowCount } = table;
  const header =
    last === 0
      ? 'no column names'
      : `column names in ${first === last ? `row ${last}` : `rows ${first}–${last}`}`;
  const rows = `${header}, ${rowCount} ${rowCount === 1 ? 'row' : 'rows'}`;
  if (text === undefined) return `Sheet "${sheet}": ${rows}.`;
  const between = text.delimiter === '' ? 'nothing' : JSON.stringify(text.delimiter);
  return `Text in ${text.encoding} with ${between} between columns: ${rows}.`;
}

/**
 * What the window shows of a table beside its rows, in a sentence each: nothing that changes what is sent is
 * passed over.
 */
export function notesOnTable(
  table: TableSummary,
  wanted: Pick<JobArguments, 'rows' | 'nonData'>,
): readonly string[] {
  return [
    ...notesOnRows(table, wanted),
    ...notesOnLines(table),
    ...table.warnings.flatMap((warning) => warningWords[warning] ?? []),
    ...(table.losses ?? []).map(noteOnLoss),
    ...(table.repeatedCells === undefined ? [] : [noteOnRepeatedCells(table.repeatedCells)]),
    ...(table.unformatted === undefined ? [] : [noteOnFormats(table.unformatted)]),
    ...(table.lostTexts === undefined ? [] : [noteOnLostTexts(table.lostTexts)]),
    ...notesOnSideTables(table),
    ...notesOnNonData(table, wanted),
    ...notesOnRules(table),
  ];
}

/** Null for what is said with the number of its rows. */
const warningWords: Readonly<Record<WorkbookWarning, string | null>> = {
  signed:
    'The workbook is digitally signed. The file with the answers will not carry the signature; your own keeps it.',
  'shared-with-history':
    'The workbook keeps a history of changes by several people. The new column will not appear in it.',
  'protected-sheet':
    'The sheet is protected against editing. The answers are added to the copy all the same.',
  'formulas-without-values': null,
  'saved-as-xlsx':
    'Answers are saved in a new Excel workbook (.xlsx) with the cells, formulas, number formats, merged cells and names of this file. Charts, pictures, colours, drop-down lists and macros will not be in it; your own file keeps them.',
  'letters-by-content':
    'The file says that its texts are in other letters than they are. They are read as their bytes mean them.',
  'rows-out-of-order':
    'The rows or cells of this sheet stand out of order in the file. They are read by their numbers; saving writes them in order.',
  'end-missing':
    'The end of this file is missing. Its sheets are whole and are read; something else that it held is gone.',
  'text-named-workbook': "The file is text, although it has a workbook's name. It is read as it stands.",
};

/** Rows that are not sent, or sent though nobody sees them, whatever they look like. */
function notesOnRows(table: TableSummary, wanted: Pick<JobArguments, 'rows'>): readonly string[] {
  const { hiddenRowCount: hidden, rowsWithoutFormulaValue: uncalculated, rowsAboveHeader: above = 0 } = table;
  const notes: string[] = [];
  if (above > 0) {
    const rows = above === 1 ? '1 row above the column names is' : `${above} rows above the column names are`;
    notes.push(`${rows} not sent. Name another row of column names with --header-row.`);
  }
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
  const covered = table.place.coveredRows.map(({ firstRow }) => firstRow);
  if (covered.length > 0) {
    const rows = covered.length === 1 ? 'row is a single cell' : 'rows are single cells';
    const list = rowList({ count: covered.length, rows: covered.slice(0, coveredTold) });
    notes.push(
      `${covered.length} ${rows} merged across the table, where no answer could stand (${list}): not sent.`,
    );
  }
  if (table.totalsRow !== undefined)
    notes.push(`Row ${table.totalsRow} is the totals row of the table and is not sent.`);
  return notes;
}

/** So many of them are named. */
const coveredTold = 5;

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
    [
      brokenLetters,
      'letters that cannot be read in this encoding; they are sent as \ufffd or as invisible characters',
    ],
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
export function nameRows(found: readonly NonDataRows[]): string {
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

/** All of them together. */
export function countRows(found: readonly NonDataRows[]): number {
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
