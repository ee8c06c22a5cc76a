import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appearance } from '../../../shared/model/settings.ts';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import type { ChangeSettings } from './change-settings.ts';

const appearances = ['system', 'light', 'dark', 'high-contrast'] as const satisfies readonly Appearance[];

/** Light, dark, high contrast, or as the computer is set. */
export function AppearanceSettings(props: { readonly change: ChangeSettings }): ReactNode {
  const { t } = useTranslation('settings');
  const { appearance } = useSnapshot().settings;
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  return (
    <Card title={t('appearanceTitle')}>
      <Field label={t('appearanceLabel')} {...(isForced ? { hint: t('appearanceForced') } : {})}>
        <RadioGroup
          value={appearance}
          onChange={(_, change) => props.change({ appearance: change.value as Appearance })}
        >
          {appearances.map((value) => (
            <Radio key={value} value={value} label={t(`appearance.${value}`)} />
          ))}
        </RadioGroup>
      </Field>
    </Card>
  );
}
