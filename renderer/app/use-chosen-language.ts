import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenLanguage, showLanguage } from '../messages/messages.ts';

/**
 * Shows the page in the language of the setting, at once when it changes. False until the first one is there, so that
 * nobody meets a screen in English that turns into another language a moment later.
 */
export function useChosenLanguage(setting: string): boolean {
  const [isReady, setIsReady] = useState(false);
  const language = chosenLanguage(setting, navigator.languages);
  useEffect(() => {
    void showLanguage(language).then(() => setIsReady(true));
  }, [language]);
  return isReady;
}

/** Tells screen readers which language the page is in, so that they read it with the right voice. */
export function useLanguageOfPage(): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
}
