import type { AppSnapshot } from '../../shared/contract/types.ts';

/** What decides whether to ask. */
export interface LoginOfferFacts {
  readonly jobs: readonly Pick<AppSnapshot['jobs'][number], 'isPractice' | 'sentAt'>[];
  readonly settings: Pick<AppSnapshot['settings'], 'hasAnsweredLoginOffer'>;
  /** Null where the system has no such thing, and while it is not known. */
  readonly startsAtLogin: boolean | null;
}

/**
 * Only who has sent something real has answers to wait for; who has answered, here or in Settings, is not
 * asked again.
 */
export function shouldOfferLogin({ jobs, settings, startsAtLogin }: LoginOfferFacts): boolean {
  if (startsAtLogin !== false || settings.hasAnsweredLoginOffer) return false;
  return jobs.some((job) => !job.isPractice && job.sentAt !== null);
}
