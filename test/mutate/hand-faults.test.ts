import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findHandFaults, type HandFault, tableOfHandFaults } from './hand-faults.ts';
import type { Entry } from './report.ts';

const one: HandFault = { file: 'a.ts', code: 'if (b) return;', text: '', harm: 'all is lost' };
const text = 'let b = 1;\nif (b) return;\n';

test('a fault by hand is found by its code, and said to be gone where that is not there or not once', () => {
  expect(findHandFaults([one], () => text)).toEqual({
    faults: [{ file: 'a.ts', line: 2, kind: 'by-hand', start: 11, end: 25, was: one.code, text: '' }],
    gone: [],
  });
  for (const other of ['', text + text]) {
    expect(findHandFaults([one], () => other)).toEqual({ faults: [], gone: [one] });
  }
});

test('the table names the test that fails, or none', () => {
  const [fault] = findHandFaults([one], () => text).faults;
  if (fault === undefined) throw new Error('no fault');
  const entry = { fault, outcome: 'caught', by: 'test/a.test.ts' } as Entry;
  const last = (entries: readonly Entry[]) => tableOfHandFaults([one], entries).split('\n').at(-1);
  expect(last([entry])).toBe('| `a.ts` | all is lost | `test/a.test.ts` |');
  expect(last([{ ...entry, outcome: 'survived' }])).toBe('| `a.ts` | all is lost | **none** |');
  expect(last([])).toContain('none');
});

test('each fault of the list has its place in the code as it is', () => {
  const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
  const list = JSON.parse(read('hand-faults.json')) as readonly HandFault[];
  const textOf = (file: string): string =>
    existsSync(join(import.meta.dirname, '../..', file)) ? read(`../../${file}`) : '';
  expect(list.length).toBeGreaterThan(40);
  expect(findHandFaults(list, textOf).gone).toEqual([]);
});
