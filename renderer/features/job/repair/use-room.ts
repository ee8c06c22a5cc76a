import { useQuery } from '@tanstack/react-query';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import type { Room } from './repair-plan.ts';

/**
 * How long answers may be and can become; a model that nobody knows is taken to have more room, and
 * Anthropic decides.
 */
export function useRoom(job: Job, whole: WholeJob): Room {
  const queries = useQueries();
  const models = useQuery(queries.models.list.queryOptions({ input: {} })).data;
  const modelMax = models?.find((model) => model.id === job.model)?.maxOutputTokens;
  return {
    asked: whole.settings.maxTokens,
    maxSoFar: whole.maxTokensSoFar,
    modelMax: modelMax ?? Number.POSITIVE_INFINITY,
  };
}
