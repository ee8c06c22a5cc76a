import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FailureGroup } from '../../../../shared/model/failure-reasons.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';

/** Changes whenever what is known of the job's rows may have changed. */
export function jobVersion(job: Job): string {
  return `${job.finishedAt} ${JSON.stringify(job.counts)}`;
}

/**
 * Rows of a job that stands still without a complete answer, by reason; none while they are read or while it goes on.
 */
export function useFailureGroups(job: Job): readonly FailureGroup[] {
  const queries = useQueries();
  const { counts } = job;
  const isOver = job.state === 'finished' || job.state === 'canceled';
  const isWhole = Object.entries(counts).every(([state, rows]) => rows === 0 || state === 'answered');
  const options = queries.jobs.listFailureGroups.queryOptions({ input: { jobId: job.id } });
  const found = useQuery({
    ...options,
    queryKey: [...options.queryKey, jobVersion(job)],
    enabled: isOver && !isWhole,
    placeholderData: keepPreviousData,
  });
  return isOver && !isWhole ? (found.data ?? []) : [];
}
