import {
  makeStyles,
  SearchBox,
  Skeleton,
  SkeletonItem,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RowState, rowStates, totalRows } from '../../../shared/model/job.ts';
import type { Job } from '../../client/page-host.ts';
import { useSettled } from '../../components/use-settled.ts';
import { RepairStrip } from './repair-strip.tsx';
import type { ResultBegin } from './result-begin.ts';
import { ResultPanel } from './result-panel.tsx';
import type { WholeJob } from './whole-job.ts';

/** The grid is by far the largest part of the page, so it is loaded only here. */
const ResultsGrid = lazy(() => import('./results-grid.tsx').then((file) => ({ default: file.ResultsGrid })));

/** Searching half a million rows takes a moment, so it waits until the typing pauses. */
const searchAfterMs = 250;

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    flexGrow: 1,
    minHeight: '280px',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, flexGrow: 1 },
  search: { width: '240px' },
  grid: { flexGrow: 1, minHeight: '200px', position: 'relative' },
});

/** The results: filter by state, search, the grid, and one row in full at the side. */
export function ResultsView(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  /** Where a chart's bar leads; mount anew to begin anew. */
  readonly begin?: ResultBegin | undefined;
}): ReactNode {
  const { job, whole } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const [state, setState] = useState<RowState | null>(props.begin?.state ?? null);
  const [search, setSearch] = useState('');
  const [openRow, setOpenRow] = useState<number | null>(null);
  const settledSearch = useSettled(search.trim(), searchAfterMs);
  const shownState = state !== null && job.counts[state] > 0 ? state : null;
  return (
    <div className={styles.view}>
      <RepairStrip job={job} whole={whole} state={shownState} />
      <div className={styles.bar}>
        <StateFilter job={job} state={shownState} onChange={setState} />
        <SearchBox
          className={styles.search}
          placeholder={t('search')}
          aria-label={t('search')}
          value={search}
          onChange={(_, change) => setSearch(change.value)}
        />
      </div>
      <div className={styles.grid}>
        <Suspense fallback={<GridSkeleton />}>
          <ResultsGrid
            job={job}
            whole={whole}
            state={shownState}
            search={settledSearch}
            onOpenRow={setOpenRow}
          />
        </Suspense>
      </div>
      {openRow !== null && (
        <ResultPanel job={job} whole={whole} rowNumber={openRow} onClose={() => setOpenRow(null)} />
      )}
    </div>
  );
}

function StateFilter(props: {
  readonly job: Job;
  readonly state: RowState | null;
  readonly onChange: (state: RowState | null) => void;
}): ReactNode {
  const { counts } = props.job;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('states');
  const present = rowStates.filter((state) => counts[state] > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this filters what is shown.
    <div className={styles.filters} role="group" aria-label={t('filterLabel')}>
      <ToggleButton size="small" checked={props.state === null} onClick={() => props.onChange(null)}>
        {t('all', { count: totalRows(counts) })}
      </ToggleButton>
      {present.map((state) => (
        <ToggleButton
          key={state}
          size="small"
          checked={props.state === state}
          onClick={() => props.onChange(props.state === state ? null : state)}
        >
          {t('filterState', { state: words(`row.${state}`), count: counts[state] })}
        </ToggleButton>
      ))}
    </div>
  );
}

function GridSkeleton(): ReactNode {
  const { t } = useTranslation('results');
  return (
    <Skeleton aria-label={t('loading')} style={{ display: 'grid', rowGap: '10px' }}>
      {['a', 'b', 'c', 'd', 'e'].map((line) => (
        <SkeletonItem key={line} size={28} />
      ))}
    </Skeleton>
  );
}
