import type { TableSummary, UnformattedFound } from '../../shared/model/table.ts';
import type { JobArguments } from './arguments.ts';

/** What the window shows of a table beside its rows, in a sentence each: nothing that changes what is sent is passed over. */
export function notesOnTable(table: TableSummary, wanted: Pick<JobArguments, 'rows'>): readonly string[] {
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
  if (table.unformatted !== undefined) notes.push(noteOnFormats(table.unformatted));
  return notes;
}

function noteOnFormats({ count, rows }: UnformattedFound): string {
  const cells = count === 1 ? '1 cell has a number format' : `${count} cells have number formats`;
  const more = count > rows.length ? ' …' : '';
  return `${cells} that cannot be applied (row ${rows.join(', ')}${more}): the number itself is sent.`;
}
