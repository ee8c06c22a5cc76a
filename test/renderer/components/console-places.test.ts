import { expect, it } from 'vitest';
import { decide } from '../../../electron/desktop/navigation-lock.ts';
import { consolePlaces } from '../../../renderer/components/console-places.ts';

it('each step to a key leads to a page that the desktop app opens in the browser', () => {
  expect(consolePlaces.map(({ address }) => decide(address))).toEqual(consolePlaces.map(() => 'external'));
});
