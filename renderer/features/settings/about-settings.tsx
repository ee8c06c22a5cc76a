import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { askPage } from '../../components/page-commands.ts';
import { useRouteLink } from '../../components/route.tsx';
import { LookForUpdates } from './look-for-updates.tsx';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Version, its day, host and how it is kept up to date; and where help is. */
export function AboutSettings(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { host, updates } = useSnapshot();
  const built = useBuiltText();
  const guide = useRouteLink({ screen: 'help' });
  return (
    <Card title={t('aboutTitle')}>
      <Body1 className={styles.text}>
        {built} · {t(`aboutHost.${host}`)}
      </Body1>
      <Body1 className={styles.text}>{t(`aboutUpdates.${updates}`)}</Body1>
      <div className={styles.buttons}>
        <Button as="a" {...guide}>
          {t('aboutHelp')}
        </Button>
        <Button onClick={() => askPage({ name: 'report-problem' })}>{t('aboutReport')}</Button>
        {updates === 'self' && <LookForUpdates />}
      </div>
    </Card>
  );
}

function useBuiltText(): string {
  const { t, i18n } = useTranslation('settings');
  const { version, builtOn } = useSnapshot();
  if (builtOn === null) return t('aboutText', { version });
  const date = new Date(builtOn).toLocaleDateString(i18n.language, { dateStyle: 'long', timeZone: 'UTC' });
  return t('aboutBuilt', { version, date });
}
