import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useNow } from '../../../components/use-now.ts';
import { useFormat } from '../../../messages/messages.ts';
import { latestEnd } from './stages.ts';

/**
 * How long this user's own batches of the size underway took; null while too little is known of them, or
 * nothing is underway.
 */
export function useHistorySentence(job: Job): string | null {
  const { t } = useTranslation('job');
  const format = useFormat();
  const queries = useQueries();
  const now = useNow(60_000);
  const underway = job.batches.filter((batch) => batch.state === 'sent');
  const requests = Math.max(1, ...underway.map((batch) => batch.requestCount));
  const isAsked = !job.isPractice && job.state === 'processing' && underway.length > 0;
  const history = useQuery({
    ...queries.jobs.readHistory.queryOptions({ input: { requests } }),
    // Each batch that ends adds to it.
    staleTime: 0,
    enabled: isAsked,
  }).data;
  const latest = latestEnd(job);
  if (!isAsked || latest === null || history === undefined || history === null) return null;
  const words = {
    count: history.batches,
    shortest: format.span(history.shortestMs),
    median: format.span(history.medianMs),
    longest: format.span(history.longestMs),
    latest: format.when(latest, now),
  };
  return t(words.shortest === words.longest ? 'nowProcessingOwnAlike' : 'nowProcessingOwn', words);
}
