import type { BatchStore } from './batch-store.ts';
import type { RowRule } from './fault-script.ts';
import { countedAs, outcomeAt } from './result-lines.ts';

/** What tests ask about: how often anything was received and paid. Foreign batches are left out. */
export interface LedgerReport {
  /** Batches that clients created, also those whose reply was lost. */
  readonly batchCount: number;
  readonly requestCount: number;
  /** Requests of batches that Claude answered, each of which is paid. */
  readonly paidCount: number;
  readonly liveMessageCount: number;
  /** Batches with the very same body as an earlier one. */
  readonly repeatedBodies: number;
  /** custom_ids that were received more than once, over all batches. */
  readonly repeatedCustomIds: readonly string[];
  /**
   * Hashes of params that were paid more than once. Equal rows make equal params: compare with what the rows
   * should give.
   */
  readonly paidMoreThanOnce: readonly string[];
}

/** Reckons up a store. Batches still at work count as not yet paid. */
export function reportOf(store: BatchStore, rows: readonly RowRule[]): LedgerReport {
  const own = store.batches.filter((batch) => !batch.isForeign);
  const customIds = new Map<string, number>();
  const paid = new Map<string, number>();
  const bodies = new Set(own.map((batch) => batch.bodyHash));
  for (const batch of own) {
    for (const [index, request] of batch.requests.entries()) {
      add(customIds, request.customId);
      const isPaid = batch.endedAtMs !== null && countedAs(outcomeAt(batch, index, rows)) === 'succeeded';
      if (isPaid) add(paid, request.paramsHash);
    }
  }
  return {
    batchCount: own.length,
    requestCount: own.reduce((sum, batch) => sum + batch.requests.length, 0),
    paidCount: [...paid.values()].reduce((sum, count) => sum + count, 0),
    liveMessageCount: store.liveMessages.length,
    repeatedBodies: own.length - bodies.size,
    repeatedCustomIds: moreThanOnce(customIds),
    paidMoreThanOnce: moreThanOnce(paid),
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function moreThanOnce(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].filter(([, count]) => count > 1).map(([key]) => key);
}
