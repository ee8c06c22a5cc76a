import type { JobSettings } from '../../../shared/model/job.ts';
import { isLeftOut } from '../../../shared/model/non-data.ts';
import { ProblemError } from '../../../shared/model/outcome.ts';
import type { TableRow } from '../../../shared/model/table.ts';
import { createCellPicker, createRowChoice } from '../jobs/create/check-draft.ts';
import { checkInstruction, createRowRenderer } from '../templates/render-prompt.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import { walkRows } from './draft-rows.ts';

/** Which row to show: by position among the table's data rows, or a jump. */
export type PreviewAt = number | 'longest' | 'shortest' | 'first-with-empty';

/**
 * The exact text of one row, where it stands, and how many rows there are. A half-finished instruction may be
 * previewed as well.
 */
export async function previewRow(file: TableFile, settings: JobSettings, at: PreviewAt) {
  const { columns, rowCount } = file.summary;
  const names = columns.map((column) => column.name);
  const { used } = checkInstruction(settings.template, names);
  const pick = createCellPicker(used, columns);
  const render = createRowRenderer(settings.template, used);
  const { isChosen, faultOf } = createRowChoice(settings, file.summary, used);

  const index = typeof at === 'number' ? at : await jump(file, at, isChosen, pick, render);
  const row = file.listRows(index, 1)[0];
  if (row === undefined) throw new ProblemError({ code: 'row-not-found' });
  const { text, isSkipped } = render(pick(row));
  const isSent = isChosen(row) && !isSkipped;
  const position = isSent
    ? await countSentBefore(file, row, (other) => isChosen(other) && !render(pick(other)).isSkipped)
    : -1;
  const isNonData = isLeftOut(row.nonData, settings.nonData);
  const isFaulty = settings.nonData?.leavesOutFaulty === true && faultOf(row) !== null;
  return {
    rowNumber: row.rowNumber,
    position,
    text,
    isSkipped: !isSent,
    isNonData,
    isFaulty,
    index,
    rowCount,
  };
}

async function jump(
  file: TableFile,
  at: Exclude<PreviewAt, number>,
  isChosen: (row: TableRow) => boolean,
  pick: (row: TableRow) => readonly string[],
  render: (cells: readonly string[]) => { readonly text: string; readonly isSkipped: boolean },
): Promise<number> {
  let index = -1;
  let best = -1;
  let bestLength = at === 'longest' ? -1 : Number.POSITIVE_INFINITY;
  await walkRows(file, (row) => {
    index++;
    if (!isChosen(row)) return true;
    const cells = pick(row);
    if (at === 'first-with-empty') {
      if (!cells.some((cell) => cell.trim() === '')) return true;
      best = index;
      return false;
    }
    const { text, isSkipped } = render(cells);
    const isBetter = at === 'longest' ? text.length > bestLength : text.length < bestLength;
    if (!isSkipped && isBetter) {
      best = index;
      bestLength = text.length;
    }
    return true;
  });
  if (best === -1) throw new ProblemError({ code: 'row-not-found' });
  return best;
}

/**
 * Rows that would be sent before this one; beyond the first few thousand nobody counts along, so the walk
 * goes in slices.
 */
async function countSentBefore(
  file: TableFile,
  target: TableRow,
  isSent: (row: TableRow) => boolean,
): Promise<number> {
  let count = 0;
  await walkRows(file, (row) => {
    if (row.rowNumber >= target.rowNumber) return false;
    if (isSent(row)) count++;
    return true;
  });
  return count;
}
