import { expect, test } from 'vitest';
import { createTestIndex } from '../../build/tests-of.mjs';

const sources = new Map([
  ['shared/model/price.ts', 'export const price = 1;'],
  ['electron/core/jobs/state/queue.ts', "import { price } from '../../../../shared/model/price.ts';"],
  ['electron/core/jobs/lonely.ts', ''],
  ['test/core/jobs/queue.test.ts', "import { queue } from '../../../electron/core/jobs/state/queue.ts';"],
  ['test/core/way.test.ts', "const way = await import('../../electron/core/jobs/state/queue.ts');"],
  ['test/support/ways.ts', "import '../../electron/core/jobs/lonely.ts';"],
]);

test('names the tests of a file: by its name first, then those that import it, then those that reach it', () => {
  const { testsOf } = createTestIndex(sources);
  expect(testsOf('electron/core/jobs/state/queue.ts')).toEqual([
    { path: 'test/core/jobs/queue.test.ts', steps: 1, isOfName: true },
    { path: 'test/core/way.test.ts', steps: 1, isOfName: false },
  ]);
  expect(testsOf('shared/model/price.ts').map(({ steps }) => steps)).toEqual([2, 2]);
});

test('lists what no test has by name or imports itself', () => {
  expect(createTestIndex(sources).bare()).toEqual(['electron/core/jobs/lonely.ts', 'shared/model/price.ts']);
});

test('finds the tests of this repository', () => {
  const { testsOf } = createTestIndex();
  const paths = testsOf('shared/model/placeholders.ts').map(({ path }) => path);
  expect(paths[0]).toBe('test/shared/placeholders.test.ts');
  expect(paths.length).toBeGreaterThan(10);
});
