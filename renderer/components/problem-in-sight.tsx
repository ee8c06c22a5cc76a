import type { ReactElement } from 'react';
import { callProblem } from '../client/call-problem.ts';
import { ProblemBar } from './problem-bar.tsx';

const bringIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/**
 * What went wrong with a call, below choices that may be longer than the window: it is scrolled to, and said
 * aloud. Nothing while `error` is null.
 */
export function ProblemInSight({ error }: { readonly error: Error | null }): ReactElement | null {
  if (error === null) return null;
  return (
    <div ref={bringIntoSight} aria-live="polite">
      <ProblemBar problem={callProblem(error)} />
    </div>
  );
}
