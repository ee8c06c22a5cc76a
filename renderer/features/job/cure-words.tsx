import { useTranslation } from 'react-i18next';
import type { CauseGroup } from '../../../shared/model/causes.ts';
import type { WholeJob } from './whole-job.ts';

/** What to do about a cause; off-list answers of several fields are of the wrong kind as well. */
export function CureWords(props: { readonly whole: WholeJob; readonly group: CauseGroup }): string {
  const { t } = useTranslation('charts');
  const { cause } = props.group;
  const hasFields = props.whole.settings.template.answerFormat.kind === 'fields';
  return t(cause === 'off-list' && hasFields ? 'cure.off-type' : `cure.${cause}`);
}
