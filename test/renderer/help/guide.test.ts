import { describe, expect, test } from 'vitest';
import { parseRoute, routeAddress } from '../../../renderer/components/route.tsx';
import { contains, entryLinks, topicLinks, topics } from '../../../renderer/features/help/guide.ts';
import { english } from '../../../renderer/messages/en/english.ts';
import { keyShortcuts } from '../../../shared/model/key-shortcut.ts';

describe('the guide', () => {
  test('has every sentence of the messages in one of its parts', () => {
    const shown = topics.flatMap(({ name, entries }) => entries.map((entry) => `${name}.${entry}`));
    const written = (['how', 'cost', 'leaves', 'when'] as const).flatMap((name) =>
      Object.keys(english.help[name]).map((entry) => `${name}.${entry}`),
    );
    expect(shown).toEqual(written);
  });

  test('explains the way in six to eight steps', () => {
    const steps = topics.find(({ name }) => name === 'how')?.entries.length ?? 0;
    expect(steps).toBeGreaterThanOrEqual(6);
    expect(steps).toBeLessThanOrEqual(8);
  });

  test('leads to screens that there are, from entries that there are', () => {
    const known = new Set(topics.flatMap(({ name, entries }) => entries.map((entry) => `${name}.${entry}`)));
    for (const [key, { to }] of Object.entries(entryLinks)) {
      expect(known).toContain(key);
      expect(parseRoute(routeAddress(to)).screen).toBe(to.screen);
    }
    for (const link of Object.values(topicLinks)) {
      if (link !== null) expect(parseRoute(routeAddress(link.to)).screen).toBe(link.to.screen);
    }
    expect(parseRoute('#/help')).toEqual({ screen: 'help' });
  });

  test('is searched by words, without regard to case, order and accents', () => {
    expect(contains('The key is not accepted', 'KEY accepted')).toBe(true);
    expect(contains('Schlüssel', 'schlussel')).toBe(true);
    expect(contains('The key is not accepted', 'key lost')).toBe(false);
    expect(contains('anything', '  ')).toBe(true);
  });
});

test('every shortcut is explained', () => {
  expect(Object.keys(english.help.shortcut).sort()).toEqual(
    keyShortcuts.map(({ command }) => command).sort(),
  );
});
