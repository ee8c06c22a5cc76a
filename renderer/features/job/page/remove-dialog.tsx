import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { replaceRoute } from '../../../components/route.tsx';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly job: Job;
  readonly onClose: () => void;
}

/** Asks before a job and its answers are deleted from this computer. */
export function RemoveDialog(props: Props): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('job');
  const queries = useQueries();
  const remove = useMutation(queries.jobs.remove.mutationOptions());
  return (
    <ConfirmDialog
      title={t('removeTitle')}
      confirmLabel={t('removeConfirm')}
      isDone={remove.isSuccess}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ jobId: job.id })}
      onClose={remove.isSuccess ? () => replaceRoute({ screen: 'home' }) : props.onClose}
    >
      <div className={styles.text}>
        <Body1>{t('removeText', { count: job.counts.answered })}</Body1>
        {job.savedAs === null && job.counts.answered > 0 && (
          <Body1 className={styles.strong}>{t('removeUnsaved')}</Body1>
        )}
        {remove.isError && <ProblemBar problem={callProblem(remove.error)} />}
      </div>
    </ConfirmDialog>
  );
}

/** Asks before Anthropic is told to delete what it keeps of the job. */
export function DeleteRemoteDialog(props: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('job');
  const queries = useQueries();
  const remove = useMutation(queries.jobs.deleteAtAnthropic.mutationOptions());
  return (
    <ConfirmDialog
      title={t('deleteTitle')}
      confirmLabel={t('deleteConfirm')}
      isDone={remove.isSuccess}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ jobId: props.job.id })}
      onClose={props.onClose}
    >
      <div className={styles.text}>
        <Body1>{t('deleteText')}</Body1>
        {remove.isError && <ProblemBar problem={callProblem(remove.error)} />}
      </div>
    </ConfirmDialog>
  );
}
