import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { CompareDialog } from './attempts-compare-dialog.tsx';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/**
 * Once rows that were sent again are back: how many answers have changed, and the way to look at them before saving.
 */
export function CompareStrip(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const { t: shared } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [leftFor, setLeftFor] = useState<string | null>(null);
  const counts = useChangeCounts(job);
  const isTold = counts !== undefined && counts.changed + counts.same > 0 && leftFor !== job.finishedAt;
  return (
    <>
      {isTold && (
        <MessageBar intent="info" layout="singleline" className={styles.bar}>
          <MessageBarBody>
            {counts.changed > 0 ? t('stripChanged', { count: counts.changed }) : t('stripNone')}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={shared('dismiss')}
                onClick={() => setLeftFor(job.finishedAt)}
              />
            }
          >
            <Button onClick={() => setIsOpen(true)}>{t('stripOpen')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isOpen && <CompareDialog job={job} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/**
 * How many rows were answered otherwise than before, once the job is over; looked for anew each time that it
 * has come to its end.
 */
function useChangeCounts(job: Job) {
  const queries = useQueries();
  const isOver = job.state === 'finished' || job.state === 'canceled';
  const options = queries.attempts.listChanges.queryOptions({
    input: { jobId: job.id, offset: 0, limit: 1 },
  });
  const changes = useQuery({
    ...options,
    queryKey: [...options.queryKey, job.finishedAt] as unknown as typeof options.queryKey,
    enabled: isOver,
    staleTime: 0,
  });
  return isOver ? changes.data?.counts : undefined;
}
