import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoute, type Route, routeAddress, wizardSteps } from '../../../renderer/components/route.tsx';

const reference = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'home' }),
  fc.constant<Route>({ screen: 'settings' }),
  fc.constant<Route>({ screen: 'batches' }),
  reference.map((jobId): Route => ({ screen: 'job', jobId })),
  fc
    .record(
      {
        step: fc.constantFrom(...wizardSteps),
        file: fc.record({ fileId: reference, name: fc.string({ unit: 'grapheme' }) }),
        isPractice: fc.constant(true as const),
      },
      { requiredKeys: ['step'] },
    )
    .map((given): Route => ({ screen: 'new-job', ...given })),
);

test('every place can be reloaded: its address leads back to it', () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(parseRoute(routeAddress(place))).toEqual(place);
    }),
  );
});

describe('an address that was typed or is old', () => {
  test.each([
    ['', { screen: 'home' }],
    ['#/', { screen: 'home' }],
    ['#/new', { screen: 'new-job', step: 'sheet' }],
    ['#/new/nonsense', { screen: 'new-job', step: 'sheet' }],
    ['#/jobs/../../etc', { screen: 'unknown' }],
    ['#/jobs/', { screen: 'unknown' }],
    ['#/nowhere', { screen: 'unknown' }],
  ])('%s leads to a screen', (hash, expected) => {
    expect(parseRoute(hash)).toEqual(expected);
  });
});
