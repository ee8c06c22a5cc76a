import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOfKey } from '../../../electron/core/claude/key-fingerprint.ts';

test('two keys have two fingerprints, and the same key has the one that stands in databases already', () => {
  const keys = Array.from({ length: 50 }, (_, at) => `sk-ant-test-${at}`);
  const prints = keys.map(fingerprintOfKey);
  expect(new Set(prints).size).toBe(50);
  expect(fingerprintOfKey('sk-ant-test-1')).toBe('f7fcaa6ffe98');
  expect(fingerprintOfKey(' sk-ant-test-1\n')).toBe(fingerprintOfKey('sk-ant-test-1'));
});

test('it is of no use for finding the key: short, without any of it, and no plain hash of it', () => {
  const key = 'sk-ant-test-0123456789';
  const print = fingerprintOfKey(key) ?? '';
  expect(print).toMatch(/^[0-9a-f]{12}$/);
  expect(createHash('sha256').update(key).digest('hex')).not.toContain(print);
});

test.each([null, '', '  \n'])('no key has none (%j)', (key) => {
  expect(fingerprintOfKey(key)).toBeNull();
});
