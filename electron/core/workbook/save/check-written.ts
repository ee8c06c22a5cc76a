import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { NewColumn, StepOptions } from '../model/workbook-service.ts';
import { ExpectedCells, readFromWorkbook } from '../readback/expected-cells.ts';
import { readBackText, type WrittenText } from '../readback/read-back-text.ts';
import { readBackWorkbook, type WrittenWorkbook } from '../readback/read-back-workbook.ts';
import { SaveRule } from '../readback/sheet-rule.ts';
import { harmlessText } from '../text/write-cell.ts';
import type { TargetColumn } from '../xlsx/write/patch-targets.ts';

/** A file that is not what it was to be must not take the place of another. `check` tells the log what was found. */
function refused(check: string | null): Outcome<null> {
  return check === null ? success(null) : failure('save-not-verified', { check });
}

/**
 * Whether the new file was found to be another than it had to be; so it is, too, where somebody has changed
 * the source meanwhile.
 */
export function isNotVerified(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.problem.code === 'save-not-verified';
}

/** What a workbook's cells must hold when they are read again. */
export function expectInWorkbook(columns: readonly NewColumn[]): ExpectedCells {
  return new ExpectedCells(columns.length, readFromWorkbook(columns.map(({ kind }) => kind)));
}

/** The same for a text file, where text that would run as a formula stands behind an apostrophe. */
export function expectInText(columns: readonly NewColumn[]): ExpectedCells {
  return new ExpectedCells(columns.length, (value, at) => harmlessText(value, columns[at]?.kind ?? 'text'));
}

/** Reads a workbook back that was written for a save. */
export async function checkWorkbook(
  written: Omit<WrittenWorkbook, 'rule' | 'addedHeaders'>,
  nameRow: number,
  targets: readonly TargetColumn[],
  expected: ExpectedCells,
  options: StepOptions,
): Promise<Outcome<null>> {
  const rule = new SaveRule(targets, nameRow, expected);
  const addedHeaders = targets.filter((target) => target.isNew).map((target) => target.header);
  return refused(await readBackWorkbook({ ...written, rule, addedHeaders }, options));
}

/** Reads a workbook back from which a save's columns were taken. */
export async function checkRemoval(
  written: Omit<WrittenWorkbook, 'addedHeaders' | 'appendedTo'>,
  options: StepOptions,
): Promise<Outcome<null>> {
  return refused(await readBackWorkbook({ ...written, addedHeaders: [], appendedTo: null }, options));
}

/** Reads a text file back that was written for a save. */
export async function checkText(written: WrittenText, options: StepOptions): Promise<Outcome<null>> {
  return refused(await readBackText(written, options));
}
