import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerColumns } from '../../../../shared/model/template.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi, useClient, useQueries } from '../../../client/client.tsx';
import type { PageProblem } from '../../../client/page-host.ts';
import { tryFingerprint } from '../draft/draft-settings.ts';
import { useWizard } from '../wizard/wizard.tsx';

const mutationKey = ['new-job', 'try'] as const;

/** Trying rows, and how that goes. */
export interface Tries {
  /** Tries these rows, or the first ones that would be sent. */
  readonly run: (rowNumbers: readonly number[] | null) => void;
  readonly isRunning: boolean;
  readonly problem: PageProblem | null;
  readonly clearProblem: () => void;
}

/** Trying a few rows. It goes on when the user looks at another step meanwhile, and is never begun twice at once. */
export function useTry(): Tries {
  const api = useApi();
  const queries = useQueries();
  const { cache } = useClient();
  const { request, dispatch, use } = useWizard();
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const isRunning = useIsMutating({ mutationKey }) > 0;
  // `isRunning` is known only with the next drawing; a double click must not pay twice.
  const isUnderway = useRef(false);
  const mutation = useMutation({
    mutationKey,
    mutationFn: async (rowNumbers: readonly number[] | null) => {
      if (request === null) return;
      const { tableId, settings } = request;
      const rows = rowNumbers === null ? {} : { rowNumbers: [...rowNumbers] };
      const results = await api.tries.run({ draft: request, ...rows });
      dispatch({
        type: 'tried',
        lastTry: {
          fingerprint: tryFingerprint(tableId, settings),
          isPractice: settings.isPractice,
          inputColumns: use.used,
          answerColumns: answerColumns(settings.template.answerFormat, settings.columnName),
          results,
        },
      });
      // The answers' length is now known better than before.
      await cache.invalidateQueries({ queryKey: queries.estimates.make.key() });
    },
    onError: (error) => setProblem(callProblem(error)),
    onSettled: () => {
      isUnderway.current = false;
    },
  });
  const run = (rowNumbers: readonly number[] | null): void => {
    if (isUnderway.current || isRunning) return;
    isUnderway.current = true;
    setProblem(null);
    mutation.mutate(rowNumbers);
  };
  return { run, isRunning, problem, clearProblem: () => setProblem(null) };
}
