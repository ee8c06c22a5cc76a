import { Body1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** Asks before canceling and says what it will cost. */
export function CancelDialog(props: { readonly job: Job; readonly onClose: () => void }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('job');
  const { t: shared } = useTranslation();
  const format = useFormat();
  const queries = useQueries();
  const check = useQuery({
    ...queries.jobs.checkCancel.queryOptions({ input: { jobId: job.id } }),
    staleTime: 0,
  });
  const cancel = useMutation(queries.jobs.cancel.mutationOptions());
  const problem = cancel.error ?? check.error;
  return (
    <ConfirmDialog
      title={t('cancelTitle')}
      confirmLabel={t('cancelConfirm')}
      cancelLabel={t('cancelKeep')}
      isDone={cancel.isSuccess}
      isBusy={cancel.isPending}
      onConfirm={() => cancel.mutate({ jobId: job.id })}
      onClose={props.onClose}
    >
      <div className={styles.text}>
        {check.isPending && (
          <Skeleton aria-label={shared('waiting')}>
            <SkeletonItem />
          </Skeleton>
        )}
        {check.data !== undefined && check.data.notSentRows > 0 && (
          <Body1>{t('cancelNotSent', { count: check.data.notSentRows })}</Body1>
        )}
        {check.data !== undefined && check.data.sentRows > 0 && (
          <Body1>{t('cancelSent', { count: check.data.sentRows })}</Body1>
        )}
        {job.isPractice && <Body1>{t('cancelFree')}</Body1>}
        {!job.isPractice && check.data?.atMostUsdMicros != null && check.data.sentRows > 0 && (
          <Body1>{t('cancelAtMost', { amount: format.money(check.data.atMostUsdMicros) })}</Body1>
        )}
        {problem !== null && <ProblemBar problem={callProblem(problem)} />}
      </div>
    </ConfirmDialog>
  );
}
