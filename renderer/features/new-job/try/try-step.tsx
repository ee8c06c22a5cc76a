import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useWizard } from '../wizard/wizard.tsx';
import { ModelChoice } from './model-choice.tsx';
import { PracticeOrKey } from './practice-or-key.tsx';
import { TryResults } from './try-results.tsx';
import { TryRunner } from './try-runner.tsx';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { display: 'block', margin: 0 },
  lead: { display: 'block', margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Step 3: which model, and a few answers before everything is sent. */
export function TryStep(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { isPractice } = useWizard();
  return (
    <div className={styles.step}>
      <PracticeOrKey />
      <ModelChoice />
      <div className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {t('tryOut.title')}
        </Subtitle2>
        <Body1 as="p" className={styles.lead}>
          {isPractice ? t('tryOut.leadPractice') : t('tryOut.lead')}
        </Body1>
        <TryRunner />
        <TryResults />
      </div>
    </div>
  );
}
