import type { Theme } from '@fluentui/react-components';
import { describe, expect, test } from 'vitest';
import { chosenLook, themes } from '../../../renderer/styles/theme.ts';

/** Relative luminance of a colour such as #0E7C5C (WCAG 2.2). */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const long = (color: string): string =>
  color.length === 4 ? `#${[...color.slice(1)].map((digit) => digit + digit).join('')}` : color;

describe.each(['light', 'dark'] as const)('the %s look', (look) => {
  const theme: Theme = themes[look];

  test.each([
    ['text on the ground', theme.colorNeutralForeground1, theme.colorNeutralBackground1],
    ['quiet text on the ground', theme.colorNeutralForeground3, theme.colorNeutralBackground2],
    ['links', theme.colorBrandForegroundLink, theme.colorNeutralBackground1],
    ['the accent on the rail', theme.colorBrandForeground1, theme.colorNeutralBackground3],
    ['the main button', theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground],
    ['the main button under the mouse', theme.colorNeutralForegroundOnBrand, theme.colorBrandBackgroundHover],
  ])('%s can be read: contrast of at least 4.5', (_, front, back) => {
    expect(contrast(long(front), long(back))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the look', () => {
  const calm = { isDark: false, isForced: false };
  test('follows the choice, and with "system" the computer', () => {
    expect(chosenLook('system', calm)).toBe('light');
    expect(chosenLook('system', { ...calm, isDark: true })).toBe('dark');
    expect(chosenLook('light', { ...calm, isDark: true })).toBe('light');
    expect(chosenLook('high-contrast', calm)).toBe('high-contrast');
  });

  test('is high contrast whenever the computer forces its own colours', () => {
    for (const choice of ['system', 'light', 'dark', 'high-contrast'] as const) {
      expect(chosenLook(choice, { isDark: false, isForced: true })).toBe('high-contrast');
    }
  });
});
