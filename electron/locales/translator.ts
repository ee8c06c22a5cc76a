/**
 * What electron/locales owns: the sentences that the program shows outside of its page, by language, and the
 * choice among them. It knows neither Electron nor the core. The page's own sentences are in
 * renderer/messages.
 */
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { japanese } from './ja.ts';
import type { Plural, Words } from './sentences.ts';
import { chinese } from './zh.ts';

/** Sentences and the language they are in. */
export interface Translator {
  /** BCP 47 tag, for plurals and numbers. */
  readonly language: string;
  readonly words: Words;
}

/** Every language there is, by its BCP 47 tag; the same tags as those of the page. */
const languages: Readonly<Record<string, Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  zh: chinese,
};

/** The tags of all languages. */
export const languageTags: readonly string[] = Object.keys(languages);

/** The words of the chosen language, or with `system` of the first of the computer's that there is; else English. */
export function translatorFor(setting: string, system: readonly string[]): Translator {
  for (const requested of setting === 'system' ? system : [setting]) {
    const language = languageTags.find((tag) => isSameLanguage(tag, requested));
    const words = language === undefined ? undefined : languages[language];
    if (language !== undefined && words !== undefined) return { language, words };
  }
  return { language: 'en', words: english };
}

/** True for one language in two regions; false for two scripts of it, such as zh-CN and zh-TW. */
function isSameLanguage(tag: string, requested: string): boolean {
  try {
    const [one, other] = [new Intl.Locale(tag).maximize(), new Intl.Locale(requested).maximize()];
    return one.language === other.language && one.script === other.script;
  } catch {
    return false;
  }
}

/** Puts values in the place of `{{name}}`; numbers as the language writes them. */
export function translate(
  translator: Translator,
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(translator.language) : value;
  });
}

/** The form of a counted sentence that fits, with `{{count}}` and the other values put in. */
export function translateCount(
  translator: Translator,
  plural: Plural,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = new Intl.PluralRules(translator.language).select(count);
  return translate(translator, plural[form] ?? plural.other, { ...values, count });
}
