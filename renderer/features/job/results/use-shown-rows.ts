import { useEffect, useMemo, useState } from 'react';
import type { ResultSort, ResultView } from '../../../../shared/model/answers.ts';
import { useApi } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { beginWish, toView, toViewInput, type ViewWish } from '../filters/view-wish.ts';
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
  /** The wish, without a state that no row has any more. */
  readonly shown: ViewWish;
}

/** Which rows are shown and in which order, as the user has chosen, and the first of them. */
export interface ShownRows extends Views {
  readonly setWish: (wish: ViewWish) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly sort: ResultSort | null;
  readonly setSort: (sort: ResultSort | null) => void;
  readonly first: FirstRows;
}

/** What the user has chosen to see of a job's rows; at first what a chart's bar has led to. */
export function useShownRows(job: Job, begin: ResultBegin | undefined): ShownRows {
  const [wish, setWish] = useState<ViewWish>(() => beginWish(begin));
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ResultSort | null>(null);
  const views = useViews(job, wish, useSettled(search.trim(), searchAfterMs), sort);
  const first = useFirstPage(job, views.gridView);
  return { ...views, setWish, search, setSearch, sort, setSort, first };
}

function useViews(job: Job, wish: ViewWish, search: string, sort: ResultSort | null): Views {
  const hasRows = wish.state !== null && job.counts[wish.state] > 0;
  const shown = useMemo(() => ({ ...wish, state: hasRows ? wish.state : null }), [wish, hasRows]);
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
  const [asked] = useState(() =>
    api.jobs.listResults({ jobId: job.id, offset: 0, limit: firstRows, ...toViewInput(view) }),
  );
  const [page, setPage] = useState<FirstPage | null | undefined>(undefined);
  useEffect(() => {
    asked.then(setPage, () => setPage(null));
  }, [asked]);
  return { isHere: page !== undefined, page: page ?? null };
}
