import { expect, test } from 'vitest';
import { describeFault, namesOfFaults, withEdits } from './fault.ts';
import { findFaults } from './find-faults.ts';
import { pickFrom } from './pick-faults.ts';

/** What a piece of code becomes with each of its faults of one kind. */
function made(kind: string, code: string): readonly string[] {
  return findFaults('one.ts', code)
    .filter((fault) => fault.kind === kind)
    .map((fault) => withEdits(code, [fault]));
}

test.each([
  ['negate', 'if (ready) go(1);', ['if (!(ready)) go(1);']],
  ['negate', 'while (!done) go();', ['while (done) go();']],
  ['operator', 'const a = b < c && d;', ['const a = b <= c && d;', 'const a = b < c || d;']],
  [
    'operator',
    'const a = b === c ? x++ : -x;',
    ['const a = b !== c ? x++ : -x;', 'const a = b === c ? x-- : -x;'],
  ],
  ['operator', "const a = 'b' + c;", []],
  ['number', 'const limit = 60_000;', ['const limit = 60001;']],
  ['number', 'const a = sums.get(b) ?? 5;', ['const a = sums.get(b) ?? 6;']],
  ['number', 'const a = sums[b] ?? 5;', []],
  [
    'string',
    "const a = b === 'planned' ? '' : c;",
    ["const a = b === '' ? '' : c;", "const a = b === 'planned' ? '?' : c;"],
  ],
  ['boolean', 'const a = true;', ['const a = false;']],
  ['math', 'const a = Math.min(b, c) + list.min(d);', ['const a = Math.max(b, c) + list.min(d);']],
  ['some-every', 'const a = rows.some(isEmpty);', ['const a = rows.every(isEmpty);']],
  ['drop-call', 'await save(file); const a = read();', ['; const a = read();']],
  ['drop-await', 'await save(file); const a = await read();', ['void save(file); const a = await read();']],
  ['drop-assign', 'a.count = 3; let b = 4;', ['; let b = 4;']],
  [
    'drop-return',
    'function f(a: number) { if (a) return; return b; }',
    ['function f(a: number) { if (a) ; return b; }'],
  ],
  ['drop-throw', "if (a) throw new Error('no');", ['if (a) ;']],
  ['drop-default', 'const a = b ?? 4;', ['const a = b;']],
  ['drop-option', 'open(path, { flag: 3, mode });', ['open(path, { mode });', 'open(path, { flag: 3,  });']],
  [
    'drop-spread',
    'const a = [...b, c]; const d = { ...e, f };',
    ['const a = [c]; const d = { ...e, f };', 'const a = [...b, c]; const d = { f };'],
  ],
] as const)('%s: %s', (kind, code, expected) => {
  expect(made(kind, code).map((text) => text.replace(/\s+/g, ' '))).toEqual(
    expected.map((text) => text.replace(/\s+/g, ' ')),
  );
});

test('in SQL conditions are left out and turned round, what is put into it is not touched', () => {
  const put = '{where(a < b)}';
  const code = `db.all(\`SELECT a FROM rows WHERE job = ? AND (state = 1 OR $${put}) AND n IS NULL ORDER BY n DESC\`);`;
  const all = made('sql', code);
  for (const part of [
    'job <> ?',
    'job = ? OR (',
    'state = 1 AND ',
    'AND n IS NOT NULL',
    'ORDER BY n ASC',
    '1) AND n'.replace('1) AND n', ')  ORDER BY'),
  ]) {
    expect(
      all.filter((text) => text.includes(part)),
      part,
    ).not.toEqual([]);
  }
  expect(all.every((text) => text.includes(`$${put}`))).toBe(true);
  expect(made('sql', "db.run('DELETE FROM rows WHERE job = ?');")).toContain("db.run('DELETE FROM rows ');");
  expect(made('string', "db.run('DELETE FROM rows WHERE job = ?');")).toEqual([]);
});

test('types, imports, the words of errors and notes for programmers are left alone', () => {
  const code = [
    "import { a } from './a.ts';",
    "type State = 'open' | 'closed';",
    "interface Options { readonly kind: 'one'; readonly size?: 4 }",
    "function f(state: 'open' = b, n?: 3): asserts n is 3 { throw new TypeError('no ' + (1 + 2)); }",
    "console.log('begun', 1);",
    "export { c } from './c.ts';",
  ].join('\n');
  expect(findFaults('one.ts', code).map(describeFault)).toEqual([
    "drop-throw: without throw new TypeError('no ' + (1 + 2));",
  ]);
});

test('every fault can be told from the code before, and says where it stands', () => {
  const code = 'const a = 1;\n\nexport const b = (c: number) => (c > a ? [c] : []);\n';
  const faults = findFaults('two.ts', code);
  expect(faults.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['1 number', '3 negate', '3 operator']);
  for (const fault of faults) expect(withEdits(code, [fault])).not.toBe(code);
});

test('the same seed picks the same faults in the same order, another one others', () => {
  const items = Array.from({ length: 500 }, (_, at) => at);
  const pick = (count: number, seed: number, from = items) => pickFrom(from, count, seed, String);
  expect(pick(20, 7)).toEqual(pick(20, 7));
  expect(pick(20, 8)).not.toEqual(pick(20, 7));
  expect(new Set(pick(900, 7)).size).toBe(500);
  // Without one of them the others stay.
  const [first, ...others] = pick(20, 7);
  const without = items.filter((item) => item !== first);
  expect(pick(19, 7, without)).toEqual(others);
});

test('a fault is known by its line wherever that stands, and by its place among the same ones', () => {
  const code = 'const a = () => 1;\nconst b = (c: number) => c + 1 + 1;\n';
  const names = (text: string) => namesOfFaults(findFaults('two.ts', text), text);
  expect(names(`// Above.\n${code}`)).toEqual(names(code));
  expect(new Set(names(code)).size).toBe(names(code).length);
});
