import { makeStyles } from '@fluentui/react-components';
import {
  CellStyleModule,
  ColumnAutoSizeModule,
  type GridApi,
  type GridReadyEvent,
  type IDatasource,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '../../../shared/model/job.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useApi } from '../../client/client.tsx';
import type { Api } from '../../client/live-state.ts';
import type { Job, PageProblem } from '../../client/page-host.ts';
import { cspNonce } from '../../components/csp-nonce.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { columnWeights } from './column-weights.ts';
import { useResultColumns } from './result-columns.ts';
import type { ResultLine, WholeJob } from './whole-job.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  LocaleModule,
  RowApiModule,
  ColumnAutoSizeModule,
  CellStyleModule,
  TooltipModule,
]);

/** Colours and type from Fluent, so that the grid changes with the page's look. */
const theme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  backgroundColor: 'var(--colorNeutralBackground1)',
  foregroundColor: 'var(--colorNeutralForeground1)',
  textColor: 'var(--colorNeutralForeground1)',
  borderColor: 'var(--colorNeutralStroke2)',
  headerBackgroundColor: 'var(--colorNeutralBackground3)',
  headerTextColor: 'var(--colorNeutralForeground2)',
  rowHoverColor: 'var(--colorNeutralBackground1Hover)',
  selectedRowBackgroundColor: 'var(--colorBrandBackground2)',
  accentColor: 'var(--colorBrandStroke1)',
  columnBorder: true,
  wrapperBorderRadius: 8,
  rowHeight: 34,
  headerHeight: 34,
});

/** Rows fetched at once, and how many such blocks stay in memory: together 4,000 rows however many there are. */
const blockSize = 200;
const blocksKept = 20;
/** Answers arrive by the thousand; reading the visible rows again more often than this would only flicker. */
const refreshAfterMs = 1_000;

const useStyles = makeStyles({
  grid: { position: 'absolute', inset: 0 },
  problem: { position: 'absolute', insetInline: '12px', top: '44px', zIndex: 1 },
});

/** The grid over all results, which stay on disk: it asks for the rows that are in sight. */
export function ResultsGrid(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly state: RowState | null;
  readonly search: string;
  readonly onOpenRow: (rowNumber: number) => void;
}): ReactNode {
  const { job, state, search, onOpenRow } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const api = useApi();
  const grid = useRef<GridApi<ResultLine> | null>(null);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const [weights, setWeights] = useState<readonly number[]>([]);
  const columns = useResultColumns(job, props.whole, weights);
  const inputCount = props.whole.inputColumns.length;
  const measure = useCallback(
    (rows: readonly ResultLine[]) => {
      const inputs = rows.map((row) => row.inputs);
      setWeights((known) => (known.length > 0 ? known : columnWeights(inputs, inputCount)));
    },
    [inputCount],
  );
  const datasource = useMemo(
    () =>
      createDatasource(api, { jobId: job.id, state, search }, grid, {
        onProblem: setProblem,
        onRows: measure,
      }),
    [api, job.id, state, search, measure],
  );
  const ready = useCallback((event: GridReadyEvent<ResultLine>) => {
    grid.current = event.api;
  }, []);
  useRefresh(grid, job);
  return (
    <section className={styles.grid} aria-label={t('gridLabel')}>
      {problem !== null && (
        <div className={styles.problem}>
          <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />
        </div>
      )}
      <AgGridReact<ResultLine>
        theme={theme}
        {...(cspNonce() === null ? {} : { styleNonce: cspNonce() ?? '' })}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={blockSize}
        maxBlocksInCache={blocksKept}
        columnDefs={columns}
        defaultColDef={{ sortable: false, resizable: true, suppressMovable: true, minWidth: 80 }}
        getRowId={(row) => String(row.data.rowNumber)}
        localeText={{ noRowsToShow: t('empty'), loadingOoo: t('loading'), ariaLabelLoading: t('loading') }}
        onGridReady={ready}
        onCellClicked={(event) => {
          if (event.colDef.field === 'rowNumber' && event.data !== undefined) onOpenRow(event.data.rowNumber);
        }}
        onRowDoubleClicked={(event) => event.data !== undefined && onOpenRow(event.data.rowNumber)}
        onCellKeyDown={(event) => {
          if (!(event.event instanceof KeyboardEvent) || event.event.key !== 'Enter') return;
          if (event.data !== undefined) onOpenRow(event.data.rowNumber);
        }}
        suppressCellFocus={false}
        animateRows={false}
      />
    </section>
  );
}

interface Question {
  readonly jobId: string;
  readonly state: RowState | null;
  readonly search: string;
}

interface Listeners {
  readonly onProblem: (problem: PageProblem | null) => void;
  readonly onRows: (rows: readonly ResultLine[]) => void;
}

function createDatasource(
  api: Api,
  question: Question,
  grid: { readonly current: GridApi<ResultLine> | null },
  { onProblem, onRows }: Listeners,
): IDatasource {
  return {
    getRows: ({ startRow, endRow, successCallback, failCallback }) => {
      api.jobs
        .listResults({
          jobId: question.jobId,
          offset: startRow,
          limit: endRow - startRow,
          ...(question.state === null ? {} : { state: question.state }),
          ...(question.search === '' ? {} : { search: question.search }),
        })
        .then(
          ({ rows, total }) => {
            successCallback(rows, total);
            if (rows.length > 0) onRows(rows);
            onProblem(null);
            if (total === 0) grid.current?.showNoRowsOverlay();
            else grid.current?.hideOverlay();
          },
          (error: unknown) => {
            failCallback();
            onProblem(callProblem(error));
          },
        );
    },
  };
}

/** Reads the rows in sight again after the job has moved, at most once a second. */
function useRefresh(grid: { readonly current: GridApi<ResultLine> | null }, job: Job): void {
  const seen = useRef(job.counts);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (seen.current === job.counts || JSON.stringify(seen.current) === JSON.stringify(job.counts)) return;
    seen.current = job.counts;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      grid.current?.refreshInfiniteCache();
    }, refreshAfterMs);
  }, [job.counts, grid]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
}
