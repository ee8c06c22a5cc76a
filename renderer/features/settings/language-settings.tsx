import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { chosenLanguage, languages } from '../../messages/messages.ts';
import type { ChangeSettings } from './change-settings.ts';

const useStyles = makeStyles({ field: { maxWidth: '360px' } });

/** The language of the page; each stands in its own words, so that everybody finds theirs. */
export function LanguageSettings(props: { readonly change: ChangeSettings }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { language } = useSnapshot().settings;
  const system = chosenLanguage('system', navigator.languages);
  const systemName = languages.find(({ tag }) => tag === system)?.name ?? '';
  const isKnown = languages.some(({ tag }) => tag === language);
  return (
    <Card title={t('languageTitle')}>
      <Field className={styles.field} label={t('languageLabel')} hint={t('languageHint')}>
        <Select
          value={isKnown ? language : 'system'}
          onChange={(_, change) => props.change({ language: change.value })}
        >
          <option value="system">{t('languageSystem', { name: systemName })}</option>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </Card>
  );
}
