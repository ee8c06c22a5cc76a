/**
 * Every sentence a user can meet, by language. Areas are i18next namespaces: `useTranslation('job')`, then
 * `t('pause')`; plurals by `_one`/`_other` with `count`; numbers by `{{count, number}}`. This folder holds words and
 * their formats only: no component, no call. Braces meant for the reader (a placeholder) are passed in as a value.
 */
import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { PageProblem } from '../client/page-host.ts';
import { english } from './en/english.ts';
import { createFormat, type Format } from './format.ts';
import { type ProblemText, problemText } from './problem-text.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof english;
  }
}

/** Languages that have messages, each in its own name. */
export const languages = [{ tag: 'en', name: 'English' }] as const;

/** Prepares the messages; call once before anything is drawn. */
export function startMessages(language: string): void {
  void i18next.use(initReactI18next).init({
    lng: chosenLanguage(language, navigator.languages),
    fallbackLng: 'en',
    defaultNS: 'frame',
    ns: Object.keys(english),
    resources: { en: english },
    interpolation: { escapeValue: false },
  });
}

/** The language to show: the chosen one, or with `system` the first of the computer's that has messages. */
export function chosenLanguage(setting: string, system: readonly string[]): string {
  const wanted = setting === 'system' ? system : [setting];
  for (const tag of wanted) {
    const base = tag.split('-')[0];
    const found = languages.find((language) => language.tag === tag || language.tag === base);
    if (found !== undefined) return found.tag;
  }
  return 'en';
}

/** Numbers, money, dates and spans in the language of the page. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(formatLanguage(i18n.language, navigator.languages)), [i18n.language]);
}

/** The computer's own region where its language is the one shown: 14:05 for en-GB, 2:05 PM for en-US. */
export function formatLanguage(language: string, system: readonly string[]): string {
  return system.find((tag) => tag.split('-')[0] === language.split('-')[0]) ?? language;
}

/** Turns a problem into its sentences. */
export function useProblemText(): (problem: PageProblem) => ProblemText {
  const { i18n } = useTranslation();
  const format = useFormat();
  return (problem) => problemText(problem, i18n.getResourceBundle(i18n.language, 'problems'), format);
}
