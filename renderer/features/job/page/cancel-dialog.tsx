import { Body1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Api } from '../../../client/live-state.ts';
import type { Job } from '../../../client/page-host.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

type CancelCheck = Awaited<ReturnType<Api['jobs']['checkCancel']>>;

/** Asks before canceling and says what it will cost. */
export function CancelDialog(props: { readonly job: Job; readonly onClose: () => void }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('job');
  const { t: shared } = useTranslation();
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
        {check.data !== undefined && <CancelEffect job={job} check={check.data} />}
        {job.isPractice && <Body1>{t('cancelFree')}</Body1>}
        {problem !== null && <ProblemBar problem={callProblem(problem)} />}
      </div>
    </ConfirmDialog>
  );
}

/** What canceling now means for rows and money. */
function CancelEffect(props: { readonly job: Job; readonly check: CancelCheck }): ReactNode {
  const { notSentRows, sentRows, maxUsdMicros } = props.check;
  const { t } = useTranslation('job');
  const format = useFormat();
  return (
    <>
      {notSentRows > 0 && <Body1>{t('cancelNotSent', { count: notSentRows })}</Body1>}
      {sentRows > 0 && <Body1>{t('cancelSent', { count: sentRows })}</Body1>}
      {!props.job.isPractice && maxUsdMicros !== null && sentRows > 0 && (
        <Body1>{t('cancelAtMost', { amount: format.money(maxUsdMicros) })}</Body1>
      )}
    </>
  );
}
