import { keepPreviousData, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Estimate } from '../../../../shared/model/settings.ts';
import { useQueries } from '../../../client/client.tsx';
import { isRequestComplete } from '../draft/draft-issues.ts';
import { useSettled } from './use-settled.ts';
import { asDraft, useWizard } from './wizard.tsx';

/** Milliseconds of quiet before a price is reckoned: with a key this asks Anthropic to count. */
const ESTIMATE_AFTER_MS = 500;

/** The estimate for the draft as it is; not asked for while something is missing. */
export function useEstimate(): UseQueryResult<Estimate> & { readonly isCurrent: boolean } {
  const queries = useQueries();
  const { request, issues } = useWizard();
  const wanted = isRequestComplete(issues) ? request : null;
  const settled = useSettled(wanted, ESTIMATE_AFTER_MS);
  const query = useQuery(
    queries.estimates.make.queryOptions({
      input: settled === null ? skipToken : asDraft(settled),
      placeholderData: keepPreviousData,
    }),
  );
  const isCurrent = settled === wanted && wanted !== null && query.isSuccess && !query.isPlaceholderData;
  return Object.assign({ ...query }, { isCurrent });
}

/** How many rows Send would send; null while that is not known for the draft as it is. */
export function useRowsToSend(): number | null {
  const estimate = useEstimate();
  return estimate.isCurrent && estimate.data !== undefined ? rowsToSend(estimate.data) : null;
}

/** Rows that are asked about: those selected without those left out for their empty cells. */
export function rowsToSend(estimate: Pick<Estimate, 'rows' | 'skippedRows'>): number {
  return estimate.rows - estimate.skippedRows;
}
