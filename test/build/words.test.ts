import { describe, expect, it } from 'vitest';
import { bannedWords, findBannedWords } from '../../build/words.mjs';

const found = (text: string, path = 'a.ts') => findBannedWords(path, text).map(({ name }) => name);

describe('a name with a banned word', () => {
  it.each([
    ['a constant', 'const mostRows = 5;', 'mostRows'],
    ['one in capitals', 'const MOST_ROWS = 5;', 'MOST_ROWS'],
    ['in the middle', 'function readMostTokens() {}', 'readMostTokens'],
    ['of two words', 'function takeBackEdit() {}', 'takeBackEdit'],
    ['a type', 'interface SaveWish {}', 'SaveWish'],
    ['a field', 'interface Plan { readonly isStranger: boolean }', 'isStranger'],
    ['a private field', 'class Rows { #judge() {} }', '#judge'],
    ['a parameter', 'const read = (verdict: string) => verdict;', 'verdict'],
    ['what is taken out of an object', 'const { wish } = props;', 'wish'],
    ['a key of an object', "const words = { 'cure': 1 };", 'cure'],
    ['an import under another name', "import { SaveOrder as SaveWish } from './a.ts';", 'SaveWish'],
  ])('is found: %s', (_, text, name) => {
    expect(found(text)).toEqual([name]);
  });

  it('is found in the name of a file', () => {
    expect(found('', 'renderer/features/job/view-wish.ts')).toEqual(['renderer/features/job/view-wish.ts']);
  });

  it('tells what to say, and where', () => {
    expect(findBannedWords('a.ts', '\nconst judge = 1;')).toEqual([
      { name: 'judge', line: 2, say: 'classify…, decide…' },
    ]);
  });

  it.each(['longestKey', 'largestFileBytes', 'smallestSize'])(
    'is found as a limit of the file: %s',
    (name) => {
      expect(found(`const ${name} = 64;`)).toEqual([name]);
      expect(found(`function read() { const ${name} = find(); }`)).toEqual([]);
    },
  );

  it('is a single letter that stands for a module', () => {
    expect(found("import * as s from './schemas.ts';")).toEqual(['s']);
    expect(found("import { z } from 'zod';")).toEqual([]);
  });

  it('is none where the word is part of another, another language’s, or prose', () => {
    const text = [
      "// Whoever judges this wishes for most of it.\nconst note = 'a stranger';",
      'const isInsecure = almost + foremost;',
      'const cancelAtMost = 1;',
      'other.mostOfIt = document.seat;',
    ];
    expect(found(text.join('\n'))).toEqual([]);
  });
});

it('each word stands in the list once', () => {
  const words = bannedWords.flatMap((banned) => banned.words);
  expect(new Set(words).size).toBe(words.length);
});
