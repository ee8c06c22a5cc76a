import { useTranslation } from 'react-i18next';

const stores = ['keychain', 'credentialManager', 'keyring'] as const;

/** The name of the place where the key is kept, which the core tells in English, in the language of the page. */
export function useStoreName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const store = stores.find((each) => t(`keyStore.${each}`, { lng: 'en' }) === name);
    return store === undefined ? name : t(`keyStore.${store}`);
  };
}
