import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { outcomeOf } from '../file-problem.ts';
import type { Matching, SaveRequest, StepOptions } from '../workbook-service.ts';
import { openForSaving } from './open-for-saving.ts';
import { planSave, type SavePlan } from './plan-save.ts';

/** A source that has vanished since gets a code of its own: the answers are safe, but there is nothing to write into. */
export function missingSource<T>(outcome: Outcome<T>): Outcome<T> {
  return !outcome.ok && outcome.problem.code === 'file-not-found'
    ? failure('save-refused-source-missing')
    : outcome;
}

/** What saving would do, without writing. */
export async function checkSave(request: SaveRequest, options: StepOptions = {}): Promise<Outcome<Matching>> {
  const plan = await outcomeOf<SavePlan>(async () => {
    const opened = await openForSaving(request, options);
    if (!opened.ok) return opened;
    try {
      return await planSave(opened.value, request, options);
    } finally {
      await opened.value.workbook.close();
    }
  });
  const outcome = missingSource(plan);
  return outcome.ok ? success(outcome.value.matching) : outcome;
}
