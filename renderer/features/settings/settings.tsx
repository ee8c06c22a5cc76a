/**
 * Everything the user may set, one card each, kept at once. The key is handed on and never held; what is set here
 * begins to count with the next job, except the cap, which counts for all.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useApi } from '../../client/client.tsx';
import type { PageProblem } from '../../client/page-host.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { Screen } from '../../components/screen.tsx';
import { AboutSettings } from './about-settings.tsx';
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
import { StartupSettings } from './startup-settings.tsx';
import { StorageSettings } from './storage-settings.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '820px' },
});

/** The settings screen. */
export function Settings(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
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
        <StorageSettings />
        <BatchesSettings />
        <StartupSettings />
        <LanguageSettings change={change} />
        <AppearanceSettings change={change} />
        <DefaultSettings change={change} />
        <AboutSettings />
      </div>
    </Screen>
  );
}
