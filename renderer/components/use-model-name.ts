import { useQuery } from '@tanstack/react-query';
import { useQueries } from '../client/client.tsx';

/** A model's name for people, such as "Claude Sonnet 5.5"; its id while or where the name is not known. */
export function useModelName(modelId: string): string {
  const queries = useQueries();
  const models = useQuery(queries.models.list.queryOptions({ input: {} })).data;
  return models?.find((model) => model.id === modelId)?.name ?? modelId;
}
