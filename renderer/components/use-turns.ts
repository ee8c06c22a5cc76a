import { useCallback, useState } from 'react';

/** A dialog of a screen, opened anew each time. */
export interface Turns<T> {
  /** What is open and its turn, the dialog's React key; null while nothing is. */
  readonly open: { readonly what: T; readonly turn: number } | null;
  show(what: T): void;
  /** Tells that the dialog of that turn has closed. */
  close(turn: number): void;
}

/**
 * A dialog tells a moment late that it has closed (use-modal.ts); by then the next one may have been asked
 * for, which must stay.
 */
export function useTurns<T>(): Turns<T> {
  const [{ open }, setState] = useState<{ readonly open: Turns<T>['open']; readonly turns: number }>({
    open: null,
    turns: 0,
  });
  const show = useCallback((what: T): void => {
    setState(({ turns }) => ({ open: { what, turn: turns + 1 }, turns: turns + 1 }));
  }, []);
  const close = useCallback((turn: number): void => {
    setState((now) => (now.open?.turn === turn ? { ...now, open: null } : now));
  }, []);
  return { open, show, close };
}
