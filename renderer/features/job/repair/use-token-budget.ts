import { useQuery } from '@tanstack/react-query';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import type { TokenBudget } from './repair-plan.ts';

/**
 * How long answers may be and can become; a model that nobody knows is taken to allow more, and
 * Anthropic decides.
 */
export function useTokenBudget(job: Job, whole: WholeJob): TokenBudget {
  const queries = useQueries();
  const models = useQuery(queries.models.list.queryOptions({ input: {} })).data;
  const modelMax = models?.find((model) => model.id === job.model)?.maxOutputTokens;
  return {
    requested: whole.settings.maxTokens,
    maxSoFar: whole.maxTokensSoFar,
    modelMax: modelMax ?? Number.POSITIVE_INFINITY,
  };
}
