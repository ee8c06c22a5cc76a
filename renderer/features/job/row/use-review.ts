import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { GridApi } from 'ag-grid-community';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { ResultView, ReviewCounts } from '../../../../shared/model/answers.ts';
import type { RowMark } from '../../../../shared/model/job.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi, useQueries } from '../../../client/client.tsx';
import type { Api } from '../../../client/live-state.ts';
import type { Job, PageProblem } from '../../../client/page-host.ts';
import { toViewInput } from '../filters/filter-state.ts';
import type { RowSelection } from '../grid/row-selection.ts';
import type { ResultLine } from '../shared/whole-job.ts';

/** Rows marked in one call, below what the contract allows. */
const rowsAtOnce = 5_000;

const nothing: ReviewCounts = { edited: 0, renewed: 0, accepted: 0, needsReview: 0 };

/** What people do with answers, from the grid and from the panel alike. */
export interface Review {
  readonly counts: ReviewCounts;
  readonly problem: PageProblem | null;
  readonly dismiss: () => void;
  readonly edit: (rowNumber: number, column: number, text: string) => Promise<boolean>;
  readonly undoEdit: (rowNumber: number, column: number) => Promise<boolean>;
  readonly keep: (rowNumber: number) => Promise<boolean>;
  readonly mark: (selection: RowSelection, mark: RowMark | null) => Promise<boolean>;
}

/** The calls behind it; each shows its effect in the grid's rows at once, without reading them anew. */
export function useReview(job: Job, view: ResultView, grid: RefObject<GridApi<ResultLine> | null>): Review {
  const api = useApi();
  const queries = useQueries();
  const jobId = job.id;
  const counted = useQuery(queries.answers.count.queryOptions({ input: { jobId } }));
  const refresh = useRefresh(jobId);
  useCountsOfNewAnswers(job, refresh);
  const { problem, setProblem, attempt } = useAttempts(refresh);
  return useMemo(() => {
    const show = (line: ResultLine): void => {
      grid.current?.getRowNode(String(line.rowNumber))?.setData(line);
    };
    return {
      counts: counted.data ?? nothing,
      problem,
      dismiss: () => setProblem(null),
      edit: (rowNumber, column, text) =>
        attempt(async () => show(await api.answers.edit({ jobId, rowNumber, column, text }))),
      undoEdit: (rowNumber, column) =>
        attempt(async () => show(await api.answers.undoEdit({ jobId, rowNumber, column }))),
      keep: (rowNumber) => attempt(async () => show(await api.answers.keep({ jobId, rowNumber }))),
      mark: (selection, mark) =>
        attempt(async () => {
          await markRows(api, { jobId, view }, selection, mark);
          showMark(grid.current, selection, mark);
        }),
    };
  }, [api, jobId, view, grid, attempt, problem, setProblem, counted.data]);
}

/** Has everything read anew that a changed answer or mark may change. */
function useRefresh(jobId: string): () => void {
  const queries = useQueries();
  const cache = useQueryClient();
  return useCallback(() => {
    void cache.invalidateQueries({ queryKey: queries.answers.count.key({ input: { jobId } }) });
    void cache.invalidateQueries({ queryKey: queries.answers.countLabels.key() });
    void cache.invalidateQueries({ queryKey: queries.jobs.getResult.key() });
    void cache.invalidateQueries({ queryKey: queries.jobs.listFailureGroups.key({ input: { jobId } }) });
  }, [cache, queries, jobId]);
}

/** Runs a call and keeps what went wrong with the last one. */
function useAttempts(refresh: () => void) {
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<boolean> => {
      try {
        await work();
        setProblem(null);
        return true;
      } catch (error) {
        setProblem(callProblem(error));
        return false;
      } finally {
        refresh();
      }
    },
    [refresh],
  );
  return { problem, setProblem, attempt };
}

async function markRows(
  api: Api,
  { jobId, view }: { readonly jobId: string; readonly view: ResultView },
  selection: RowSelection,
  mark: RowMark | null,
): Promise<void> {
  if (selection.kind === 'all') {
    await api.answers.mark({ jobId, rows: { view: toViewInput(view) }, mark });
    return;
  }
  for (let at = 0; at < selection.rowNumbers.length; at += rowsAtOnce) {
    const rowNumbers = selection.rowNumbers.slice(at, at + rowsAtOnce);
    await api.answers.mark({ jobId, rows: { rowNumbers }, mark });
  }
}

function showMark(grid: GridApi<ResultLine> | null, selection: RowSelection, mark: RowMark | null): void {
  const meant = selection.kind === 'all' ? null : new Set(selection.rowNumbers);
  grid?.forEachNode((node) => {
    if (node.data === undefined || (meant !== null && !meant.has(node.data.rowNumber))) return;
    if (node.data.mark !== mark) node.setData({ ...node.data, mark });
  });
}

/** New answers may ask for a look at changed rows: counted again when the job has moved. */
function useCountsOfNewAnswers(job: Job, refresh: () => void): void {
  const { counts } = job;
  useEffect(() => {
    if (counts.answered >= 0) refresh();
  }, [counts, refresh]);
}
