import type { AnswerFilter, ResultSort, ResultView } from '../../../../shared/model/answers.ts';
import type { RowMark, RowState } from '../../../../shared/model/job.ts';
import type { ResultBegin } from '../shared/result-begin.ts';

/** What the user has chosen to see, without the search and the order. */
export interface ViewWish {
  readonly state: RowState | null;
  readonly mark: RowMark | null;
  readonly edited: 'any' | 'renewed' | null;
  /** One for each answer column that is filtered. */
  readonly answers: readonly AnswerFilter[];
}

/** Everything, or what a chart's bar has led to. */
export function beginWish(begin: ResultBegin | undefined): ViewWish {
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

/** The wish with another filter for one answer column; one that asks for nothing is left out. */
export function withFilter(wish: ViewWish, filter: AnswerFilter): ViewWish {
  const others = wish.answers.filter(({ column }) => column !== filter.column);
  const isAnything = filter.labels.length > 0 || filter.offList || filter.empty;
  return { ...wish, answers: isAnything ? [...others, filter] : others };
}

/** The view that the core is asked for. */
export function toView(wish: ViewWish, search: string, sort: ResultSort | null): ResultView {
  return {
    ...(wish.state === null ? {} : { state: wish.state }),
    ...(wish.mark === null ? {} : { mark: wish.mark }),
    ...(wish.edited === null ? {} : { edited: wish.edited }),
    ...(wish.answers.length === 0 ? {} : { answers: wish.answers }),
    ...(search === '' ? {} : { search }),
    ...(sort === null ? {} : { sort }),
  };
}

/** The same as the contract types it, which knows no `readonly`. */
export function toViewInput({ answers, sort, ...plain }: ResultView) {
  return {
    ...plain,
    ...(sort === undefined ? {} : { sort: { ...sort } }),
    ...(answers === undefined
      ? {}
      : { answers: answers.map((filter) => ({ ...filter, labels: [...filter.labels] })) }),
  };
}

let looks = 0;

/** A name for one look at a view, so that all its pages fit together (electron/core/results/result-views.ts). */
export function nextLook(): string {
  looks += 1;
  return `${Date.now().toString(36)}-${looks}`;
}
