import { type Outcome, success } from '../../../shared/model/outcome.ts';
import type { TextFileShape, WorkbookSummary } from '../../../shared/model/table.ts';
import { hashFile } from './file-hash.ts';
import { outcomeOf } from './file-problem.ts';
import { type OpenedWorkbook, openWorkbook } from './open-workbook.ts';
import { isEmptyRow } from './table/read-table.ts';
import type { StepOptions } from './workbook-service.ts';

const sheetsLookedAt = 20;
const rowsLookedAt = 60;

/** How much of a table the first rows of a sheet are: rows times their usual number of filled cells. */
async function tableSize(workbook: OpenedWorkbook, sheet: string): Promise<number> {
  const reader = workbook.sheet(sheet);
  if (!reader.ok) return 0;
  const widths: number[] = [];
  await reader.value.readRows((rows) => {
    for (const row of rows) {
      if (!isEmptyRow(row)) widths.push(row.cells.filter((cell) => cell !== '').length);
    }
    return widths.length < rowsLookedAt ? undefined : false;
  });
  const looked = widths.slice(0, rowsLookedAt).sort((a, b) => a - b);
  if (looked.length < 2) return 0;
  return looked.length * (looked[Math.floor(looked.length / 2)] ?? 0);
}

/** The sheet that most likely holds the user's table: the first visible one that is not dwarfed by another. */
async function suggestSheet(workbook: OpenedWorkbook): Promise<number> {
  const candidates = workbook.sheets
    .map((sheet, index) => ({ sheet, index }))
    .filter(({ sheet }) => sheet.kind === 'worksheet');
  const visible = candidates.filter(({ sheet }) => !sheet.isHidden);
  if (visible.length <= 1) return visible[0]?.index ?? candidates[0]?.index ?? -1;
  const sizes: { readonly index: number; readonly size: number }[] = [];
  for (const { sheet, index } of visible.slice(0, sheetsLookedAt)) {
    sizes.push({ index, size: await tableSize(workbook, sheet.name) });
  }
  const largest = Math.max(...sizes.map((one) => one.size));
  return sizes.find((one) => one.size >= largest / 3)?.index ?? -1;
}

/** Format, sheets, hash and warnings of a file. */
export function inspectWorkbook(
  path: string,
  text: Partial<TextFileShape> | undefined,
  options: StepOptions = {},
): Promise<Outcome<WorkbookSummary>> {
  return outcomeOf<WorkbookSummary>(async () => {
    const opened = await openWorkbook(path, text, options);
    if (!opened.ok) return opened;
    const workbook = opened.value;
    try {
      const { fileHash, sizeBytes } = await hashFile(path, options);
      const summary = {
        format: workbook.format,
        sizeBytes,
        fileHash,
        sheets: workbook.sheets,
        suggestedSheet: await suggestSheet(workbook),
        warnings: workbook.warnings,
      };
      return success(workbook.text === null ? summary : { ...summary, text: workbook.text.shape });
    } finally {
      await workbook.close();
    }
  });
}
