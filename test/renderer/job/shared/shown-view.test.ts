import { expect, test } from 'vitest';
import { isEverything } from '../../../../renderer/features/job/shared/shown-view.ts';

test('a view shows everything as long as nothing is chosen in it', () => {
  expect(isEverything({})).toBe(true);
  expect(isEverything({ search: '', answers: [] })).toBe(true);
});

test('each choice leaves rows out or puts them in another order', () => {
  expect(isEverything({ state: 'failed' })).toBe(false);
  expect(isEverything({ search: 'lamp' })).toBe(false);
  expect(isEverything({ mark: 'accepted' })).toBe(false);
  expect(isEverything({ sort: { by: 'row', descending: true } })).toBe(false);
  expect(isEverything({ answers: [{ column: 0, labels: ['A'], offList: false, empty: false }] })).toBe(false);
});
