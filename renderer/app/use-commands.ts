import { useEffect } from 'react';
import type { FileReference } from '../../shared/contract/types.ts';
import { commandOfKey } from '../../shared/model/key-shortcut.ts';
import type { CommandName } from '../../shared/model/page-command.ts';
import { useClient } from '../client/client.tsx';
import { askPage, usePageCommands } from '../components/page-commands.ts';
import { navigate, type Route } from '../components/route.tsx';
import { findMarked, isMac } from '../components/shortcut-mark.ts';
import { type Turns, useTurns } from '../components/use-turns.ts';
import { useWorkbookPicker, type WorkbookPicker } from '../components/use-workbook-picker.ts';

/** A dialog of the frame's own. */
export type FrameDialog = 'shortcuts' | 'report-problem';

const routes: Partial<Record<CommandName, Route>> = {
  'new-job': { screen: 'new-job', step: 'sheet' },
  jobs: { screen: 'home' },
  templates: { screen: 'templates' },
  settings: { screen: 'settings' },
  help: { screen: 'help' },
};

/** What the frame holds of commands: its dialog, and the workbook that is being brought in. */
export interface Commands {
  readonly dialogs: Turns<FrameDialog>;
  readonly picker: WorkbookPicker;
}

/** Does what the keyboard, the menu bar, the tray and other screens ask the page for. */
export function useCommands(): Commands {
  const { host } = useClient();
  const dialogs = useTurns<FrameDialog>();
  const picker = useWorkbookPicker(beginWith);
  usePageCommands((command) => {
    // What a dialog asks comes first; a command must not pull the screen away behind it.
    if (isDialogOpen()) return;
    switch (command.name) {
      case 'show-job':
        return navigate({ screen: 'job', jobId: command.jobId });
      case 'open-file':
        return beginWith(command.file);
      case 'shortcuts':
      case 'report-problem':
        return dialogs.show(command.name);
      case 'open-workbook':
        return picker.choose();
      case 'save':
        return findMarked('save')?.click();
      case 'find':
        return findMarked('find')?.focus();
      case 'back':
        return window.history.back();
      default: {
        const route = routes[command.name];
        if (route !== undefined) navigate(route);
      }
    }
  });
  useEffect(() => host.onCommand?.(askPage), [host]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hearKey(event, host.kind);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [host]);
  return { dialogs, picker };
}

function beginWith(file: FileReference): void {
  navigate({ screen: 'new-job', step: 'sheet', file });
}

/** Takes a key that is ours from the browser. One that a field, grid or menu has already used is left alone. */
function hearKey(event: KeyboardEvent, host: 'desktop' | 'browser'): void {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const command = commandOfKey(
    {
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      shiftKey: event.shiftKey,
      isInText: isText(event.target),
    },
    { isMac, host },
  );
  if (command === null) return;
  // Where nothing of ours can be searched, a browser's own search is the better answer.
  if (command === 'find' && findMarked('find') === null) return;
  event.preventDefault();
  askPage({ name: command });
}

/** Whether letters that are typed go into the element. */
function isText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest('input, textarea, select, [contenteditable="true"]');
  return (
    field !== null && !(field instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(field.type))
  );
}

/**
 * Also while one fades out: Fluent hides the page from screen readers until then, and for good if its screen
 * went away meanwhile.
 */
function isDialogOpen(): boolean {
  return (
    document.querySelector(
      '[role="dialog"][aria-modal="true"], [role="alertdialog"], #root[aria-hidden="true"]',
    ) !== null
  );
}
