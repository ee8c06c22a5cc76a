import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useWizard } from '../frame/wizard.tsx';
import { JobFacts } from './job-facts.tsx';
import { PriceCard } from './price-card.tsx';
import { SendOptions } from './send-options.tsx';
import { WhatLeaves } from './what-leaves.tsx';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { display: 'block', margin: 0 },
  lead: { display: 'block', margin: 0, color: tokens.colorNeutralForeground2 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(260px, 38%)',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
    '@container (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  main: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** Step 4: what will be sent, what leaves the computer, and what it costs; the button stands in the footer. */
export function SendStep(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { isPractice } = useWizard();
  return (
    <div className={styles.step}>
      <div>
        <Subtitle2 as="h2" className={styles.title}>
          {isPractice ? t('send.titlePractice') : t('send.title')}
        </Subtitle2>
        <Body1 as="p" className={styles.lead}>
          {isPractice ? t('send.howLongPractice') : t('send.howLong')}
        </Body1>
      </div>
      <div className={styles.sides}>
        <div className={styles.main}>
          <JobFacts />
          <WhatLeaves />
          <SendOptions />
        </div>
        <PriceCard />
      </div>
    </div>
  );
}
