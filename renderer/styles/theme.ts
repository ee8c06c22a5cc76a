/** Sheetbatch's colours and type: a calm green of our own on Fluent's neutrals, so that it stands well beside Excel. */
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import type { Appearance } from '../../shared/model/settings.ts';

/** From nearly black to nearly white; 80 bears white text with a contrast of 5.2. */
const green: BrandVariants = {
  10: '#02110C',
  20: '#07241A',
  30: '#0A3526',
  40: '#0B4531',
  50: '#0B533B',
  60: '#0B6147',
  70: '#0B6F52',
  80: '#0E7C5C',
  90: '#268C6C',
  100: '#42A07F',
  110: '#5AB593',
  120: '#74C5A6',
  130: '#90D4BA',
  140: '#AEE2CE',
  150: '#CDEFE2',
  160: '#E9F9F3',
};

/**
 * Windows' and macOS's own fonts come first; elsewhere the one that comes with the page, which is fetched
 * only then. `system-ui` would hide it: on Linux that is whatever happens to be installed.
 */
const type = {
  fontFamilyBase:
    "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, 'Inter Variable', sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, ui-monospace, 'SF Mono', Menlo, monospace",
};

const light: Theme = { ...createLightTheme(green), ...type };
const dark: Theme = {
  ...createDarkTheme(green),
  ...type,
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[110],
  colorBrandForegroundLinkHover: green[120],
  colorCompoundBrandForeground1: green[110],
};
const highContrast: Theme = { ...teamsHighContrastTheme, ...type };

/** What the computer itself asks for. */
export interface SystemColors {
  readonly isDark: boolean;
  /** The system draws with its own few colours (Windows contrast themes); this wins over every choice. */
  readonly isForced: boolean;
}

/** The look to draw: a choice in Settings, the computer's own setting, and contrast above both. */
export function chosenLook(appearance: Appearance, system: SystemColors): 'light' | 'dark' | 'high-contrast' {
  if (system.isForced || appearance === 'high-contrast') return 'high-contrast';
  if (appearance === 'system') return system.isDark ? 'dark' : 'light';
  return appearance;
}

/** Fluent's theme for a look. */
export const themes: Readonly<Record<ReturnType<typeof chosenLook>, Theme>> = {
  light,
  dark,
  'high-contrast': highContrast,
};
