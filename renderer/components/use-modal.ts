import { useEffect, useRef, useState } from 'react';

/** How long Fluent takes to fade a dialog or drawer out, with some room, in milliseconds. */
const fadeMs = 350;

/** How many dialogs are fading out at present, and who waits for the last of them. */
let fading = 0;
const waiting = new Set<() => void>();

function beginFade(): void {
  fading += 1;
  setTimeout(() => {
    fading -= 1;
    if (fading === 0) for (const show of [...waiting]) show();
  }, fadeMs);
}

/** Whether a dialog is to be shown, and the way to close it. */
export interface Modal {
  readonly isShown: boolean;
  readonly close: () => void;
}

/**
 * The life of a dialog or drawer that its parent mounts to open it: it closes before it is taken away, so that the
 * page behind it is given back to screen readers (Fluent hides it meanwhile) and focus returns to where it came from.
 * Set `isDone` when what it was for has happened; `onClosed` then lets the parent unmount it. One that is opened while
 * another still fades out waits for it: Fluent would count it as a part of the page behind, out of reach for the keyboard.
 */
export function useModal(isDone: boolean, onClosed: () => void): Modal {
  const [opener] = useState(() => document.activeElement);
  const [isClosing, setIsClosing] = useState(false);
  const [isWaiting, setIsWaiting] = useState(() => fading > 0);
  const callback = useRef(onClosed);
  callback.current = onClosed;
  const isOver = isDone || isClosing;
  useEffect(() => {
    if (!isWaiting) return;
    const show = (): void => setIsWaiting(false);
    if (fading === 0) show();
    waiting.add(show);
    return () => void waiting.delete(show);
  }, [isWaiting]);
  useEffect(() => {
    if (!isOver) return;
    const ended = new AbortController();
    const hasMovedOn = watchUser(ended.signal);
    const timer = setTimeout(() => {
      if (!hasMovedOn()) giveFocusBack(opener);
      callback.current();
    }, fadeMs);
    // After the timer above, so that the next one takes the focus from where this one left it; also when this one is taken away before.
    beginFade();
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [isOver, opener]);
  const isShown = !isOver && !isWaiting;
  useEffect(() => (isShown ? holdFocus() : undefined), [isShown]);
  return { isShown, close: () => setIsClosing(true) };
}

/** Where the newest dialog can take the focus. */
function firstInDialog(): HTMLElement | null {
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  return dialog?.querySelector<HTMLElement>('input, select, textarea, button, a[href]') ?? null;
}

/**
 * Keeps the focus out of the page behind while a dialog is open: Fluent takes a focus set there by a program, such as by a list that draws itself
 * anew, for the end of the dialog's turn, and hides it from screen readers.
 */
function holdFocus(): () => void {
  let last: HTMLElement | null = null;
  const hold = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    if (!isOnPage(target)) last = target;
    else if (last?.isConnected === true) last.focus();
    else firstInDialog()?.focus();
  };
  document.addEventListener('focusin', hold);
  return () => document.removeEventListener('focusin', hold);
}

/** Tells whether the user has chosen another place on the page since, by mouse or keyboard: it must not be taken from them while they type. */
function watchUser(signal: AbortSignal): () => boolean {
  let hasActed = false;
  const note = (): void => {
    hasActed = true;
  };
  for (const kind of ['pointerdown', 'keydown']) {
    document.addEventListener(kind, note, { capture: true, signal });
  }
  return () => hasActed && isOnPage(document.activeElement);
}

/** Dialogs and their lists stand outside of the page's root. */
function isOnPage(element: Element | null): boolean {
  return document.getElementById('root')?.contains(element) === true;
}

/** To where it was, or to the screen when that place is gone, such as an entry of a menu. */
function giveFocusBack(opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  const target = isThere ? opener : document.getElementById('main');
  target?.focus();
}
