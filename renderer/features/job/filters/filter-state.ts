import type { AnswerFilter, ResultSort, ResultView } from '../../../../shared/model/answers.ts';
import type { RowMark, RowState } from '../../../../shared/model/job.ts';
import { shownLanguage } from '../../../messages/messages.ts';
import type { ResultBegin } from '../shared/result-begin.ts';

/** What the user has chosen to see, without the search and the order. */
export interface FilterState {
  readonly state: RowState | null;
  readonly mark: RowMark | null;
  readonly edited: 'any' | 'renewed' | null;
  /** One for each answer column that is filtered. */
  readonly answers: readonly AnswerFilter[];
}

/** Everything, or what a chart's bar has led to. */
export function initialFilters(begin: ResultBegin | undefined): FilterState {
  const { state = null, answer } = begin ?? {};
  const filter =
    answer === undefined
      ? []
      : [
          {
            column: answer.column,
            labels: answer.label === null ? [] : [answer.label],
            offList: false,
            empty: answer.label === null,
          },
        ];
  return { state, mark: null, edited: null, answers: filter };
}

/** The filters with another filter for one answer column; one that asks for nothing is left out. */
export function withFilter(filters: FilterState, filter: AnswerFilter): FilterState {
  const others = filters.answers.filter(({ column }) => column !== filter.column);
  const isAnything = filter.labels.length > 0 || filter.offList || filter.empty;
  return { ...filters, answers: isAnything ? [...others, filter] : others };
}

/** The view that the core is asked for. */
export function toView(filters: FilterState, search: string, sort: ResultSort | null): ResultView {
  return {
    ...(filters.state === null ? {} : { state: filters.state }),
    ...(filters.mark === null ? {} : { mark: filters.mark }),
    ...(filters.edited === null ? {} : { edited: filters.edited }),
    ...(filters.answers.length === 0 ? {} : { answers: filters.answers }),
    ...(search === '' ? {} : { search }),
    ...(sort === null ? {} : { sort }),
  };
}

/** The same for a call: the core says notes as the screen does. */
export function toViewInput(view: ResultView): ResultView {
  return { ...view, language: shownLanguage() };
}

let viewCount = 0;

/** A name for one look at a view, so that all its pages fit together (electron/core/results/result-views.ts). */
export function nextViewId(): string {
  viewCount += 1;
  return `${Date.now().toString(36)}-${viewCount}`;
}
