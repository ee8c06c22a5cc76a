import { useEffect, useSyncExternalStore } from 'react';
import type { ResultView } from '../../../../shared/model/answers.ts';

/** What the results show now, by job: told by the grid's surroundings, read where rows can be taken from it. */
const shown = new Map<string, ResultView>();
const listeners = new Set<() => void>();
const everything: ResultView = {};

function tell(jobId: string, view: ResultView | null): void {
  if (view === null) shown.delete(jobId);
  else shown.set(jobId, view);
  for (const listener of listeners) listener();
}

/** Tells which rows of a job are shown, for as long as they are. Pass the same object while nothing has changed. */
export function useTellShown(jobId: string, view: ResultView): void {
  useEffect(() => {
    tell(jobId, view);
    return () => tell(jobId, null);
  }, [jobId, view]);
}

/** Which rows of a job are shown now; all of them where nobody tells. */
export function useShown(jobId: string): ResultView {
  return useSyncExternalStore(subscribe, () => shown.get(jobId) ?? everything);
}

/** Whether a view shows all rows as they stand in the sheet. */
export function isEverything(view: ResultView): boolean {
  return Object.values(view).every((filter) => filter === undefined || filter === '' || isEmptyList(filter));
}

function isEmptyList(filter: unknown): boolean {
  return Array.isArray(filter) && filter.length === 0;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
