import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { TypeCheck } from './type-check.ts';

test('what the type checker refuses is told from what it lets pass', () => {
  const types = new TypeCheck(resolve(import.meta.dirname, '../..'));
  const file = 'shared/model/outcome.ts';
  const fine = 'export const answer: 1 | 2 = 1;\n';
  expect(types.problemOf(file, fine)).toBeNull();
  expect(types.problemOf(file, fine.replace('= 1', '= 3'))).toMatch(/not assignable/);
  expect(types.problemOf(file, fine.replace('=', '= ='))).toMatch(/expected/i);
  expect(types.problemOf(file, fine)).toBeNull();
  // What is left over of an import is not what a fault is about.
  const left = "import type { RowState } from './job.ts';\n";
  expect(types.problemOf(file, left + fine)).toBeNull();
  expect(types.problemOf('test/other.ts', 'let a: 1 = 2;')).toBeNull();
});
