import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/model/outcome.ts';
import type { Job } from '../../../client/page-host.ts';
import { useNow } from '../../../components/use-now.ts';
import { useFormat } from '../../../messages/messages.ts';
import { firstSent, latestEnd } from './stages.ts';
import { useHistorySentence } from './use-history-sentence.ts';

/** Where the job stands and what it costs, in a sentence or two. */
export function JobSentence(props: { readonly job: Job }): ReactNode {
  const state = useStateSentence(props.job);
  const cost = useCostSentence(props.job);
  return (
    <>
      {state} {cost}
    </>
  );
}

function useStateSentence(job: Job): string {
  const { t } = useTranslation('job');
  const format = useFormat();
  const now = useNow(60_000);
  const own = useHistorySentence(job);
  switch (job.state) {
    case 'draft':
      return t('nowDraft');
    case 'queued':
      return t('nowQueued');
    case 'sending':
      return t(job.isPractice ? 'nowSendingPractice' : 'nowSending');
    case 'processing': {
      if (job.isPractice) return t('nowProcessingPractice');
      if (own !== null) return own;
      const latest = latestEnd(job);
      return latest === null
        ? t('nowProcessingOpen')
        : t('nowProcessing', { latest: format.when(latest, now) });
    }
    case 'collecting':
      return t('nowCollecting');
    case 'paused':
      return t(job.batches.every(({ state }) => state === 'planned') ? 'nowPausedUnsent' : 'nowPaused');
    case 'canceling':
      return t('nowCanceling');
    case 'canceled':
      return t('nowCanceled', { when: format.when(job.finishedAt ?? job.createdAt, now) });
    case 'finished': {
      const end = job.finishedAt ?? job.createdAt;
      return t('nowFinished', {
        when: format.when(end, now),
        // Time in the queue is not work.
        span: format.span(Date.parse(end) - Date.parse(firstSent(job) ?? job.begunAt)),
      });
    }
    default:
      return assertNever(job.state);
  }
}

function useCostSentence(job: Job): string {
  const { t } = useTranslation('job');
  const format = useFormat();
  if (job.isPractice) return t('costFree');
  const isOver = job.state === 'finished' || job.state === 'canceled';
  const estimate = job.estimate === null ? null : format.moneyRange(job.estimate);
  if (job.costUsdMicros === null) return isOver ? t('costUnknown') : '';
  if (!isOver && job.costUsdMicros === 0) return estimate === null ? '' : t('costEstimate', { estimate });
  const amount = format.money(job.costUsdMicros);
  if (isOver)
    return estimate === null ? t('costReal', { amount }) : t('costRealAndEstimate', { amount, estimate });
  return estimate === null ? t('costSoFarOnly', { amount }) : t('costSoFar', { amount, estimate });
}
