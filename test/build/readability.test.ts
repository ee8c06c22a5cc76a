import { describe, expect, it } from 'vitest';
import { compareWithList, maxColumns, maxFunctionLines, measureFile } from '../../build/readability.mjs';

const lines = (count: number) => '  step();\n'.repeat(count);
const fill = maxFunctionLines - 2;

describe('a file is measured', () => {
  it('a function of forty lines is short enough, one of forty-one is not', () => {
    expect(measureFile('a.ts', `function short() {\n${lines(fill)}}\n`).longFunctions).toEqual([]);
    expect(measureFile('a.ts', `\nfunction long() {\n${lines(fill + 1)}}\n`).longFunctions).toEqual([
      { name: 'long', line: 2, lines: maxFunctionLines + 1 },
    ]);
  });

  it('finds methods, arrows, what is given to calls, and components, whatever their markup', () => {
    const body = `{\n${lines(fill + 1)}}`;
    const source = [
      `class Box { constructor() ${body}\n read() ${body} }`,
      `const arrow = () => ${body};`,
      `useMemo(() => ${body}, []);`,
      `function Part() { return (<p>${'words\n'.repeat(maxFunctionLines)}</p>); }`,
    ].join('\n');
    const names = measureFile('a.tsx', source).longFunctions.map(({ name }) => name);
    expect(names).toEqual(['constructor', 'read', 'arrow', 'useMemo(…)', 'Part']);
  });

  it('counts what can be broken: comments and code, not sentences', () => {
    const words = 'word '.repeat(30);
    const source = [`// ${words}`, `const sentence = '${words}';`, `call(${'one, '.repeat(30)}two);`];
    const wide = measureFile('a.ts', source.join('\n')).wideLines.map(({ line }) => line);
    expect(wide).toEqual([1, 3]);
    expect(measureFile('a.ts', `// ${'x'.repeat(maxColumns - 3)}`).wideLines).toEqual([]);
  });

  it('asks for a comment above what is exported, and only there', () => {
    const source = [
      'export const open = 1;',
      '/** Said. */\nexport const said = 2;',
      'const own = 3;',
      '/** The kinds. */\nexport const kinds = [own] as const;\nexport type Kind = (typeof kinds)[number];',
      'export interface Bare {}',
      "export { own } from './b.ts';",
    ];
    expect(measureFile('a.ts', source.join('\n')).undocumented.map(({ name }) => name)).toEqual([
      'open',
      'Bare',
    ]);
  });
});

describe('the list of long functions', () => {
  const long = { 'a.ts': [{ name: 'one', line: 3, lines: 50 }] };

  it('is silent about what it names', () => {
    expect(compareWithList(long, { 'a.ts': ['one'] }).problems).toEqual([]);
  });

  it('does not cover a second of the same name, another file or a new one', () => {
    const twice = { 'a.ts': [...long['a.ts'], { name: 'one', line: 90, lines: 41 }] };
    expect(compareWithList(twice, { 'a.ts': ['one'] }).problems).toEqual(['a.ts:90 one has 41 lines']);
    expect(compareWithList(long, { 'b.ts': [] }).problems).toEqual(['a.ts:3 one has 50 lines']);
  });

  it('must lose what has become short', () => {
    const { found, problems } = compareWithList({}, { 'a.ts': ['one'] });
    expect(problems).toEqual([expect.stringContaining('a.ts: one is not too long any more')]);
    expect(found).toEqual({});
  });
});
