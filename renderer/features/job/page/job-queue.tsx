import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useJobs } from '../../../client/use-state.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { RouteLink } from '../../../components/route.tsx';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** No more of the jobs before it are named than this. */
const maxNamed = 3;

/** What a queued job waits for, by name, and the way out of the queue. Nothing for a job that is not in it. */
export function JobQueue(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('job');
  const queries = useQueries();
  const jobs = useJobs();
  const sendNow = useMutation(queries.jobs.sendNow.mutationOptions());
  if (sendNow.isError) {
    return <ProblemBar problem={callProblem(sendNow.error)} onDismiss={() => sendNow.reset()} />;
  }
  if (job.state !== 'queued' || job.waitsFor.length === 0) return null;
  const named = job.waitsFor.flatMap((id) => jobs.find((other) => other.id === id) ?? []);
  const shown = named.slice(0, maxNamed);
  return (
    <MessageBar intent="info" layout="auto" className={styles.bar}>
      <MessageBarBody>
        {t('queueWaits', { count: job.waitsFor.length })}{' '}
        {shown.map((other, index) => (
          <Fragment key={other.id}>
            {index > 0 && ', '}
            <RouteLink className={styles.link} to={{ screen: 'job', jobId: other.id }}>
              {other.name}
            </RouteLink>
          </Fragment>
        ))}
        {named.length > shown.length ? ', …' : '.'} {t('queuePaused')}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabled={sendNow.isPending} onClick={() => sendNow.mutate({ jobId: job.id })}>
          {t('sendNow')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
