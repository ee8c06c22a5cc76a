import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { findBlocks, runningTest } from './blocks.ts';
import { chooseTests } from './choose-tests.ts';
import { findFaults } from './find-faults.ts';
import { instrument, type Reach, readNotes } from './reach.ts';
import { withFault } from './run-fault.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-blocks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const code = `const limit = 3;
export const far = 10;
export function classify(n: number): string {
  if (n < 0) return 'negative';
  for (let at = 0; at < n; at += 1) if (at > limit) return 'many';
  const names = [n].map((one) => (one === 2 ? 'two' : 'other'));
  switch (n) {
    case 1:
      return 'one';
    default:
      return names[0] ?? '';
  }
}
`;

let made = 0;
/** Runs a text as a module of its own and answers what it noted. */
async function noted(
  text: string,
  run: (module: { classify: (n: number) => string }) => void,
): Promise<readonly string[]> {
  made += 1;
  const path = join(folder, `module-${made}.ts`);
  writeFileSync(path, text);
  run(await import(/* @vite-ignore */ pathToFileURL(path).href));
  return readFileSync(join(folder, 'notes'), 'utf8').split('\n').filter(Boolean);
}

/** The code from where a stretch begins. */
const beginning = (id: number): string => {
  const block = findBlocks('a.ts', code).find((one) => one.id === id);
  return code.slice(block?.start, (block?.start ?? 0) + 12).trim();
};

test('a run notes the stretches that it reaches, and no others', async () => {
  const noteFile = join(folder, 'notes');
  const text = instrument('a.ts', code, noteFile);
  const lines = await noted(text, ({ classify }) => {
    expect(classify(-1)).toBe('negative');
    expect(classify(2)).toBe('two');
  });
  const ids = lines.map((line) => Number(line.split(' ').at(-2)));
  const reached = ids.filter((id) => id > 0).map(beginning);
  expect(ids).toContain(0);
  expect(reached).toEqual(
    expect.arrayContaining(["return 'nega", "'two' : 'oth", 'for (let at', 'return names']),
  );
  for (const start of ["return 'many", "'other'", "return 'one'"]) {
    expect(reached.filter((text) => text.startsWith(start))).toEqual([]);
  }
});

test('a fault tells when it is run into, and does what it is', async () => {
  const fault = findFaults('a.ts', code).find(({ kind, line }) => kind === 'string' && line === 4);
  if (fault === undefined) throw new Error('no such fault');
  writeFileSync(join(folder, 'notes'), '');
  const other = join(folder, 'notes');
  // The functions that write share what they write to, as they do in one process of a lane.
  expect(
    await noted(withFault(fault, code, other), ({ classify }) => expect(classify(3)).toBe('other')),
  ).not.toContain('a.ts 1 0');
  expect(
    await noted(withFault(fault, code, other), ({ classify }) => expect(classify(-1)).toBe('')),
  ).toContain('a.ts 1 0');
});

test('only tests that reach a fault are chosen, near and quick ones first; a constant is where it is used', () => {
  const blocks = findBlocks('x/a.ts', code);
  const idOf = (start: string) => blocks.find((block) => code.startsWith(start, block.start))?.id;
  const reach = (seconds: number, ...ids: (number | undefined)[]) => ({
    seconds,
    reached: ids.map((id) => `x/a.ts ${id}`),
    outside: ids.map((_, at) => at),
    tests: [],
  });
  const reaches = new Map([
    ['test/far.test.ts', reach(5, 0, idOf("return 'negative"), idOf('if (at > limit'))],
    ['test/quick.test.ts', reach(1, 0, idOf("return 'negative"))],
    ['test/x/a.test.ts', reach(6, 0, idOf("return 'negative"))],
    ['test/loads.test.ts', reach(1, 0)],
  ]);
  const chosen = (find: string, caught = new Map<string, number>()) => {
    const fault = findFaults('x/a.ts', code).find(({ was }) => was === find);
    if (fault === undefined) throw new Error(`no fault at ${find}`);
    return chooseTests(fault, code, reaches, caught).map(({ test: name }) => name);
  };
  expect(chosen("'negative'")).toEqual(['test/x/a.test.ts', 'test/quick.test.ts', 'test/far.test.ts']);
  expect(chosen("'negative'", new Map([['test/far.test.ts', 9]])).slice(0, 2)).toEqual([
    'test/x/a.test.ts',
    'test/far.test.ts',
  ]);
  expect(chosen('3')).toEqual(['test/far.test.ts']);
  expect(chosen('10')).toHaveLength(4);
});

test('notes say which test reached a stretch, and only the tests that did are chosen', async () => {
  const running = new Int32Array(1);
  const before = Object.getOwnPropertyDescriptor(globalThis, runningTest);
  Object.assign(globalThis, { [runningTest]: running });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, runningTest);
    if (before !== undefined) Object.defineProperty(globalThis, runningTest, before);
  });
  writeFileSync(join(folder, 'notes'), '');
  const lines = await noted(instrument('x/a.ts', code, join(folder, 'notes')), ({ classify }) => {
    running[0] = 1;
    classify(-1);
    classify(-1);
    running[0] = 2;
    classify(-1);
    classify(2);
    running[0] = 0;
  });
  expect(new Set(lines).size).toBe(lines.length);
  const reach = readNotes([...lines, '# 1 2.5 "a > one"', '# 2 4 "a > \\"two\\""'], 8);
  expect(reach.tests.map(({ name }) => name)).toEqual(['a > one', 'a > "two"']);
  const chosen = (find: string, change: Partial<Reach> = {}) => {
    const fault = findFaults('x/a.ts', code).find(({ was }) => was === find);
    if (fault === undefined) throw new Error(`no fault at ${find}`);
    return chooseTests(fault, code, new Map([['x.test.ts', { ...reach, ...change }]]), new Map());
  };
  expect(chosen("'two'")).toEqual([{ test: 'x.test.ts', names: ['a > "two"'], seconds: 5.5 }]);
  // All tests: there is none that does not, the file cannot be taken apart, or it happens outside of tests.
  expect(chosen("'negative'")).toEqual([{ test: 'x.test.ts', names: null, seconds: 8 }]);
  expect(chosen("'two'", { tests: [] })).toEqual([{ test: 'x.test.ts', names: null, seconds: 8 }]);
  expect(chosen('10')).toEqual([{ test: 'x.test.ts', names: null, seconds: 8 }]);
});
