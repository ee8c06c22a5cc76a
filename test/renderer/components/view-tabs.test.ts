import { expect, test } from 'vitest';
import { tabAfterKey } from '../../../renderer/components/view-tabs.tsx';

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 1, null],
  ['a', 1, null],
])('%s on tab %i of three leads to %s', (key, current, next) => {
  expect(tabAfterKey(key, current, 3)).toBe(next);
});
