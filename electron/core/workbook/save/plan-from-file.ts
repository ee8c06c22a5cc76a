import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { outcomeOf } from '../file-problem.ts';
import type { SheetJsWorkbook } from '../sheetjs/sheetjs-workbook.ts';
import type { TextLayout } from '../text/detect-text-shape.ts';
import type { Matching, SaveRequest, StepOptions } from '../workbook-service.ts';
import { openForSaving } from './open-for-saving.ts';
import { planSave, type SavePlan } from './plan-save.ts';

/** A plan, and what writing needs of the source besides; the source itself is closed again. */
export interface PlannedSave {
  readonly plan: SavePlan;
  readonly text: TextLayout | null;
  readonly sheetJs: SheetJsWorkbook | null;
}

/**
 * Opens the source, decides where each answer goes, and closes it, so that what reading has gathered is gone before
 * writing begins. A source that has vanished gets a code of its own: the answers are safe, but there is nothing to write into.
 */
export async function planFromFile(
  request: SaveRequest,
  options: StepOptions = {},
): Promise<Outcome<PlannedSave>> {
  const planned = await outcomeOf<PlannedSave>(async () => {
    const opened = await openForSaving(request, options);
    if (!opened.ok) return opened;
    const { workbook } = opened.value;
    try {
      const plan = await planSave(opened.value, request, options);
      return plan.ok ? success({ plan: plan.value, text: workbook.text, sheetJs: workbook.sheetJs }) : plan;
    } finally {
      await workbook.close();
    }
  });
  const isMissing = !planned.ok && planned.problem.code === 'file-not-found';
  return isMissing ? failure('save-refused-source-missing') : planned;
}

/** What saving would do, without writing. */
export async function checkSave(request: SaveRequest, options: StepOptions = {}): Promise<Outcome<Matching>> {
  const planned = await planFromFile(request, options);
  return planned.ok ? success(planned.value.plan.matching) : planned;
}
