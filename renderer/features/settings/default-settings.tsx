import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '../../client/client.tsx';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { SettingSwitch } from './setting-switch.tsx';

const useStyles = makeStyles({ field: { maxWidth: '360px' } });

/** What a new job begins with. */
export function DefaultSettings(props: { readonly change: ChangeSettings }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { defaultModel, sharesIdenticalRequests } = useSnapshot().settings;
  const queries = useQueries();
  const models = useQuery(queries.models.list.queryOptions({ input: {} })).data ?? [];
  const isListed = models.some((model) => model.id === defaultModel);
  return (
    <Card title={t('defaultsTitle')}>
      <Field className={styles.field} label={t('modelLabel')} hint={t('modelHint')}>
        <Select value={defaultModel} onChange={(_, change) => props.change({ defaultModel: change.value })}>
          {!isListed && <option value={defaultModel}>{defaultModel}</option>}
          {models.map((model) => (
            <option key={model.id} value={model.id}>
              {model.isDeprecated ? t('modelRetiring', { name: model.name }) : model.name}
            </option>
          ))}
        </Select>
      </Field>
      <SettingSwitch
        label={t('sharesLabel')}
        hint={t('sharesHint')}
        isOn={sharesIdenticalRequests}
        onChange={(isOn) => props.change({ sharesIdenticalRequests: isOn })}
      />
    </Card>
  );
}
