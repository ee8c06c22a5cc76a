import { type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { TextFileShape, WorkbookSummary } from '../../../../shared/model/table.ts';
import { hashFile } from '../model/file-hash.ts';
import { outcomeOf } from '../model/file-problem.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import { openWorkbook } from './open-workbook.ts';
import { suggestSheet } from './suggest-sheet.ts';

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
        ...(workbook.losses.length === 0 ? {} : { losses: workbook.losses }),
      };
      return success(workbook.text === null ? summary : { ...summary, text: workbook.text.shape });
    } finally {
      await workbook.close();
    }
  });
}
