/**
 * One job from Send to the saved workbook: where it stands, what it needs, its results, and what can be done with it.
 * It shows what the core says and passes on what the user wants; it decides nothing about sending or matching.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useJob } from '../../../client/use-state.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PracticeBadge } from '../../../components/practice-badge.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { navigate } from '../../../components/route.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useModelName } from '../../../components/use-model-name.ts';
import { ViewTabs } from '../../../components/view-tabs.tsx';
import { CompareStrip } from '../compare/attempts-compare-strip.tsx';
import { Overview } from '../overview/overview.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { ResultsView } from '../results/results-view.tsx';
import type { ResultBegin } from '../shared/result-begin.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import { JobActions } from './job-actions.tsx';
import { JobDetails } from './job-details.tsx';
import { JobProblem } from './job-problem.tsx';
import { JobQueue } from './job-queue.tsx';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
  },
  subtitle: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** The page of one job. */
export function JobPage(props: { readonly jobId: string }): ReactNode {
  const { t } = useTranslation('job');
  const job = useLastKnown(useJob(props.jobId));
  if (job !== null) return <KnownJob job={job} />;
  return (
    <EmptyState title={t('goneTitle')} text={t('goneText')}>
      <Button appearance="primary" onClick={() => navigate({ screen: 'home' })}>
        {t('backToJobs')}
      </Button>
    </EmptyState>
  );
}

/**
 * A job that is removed while its page is open stays drawn until the user is led away, so that its dialog can close.
 */
function useLastKnown(job: Job | null): Job | null {
  const [last, setLast] = useState(job);
  if (job !== null && job !== last) setLast(job);
  return job ?? last;
}

function KnownJob(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('job');
  const queries = useQueries();
  const whole = useQuery(queries.jobs.get.queryOptions({ input: { jobId: job.id } }));
  const model = useModelName(job.model);
  const subtitle = (
    <span className={styles.subtitle}>
      {t('sheetOf', { workbook: job.workbookName, sheet: job.sheet, model })}
      {job.isPractice && <PracticeBadge />}
    </span>
  );
  return (
    <Screen title={job.name} subtitle={subtitle} actions={<JobActions job={job} />} fills>
      <div className={styles.content}>
        <JobProblem job={job} />
        <JobQueue job={job} />
        <JobProgress job={job} />
        <CompareStrip job={job} />
        {whole.isError && <ProblemBar problem={callProblem(whole.error)} />}
        <JobViews job={job} whole={whole.data} />
      </div>
    </Screen>
  );
}

type View = 'results' | 'overview' | 'details';

/** The job's three views; a bar of the overview leads to its rows among the results. */
function JobViews({ job, whole }: { readonly job: Job; readonly whole: WholeJob | undefined }): ReactNode {
  const { t } = useTranslation('job');
  const { t: charts } = useTranslation('charts');
  const [{ view, begin }, show] = useState<{ readonly view: View; readonly begin?: ResultBegin }>({
    view: 'results',
  });
  const tabs: readonly { readonly name: View; readonly label: string }[] = [
    { name: 'results', label: t('tabResults') },
    { name: 'overview', label: charts('tab') },
    { name: 'details', label: t('tabDetails') },
  ];
  return (
    <ViewTabs label={t('tabsLabel')} tabs={tabs} chosen={view} onChoose={(wanted) => show({ view: wanted })}>
      {whole !== undefined && view === 'results' && <ResultsView job={job} whole={whole} begin={begin} />}
      {whole !== undefined && view === 'overview' && (
        <Overview
          job={job}
          whole={whole}
          onOpenResults={(wanted) => show({ view: 'results', begin: wanted })}
        />
      )}
      {whole !== undefined && view === 'details' && <JobDetails job={job} whole={whole} />}
    </ViewTabs>
  );
}
