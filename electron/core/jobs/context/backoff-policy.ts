import type { Lane } from './engine-context.ts';

/** Longest wait of our own between two attempts of the same call. */
const maxBackoffMs = 5 * 60_000;

/**
 * How long to wait after a call has failed this many times in a row: what the service asked for, else 2, 4, 8
 * … seconds up to five minutes, spread by a fifth so that several computers do not call at the same moment.
 */
export function backoffMs(failures: number, retryAfterMs: number | null, random: number): number {
  if (retryAfterMs !== null) return Math.max(retryAfterMs, 1000);
  const plain = Math.min(2000 * 2 ** Math.max(0, failures - 1), maxBackoffMs);
  return Math.round(plain * (0.8 + 0.4 * random));
}

/**
 * When to look at a sent batch again: every 30 s in its first ten minutes, then ever less often, up to
 * five minutes.
 */
export function pollDelayMs(lane: Lane, ageMs: number, random: number): number {
  if (lane === 'practice') return 500 + 500 * random;
  const plain = Math.min(Math.max(30_000, ageMs / 20), 5 * 60_000);
  return Math.round(plain * (0.85 + 0.3 * random));
}

/**
 * When to look for a batch in doubt again, counted from the beginning of the doubt; the last look comes after
 * two minutes.
 */
const searchDelaysMs: Readonly<Record<Lane, readonly number[]>> = {
  live: [0, 5000, 15_000, 30_000, 60_000, 120_000],
  practice: [0, 1000, 3000],
};

/** How long it must have been looked for before it is certain that a batch was not created. */
export function searchWindowMs(lane: Lane): number {
  return searchDelaysMs[lane].at(-1) ?? 0;
}

/**
 * How many looks must have found nothing before another one may be the last. A laptop that slept, or whose
 * clock was set, believes at once that two minutes have passed; only looks that were really made show that
 * the list has had its time.
 */
export function minSearchAttempts(lane: Lane): number {
  return searchDelaysMs[lane].length - 2;
}

/** When the next look is due: by the plan, and some seconds after this one where the plan's time is over. */
export function nextSearchAt(lane: Lane, doubtSince: number, now: number): number {
  const next = searchDelaysMs[lane].find((at) => at > now - doubtSince);
  return next === undefined ? now + (searchDelaysMs[lane][1] ?? 0) : doubtSince + next;
}

/** How often results are fetched in vain before rows without one are given up, and how long to wait before each. */
export function downloadDelayMs(lane: Lane, downloads: number, random: number): number {
  const plain = lane === 'practice' ? 1000 : Math.min(2000 * 2 ** downloads, 10 * 60_000);
  return Math.round(plain * (0.9 + 0.2 * random));
}

/**
 * How often results may not be had, or break off without bringing anything new, before the user is asked:
 * about half an hour.
 */
export const maxFetches = 12;
/** How often a batch is sent in vain, and looked for each time, before the user is asked: about twenty minutes. */
export const maxTries = 8;
/** A batch that is not found after the first ten minutes is asked about so often before the user is asked. */
export const maxNotFound = 3;
/**
 * A file that lacks so large a part of its rows, each time, was cut on its way; one that lacks less lacks
 * these rows at Anthropic, too.
 */
export const maxMissingShare = 0.1;
/** After this many complete downloads that all lacked the same rows, the rows count as failed and can be repaired. */
export const maxDownloads = 10;
/** A 404 for a batch is patience for this long after it was sent; longer, it is shown. */
export const notFoundPatienceMs = 10 * 60_000;
/** The same by how often it was asked about, since a clock may stand still, go back, or leap over those ten minutes. */
export const notFoundPolls = { min: 5, max: 120 } as const;
/** No wait is longer. What is due later than this is due now: the clock was set back since it was written down. */
export const maxWaitMs = 2 * 3_600_000;
/**
 * Results are kept 29 days from creation (API reference, Message Batches). For telling only: no clock is
 * trusted to give answers up.
 */
export const resultsKeptMs = 29 * 24 * 3_600_000;
/** From here on the user is told that results will be gone soon. */
export const resultsWarningMs = 22 * 24 * 3_600_000;
/** Unfinished requests expire 24 hours after creation; from here on the user is told. */
export const expiryWarningMs = 20 * 3_600_000;
