import { describe, expect, test } from 'vitest';
import { shouldOfferLogin } from '../../../renderer/app/should-offer-login.ts';

const sent = { isPractice: false, sentAt: '2026-11-21T10:00:00.000Z' };
const open = { hasAnsweredLoginOffer: false };

describe('the offer to start with the computer', () => {
  test('comes after the first live job has been sent', () => {
    expect(shouldOfferLogin({ jobs: [sent], settings: open, startsAtLogin: false })).toBe(true);
    expect(shouldOfferLogin({ jobs: [], settings: open, startsAtLogin: false })).toBe(false);
  });

  test.each([
    ['after practice only', [{ ...sent, isPractice: true }], open, false],
    ['before anything has left', [{ ...sent, sentAt: null }], open, false],
    ['when it has been answered', [sent], { hasAnsweredLoginOffer: true }, false],
    ['when it is switched on already', [sent], open, true],
    ['where the system has no such thing', [sent], open, null],
  ] as const)('does not come %s', (_name, jobs, settings, startsAtLogin) => {
    expect(shouldOfferLogin({ jobs, settings, startsAtLogin })).toBe(false);
  });
});
