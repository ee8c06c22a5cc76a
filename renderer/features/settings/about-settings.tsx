import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { askPage } from '../../components/page-commands.ts';
import { useRouteLink } from '../../components/route.tsx';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Version and host, and where help is. */
export function AboutSettings(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { version, host } = useSnapshot();
  const guide = useRouteLink({ screen: 'help' });
  return (
    <Card title={t('aboutTitle')}>
      <Body1 className={styles.text}>
        {t('aboutText', { version })} · {t(`aboutHost.${host}`)}
      </Body1>
      <div className={styles.buttons}>
        <Button as="a" {...guide}>
          {t('aboutHelp')}
        </Button>
        <Button onClick={() => askPage({ name: 'report-problem' })}>{t('aboutReport')}</Button>
      </div>
    </Card>
  );
}
