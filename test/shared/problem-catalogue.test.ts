import { describe, expect, it } from 'vitest';
import { type ProblemTraits, traitsOf, waitsForKey } from '../../shared/model/problem-catalogue.ts';
import { type ProblemCode, problemCodes } from '../../shared/schemas/problem-codes.ts';

const codesThat = (are: (traits: ProblemTraits, code: ProblemCode) => boolean): readonly ProblemCode[] =>
  problemCodes.filter((code) => are(traitsOf(code), code)).sort();

/** What jobs, notices and bars did before there was one table. A change here is a change that users notice. */
describe('the catalogue of problems', () => {
  it('names the holds that a new key may end; the lack of a right is one of them', () => {
    expect(codesThat((_, code) => waitsForKey(code))).toEqual([
      'access-denied',
      'key-malformed',
      'key-missing',
      'key-of-another-account',
      'key-rejected',
      'key-store-unavailable',
    ]);
  });

  it('leads to Settings only where Settings has the cure', () => {
    expect(codesThat(({ remedyIn }) => remedyIn === 'settings')).toEqual([
      'key-malformed',
      'key-missing',
      'key-of-another-account',
      'key-rejected',
      'key-store-unavailable',
      'spend-cap-reached',
    ]);
  });

  it('calls for nobody over what a job goes on with', () => {
    expect(codesThat(({ needsUser }) => !needsUser)).toEqual([
      'batch-adopted',
      'batch-expires-soon',
      'batch-in-doubt',
    ]);
  });

  it('warns, and does not alarm, of what passes', () => {
    expect(codesThat(({ isPassing }) => isPassing)).toEqual([
      'batch-adopted',
      'batch-expires-soon',
      'batch-in-doubt',
      'database-recovered',
      'offline',
      'results-expire-soon',
      'results-incomplete',
      'results-not-ready',
      'service-busy',
      'service-failed',
      'service-overloaded',
      'service-unreachable',
    ]);
  });

  it('words notices about the key, about money and about time by what the problem is about', () => {
    expect(codesThat(({ about }) => about === 'key')).toHaveLength(5);
    expect(codesThat(({ about }) => about === 'money')).toEqual([
      'credit-exhausted',
      'spend-cap-reached',
      'spend-limit-reached',
    ]);
    expect(codesThat(({ about }) => about === 'deadline')).toEqual(['results-expire-soon']);
  });

  it('tries nothing again by itself that must not be sent twice or that only the user can mend', () => {
    expect(codesThat(({ retried }) => retried === 'by-itself' || retried === 'when-told')).toEqual([
      'batch-in-doubt',
      'connection-not-trusted',
      'not-anthropic',
      'offline',
      'proxy-needs-login',
      'results-expire-soon',
      'results-incomplete',
      'results-not-ready',
      'service-busy',
      'service-failed',
      'service-overloaded',
      'service-unreachable',
    ]);
  });

  it('says of no problem that needs nobody that the user has to cure it', () => {
    expect(codesThat(({ needsUser, remedyIn }) => !needsUser && remedyIn !== 'itself')).toEqual([]);
  });
});
