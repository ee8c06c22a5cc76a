import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { GridApi } from 'ag-grid-community';
import { lazy, type ReactNode, type RefObject, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../client/page-host.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { CopyMessage } from '../clipboard/copy-message.tsx';
import { ViewFilters } from '../filters/view-filters.tsx';
import { RepairStrip } from '../repair/repair-strip.tsx';
import { ResultPanel } from '../row/result-panel.tsx';
import { type Review, useReview } from '../row/use-review.ts';
import type { ResultBegin } from '../shared/result-begin.ts';
import { useRowNews } from '../shared/row-news.ts';
import { useTellShown } from '../shared/shown-view.ts';
import type { ResultLine, WholeJob } from '../shared/whole-job.ts';
import { LengthSort } from './length-sort.tsx';
import { ResultSearch, useSearchField } from './result-search.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { type RowActions, useRowActions } from './use-row-actions.ts';
import { type ShownRows, useShownRows } from './use-shown-rows.ts';

/**
 * The grid is by far the largest part of the page, so it is loaded only here, and at once: the first rows
 * wait for it.
 */
const loadGrid = () => import('../grid/results-grid.tsx');
const ResultsGrid = lazy(() => loadGrid().then((file) => ({ default: file.ResultsGrid })));
void loadGrid();

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    flexGrow: 1,
    minHeight: '280px',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grid: { flexGrow: 1, minHeight: '200px', position: 'relative' },
});

interface ResultsViewProps {
  readonly job: Job;
  readonly whole: WholeJob;
  /** Where a chart's bar leads; mount anew to begin anew. */
  readonly begin?: ResultBegin | undefined;
}

/** The results: filters, search, the grid, what is done with its rows, and one row in full at the side. */
export function ResultsView(props: ResultsViewProps): ReactNode {
  const { job, whole } = props;
  const styles = useStyles();
  const [openRow, setOpenRow] = useState<number | null>(null);
  const field = useSearchField();
  const rows = useShownRows(job, props.begin);
  const { view, shown, setFilters } = rows;
  const grid = useRef<GridApi<ResultLine> | null>(null);
  const review = useReview(job, view, grid);
  const actions = useRowActions({ job, view, grid, review, onOpenRow: setOpenRow, onSearch: field.focus });
  useTellShown(job.id, view);
  useRowNews(
    job.id,
    useCallback((line) => grid.current?.getRowNode(String(line.rowNumber))?.setData(line), []),
  );
  const parts = { job, whole, rows, review, actions, grid };
  return (
    <div className={styles.view}>
      <RepairStrip job={job} whole={whole} state={shown.state} />
      <div className={styles.bar}>
        <ViewFilters job={job} whole={whole} review={review.counts} filters={shown} onFilters={setFilters} />
        <ResultSearch field={field} value={rows.search} onChange={rows.setSearch} />
      </div>
      <RowsBar {...parts} />
      <CopyMessage copy={actions.copy} />
      {review.problem !== null && openRow === null && (
        <ProblemBar problem={review.problem} onDismiss={review.dismiss} />
      )}
      <div className={styles.grid}>{rows.first.isHere ? <RowsGrid {...parts} /> : <GridSkeleton />}</div>
      {openRow !== null && (
        <ResultPanel {...{ job, whole, review }} rowNumber={openRow} onClose={() => setOpenRow(null)} />
      )}
    </div>
  );
}

interface PartProps {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly rows: ShownRows;
  readonly review: Review;
  readonly actions: RowActions;
  readonly grid: RefObject<GridApi<ResultLine> | null>;
}

/** What can be done with the selected rows, and the order by length, which no header shows. */
function RowsBar({ job, rows, actions }: PartProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <SelectionBar
        selection={actions.selection}
        onMark={actions.markSelection}
        onCopy={actions.commands.onCopySelection}
        onClear={actions.clear}
      />
      <LengthSort job={job} sort={rows.sort} onClear={() => rows.setSort(null)} />
    </div>
  );
}

function RowsGrid({ job, whole, rows, review, actions, grid }: PartProps): ReactNode {
  const { edited, accepted, needsReview } = review.counts;
  return (
    <Suspense fallback={<GridSkeleton />}>
      <ResultsGrid
        job={job}
        whole={whole}
        view={rows.gridView}
        first={rows.first.page}
        hasReview={edited + accepted + needsReview > 0}
        grid={grid}
        commands={actions.commands}
        selection={actions.selection}
        onSort={rows.setSort}
        onEdit={(rowNumber, column, text) => void review.edit(rowNumber, column, text)}
        onCopyColumn={(column) => actions.copy.view(rows.view, [column])}
      />
    </Suspense>
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
