/**
 * The first screen: all jobs, newest first, with what needs the user on top; for a newcomer the two ways to begin.
 * It shows and leads on; it never starts, changes or removes a job itself.
 */
import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '../../../shared/contract/types.ts';
import { useJobs } from '../../client/use-state.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { navigate } from '../../components/route.tsx';
import { Screen } from '../../components/screen.tsx';
import { shortcutMark } from '../../components/shortcut-mark.ts';
import { useWorkbookPicker } from '../../components/use-workbook-picker.ts';
import { WorkbookDrop } from '../../components/workbook-drop.tsx';
import { searchJobs } from './attention.ts';
import { AttentionList } from './attention-list.tsx';
import { FirstStart } from './first-start.tsx';
import { JobList } from './job-list.tsx';

/** Up to this many jobs there is room for a place to drop a workbook on. */
const dropUpTo = 4;
/** From this many jobs on a search box is worth its room. */
const searchedFrom = 6;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  search: { width: '220px' },
});

function begin(file: FileReference): void {
  navigate({ screen: 'new-job', step: 'sheet', file });
}

/** The home screen. */
export function Home(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const jobs = useJobs();
  const [search, setSearch] = useState('');
  const picker = useWorkbookPicker(begin);
  if (jobs.length === 0) return <FirstStart />;
  const found = searchJobs(jobs, search);
  return (
    <Screen
      title={t('title')}
      actions={
        <>
          {jobs.length >= searchedFrom && <JobSearch value={search} onChange={setSearch} />}
          <NewJobButton />
        </>
      }
    >
      <div className={styles.body}>
        <AttentionList jobs={jobs} />
        {found.length > 0 ? (
          <JobList jobs={found} />
        ) : (
          <EmptyState title={t('noneFoundTitle')} text={t('noneFoundText', { search })}>
            <Button onClick={() => setSearch('')}>{t('clearSearch')}</Button>
          </EmptyState>
        )}
        {jobs.length <= dropUpTo && <WorkbookDrop picker={picker} />}
      </div>
    </Screen>
  );
}

function JobSearch(props: {
  readonly value: string;
  readonly onChange: (search: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('home');
  return (
    <SearchBox
      {...shortcutMark('find')}
      className={styles.search}
      placeholder={t('search')}
      aria-label={t('search')}
      value={props.value}
      onChange={(_, { value }) => props.onChange(value)}
    />
  );
}

function NewJobButton(): ReactNode {
  const { t } = useTranslation('home');
  return (
    <Button
      appearance="primary"
      icon={<AddRegular />}
      onClick={() => navigate({ screen: 'new-job', step: 'sheet' })}
    >
      {t('newJob')}
    </Button>
  );
}
