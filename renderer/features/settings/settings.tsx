/**
 * Everything the user may set, one card each, kept at once. The key is handed on and never held; what is set here
 * begins to count with the next job, except the cap, which counts for all.
 */
import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useApi } from '../../client/client.tsx';
import type { PageProblem } from '../../client/page-host.ts';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { Screen } from '../../components/screen.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { BatchesSettings } from './batches-settings.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { DefaultSettings } from './default-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import { LanguageSettings } from './language-settings.tsx';
import { PriceSettings } from './price-settings.tsx';
import { PrivacySettings } from './privacy-settings.tsx';
import { SpendingLedger } from './spending-ledger.tsx';
import { SpendingSettings } from './spending-settings.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '820px' },
  about: { color: tokens.colorNeutralForeground3 },
});

/** The settings screen. */
export function Settings(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { version, host } = useSnapshot();
  const api = useApi();
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const change: ChangeSettings = (changes) => {
    api.settings.change(changes).then(
      () => setProblem(null),
      (error: unknown) => setProblem(callProblem(error)),
    );
  };
  return (
    <Screen title={t('title')} subtitle={t('subtitle')}>
      <div className={styles.body}>
        {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
        <KeySettings />
        <SpendingSettings change={change} />
        <SpendingLedger />
        <PriceSettings change={change} />
        <PrivacySettings change={change} />
        <BatchesSettings />
        <LanguageSettings change={change} />
        <AppearanceSettings change={change} />
        <DefaultSettings change={change} />
        <Card title={t('aboutTitle')}>
          <Body1 className={styles.about}>
            {t('aboutText', { version })} · {t(`aboutHost.${host}`)}
          </Body1>
        </Card>
      </div>
    </Screen>
  );
}
