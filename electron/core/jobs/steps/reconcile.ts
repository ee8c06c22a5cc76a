import { maxMissingShare } from '../context/backoff-policy.ts';

/** What a batch should have brought, and what is in the database after its file was read. */
export interface CollectedCounts {
  readonly requestCount: number;
  /** Requests of the batch that still need a result. */
  readonly missing: number;
  readonly succeeded: number;
  /** Anthropic's own counts; null where an older reading gave none. */
  readonly remoteSucceeded: number | null;
  readonly remoteTotal: number | null;
  /** How often the file was fetched, this time included. */
  readonly downloads: number;
  readonly maxDownloads: number;
}

/**
 * `complete`; `again`: the file was cut or does not agree with the counts; `give-up`: it has lacked a few
 * rows too often; `ask`: it has lacked many.
 */
export type Reconciliation = 'complete' | 'again' | 'give-up' | 'ask';

/** A second and third file that say the same are believed against counts that differ. */
const maxDoubtfulDownloads = 3;

/** Compares results with requests: each request needs exactly one, and the counts should agree. */
export function reconcile(facts: CollectedCounts): Reconciliation {
  const { missing } = facts;
  if (missing > 0) {
    if (facts.downloads < facts.maxDownloads) return 'again';
    return missing > Math.max(1, facts.requestCount * maxMissingShare) ? 'ask' : 'give-up';
  }
  const areCountsKnown = facts.remoteSucceeded !== null && facts.remoteTotal === facts.requestCount;
  if (areCountsKnown && facts.succeeded !== facts.remoteSucceeded && facts.downloads < maxDoubtfulDownloads) {
    return 'again';
  }
  return 'complete';
}
