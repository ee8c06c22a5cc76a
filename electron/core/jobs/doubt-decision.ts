import type { RemoteBatch } from '../claude/claude-service.ts';

/** What is known when the account's list has been read while a batch is in doubt. Instants are milliseconds since 1970. */
export interface DoubtFacts {
  readonly requestCount: number;
  /** When the account's newest batch was created that was listed just before the intent; nothing older can be ours. */
  readonly newestBefore: number;
  /** When the intent was written, by the service's clock as far as known. */
  readonly intentAt: number;
  /** When the doubt began, by the service's clock: later than this, nothing of ours can have been created. */
  readonly doubtSince: number;
  /** Everything listed that is not known here already. */
  readonly listed: readonly RemoteBatch[];
  /** The list was read long enough after the doubt began for every batch to be visible. */
  readonly isLastLook: boolean;
}

/** What to do about a batch in doubt. */
export type DoubtDecision =
  | { readonly kind: 'adopt'; readonly batch: RemoteBatch; readonly others: number }
  | { readonly kind: 'look-again' }
  | { readonly kind: 'not-created' };

/** A laptop's idea of the time may be wrong, and a batch overlooked is paid twice: an hour more is looked at than should be needed. */
const marginMs = 3_600_000;

/**
 * A batch of the account is a candidate when it was created after what was newest before the intent, and holds as many requests. Of several, the one created
 * nearest to the intent is adopted; its results will prove it, and the others stay in the list should they not.
 */
export function decideDoubt(facts: DoubtFacts): DoubtDecision {
  const candidates = facts.listed
    .filter((batch) => isCandidate(batch, facts))
    .toSorted((a, b) => distance(a, facts) - distance(b, facts) || a.id.localeCompare(b.id));
  const nearest = candidates[0];
  if (nearest !== undefined) return { kind: 'adopt', batch: nearest, others: candidates.length - 1 };
  return facts.isLastLook ? { kind: 'not-created' } : { kind: 'look-again' };
}

function isCandidate(batch: RemoteBatch, facts: DoubtFacts): boolean {
  if (countRequests(batch) !== facts.requestCount) return false;
  const createdAt = Date.parse(batch.createdAt);
  // A batch whose time cannot be read is rather looked at than overlooked.
  if (Number.isNaN(createdAt)) return true;
  return createdAt >= facts.newestBefore && createdAt <= facts.doubtSince + marginMs;
}

function distance(batch: RemoteBatch, facts: DoubtFacts): number {
  const createdAt = Date.parse(batch.createdAt);
  return Number.isNaN(createdAt) ? Number.MAX_SAFE_INTEGER : Math.abs(createdAt - facts.intentAt);
}

/** How many requests a batch holds, by its counts. */
export function countRequests(batch: RemoteBatch): number {
  const { processing, succeeded, errored, canceled, expired } = batch.requestCounts;
  return processing + succeeded + errored + canceled + expired;
}
