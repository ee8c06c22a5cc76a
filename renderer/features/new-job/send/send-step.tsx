import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '../../../client/client.tsx';
import { useFormat } from '../../../messages/messages.ts';
import { useEstimate } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { JobFacts } from './job-facts.tsx';
import { PriceCard } from './price-card.tsx';
import { SendOptions } from './send-options.tsx';
import { SendWarnings } from './send-warnings.tsx';
import { WhatLeaves } from './what-leaves.tsx';

/** Requests of the largest batch that a job is split into (electron/core/claude/batch-body.ts). */
const maxInBatch = 10_000;

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
          {isPractice ? t('send.howLongPractice') : <HowLong />}
        </Body1>
      </div>
      <div className={styles.sides}>
        <div className={styles.main}>
          <SendWarnings />
          <JobFacts />
          <WhatLeaves />
          <SendOptions />
        </div>
        <PriceCard />
      </div>
    </div>
  );
}

/** What the user's own batches of this size took, once enough of them are known. */
function HowLong(): string {
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const queries = useQueries();
  const estimate = useEstimate();
  const requests = Math.max(1, Math.min(estimate.data?.requests ?? 1, maxInBatch));
  const history = useQuery({
    ...queries.jobs.readHistory.queryOptions({ input: { requests } }),
    // Each batch that ends adds to it.
    staleTime: 0,
    enabled: estimate.data !== undefined,
  }).data;
  if (history === undefined || history === null) return t('send.howLong');
  return t('send.howLongOwn', {
    count: history.batches,
    shortest: format.span(history.shortestMs),
    median: format.span(history.medianMs),
    longest: format.span(history.longestMs),
  });
}
