import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { japanese } from './ja.ts';
import type { Sentences } from './sentences.ts';
import { chinese } from './zh.ts';

const languages: Readonly<Record<string, Sentences>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  zh: chinese,
};

/** Every language, English first, by the tags that the page has for them. */
export const allSentences: readonly Sentences[] = Object.values(languages);

/** The sentences of a language by its tag; English for one that is not known or not said. */
export function sentencesIn(language: string | undefined): Sentences {
  return (language === undefined ? undefined : languages[language]) ?? english;
}
