import { useMutation } from '@tanstack/react-query';
import { useClient, useQueries } from '../../../client/client.tsx';
import { tellRow } from '../shared/row-news.ts';

/** Puts an earlier answer in the place of the present one; what shows it is read again. */
export function useAttemptChoice() {
  const queries = useQueries();
  const { cache } = useClient();
  return useMutation(
    queries.attempts.use.mutationOptions({
      onSuccess: async (line, { jobId }) => {
        tellRow(jobId, line);
        await Promise.all(
          [queries.attempts.key(), queries.answers.key(), queries.jobs.getResult.key()].map((queryKey) =>
            cache.invalidateQueries({ queryKey }),
          ),
        );
      },
    }),
  );
}
