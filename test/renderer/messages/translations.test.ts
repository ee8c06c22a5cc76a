import { describe, expect, test } from 'vitest';
import { english } from '../../../renderer/messages/en/english.ts';
import { languages } from '../../../renderer/messages/messages.ts';

interface Sentence {
  /** Area and key, such as `home.title`; for a counted sentence without its plural form. */
  readonly key: string;
  readonly form: string | null;
  readonly text: string;
}

/** All sentences below a node. */
function sentencesIn(node: unknown, path: string): readonly Sentence[] {
  if (typeof node === 'string') {
    const form = /_(zero|one|two|few|many|other)$/.exec(path)?.[1] ?? null;
    return [{ key: form === null ? path : path.slice(0, -form.length - 1), form, text: node }];
  }
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is not a sentence`);
  return Object.entries(node).flatMap(([key, child]) =>
    sentencesIn(child, path === '' ? key : `${path}.${key}`),
  );
}

/** What is put in, such as `{{count, number}}`; of all forms of a counted sentence together. */
function placeholdersOf(sentences: readonly Sentence[], key: string): readonly string[] {
  const found = sentences
    .filter((sentence) => sentence.key === key)
    .flatMap(({ text }) => [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([whole]) => whole.replace(/\s/g, '')));
  return [...new Set(found)].sort();
}

/** Sentences that are the same in another language: names, figures, and marks between values. */
const sameEverywhere = new Set([
  'frame.appName',
  'frame.keyPlaceholder',
  'help.keyControl',
  'help.keyAlt',
  'help.keyEscape',
  'help.keyTab',
  'settings.aboutText',
  'sentences.notes.overloaded',
]);

/** Keys that bear English words on Japanese and Chinese keyboards. */
const englishKeys = ['help.keyEnter', 'help.keyShift', 'help.keyHome', 'help.keyEnd'];

/** English words that are also words of a language, or are used there as they are, by key. */
const sameIn: Readonly<Record<string, readonly string[]>> = {
  de: [
    'newJob.instruction.kind.text',
    'newJob.instruction.fieldTypes.text',
    'job.answersText',
    'templates.fieldTypes.text',
    'newJob.instruction.backgroundNone',
    'job.tabDetails',
    'templates.versionIs',
    'help.keyAlt',
    'help.keyEscape',
    'help.keyTab',
  ],
  fr: [
    'job.pause',
    'job.maxTokensValue',
    'newJob.instruction.fieldTypes.date',
    'newJob.send.optionsTitle',
    'templates.fieldTypes.date',
    'templates.versionIs',
    'help.keyControl',
    'help.keyAlt',
    'help.keyTab',
  ],
  es: ['help.keyControl', 'help.keyAlt', 'help.keyEscape', 'help.keyTab', 'job.maxTokensValue'],
  ja: ['help.keyControl', 'help.keyAlt', 'help.keyEscape', 'help.keyTab', ...englishKeys],
  zh: englishKeys,
};

/** Words of English that no sentence of the language may hold: an untranslated piece has nearly always one of them. */
const plainEnglish =
  /\b(the|and|your|you|with|this|that|these|is|rows?|sheet|answers?|workbook|from|have|been|are)\b/i;

/** Texts that are quoted as they are: what Claude reads, what a program of somebody else calls it. */
const quoted = /“\(empty\)”|«\s?\(empty\)\s?»|„\(empty\)“|「\(empty\)」|\(empty\)|Billing|Excel Workbook/g;

/** Marks that do not belong into the language, and what they should be. */
const typography: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/“(?=[^\s.,;:!?)…“]*[^“]*”)|”/, 'quotation marks are „…“'],
    [/"/, 'no straight quotation marks'],
    [/\d %|\d%/, 'a narrow or fixed space before %'],
  ],
  fr: [
    [/[^\u00A0\u202F][?!;»]/, 'a non-breaking space before ? ! ; »'],
    [/[^\u00A0\u202F\d/]:(?!\/\/|\d)/, 'a non-breaking space before :'],
    [/«[^\u00A0\u202F]/, 'a non-breaking space after «'],
    [/["“”„]/, 'quotation marks are « … »'],
    [/[a-zà-ÿ]'[a-zà-ÿ]/i, 'a curly apostrophe'],
  ],
  es: [
    [/^[^¿]*\?/, '¿ where a question begins'],
    [/^[^¡]*!/, '¡ where an exclamation begins'],
    [/["„]/, 'no straight quotation marks'],
  ],
  ja: [
    [/[\u3040-\u30FF\u4E00-\u9FFF][,.;:!?]|[,;!?][\u3040-\u30FF\u4E00-\u9FFF]/, 'full-width marks'],
    [/[“”"„]/, 'quotation marks are 「…」'],
    [/[\u3040-\u30FF\u4E00-\u9FFF] [\u3040-\u30FF\u4E00-\u9FFF]/, 'no blanks between words'],
  ],
  zh: [
    [/[\u4E00-\u9FFF][,.;:!?]|[,;!?][\u4E00-\u9FFF]/, 'full-width marks'],
    [/["„「」]/, 'quotation marks are “…”'],
    [/[\u4E00-\u9FFF][A-Za-z]|[A-Za-z][\u4E00-\u9FFF]/, 'a blank between Chinese and Latin letters'],
    [/[，。：；？！（）“”] | [，。：；？！（）“”]/, 'no blank beside a full-width mark'],
  ],
};

const ours = sentencesIn(english, '');
const others = languages.filter(({ tag }) => tag !== 'en');

test('there are German, French, Spanish, Japanese and Simplified Chinese beside English', () => {
  expect(languages.map(({ tag, name }) => `${tag} ${name}`)).toEqual([
    'en English',
    'de Deutsch',
    'fr Français',
    'es Español',
    'ja 日本語',
    'zh 简体中文',
  ]);
});

describe.each(others)('$name', ({ tag, load }) => {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const sentences = async (): Promise<readonly Sentence[]> => sentencesIn(await load(), '');
  const fullKey = ({ key, form }: Sentence): string => (form === null ? key : `${key}_${form}`);

  test('has each sentence once, counted ones in every plural form of the language', async () => {
    const wanted = ours
      .filter(({ form }) => form !== 'one')
      .flatMap(({ key, form }) => (form === null ? [key] : forms.map((each) => `${key}_${each}`)));
    expect((await sentences()).map(fullKey).sort()).toEqual(wanted.sort());
  });

  test('puts in the same values as English', async () => {
    const theirs = await sentences();
    const keys = [...new Set(ours.map(({ key }) => key))];
    const differing = keys
      .filter((key) => theirs.some((sentence) => sentence.key === key))
      .map((key) => [key, placeholdersOf(ours, key).join(), placeholdersOf(theirs, key).join()] as const)
      .filter(([, english, translated]) => english !== translated);
    expect(differing).toEqual([]);
  });

  test('leaves no sentence empty, cut off in markup or with stray blanks', async () => {
    const wrong = (await sentences()).filter(
      ({ text }) => text.trim() === '' || text !== text.trim() || /<\/?[a-z]|\.\.\.| {2}/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves no English behind', async () => {
    const english = new Map(ours.map((sentence) => [sentence.key, sentence.text]));
    const left = (await sentences()).filter(({ key, text }) => {
      const words = text.replace(/\{\{[^}]*\}\}/g, '').replace(quoted, '');
      const isSame = text === english.get(key) && /[a-z]{3}/i.test(words);
      if (isSame) return !sameEverywhere.has(key) && !(sameIn[tag] ?? []).includes(key);
      return plainEnglish.test(words);
    });
    expect(left.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  test('writes marks as the language does', async () => {
    const theirs = await sentences();
    const wrong = (typography[tag] ?? []).flatMap(([pattern, rule]) =>
      theirs
        .filter(({ text }) => pattern.test(text.replace(/\{\{[^}]*\}\}/g, '\uFFFC')))
        .map(({ key, text }) => `${rule} – ${key}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});
