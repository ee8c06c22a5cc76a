import { useEffect, useRef, useState } from 'react';

/**
 * Longest wait for a dialog to fade out, in milliseconds: Fluent takes about 500, a busy computer longer; the
 * next dialog must not wait for ever.
 */
const maxFadeMs = 3000;

/** How often is asked whether it has, in milliseconds; short enough for nobody to notice. */
const askEveryMs = 50;

/** How many dialogs are fading out at present, and who waits for the last of them. */
let fading = 0;
const waiting = new Set<() => void>();

/**
 * Calls back once, when this dialog has been taken from the page and Fluent has given the page back to screen
 * readers, which it does a quarter of a second later: a focus set before is taken for one that has strayed
 * out of the dialog. While another dialog is open the page stays hidden.
 */
function afterFade(leaving: Element | null, onGone: () => void): void {
  fading += 1;
  const begun = Date.now();
  const asking = setInterval(() => {
    const isGone = leaving?.isConnected !== true && (openDialogs().length > 0 || !isPageHidden());
    if (!isGone && Date.now() - begun < maxFadeMs) return;
    clearInterval(asking);
    fading -= 1;
    onGone();
    if (fading === 0) for (const show of [...waiting]) show();
  }, askEveryMs);
}

/** Whether a dialog is to be shown, and the way to close it. */
export interface Modal {
  readonly isShown: boolean;
  readonly close: () => void;
}

/**
 * The life of a dialog or drawer that its parent mounts to open it: it closes before it is taken away, so
 * that the page behind it is given back to screen readers (Fluent hides it meanwhile) and focus returns to
 * where it came from. Set `isDone` when what it was for has happened; `onClosed` then lets the parent unmount
 * it. One that is opened while another still fades out waits for it: Fluent would count it as a part of the
 * page behind, out of reach for the keyboard.
 */
export function useModal(isDone: boolean, onClosed: () => void): Modal {
  const [opener] = useState(() => document.activeElement);
  const [isClosing, setIsClosing] = useState(false);
  const [isWaiting, setIsWaiting] = useState(() => fading > 0);
  const callback = useRef(onClosed);
  callback.current = onClosed;
  const isOver = isDone || isClosing;
  // Asked before Fluent begins to take it away, which without motion it does at once.
  const leaving = useRef<Element | null>(null);
  if (isOver && !isWaiting) leaving.current ??= openDialogs().at(-1) ?? null;
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
    // It goes on when this one is taken away before: the next one must not be shown while this one fades.
    afterFade(leaving.current, () => {
      if (ended.signal.aborted) return;
      if (!hasMovedOn()) giveFocusBack(opener);
      callback.current();
    });
    return () => ended.abort();
  }, [isOver, opener]);
  const isShown = !isOver && !isWaiting;
  useEffect(() => (isShown ? holdFocus() : undefined), [isShown]);
  return { isShown, close: () => setIsClosing(true) };
}

const anyDialog = '[role="dialog"], [role="alertdialog"]';

/** All dialogs of the page, the newest last. */
function openDialogs(): readonly Element[] {
  return [...document.querySelectorAll(anyDialog)];
}

function isPageHidden(): boolean {
  return document.getElementById('main')?.closest('[aria-hidden="true"]') != null;
}

/** Where the newest dialog can take the focus. */
function firstInDialog(): HTMLElement | null {
  return openDialogs().at(-1)?.querySelector<HTMLElement>('input, select, textarea, button, a[href]') ?? null;
}

/**
 * Keeps the focus out of the page behind while a dialog is open: Fluent takes a focus set there by a program,
 * such as by a list that draws itself anew, for the end of the dialog's turn, and hides it from
 * screen readers.
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

/**
 * Tells whether the user has chosen another place since, by mouse or keyboard: it must not be taken from them
 * while they type. That may be a menu, which stands outside of the page's root and closes when the
 * focus leaves it.
 */
function watchUser(signal: AbortSignal): () => boolean {
  let hasActed = false;
  const note = (): void => {
    hasActed = true;
  };
  for (const kind of ['pointerdown', 'keydown']) {
    document.addEventListener(kind, note, { capture: true, signal });
  }
  return () => {
    const place = document.activeElement;
    return hasActed && place !== null && place !== document.body && place.closest(anyDialog) === null;
  };
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
