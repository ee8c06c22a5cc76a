import { keepPreviousData, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { JobSettings } from '../../../../shared/model/job.ts';
import { placeholderFor } from '../../../../shared/model/placeholders.ts';
import type { Estimate } from '../../../../shared/model/settings.ts';
import type { NonDataRows } from '../../../../shared/model/table.ts';
import { useQueries } from '../../../client/client.tsx';
import { isRequestComplete } from '../draft/draft-issues.ts';
import { useSettled } from './use-settled.ts';
import { useWizard, type Wizard } from './wizard.tsx';

/** Milliseconds of quiet before a price is reckoned: with a key this asks Anthropic to count. */
const ESTIMATE_AFTER_MS = 500;

/** Milliseconds of quiet before rows are counted, which stays on this computer. */
const COUNT_AFTER_MS = 250;

type Request = NonNullable<Wizard['request']>;
type CurrentEstimate = UseQueryResult<Estimate> & { readonly isCurrent: boolean };

/**
 * What the draft as it is would cost; not asked for while something is missing. Only for the steps that
 * show a price.
 */
export function useEstimate(): CurrentEstimate {
  const { request, issues } = useWizard();
  return useEstimateOf(isRequestComplete(issues) ? request : null, ESTIMATE_AFTER_MS);
}

/** How many rows Send would send; null while that is not known for the draft as it is. */
export function useRowsToSend(): number | null {
  const counted = useCounted();
  return counted.isCurrent && counted.data !== undefined ? rowsToSend(counted.data) : null;
}

/** Rows with errors or formulas without values in the columns used; none while that is not known. */
export function useFaultyRows(): readonly NonDataRows[] {
  const { request, issues } = useWizard();
  const { data } = useCounted();
  return request === null || !isRequestComplete(issues) ? [] : (data?.faultyRows ?? []);
}

function useCounted(): CurrentEstimate {
  const { request, issues, use } = useWizard();
  const isComplete = isRequestComplete(issues);
  const counted = useMemo(
    () => (isComplete && request !== null ? forCounting(request, use.used) : null),
    [isComplete, request, use.used],
  );
  return useEstimateOf(counted, COUNT_AFTER_MS);
}

/** Rows that are asked about: those selected without those left out for their empty cells. */
export function rowsToSend(estimate: Pick<Estimate, 'rows' | 'skippedRows'>): number {
  return estimate.rows - estimate.skippedRows;
}

/**
 * The same rows, asked for in a way that does not change while words are typed: only the columns used, the
 * rule for empty cells and the choice of rows decide how many there are. As practice, so that nothing is
 * asked of Anthropic.
 */
function forCounting(request: Request, used: readonly string[]): Request {
  const instruction = used.map((name) => placeholderFor(name, used)).join(' ');
  const template = { ...request.settings.template, instruction, background: '' };
  const settings: JobSettings = { ...request.settings, template, isPractice: true, spendCapUsdMicros: null };
  return { ...request, settings };
}

function useEstimateOf(wanted: Request | null, delayMs: number): CurrentEstimate {
  const queries = useQueries();
  // Compared by what it says: a request made anew with every letter typed may still be the same one.
  const text = useMemo(() => (wanted === null ? null : JSON.stringify(wanted)), [wanted]);
  const settledText = useSettled(text, delayMs);
  const settled = useMemo(
    () => (settledText === null ? null : (JSON.parse(settledText) as Request)),
    [settledText],
  );
  const query = useQuery(
    queries.estimates.make.queryOptions({
      input: settled === null ? skipToken : settled,
      placeholderData: keepPreviousData,
    }),
  );
  const isCurrent = settledText === text && text !== null && query.isSuccess && !query.isPlaceholderData;
  return { ...query, isCurrent };
}
