import type { CommandName } from './page-command.ts';

/** What has keys of its own. */
export type ShortcutCommand = Exclude<CommandName, 'jobs' | 'templates' | 'report-problem'>;

/** A key with what is held down. `command` is Ctrl, and ⌘ on a Mac. */
export interface KeyShortcut {
  readonly command: ShortcutCommand;
  /** As `KeyboardEvent.key` says it. */
  readonly key: string;
  readonly withCommand?: boolean;
  readonly withAlt?: boolean;
  /** Taken by the browser itself, so that only the installed app has it. */
  readonly isDesktopOnly?: boolean;
  /** Works while nothing is being typed only. */
  readonly isOutsideText?: boolean;
}

/**
 * The keys of the whole program, as Excel has them where Excel has them. What grids and text fields do with
 * theirs is their own.
 */
export const keyShortcuts: readonly KeyShortcut[] = [
  { command: 'new-job', key: 'n', withCommand: true, isDesktopOnly: true },
  { command: 'open-workbook', key: 'o', withCommand: true },
  { command: 'save', key: 's', withCommand: true },
  { command: 'find', key: 'f', withCommand: true },
  { command: 'settings', key: ',', withCommand: true },
  { command: 'help', key: 'F1' },
  { command: 'shortcuts', key: '?', isOutsideText: true },
  { command: 'back', key: 'ArrowLeft', withAlt: true, isDesktopOnly: true },
];

/** A key as it was pressed, and where. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isInText: boolean;
}

/** Where the page runs. */
export interface KeySurroundings {
  readonly isMac: boolean;
  readonly host: 'desktop' | 'browser';
}

/**
 * What a pressed key asks for; null when it is not ours. AltGr, which is Ctrl with Alt on Windows, types
 * letters and never is.
 */
export function commandOfKey(pressed: PressedKey, around: KeySurroundings): ShortcutCommand | null {
  const held = around.isMac ? pressed.metaKey : pressed.ctrlKey;
  const other = around.isMac ? pressed.ctrlKey : pressed.metaKey;
  const found = keyShortcuts.find(
    (shortcut) =>
      shortcut.key.toLowerCase() === pressed.key.toLowerCase() &&
      (shortcut.withCommand ?? false) === held &&
      (shortcut.withAlt ?? false) === pressed.altKey &&
      // A question mark needs Shift on most keyboards; with a letter, Shift makes it another shortcut.
      (shortcut.key === '?' || !pressed.shiftKey),
  );
  if (found === undefined || other) return null;
  if (found.isDesktopOnly === true && around.host !== 'desktop') return null;
  return found.isOutsideText === true && pressed.isInText ? null : found.command;
}
