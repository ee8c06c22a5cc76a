import type { GridApi, IDatasource, SortModelItem } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { ResultSort, ResultView } from '../../../../shared/model/answers.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi } from '../../../client/client.tsx';
import type { Api } from '../../../client/live-state.ts';
import type { Job, PageProblem } from '../../../client/page-host.ts';
import { nextViewId, toViewInput } from '../filters/filter-state.ts';
import type { ResultLine } from '../shared/whole-job.ts';
import { sortOf } from './column-ids.ts';

/** Rows fetched at once. */
export const blockSize = 100;
/** How many such blocks stay in memory: together 4,000 rows, however many there are. */
export const blocksKept = 40;
/** Answers arrive by the thousand; reading the visible rows again more often than this would only flicker. */
const refreshAfterMs = 1_000;

/** A page of results as it came. */
export type FirstPage = Awaited<ReturnType<Api['jobs']['listResults']>>;

/** What a grid's rows come from. */
export interface GridQuestion {
  readonly job: Job;
  /** Filters and search; its order counts only where the grid's own headers ask for none. */
  readonly view: ResultView;
  /** The first page, asked for before the grid was there. */
  readonly first: FirstPage | null;
}

/** What is told of the rows. */
export interface GridListeners {
  readonly onProblem: (problem: PageProblem | null) => void;
  readonly onTotal: (rows: number) => void;
}

/** The order that the headers ask for. */
export function headerSort(model: readonly SortModelItem[]): ResultSort | null {
  const [item] = model;
  return item === undefined ? null : sortOf(item.colId, item.sort === 'desc');
}

/** Gives the grid the rows that are in sight, and reads them again after the job has moved, at most once a second. */
export function useGridSource(
  grid: RefObject<GridApi<ResultLine> | null>,
  { job, view, first }: GridQuestion,
  { onProblem, onTotal }: GridListeners,
): IDatasource {
  const api = useApi();
  const viewId = useRef(nextViewId());
  const unused = useRef(first);
  const source = useMemo((): IDatasource => {
    viewId.current = nextViewId();
    return {
      getRows({ startRow, endRow, sortModel, successCallback, failCallback }) {
        const sort = headerSort(sortModel) ?? view.sort;
        const arrived = (page: FirstPage): void => {
          successCallback([...page.rows], page.total);
          onTotal(page.total);
          onProblem(null);
          if (page.total === 0) grid.current?.showNoRowsOverlay();
          else grid.current?.hideOverlay();
        };
        const ready = startRow === 0 && sort === undefined ? unused.current : null;
        unused.current = null;
        if (ready !== null) {
          // Not at once: the grid asks while it is still being made.
          queueMicrotask(() => arrived(ready));
          return;
        }
        api.jobs
          .listResults({
            jobId: job.id,
            offset: startRow,
            limit: endRow - startRow,
            ...toViewInput({ ...view, sort }),
            asOf: viewId.current,
          })
          .then(arrived, (error: unknown) => {
            failCallback();
            onProblem(callProblem(error));
          });
      },
    };
  }, [api, job.id, view, grid, onProblem, onTotal]);
  useRefresh(job, () => {
    viewId.current = nextViewId();
    grid.current?.refreshInfiniteCache();
  });
  return source;
}

function useRefresh(job: Job, refresh: () => void): void {
  const seen = useRef(job.counts);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const refreshedAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    if (seen.current === job.counts || JSON.stringify(seen.current) === JSON.stringify(job.counts)) return;
    seen.current = job.counts;
    const wait = Math.max(0, refreshedAt.current + refreshAfterMs - performance.now());
    timer.current ??= setTimeout(() => {
      timer.current = null;
      refreshedAt.current = performance.now();
      latest.current();
    }, wait);
  }, [job.counts]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
}
