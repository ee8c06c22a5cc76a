import { useEffect, useRef, useState } from 'react';

/** How long Fluent takes to fade a dialog or drawer out, with some room, in milliseconds. */
const fadeMs = 350;

/** Whether a dialog is to be shown, and the way to close it. */
export interface Modal {
  readonly isShown: boolean;
  readonly close: () => void;
}

/**
 * The life of a dialog or drawer that its parent mounts to open it: it closes before it is taken away, so that the
 * page behind it is given back to screen readers (Fluent hides it meanwhile) and focus returns to where it came from.
 * Set `isDone` when what it was for has happened; `onClosed` then lets the parent unmount it.
 */
export function useModal(isDone: boolean, onClosed: () => void): Modal {
  const [opener] = useState(() => document.activeElement);
  const [isClosing, setIsClosing] = useState(false);
  const callback = useRef(onClosed);
  callback.current = onClosed;
  const isShown = !isDone && !isClosing;
  useEffect(() => {
    if (isShown) return;
    const timer = setTimeout(() => {
      giveFocusBack(opener);
      callback.current();
    }, fadeMs);
    return () => clearTimeout(timer);
  }, [isShown, opener]);
  return { isShown, close: () => setIsClosing(true) };
}

/** To where it was, or to the screen when that place is gone, such as an entry of a menu. */
function giveFocusBack(opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  const target = isThere ? opener : document.getElementById('main');
  target?.focus();
}
