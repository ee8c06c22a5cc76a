import type { NativeTheme } from 'electron';
import type { Appearance } from '../../shared/model/settings.ts';

/** What Electron is told of the chosen look, so that title bar, menus and dialogs follow it, too. */
export function themeSourceOf(appearance: Appearance): NativeTheme['themeSource'] {
  // High contrast is the page's own dark look; the system's dialogs know light and dark only.
  return appearance === 'high-contrast' ? 'dark' : appearance;
}
