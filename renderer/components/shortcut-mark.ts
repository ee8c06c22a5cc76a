import { keyShortcuts } from '../../shared/model/key-shortcut.ts';
import type { CommandName } from '../../shared/model/page-command.ts';

/** Whether ⌘ takes the place of Ctrl. */
export const isMac = /^Mac/.test(globalThis.navigator?.platform ?? '');

/**
 * Attributes for the control that a shortcut stands for: pressing the keys does what pressing, or going to,
 * the control does.
 */
export function shortcutMark(
  command: CommandName,
): Readonly<Record<'data-shortcut' | 'aria-keyshortcuts', string>> {
  const shortcut = keyShortcuts.find((each) => each.command === command);
  const held = shortcut?.withCommand === true ? [isMac ? 'Meta' : 'Control'] : [];
  const key = shortcut?.key ?? '';
  return {
    'data-shortcut': command,
    'aria-keyshortcuts': [...held, key.length === 1 ? key.toUpperCase() : key].join('+'),
  };
}

/** The control with this mark that can be used now: drawn, not disabled; null where the screen has none. */
export function findMarked(command: CommandName): HTMLElement | null {
  const marked = document.querySelectorAll<HTMLElement>(`[data-shortcut="${command}"]`);
  const usable = [...marked].filter((element) => element.checkVisibility() && !element.matches(':disabled'));
  return usable.at(-1) ?? null;
}
