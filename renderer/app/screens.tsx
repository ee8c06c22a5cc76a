import { Button } from '@fluentui/react-components';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/model/outcome.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { navigate, type Route } from '../components/route.tsx';
import { Home } from '../features/home/home.tsx';

const NewJob = lazy(() =>
  import('../features/new-job/new-job.tsx').then((file) => ({ default: file.NewJob })),
);
const JobPage = lazy(() =>
  import('../features/job/page/job-page.tsx').then((file) => ({ default: file.JobPage })),
);
const Settings = lazy(() =>
  import('../features/settings/settings.tsx').then((file) => ({ default: file.Settings })),
);
const Batches = lazy(() =>
  import('../features/batches/batches.tsx').then((file) => ({ default: file.Batches })),
);
const Help = lazy(() => import('../features/help/help.tsx').then((file) => ({ default: file.Help })));
const Templates = lazy(() =>
  import('../features/templates/templates.tsx').then((file) => ({ default: file.Templates })),
);

/** The screen of a route. */
export function CurrentScreen(props: { readonly route: Route }): ReactNode {
  const { route } = props;
  switch (route.screen) {
    case 'home':
      return <Home />;
    case 'new-job':
      return <NewJob />;
    case 'job':
      return <JobPage key={route.jobId} jobId={route.jobId} />;
    case 'templates':
      return <Templates />;
    case 'settings':
      return <Settings />;
    case 'help':
      return <Help />;
    case 'batches':
      return <Batches />;
    case 'unknown':
      return <NothingHere />;
    default:
      return assertNever(route);
  }
}

function NothingHere(): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('notFoundTitle')} text={t('notFoundText')}>
      <Button appearance="primary" onClick={() => navigate({ screen: 'home' })}>
        {t('crashHome')}
      </Button>
    </EmptyState>
  );
}
