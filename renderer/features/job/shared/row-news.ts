import { useEffect } from 'react';
import type { ResultLine } from './whole-job.ts';

type Listener = (jobId: string, line: ResultLine) => void;

const listeners = new Set<Listener>();

/** Tells what a row says now that something outside of the grid has changed it. */
export function tellRow(jobId: string, line: ResultLine): void {
  for (const listener of listeners) listener(jobId, line);
}

/** Hears of rows of a job that were changed outside of the grid. Pass the same function while nothing has changed. */
export function useRowNews(jobId: string, show: (line: ResultLine) => void): void {
  useEffect(() => {
    const listener: Listener = (job, line) => {
      if (job === jobId) show(line);
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [jobId, show]);
}
