import { useEffect, useRef } from 'react';
import type { PageCommand } from '../../shared/model/page-command.ts';

type Listener = (command: PageCommand) => void;

/** The frame, while it is drawn. */
const listeners = new Set<Listener>();

/** Asks the frame for something that the menu bar and the shortcuts can ask for, too, such as the list of shortcuts. */
export function askPage(command: PageCommand): void {
  for (const listener of listeners) listener(command);
}

/** Hears what is asked of the page, for as long as the component is drawn. */
export function usePageCommands(listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const hear: Listener = (command) => latest.current(command);
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, []);
}
