import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Fluent gives a spinner the role of a progress bar; without a label a screen reader says just that. */
it('each spinner has a label, or stands where words beside it say what is going on', () => {
  const unnamed = globSync('renderer/**/*.tsx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/<Spinner\b[^>]*>/g)]
      .filter(([tag]) => !/\slabel=|\saria-label=|\saria-hidden="true"/.test(tag))
      .map(([tag]) => `${path}: ${tag}`),
  );
  expect(unnamed).toEqual([]);
});
