/**
 * Every sentence a user can meet, by language. Areas are i18next namespaces: `useTranslation('job')`, then
 * `t('pause')`; plurals by `_one`/`_other` with `count`; numbers by `{{count, number}}`. This folder holds words and
 * their formats only: no component, no call. Braces meant for the reader (a placeholder) are passed in as a value.
 * English is always there; each other language is one folder of the same shape, fetched when it is first shown.
 */
import i18next from 'i18next';
import { useCallback, useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Note } from '../../shared/model/notes.ts';
import { noteText } from '../../shared/sentences/note-text.ts';
import type { PageProblem } from '../client/page-host.ts';
import { english } from './en/english.ts';
import type { Messages } from './en/translation.ts';
import { createFormat, type Format } from './text/format.ts';
import { type ProblemText, problemText } from './text/problem-text.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof english;
  }
}

/** A language of the page. */
export interface Language {
  /** BCP 47 tag, also the name of its folder. */
  readonly tag: string;
  /** In its own words, as it stands in Settings. */
  readonly name: string;
  /** Fetches its sentences. */
  load(): Promise<Messages>;
}

/** Languages that have messages, English first. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', load: async () => english },
  { tag: 'de', name: 'Deutsch', load: async () => (await import('./de/german.ts')).german },
  { tag: 'fr', name: 'Français', load: async () => (await import('./fr/french.ts')).french },
  { tag: 'es', name: 'Español', load: async () => (await import('./es/spanish.ts')).spanish },
  { tag: 'ja', name: '日本語', load: async () => (await import('./ja/japanese.ts')).japanese },
  { tag: 'zh', name: '简体中文', load: async () => (await import('./zh/chinese.ts')).chinese },
];

/** Prepares the messages in the computer's language; await it before anything is drawn. */
export async function startMessages(system: readonly string[] = navigator.languages): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'frame',
    ns: Object.keys(english),
    resources: { en: english },
    interpolation: { escapeValue: false },
  });
  await showLanguage(chosenLanguage('system', system));
}

/** The language asked for last; an earlier one that arrives late must not take its place. */
let wanted = 'en';

/** Shows the page in a language that has messages. Where its sentences cannot be fetched, the present one stays. */
export async function showLanguage(tag: string): Promise<void> {
  wanted = tag;
  const language = languages.find((each) => each.tag === tag);
  if (language === undefined || i18next.language === tag) return;
  const messages = await language.load().catch(() => null);
  if (messages === null || wanted !== tag) return;
  for (const [area, texts] of Object.entries(messages)) i18next.addResourceBundle(tag, area, texts);
  await i18next.changeLanguage(tag);
}

/** The language to show: the chosen one, or with `system` the first of the computer's that has messages. */
export function chosenLanguage(setting: string, system: readonly string[]): string {
  const choices = setting === 'system' ? system : [setting];
  for (const choice of choices) {
    const found = languages.find((language) => isSameLanguage(language.tag, choice));
    if (found !== undefined) return found.tag;
  }
  return 'en';
}

/** True for one language in two regions, such as de and de-CH; false for its other script, such as zh and zh-TW. */
function isSameLanguage(tag: string, other: string): boolean {
  const [one, two] = [likely(tag), likely(other)];
  return one !== null && two !== null && one.language === two.language && one.script === two.script;
}

function likely(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

/** Numbers, money, dates and spans in the language of the page. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(formatLanguage(i18n.language, navigator.languages)), [i18n.language]);
}

/** The computer's own region where its language is the one shown: 14:05 for en-GB, 2:05 PM for en-US. */
export function formatLanguage(language: string, system: readonly string[]): string {
  return system.find((tag) => isSameLanguage(tag, language)) ?? language;
}

/** Turns a problem into its sentences. */
export function useProblemText(): (problem: PageProblem) => ProblemText {
  const { i18n } = useTranslation();
  const format = useFormat();
  const texts = { ...english.problems, ...i18n.getResourceBundle(i18n.language, 'problems') };
  return (problem) => problemText(problem, texts, format);
}

/** Says what is wrong with a row in the language of the page. */
export function useNoteText(): (notes: readonly Note[]) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (notes) => noteText(notes, i18n.getResourceBundle(i18n.language, 'sentences') ?? english.sentences),
    [i18n, i18n.language],
  );
}

/** The tag of the language that is shown, by which the core searches, sorts and writes what the screen says. */
export function shownLanguage(): string {
  return i18next.language;
}

/** Name and description of a template that comes with the program; nothing for one that has no sentences here. */
export function readyTemplateWords(id: string, language: string): Partial<ReadyTemplateWords> {
  const words: Readonly<Record<string, ReadyTemplateWords>> = {
    ...english.readyTemplates,
    ...i18next.getResourceBundle(language, 'readyTemplates'),
  };
  return words[id] ?? {};
}

interface ReadyTemplateWords {
  readonly name: string;
  readonly description: string;
}
