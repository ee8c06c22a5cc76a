import { Button, Spinner } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import type { Job, PageProblem } from '../../client/page-host.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useNow } from '../../components/use-now.ts';
import { useFormat } from '../../messages/messages.ts';

/** Why the job does not go on, what to do, and when it tries again by itself. */
export function JobProblem(props: { readonly job: Job; readonly problem: PageProblem }): ReactNode {
  const { job } = props;
  const { t } = useTranslation('job');
  const queries = useQueries();
  const resume = useMutation(queries.jobs.resume.mutationOptions());
  if (resume.isError) {
    return <ProblemBar problem={callProblem(resume.error)} onDismiss={() => resume.reset()} />;
  }
  const canResume = job.state === 'paused' && job.retryAt === null;
  return (
    <ProblemBar
      problem={props.problem}
      {...(job.retryAt === null ? {} : { detail: <Countdown at={job.retryAt} /> })}
      {...(canResume
        ? {
            actions: (
              <Button
                disabled={resume.isPending}
                {...(resume.isPending ? { icon: <Spinner size="tiny" /> } : {})}
                onClick={() => resume.mutate({ jobId: job.id })}
              >
                {t('resume')}
              </Button>
            ),
          }
        : {})}
    />
  );
}

function Countdown(props: { readonly at: string }): ReactNode {
  const { t } = useTranslation('job');
  const format = useFormat();
  const left = Date.parse(props.at) - useNow(1000);
  return <span role="timer">{left <= 0 ? t('retryNow') : t('retryIn', { span: format.span(left) })}</span>;
}
