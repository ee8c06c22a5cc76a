import { findLookAlikes } from '../../shared/model/look-alikes.ts';
import { placeholderFor } from '../../shared/model/placeholders.ts';
import type { EstimateWarning } from '../../shared/model/settings.ts';
import type { NonDataRows, TableSummary } from '../../shared/model/table.ts';
import { findTwinColumns } from '../../shared/model/twin-columns.ts';
import type { JobArguments } from './arguments.ts';
import { countRows, nameRows } from './notes.ts';

/**
 * What the window asks or warns of once the instruction is there, in a sentence each: names that can mean
 * several columns or none, rows with faults, and what Anthropic would refuse.
 */
export function notesOnDraft(
  wanted: Pick<JobArguments, 'instruction' | 'nonData'>,
  { columns }: Pick<TableSummary, 'columns'>,
  {
    faultyRows,
    warnings,
  }: { readonly faultyRows: readonly NonDataRows[]; readonly warnings: readonly EstimateWarning[] },
): readonly string[] {
  const names = columns.map(({ name }) => name);
  return [
    ...notesOnTwins(wanted.instruction, names),
    ...notesOnLookAlikes(wanted.instruction, names),
    ...notesOnFaults(faultyRows, wanted),
    ...warnings.map(noteOnWarning),
  ];
}

/** Names of the instruction that several columns bear. */
function notesOnTwins(instruction: string, names: readonly string[]): readonly string[] {
  return findTwinColumns(instruction, names).map(
    ({ name, others }) =>
      `${others.length + 1} columns are called "${name}". {{${name}}} takes the first of them; write {{${others[0]}}} for the next one.`,
  );
}

/** Columns in the marks of another program. */
function notesOnLookAlikes(instruction: string, names: readonly string[]): readonly string[] {
  const found = new Map(findLookAlikes(instruction, names).map((one) => [one.written, one.column]));
  return [...found].map(
    ([written, column]) =>
      `"${written}" is sent as it stands. If the column "${column}" is meant, write ${placeholderFor(column, names)}.`,
  );
}

/** Rows with errors or formulas without values in the columns used, and whether they are sent. */
function notesOnFaults(
  faulty: readonly NonDataRows[],
  wanted: Pick<JobArguments, 'nonData'>,
): readonly string[] {
  if (faulty.length === 0) return [];
  const count = countRows(faulty);
  const isOne = count === 1;
  const isSent = wanted.nonData?.leavesOutFaulty !== true;
  const rows = `${isOne ? '1 row has' : `${count} rows have`} errors or formulas without values in the columns used`;
  const fate = `${isOne ? 'is' : 'are'} ${isSent ? 'sent' : 'not sent'}: ${nameRows(faulty)}.`;
  return [`${rows} and ${fate}${isSent ? ' Leave such rows out with --leave-out-errors.' : ''}`];
}

function noteOnWarning(warning: EstimateWarning): string {
  if (warning.kind === 'large-format') {
    const what = warning.labels > 0 ? `A list of ${warning.labels} labels` : 'So many fields';
    return `${what} may be refused by Anthropic, which does not say how many it takes. Try one row first with --rows: what is refused costs nothing.`;
  }
  const { rows, rowNumber, tokens, contextTokens } = warning;
  const which =
    rows === 1 ? `Row ${rowNumber} is` : `${rows} rows are, the longest of them row ${rowNumber},`;
  return `${which} probably longer than this model can read: about ${tokens} tokens of at most ${contextTokens}. Anthropic refuses such a row, at no cost. Shorten it, leave it out with --rows, or choose another model with --model.`;
}
