import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultSort } from '../../../../shared/model/answers.ts';
import type { Job } from '../../../client/page-host.ts';

/** An order by length, which no header shows. */
export function LengthSort(props: {
  readonly job: Job;
  readonly sort: ResultSort | null;
  readonly onClear: () => void;
}): ReactNode {
  const { job, sort } = props;
  const { t } = useTranslation('answers');
  if (sort?.by !== 'length') return null;
  const column = job.columns[sort.column] ?? '';
  return (
    <>
      <span>{sort.descending ? t('sortedLongest', { column }) : t('sortedShortest', { column })}</span>
      <Button size="small" onClick={props.onClear}>
        {t('sortNone')}
      </Button>
    </>
  );
}
