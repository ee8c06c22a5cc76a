import { useMutation } from '@tanstack/react-query';
import { useClient, useQueries } from '../../client/client.tsx';

/** Puts an earlier answer in the place of the present one; what shows it is read again. */
export function useAttemptChoice(onChosen: () => void) {
  const queries = useQueries();
  const { cache } = useClient();
  return useMutation(
    queries.attempts.use.mutationOptions({
      onSuccess: async () => {
        onChosen();
        await Promise.all(
          [queries.attempts.key(), queries.answers.key(), queries.jobs.getResult.key()].map((queryKey) =>
            cache.invalidateQueries({ queryKey }),
          ),
        );
      },
    }),
  );
}
