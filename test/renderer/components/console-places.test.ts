import { expect, it } from 'vitest';
import { decideNavigation } from '../../../electron/desktop/navigation-policy.ts';
import { consolePlaces } from '../../../renderer/components/console-places.ts';

it('each step to a key leads to a page that the desktop app opens in the browser', () => {
  expect(consolePlaces.map(({ address }) => decideNavigation(address))).toEqual(
    consolePlaces.map(() => 'external'),
  );
});
