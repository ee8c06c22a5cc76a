import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job, PageProblem } from '../../../client/page-host.ts';
import { BusyIcon } from '../../../components/busy-icon.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useNow } from '../../../components/use-now.ts';
import { useFormat } from '../../../messages/messages.ts';
import { RaiseCapDialog } from './raise-cap-dialog.tsx';

/** Why the job does not go on, what to do, and when it tries again by itself; nothing while all is well. */
export function JobProblem(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const [raising, setRaising] = useState<PageProblem | null>(null);
  return (
    <>
      {job.problem !== null && <Bar job={job} problem={job.problem} onRaise={setRaising} />}
      {raising !== null && <RaiseCapDialog job={job} problem={raising} onClose={() => setRaising(null)} />}
    </>
  );
}

function Bar(props: {
  readonly job: Job;
  readonly problem: PageProblem;
  readonly onRaise: (problem: PageProblem) => void;
}): ReactNode {
  const { job, problem } = props;
  const { t } = useTranslation('job');
  const isStopped = job.state === 'paused' && job.retryAt === null;
  const isOwnCap = problem.code === 'spend-cap-reached' && problem.facts?.kind === 'job';
  const action = isOwnCap ? (
    <Button onClick={() => props.onRaise(problem)}>{t('raiseCap')}</Button>
  ) : (
    <ResumeButton job={job} />
  );
  return (
    <ProblemBar
      problem={problem}
      {...(job.retryAt === null ? {} : { detail: <Countdown at={job.retryAt} /> })}
      {...(isStopped ? { actions: action } : {})}
    />
  );
}

function ResumeButton(props: { readonly job: Job }): ReactNode {
  const { t } = useTranslation('job');
  const queries = useQueries();
  const resume = useMutation(queries.jobs.resume.mutationOptions());
  if (resume.isError) {
    return <ProblemBar problem={callProblem(resume.error)} onDismiss={() => resume.reset()} />;
  }
  return (
    <Button
      disabled={resume.isPending}
      {...(resume.isPending ? { icon: <BusyIcon /> } : {})}
      onClick={() => resume.mutate({ jobId: props.job.id })}
    >
      {t('resume')}
    </Button>
  );
}

function Countdown(props: { readonly at: string }): ReactNode {
  const { t } = useTranslation('job');
  const format = useFormat();
  const left = Date.parse(props.at) - useNow(1000);
  return <span role="timer">{left <= 0 ? t('retryNow') : t('retryIn', { span: format.span(left) })}</span>;
}
