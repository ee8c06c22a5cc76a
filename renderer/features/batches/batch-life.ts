import type { Api } from '../../client/live-state.ts';

/** A batch of the account as the core lists it. */
export type AccountBatch = Awaited<ReturnType<Api['accountBatches']['list']>>['batches'][number];

/** Anthropic keeps results this long after a batch was created. */
const resultsKeptMs = 29 * 24 * 3_600_000;

/** Until when results can be fetched, in milliseconds since 1970; null where the time of creation is not known. */
export function resultsUntil(batch: Pick<AccountBatch, 'createdAt'>): number | null {
  const createdAt = Date.parse(batch.createdAt);
  return Number.isNaN(createdAt) ? null : createdAt + resultsKeptMs;
}

/** What can be had of a batch now. */
export function stageOf(
  batch: Pick<AccountBatch, 'status' | 'createdAt'>,
  now: number,
): 'working' | 'canceling' | 'ready' | 'gone' {
  if (batch.status === 'in_progress') return 'working';
  if (batch.status === 'canceling') return 'canceling';
  const until = resultsUntil(batch);
  return until !== null && until <= now ? 'gone' : 'ready';
}
