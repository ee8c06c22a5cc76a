import { Button, makeStyles, SearchBox, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { GridApi } from 'ag-grid-community';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultSort, ResultView } from '../../../../shared/model/answers.ts';
import { useApi } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { shortcutMark } from '../../../components/shortcut-mark.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { CopyMessage } from '../clipboard/copy-message.tsx';
import { ViewFilters } from '../filters/view-filters.tsx';
import { beginWish, toView, toViewInput, type ViewWish } from '../filters/view-wish.ts';
import type { FirstPage } from '../grid/grid-source.ts';
import { RepairStrip } from '../repair/repair-strip.tsx';
import { ResultPanel } from '../row/result-panel.tsx';
import { useReview } from '../row/use-review.ts';
import type { ResultBegin } from '../shared/result-begin.ts';
import { useRowNews } from '../shared/row-news.ts';
import { useTellShown } from '../shared/shown-view.ts';
import type { ResultLine, WholeJob } from '../shared/whole-job.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useRowActions } from './use-row-actions.ts';

/**
 * The grid is by far the largest part of the page, so it is loaded only here, and at once: the first rows
 * wait for it.
 */
const loadGrid = () => import('../grid/results-grid.tsx');
const ResultsGrid = lazy(() => loadGrid().then((file) => ({ default: file.ResultsGrid })));
void loadGrid();

/** Searching half a million rows takes a moment, so it waits until the typing pauses. */
const searchAfterMs = 250;
/** Rows of the first page, as many as the grid asks for at once (grid-source.ts). */
const firstRows = 100;

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    flexGrow: 1,
    minHeight: '280px',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { width: '240px' },
  grid: { flexGrow: 1, minHeight: '200px', position: 'relative' },
});

/** The results: filters, search, the grid, what is done with its rows, and one row in full at the side. */
export function ResultsView(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  /** Where a chart's bar leads; mount anew to begin anew. */
  readonly begin?: ResultBegin | undefined;
}): ReactNode {
  const { job, whole } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const [wish, setWish] = useState<ViewWish>(() => beginWish(props.begin));
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ResultSort | null>(null);
  const [openRow, setOpenRow] = useState<number | null>(null);
  const searchBox = useRef<HTMLInputElement | null>(null);
  const grid = useRef<GridApi<ResultLine> | null>(null);
  const { view, gridView, shown } = useViews(job, wish, useSettled(search.trim(), searchAfterMs), sort);
  const first = useFirstPage(job, gridView);
  const review = useReview(job, view, grid);
  const focusSearch = useCallback(() => {
    searchBox.current?.focus();
    searchBox.current?.select();
  }, []);
  useFindKey(focusSearch);
  const actions = useRowActions({ job, view, grid, review, onOpenRow: setOpenRow, onSearch: focusSearch });
  useTellShown(job.id, view);
  useRowNews(
    job.id,
    useCallback((line) => grid.current?.getRowNode(String(line.rowNumber))?.setData(line), []),
  );
  return (
    <div className={styles.view}>
      <RepairStrip job={job} whole={whole} state={shown.state} />
      <div className={styles.bar}>
        <ViewFilters job={job} whole={whole} review={review.counts} wish={shown} onWish={setWish} />
        <SearchBox
          {...shortcutMark('find')}
          input={{ ref: searchBox }}
          className={styles.search}
          placeholder={t('search')}
          aria-label={t('search')}
          value={search}
          onChange={(_, change) => setSearch(change.value)}
        />
      </div>
      <div className={styles.bar}>
        <SelectionBar
          selection={actions.selection}
          onMark={actions.markSelection}
          onCopy={actions.commands.onCopySelection}
          onClear={actions.clear}
        />
        <LengthSort job={job} sort={sort} onClear={() => setSort(null)} />
      </div>
      <CopyMessage copy={actions.copy} />
      {review.problem !== null && openRow === null && (
        <ProblemBar problem={review.problem} onDismiss={review.dismiss} />
      )}
      <div className={styles.grid}>
        {first.isHere ? (
          <Suspense fallback={<GridSkeleton />}>
            <ResultsGrid
              job={job}
              whole={whole}
              view={gridView}
              first={first.page}
              hasReview={review.counts.edited + review.counts.accepted + review.counts.needsLook > 0}
              grid={grid}
              commands={actions.commands}
              selection={actions.selection}
              onSort={setSort}
              onEdit={(rowNumber, column, text) => void review.edit(rowNumber, column, text)}
              onCopyColumn={(column) => actions.copy.view(view, [column])}
            />
          </Suspense>
        ) : (
          <GridSkeleton />
        )}
      </div>
      {openRow !== null && (
        <ResultPanel
          job={job}
          whole={whole}
          rowNumber={openRow}
          review={review}
          onClose={() => setOpenRow(null)}
        />
      )}
    </div>
  );
}

interface Views {
  /** What is shown, with its order. */
  readonly view: ResultView;
  /** The same as the grid is to be given it: orders by column are its headers' own. */
  readonly gridView: ResultView;
  /** The wish, without a state that no row has any more. */
  readonly shown: ViewWish;
}

function useViews(job: Job, wish: ViewWish, search: string, sort: ResultSort | null): Views {
  const hasRows = wish.state !== null && job.counts[wish.state] > 0;
  const shown = useMemo(() => ({ ...wish, state: hasRows ? wish.state : null }), [wish, hasRows]);
  const lengthSort = sort?.by === 'length' ? sort : null;
  const gridView = useMemo(() => toView(shown, search, lengthSort), [shown, search, lengthSort]);
  const view = useMemo(() => toView(shown, search, sort), [shown, search, sort]);
  return { view, gridView, shown };
}

/**
 * The first page is asked for while the grid's code is still on its way; where that fails, the grid asks
 * again and says why.
 */
function useFirstPage(
  job: Job,
  view: ResultView,
): { readonly isHere: boolean; readonly page: FirstPage | null } {
  const api = useApi();
  const [asked] = useState(() =>
    api.jobs.listResults({ jobId: job.id, offset: 0, limit: firstRows, ...toViewInput(view) }),
  );
  const [page, setPage] = useState<FirstPage | null | undefined>(undefined);
  useEffect(() => {
    asked.then(setPage, () => setPage(null));
  }, [asked]);
  return { isHere: page !== undefined, page: page ?? null };
}

/** Ctrl+F, or Cmd+F on a Mac, looks in the results; the browser's own search sees only the few rows in sight. */
function useFindKey(onFind: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey);
      if (!isFind || event.shiftKey || event.altKey || document.querySelector('[role=dialog]') !== null)
        return;
      event.preventDefault();
      onFind();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onFind]);
}

/** An order by length, which no header shows. */
function LengthSort(props: {
  readonly job: Job;
  readonly sort: ResultSort | null;
  readonly onClear: () => void;
}): ReactNode {
  const { job, sort } = props;
  const { t } = useTranslation('answers');
  if (sort?.by !== 'length') return null;
  const column = job.columns[sort.column] ?? '';
  return (
    <>
      <span>{sort.descending ? t('sortedLongest', { column }) : t('sortedShortest', { column })}</span>
      <Button size="small" onClick={props.onClear}>
        {t('sortNone')}
      </Button>
    </>
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
