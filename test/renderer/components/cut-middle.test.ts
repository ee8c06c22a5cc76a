import { expect, test } from 'vitest';
import { cutMiddle } from '../../../renderer/components/cut-middle.ts';

test('a name that fits stays, on one line', () => {
  expect(cutMiddle('Customer\n  name')).toBe('Customer name');
  expect(cutMiddle('x'.repeat(36))).toBe('x'.repeat(36));
});

test('a long one keeps its begin and its end, in all no longer than allowed', () => {
  const cut = cutMiddle('How satisfied are you with the delivery? – How satisfied are you with the price?');
  expect(cut).toMatch(/^How satisfied.*…/);
  expect(cut).toMatch(/price\?$/);
  expect(cut.length).toBeLessThanOrEqual(36);
});

test('no letter is torn apart, however many characters it is made of', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(cutMiddle(family.repeat(5), 5)).toBe(family.repeat(5));
  expect(cutMiddle(family.repeat(9), 5)).toBe(`${family.repeat(2)}…${family.repeat(2)}`);
});
