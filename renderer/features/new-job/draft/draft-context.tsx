import {
  createContext,
  type Dispatch,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useReducer,
} from 'react';
import type { NewJobDraft } from './draft.ts';
import { type DraftAction, reduceDraft } from './draft-reducer.ts';
import { keepDraft, loadDraft } from './draft-storage.ts';

interface DraftState {
  readonly draft: NewJobDraft;
  readonly dispatch: Dispatch<DraftAction>;
}

const DraftContext = createContext<DraftState | null>(null);

/** Milliseconds of quiet before the draft is written down, so that typing does not write at every letter. */
const KEEP_AFTER_MS = 300;

/** Holds the draft above the routes, so that leaving the wizard and coming back loses nothing. */
export function DraftProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [draft, dispatch] = useReducer(reduceDraft, sessionStorage, loadDraft);
  useEffect(() => {
    const keep = (): void => keepDraft(sessionStorage, draft);
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [draft]);
  return <DraftContext.Provider value={{ draft, dispatch }}>{children}</DraftContext.Provider>;
}

/** The draft and the way to change it. */
export function useDraft(): DraftState {
  const state = useContext(DraftContext);
  if (state === null) throw new Error('useDraft needs a DraftProvider above it');
  return state;
}
