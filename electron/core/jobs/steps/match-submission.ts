import type { RemoteBatch } from '../../claude/claude-service.ts';
import type { ListedBefore } from '../../store/batches.ts';
import { parseInstant } from '../context/instant.ts';

/** What is known when the account's list has been read while a batch is in doubt. */
export interface SearchEvidence {
  readonly requestCount: number;
  /** What was listed just before the intent: none of these can be ours. */
  readonly before: ListedBefore;
  /** Of these, the ones that should still be listed, since this program has not deleted them. */
  readonly expectedIds: readonly string[];
  /** When the newest of these was created, by its own `created_at`, in milliseconds since 1970; 0 for none. */
  readonly newestBefore: number;
  /**
   * When the intent was written, by the service's clock as far as known. Only says which of several is
   * looked at first.
   */
  readonly intentAt: number;
  /** Everything listed, newest first. */
  readonly listed: readonly RemoteBatch[];
  /** Whether a listed batch has its place here already, as one of ours or as a rejected foreign one. */
  readonly isKnown: (remoteId: string) => boolean;
  /**
   * The ids that alone can be ours, from the look that came last in time; null as long as the list may
   * still lack it.
   */
  readonly onlyIds: readonly string[] | null;
  /** The list was read often and long enough for every batch to be visible. */
  readonly isLastAttempt: boolean;
}

/** What to do about a batch in doubt. */
export type SearchDecision =
  /** `candidates`: the ids of all that can be ours, the adopted one among them. */
  | { readonly kind: 'adopt'; readonly batch: RemoteBatch; readonly candidates: readonly string[] }
  | { readonly kind: 'look-again' }
  | { readonly kind: 'not-created' }
  /**
   * Nothing that was listed before the intent is listed any more, so this list says nothing about what is
   * missing in it.
   */
  | { readonly kind: 'cannot-tell' };

/**
 * A batch of the account can be ours when it holds as many requests, was not listed before the intent, and is
 * listed before what was. No clock has a say in that: the laptop's, the service's and `created_at` may each
 * be wrong by days, and a batch overlooked is paid twice. Of several, the one that seems nearest to the
 * intent is adopted; the results prove it by their nonce, and the others stay in the list should they not.
 */
export function matchSubmission(facts: SearchEvidence): SearchDecision {
  const candidates = findCandidates(facts);
  const [nearest] = candidates.toSorted(
    (a, b) =>
      Number(a.isArchived ?? false) - Number(b.isArchived ?? false) ||
      distance(a, facts) - distance(b, facts),
  );
  if (nearest !== undefined)
    return { kind: 'adopt', batch: nearest, candidates: candidates.map((batch) => batch.id) };
  if (!facts.isLastAttempt) return { kind: 'look-again' };
  const listedIds = new Set(facts.listed.map((batch) => batch.id));
  const isBaselineGone = facts.expectedIds.length > 0 && !facts.expectedIds.some((id) => listedIds.has(id));
  return { kind: isBaselineGone ? 'cannot-tell' : 'not-created' };
}

/** The oldest first, since what was created right after the look at the list is likeliest ours. */
function findCandidates(facts: SearchEvidence): readonly RemoteBatch[] {
  const { before, listed, onlyIds } = facts;
  const beforeIds = new Set(before.ids);
  const lastBefore = listed.findLastIndex((batch) => beforeIds.has(batch.id));
  const isNewer = (batch: RemoteBatch, index: number) =>
    before.isWhole || lastBefore === -1 || index < lastBefore || isLaterByItsOwnTime(batch, facts);
  return listed
    .filter(
      (batch, index) =>
        countRequests(batch) === facts.requestCount &&
        !beforeIds.has(batch.id) &&
        !facts.isKnown(batch.id) &&
        (onlyIds === null || onlyIds.includes(batch.id)) &&
        isNewer(batch, index),
    )
    .toReversed();
}

/** A list that is in another order than we think: further down, but created later. */
function isLaterByItsOwnTime(batch: RemoteBatch, { newestBefore }: SearchEvidence): boolean {
  return newestBefore > 0 && (parseInstant(batch.createdAt) ?? 0) >= newestBefore;
}

function distance(batch: RemoteBatch, facts: SearchEvidence): number {
  const createdAt = parseInstant(batch.createdAt);
  return createdAt === null ? Number.MAX_SAFE_INTEGER : Math.abs(createdAt - facts.intentAt);
}

/** How many requests a batch holds, by its counts. */
export function countRequests(batch: RemoteBatch): number {
  const { processing, succeeded, errored, canceled, expired } = batch.requestCounts;
  return processing + succeeded + errored + canceled + expired;
}
