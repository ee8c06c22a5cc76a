import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { readyTemplates } from '../../../electron/core/templates/library/ready-templates.ts';
import { english } from '../../../renderer/messages/en/english.ts';
import {
  chosenLanguage,
  formatLanguage,
  readyTemplateWords,
  showLanguage,
  startMessages,
} from '../../../renderer/messages/messages.ts';

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

/** All code of the page except the messages themselves, in whichever language. */
function pageSource(): string {
  const root = fileURLToPath(new URL('../../../renderer/', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/messages\/[a-z]{2}\//.test(path.replaceAll('\\', '/')))
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

describe('a language', () => {
  beforeAll(() => startMessages(['en-US']));

  test('is fetched when it is shown, and English is there again at once', async () => {
    expect(i18next.hasResourceBundle('zh', 'frame')).toBe(false);
    await showLanguage('zh');
    expect(i18next.language).toBe('zh');
    expect(i18next.t('rows', { count: 1240 })).toBe('1,240 行');
    await showLanguage('en');
    expect(i18next.t('rows', { count: 1240 })).toBe('1,240 rows');
  });

  test('of the computer is there before anything is drawn', async () => {
    await startMessages(['de-CH', 'en']);
    expect(i18next.t('title', { ns: 'settings' })).toBe('Einstellungen');
    await startMessages(['en-US']);
    expect(i18next.t('title', { ns: 'settings' })).toBe('Settings');
  });

  test('asked for last is the one shown, in whichever order they arrive', async () => {
    await Promise.all([showLanguage('zh'), showLanguage('de'), showLanguage('en')]);
    expect(i18next.language).toBe('en');
    await Promise.all([showLanguage('en'), showLanguage('zh')]);
    expect(i18next.language).toBe('zh');
  });

  test('that has no messages leaves the present one in its place', async () => {
    await showLanguage('zh');
    await showLanguage('xx');
    expect(i18next.language).toBe('zh');
  });

  test('that lacks a sentence shows the English one', async () => {
    await showLanguage('zh');
    i18next.removeResourceBundle('zh', 'home');
    expect(i18next.t('title', { ns: 'home' })).toBe('Jobs');
  });

  test('names the ready templates; the user’s own keep their names', async () => {
    await showLanguage('zh');
    expect(readyTemplateWords('translate', 'zh').name).toBe('翻译一列');
    expect(readyTemplateWords('translate', 'en').name).toBe('Translate a column');
    expect(readyTemplateWords('an-own-one', 'zh')).toEqual({});
    const ids = readyTemplates.map(({ id }) => id);
    expect(Object.keys(english.readyTemplates)).toEqual(ids);
    for (const { id, name, description } of readyTemplates) {
      expect(readyTemplateWords(id, 'en')).toEqual({ name, description });
    }
  });
});

describe('the language chosen', () => {
  test('is the chosen one, else the first of the computer’s that has messages, else English', () => {
    expect(chosenLanguage('en', ['de-DE'])).toBe('en');
    expect(chosenLanguage('system', ['xx', 'en-GB'])).toBe('en');
    expect(chosenLanguage('system', ['xx-YY'])).toBe('en');
    expect(chosenLanguage('xx', [])).toBe('en');
    expect(chosenLanguage('system', ['not a tag', 'fr-CA'])).toBe('fr');
    expect(chosenLanguage('de', ['en-US'])).toBe('de');
    expect(chosenLanguage('system', ['de-CH', 'en'])).toBe('de');
  });

  test('is Chinese only for those who read its simplified script', () => {
    expect(chosenLanguage('system', ['zh-CN', 'en'])).toBe('zh');
    expect(chosenLanguage('system', ['zh-Hans-SG', 'en'])).toBe('zh');
    expect(chosenLanguage('system', ['zh-TW', 'en'])).toBe('en');
    expect(chosenLanguage('system', ['zh-Hant', 'ja'])).toBe('ja');
  });

  test('of numbers and times is the computer’s own region where that speaks the language shown', () => {
    expect(formatLanguage('en', ['de-DE', 'en-GB'])).toBe('en-GB');
    expect(formatLanguage('en', ['de-DE'])).toBe('en');
    expect(formatLanguage('es', ['en-US', 'es-MX'])).toBe('es-MX');
    expect(formatLanguage('zh', ['zh-TW'])).toBe('zh');
  });
});
