import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { outcomeOf } from '../model/file-problem.ts';
import type { SaveRequest, StepOptions } from '../model/workbook-service.ts';
import type { SheetJsWorkbook } from '../sheetjs/sheetjs-workbook.ts';
import type { TextLayout } from '../text/detect-text-shape.ts';
import { type OpenedSource, openForSaving, quiet } from './open-for-saving.ts';
import { planSave, type SavePlan } from './plan-save.ts';
import { inspectPlan, type SaveInspection } from './preview-save.ts';

/** A plan, and what writing needs of the source besides; the source itself is closed again. */
export interface PlannedSave {
  readonly plan: SavePlan;
  readonly text: TextLayout | null;
  readonly sheetJs: SheetJsWorkbook | null;
}

/** Opens the source, decides where each answer goes, uses both, and closes the source in every case. */
async function withPlan<T>(
  request: SaveRequest,
  options: StepOptions,
  use: (source: OpenedSource, plan: SavePlan) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const used = await outcomeOf<T>(async () => {
    const opened = await openForSaving(request, options);
    if (!opened.ok) return opened;
    try {
      const plan = await planSave(opened.value, request, options);
      return plan.ok ? await use(opened.value, plan.value) : plan;
    } finally {
      await opened.value.workbook.close();
    }
  });
  // The answers are safe, but there is nothing to write into: a code of its own.
  const isMissing = !used.ok && used.problem.code === 'file-not-found';
  return isMissing ? failure('save-refused-source-missing') : used;
}

/** The plan of a save. What reading has gathered is gone before writing begins. */
export function planFromFile(request: SaveRequest, options: StepOptions = {}): Promise<Outcome<PlannedSave>> {
  return withPlan(request, options, async ({ workbook }, plan) =>
    success({ plan, text: workbook.text, sheetJs: workbook.sheetJs }),
  );
}

/** Reads the file once for everything that a check may be asked, without writing. */
export function inspectForSave(
  request: SaveRequest,
  options: StepOptions = {},
): Promise<Outcome<SaveInspection>> {
  return withPlan(request, options, ({ workbook }, plan) => inspectPlan(workbook, plan, quiet(options)));
}
