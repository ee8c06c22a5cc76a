import { useTranslation } from 'react-i18next';
import type { FailureGroup } from '../../../../shared/model/failure-reasons.ts';
import type { Job } from '../../../client/page-host.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import { hasMoreRoom } from './repair-plan.ts';
import { useRoom } from './use-room.ts';

/**
 * What to do about a cause. Off-list answers of several fields are of the wrong kind as well; more room is
 * offered only where there is some.
 */
export function CureWords(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly group: FailureGroup;
}): string {
  const { job, whole, group } = props;
  const { t } = useTranslation('charts');
  const room = useRoom(job, whole);
  const hasFields = whole.settings.template.answerFormat.kind === 'fields';
  if (group.cause === 'off-list' && hasFields) return t('cure.off-type');
  if (group.cause === 'cut-off' && !hasMoreRoom(room)) return t('cure.cut-off-full');
  return t(`cure.${group.cause}`);
}
