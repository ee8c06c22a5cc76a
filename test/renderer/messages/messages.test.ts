import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../../renderer/messages/en/english.ts';
import { chosenLanguage, formatLanguage, startMessages } from '../../../renderer/messages/messages.ts';

/** All messages as `area.key` and text. */
function allMessages(node: unknown, path: string): (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is not a message`);
  return Object.entries(node).flatMap(([key, child]) =>
    allMessages(child, path === '' ? key : `${path}.${key}`),
  );
}

const messages = allMessages(english, '');

describe('the English messages', () => {
  test('are all there: none is empty', () => {
    expect(messages.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have both forms wherever they count something', () => {
    const keys = new Set(messages.map(([key]) => key));
    const single = [...keys].filter(
      (key) => key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')),
    );
    const several = [...keys].filter(
      (key) => key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one')),
    );
    expect([...single, ...several]).toEqual([]);
  });

  test('hold no markup, no straight apostrophes and no three dots', () => {
    expect(messages.filter(([, text]) => /<\/?[a-z]|\w'\w|\.\.\./.test(text))).toEqual([]);
  });
});

/** All code of the page except the messages themselves. */
function pageSource(): string {
  const root = fileURLToPath(new URL('../../../renderer/', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.replaceAll('\\', '/').includes('messages/en/'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
}

test('no sentence is left over: each is asked for somewhere in the page', () => {
  const source = pageSource();
  const areas = {
    frame: english.frame,
    home: english.home,
    job: english.job,
    results: english.results,
    settings: english.settings,
  };
  const unused = Object.entries(areas).flatMap(([area, texts]) =>
    Object.keys(texts)
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !new RegExp(`['"\`]${key}['"\`.]`).test(source))
      .map((key) => `${area}.${key}`),
  );
  expect(unused).toEqual([]);
});

describe('a sentence on the page', () => {
  beforeAll(() => startMessages(['en-GB']));

  test('counts with the right form and groups thousands', () => {
    expect(i18next.t('rows', { count: 1 })).toBe('1 row');
    expect(i18next.t('rows', { count: 1240 })).toBe('1,240 rows');
  });

  test('shows a name as the user wrote it', () => {
    expect(i18next.t('dropTaking', { name: 'Q&A <final> {{x}}.xlsx' })).toBe(
      'Opening Q&A <final> {{x}}.xlsx…',
    );
  });
});

describe('the language', () => {
  test('is the chosen one, else the first of the computer’s that has messages, else English', () => {
    expect(chosenLanguage('en', ['de-DE'])).toBe('en');
    expect(chosenLanguage('system', ['xx', 'en-GB'])).toBe('en');
    expect(chosenLanguage('system', ['xx-YY'])).toBe('en');
    expect(chosenLanguage('xx', [])).toBe('en');
  });

  test('of numbers and times is the computer’s own region where that speaks the language shown', () => {
    expect(formatLanguage('en', ['de-DE', 'en-GB'])).toBe('en-GB');
    expect(formatLanguage('en', ['de-DE'])).toBe('en');
  });
});
