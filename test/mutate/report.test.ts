import { expect, test } from 'vitest';
import type { Fault } from './fault.ts';
import { type Entry, findHarmless, lineOf, scoresOf, tableOf } from './report.ts';
import type { Outcome } from './run-fault.ts';

const text = 'const a = 1;\nconst limit = 60;\n';
const fault: Fault = {
  file: 'electron/core/jobs/state/queue.ts',
  line: 2,
  kind: 'number',
  start: 27,
  end: 29,
  was: '60',
  text: '61',
};
const entry = (outcome: Outcome, changes: Partial<Entry> = {}): Entry => ({
  fault,
  outcome,
  by: outcome === 'caught' ? 'test/core/jobs/queue.test.ts' : null,
  failure: null,
  testsRun: 3,
  seconds: 2,
  isCutShort: false,
  fileHash: '',
  harmless: null,
  ...changes,
});

test('what nobody catches is printed with file, line and fault', () => {
  expect(lineOf(entry('survived'))).toBe(
    'SURVIVED   electron/core/jobs/state/queue.ts:2  number: 60 → 61  (3 test files passed)',
  );
  expect(lineOf(entry('unreached'))).toMatch(/^UNREACHED .*queue\.ts:2/);
  expect(lineOf(entry('survived', { isCutShort: true }))).toContain('not all that reach it');
});

test('harmless faults and those that nothing ran into do not count; unreached ones do', () => {
  const results = [
    ...['caught', 'caught', 'survived', 'unreached', 'idle'].map((outcome) => entry(outcome as Outcome)),
    entry('unreached', { harmless: 'only how often it looks' }),
  ];
  expect(scoresOf(results)).toMatchObject([{ faults: 4, caught: 2, survived: 1, unreached: 1, harmless: 1 }]);
  expect(tableOf(scoresOf(results))).toMatch(/\| jobs +\| 4 +\| 2 .*\| 50 % +\| ≥ 95 %/);
});

test('a fault is harmless only for as long as its line stays as it was judged', () => {
  const list = [
    { file: fault.file, code: 'const limit = 60;', fault: 'number: 60 → 61', why: 'a matter of taste' },
  ];
  expect(findHarmless(fault, text, list)).toBe('a matter of taste');
  expect(findHarmless(fault, text.replace('limit', 'longest'), list)).toBeNull();
  expect(findHarmless({ ...fault, text: '62' }, text, list)).toBeNull();
});
