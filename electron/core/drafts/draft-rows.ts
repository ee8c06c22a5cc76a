import { setImmediate } from 'node:timers/promises';
import type { JobSettings } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import type { TableRow } from '../../../shared/model/table.ts';
import {
  checkDraft,
  checkPlace,
  createCellPicker,
  createHeldPicker,
  createRowChoice,
  type RowChoice,
} from '../jobs/create/check-draft.ts';
import type { TableFile, TableFileRow } from '../workbook/model/workbook-service.ts';

/** A draft that has been checked, with what walking over its rows needs. */
export interface CheckedDraft extends RowChoice {
  readonly settings: JobSettings;
  readonly inputColumns: readonly string[];
  readonly pickCells: (row: TableRow) => readonly string[];
  /** What the same cells hold; undefined where that is what they show. */
  readonly pickHeld: (row: TableFileRow) => readonly string[] | undefined;
}

/** Checks a draft against its table; throws the problem that `checkDraft` finds. */
export function prepareDraft(settings: JobSettings, file: TableFile): CheckedDraft {
  const { columns } = file.summary;
  const { inputColumns } = unwrap(checkDraft(settings, columns));
  unwrap(checkPlace(settings, file.summary));
  const pickHeld = createHeldPicker(inputColumns, columns);
  return {
    settings,
    inputColumns,
    ...createRowChoice(settings, file.summary, inputColumns),
    pickCells: createCellPicker(inputColumns, columns),
    pickHeld: (row) => (row.stored === undefined ? undefined : pickHeld(row)),
  };
}

/** Walks over the rows of a table with a chance for everything else now and then; `visit` may end it with false. */
export async function walkRows(
  file: TableFile,
  visit: (row: TableFileRow) => boolean | undefined,
): Promise<void> {
  let until = performance.now() + 20;
  for (const row of file.rows()) {
    if (visit(row) === false) return;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + 20;
  }
}
