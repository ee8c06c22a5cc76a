import { useTranslation } from 'react-i18next';
import type { FailureGroup } from '../../../../shared/model/failure-reasons.ts';
import type { Job } from '../../../client/page-host.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import { canRaiseMaxTokens } from './repair-plan.ts';
import { useTokenBudget } from './use-token-budget.ts';

/**
 * What to do about a reason. Off-list answers of several fields are of the wrong kind as well; more tokens are
 * offered only where the model allows more.
 */
export function RemedyText(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly group: FailureGroup;
}): string {
  const { job, whole, group } = props;
  const { t } = useTranslation('charts');
  const budget = useTokenBudget(job, whole);
  const hasFields = whole.settings.template.answerFormat.kind === 'fields';
  if (group.reason === 'off-list' && hasFields) return t('remedy.off-type');
  if (group.reason === 'cut-off' && !canRaiseMaxTokens(budget)) return t('remedy.cut-off-full');
  return t(`remedy.${group.reason}`);
}
