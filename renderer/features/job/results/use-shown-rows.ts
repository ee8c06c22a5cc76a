import { useEffect, useMemo, useState } from 'react';
import type { ResultSort, ResultView } from '../../../../shared/model/answers.ts';
import { useApi } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { type FilterState, initialFilters, toView, toViewInput } from '../filters/filter-state.ts';
import type { FirstPage } from '../grid/grid-source.ts';
import type { ResultBegin } from '../shared/result-begin.ts';

/** Searching half a million rows takes a moment, so it waits until the typing pauses. */
const searchAfterMs = 250;
/** Rows of the first page, as many as the grid asks for at once (grid-source.ts). */
const firstRows = 100;

interface Views {
  /** What is shown, with its order. */
  readonly view: ResultView;
  /** The same as the grid is to be given it: orders by column are its headers' own. */
  readonly gridView: ResultView;
  /** The filters, without a state that no row has any more. */
  readonly shown: FilterState;
}

/** Which rows are shown and in which order, as the user has chosen, and the first of them. */
export interface ShownRows extends Views {
  readonly setFilters: (filters: FilterState) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly sort: ResultSort | null;
  readonly setSort: (sort: ResultSort | null) => void;
  readonly first: FirstRows;
}

/** What the user has chosen to see of a job's rows; at first what a chart's bar has led to. */
export function useShownRows(job: Job, begin: ResultBegin | undefined): ShownRows {
  const [filters, setFilters] = useState<FilterState>(() => initialFilters(begin));
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ResultSort | null>(null);
  const views = useViews(job, filters, useSettled(search.trim(), searchAfterMs), sort);
  const first = useFirstPage(job, views.gridView);
  return { ...views, setFilters, search, setSearch, sort, setSort, first };
}

function useViews(job: Job, filters: FilterState, search: string, sort: ResultSort | null): Views {
  const hasRows = filters.state !== null && job.counts[filters.state] > 0;
  const shown = useMemo(() => ({ ...filters, state: hasRows ? filters.state : null }), [filters, hasRows]);
  const lengthSort = sort?.by === 'length' ? sort : null;
  const gridView = useMemo(() => toView(shown, search, lengthSort), [shown, search, lengthSort]);
  const view = useMemo(() => toView(shown, search, sort), [shown, search, sort]);
  return { view, gridView, shown };
}

interface FirstRows {
  readonly isHere: boolean;
  /** Null where they could not be read. */
  readonly page: FirstPage | null;
}

/**
 * The first page is asked for while the grid's code is still on its way; where that fails, the grid asks
 * again and says why.
 */
function useFirstPage(job: Job, view: ResultView): FirstRows {
  const api = useApi();
  const [initial] = useState(() =>
    api.jobs.listResults({ jobId: job.id, offset: 0, limit: firstRows, ...toViewInput(view) }),
  );
  const [page, setPage] = useState<FirstPage | null | undefined>(undefined);
  useEffect(() => {
    initial.then(setPage, () => setPage(null));
  }, [initial]);
  return { isHere: page !== undefined, page: page ?? null };
}
