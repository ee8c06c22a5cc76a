/**
 * The one table of what is true of a problem, whoever tells it. The engine's holds, the page's bars, notices,
 * the tray, a failed start and docs/errors.md (`node build/make-errors-page.ts`) all read it; none keeps a
 * list of codes of its own.
 */

import type { ProblemCode } from '../schemas/problem-codes.ts';
import type { FailureReason } from './failure-reasons.ts';

/** What a problem is about. A notice of the system is worded by it. */
export type ProblemTopic =
  | 'file'
  | 'saving'
  | 'instruction'
  | 'key'
  | 'access'
  | 'money'
  | 'model'
  | 'service'
  | 'results'
  | 'deadline'
  | 'batch'
  | 'job'
  | 'computer'
  | 'call';

/** Where it is cured: `itself` asks for nothing, `settings` gets a link, `console` is the Anthropic Console. */
export type RemedyPlace =
  | 'itself'
  | 'settings'
  | 'wizard'
  | 'job'
  | 'workbook'
  | 'computer'
  | 'network'
  | 'console';

/**
 * How what failed is tried again.
 * - `by-itself`: after growing pauses (backoff).
 * - `when-told`: by itself, but never before the service allowed it, whatever the user presses.
 * - `with-new-key`, `with-more-budget`: a held job goes on when the key, or a cap or price, is changed in Settings.
 * - `on-continue`: a held job goes on when the user presses Continue.
 * - `by-user`: the user repeats what was asked for, once it is put right.
 * - `never`: there is nothing to try again.
 */
export type RetryRule =
  | 'by-itself'
  | 'when-told'
  | 'with-new-key'
  | 'with-more-budget'
  | 'on-continue'
  | 'by-user'
  | 'never';

/** What is true of a code wherever it appears. */
export interface ProblemTraits {
  readonly about: ProblemTopic;
  readonly remedyIn: RemedyPlace;
  readonly retried: RetryRule;
  /** Nothing is lost yet, and it can end without the user: shown as a warning rather than as an error. */
  readonly isPassing: boolean;
  /** A job that stands at it without a time for its next try needs the user: it is told in the tray and by a notice. */
  readonly needsUser: boolean;
  /** The program cannot start with it, so hosts need a sentence for when there is no page yet. */
  readonly stopsStart?: boolean;
  /** What it counts as where it is how a single row ended; `service-trouble` where nothing is said. */
  readonly rowReason?: FailureReason;
}

function traits<const Extra extends Partial<ProblemTraits> = object>(
  about: ProblemTopic,
  remedyIn: RemedyPlace,
  retried: RetryRule,
  extra?: Extra,
): ProblemTraits & Extra {
  return { about, remedyIn, retried, isPassing: false, needsUser: true, ...(extra as Extra) };
}

const passing = { isPassing: true } as const;
/** News: it passes, and the job goes on meanwhile. */
const news = { isPassing: true, needsUser: false } as const;
const stopsStart = { stopsStart: true } as const;

/** What is true of each code; a code without an entry does not compile. */
export const problemCatalogue = {
  'file-not-chosen': traits('file', 'wizard', 'by-user'),
  'file-not-found': traits('file', 'workbook', 'by-user'),
  'file-not-readable': traits('file', 'workbook', 'by-user'),
  'file-too-large': traits('file', 'workbook', 'by-user'),
  'file-type-unknown': traits('file', 'workbook', 'by-user'),
  'file-empty': traits('file', 'workbook', 'by-user'),
  'workbook-damaged': traits('file', 'workbook', 'by-user'),
  'workbook-cut-off': traits('file', 'workbook', 'by-user'),
  'workbook-password-protected': traits('file', 'workbook', 'by-user'),
  'workbook-unsafe': traits('file', 'workbook', 'by-user'),
  'workbook-encoding-unknown': traits('file', 'workbook', 'by-user'),
  'sheet-not-found': traits('file', 'wizard', 'by-user'),
  'sheet-without-rows': traits('file', 'wizard', 'by-user'),
  'sheet-is-chart': traits('file', 'wizard', 'by-user'),
  'sheet-is-pivot': traits('file', 'wizard', 'by-user'),
  'header-row-out-of-range': traits('file', 'wizard', 'by-user'),
  'reading-canceled': traits('file', 'wizard', 'by-user'),

  'workbook-locked': traits('saving', 'workbook', 'by-user'),
  'workbook-changed-while-saving': traits('saving', 'workbook', 'by-user'),
  'save-not-verified': traits('saving', 'job', 'by-user'),
  'workbook-full': traits('saving', 'workbook', 'by-user'),
  'pivot-beside-table': traits('saving', 'workbook', 'by-user'),
  'trial-failed': traits('saving', 'workbook', 'by-user'),
  'folder-not-found': traits('saving', 'computer', 'by-user'),
  'folder-not-writable': traits('saving', 'computer', 'by-user'),
  'disk-full': traits('computer', 'computer', 'on-continue', stopsStart),
  'save-refused-source-missing': traits('saving', 'workbook', 'by-user'),
  'save-nothing-to-write': traits('saving', 'job', 'by-user'),
  'save-letters-lacking': traits('saving', 'job', 'by-user'),
  'export-source-changed': traits('saving', 'workbook', 'by-user'),
  'export-source-missing': traits('saving', 'workbook', 'by-user'),
  'undo-file-gone': traits('saving', 'workbook', 'never'),
  'undo-file-changed': traits('saving', 'workbook', 'never'),
  'undo-backup-changed': traits('saving', 'workbook', 'never'),
  'undo-columns-gone': traits('saving', 'workbook', 'never'),
  'workbook-text-too-long': traits('saving', 'workbook', 'by-user'),

  'instruction-empty': traits('instruction', 'wizard', 'by-user'),
  'placeholder-unknown': traits('instruction', 'wizard', 'by-user'),
  'placeholder-unclosed': traits('instruction', 'wizard', 'by-user'),
  'placeholder-in-background': traits('instruction', 'wizard', 'by-user'),
  'placeholder-in-answer': traits('instruction', 'wizard', 'by-user'),
  'instruction-without-column': traits('instruction', 'wizard', 'by-user'),
  'answer-longer-than-model': traits('model', 'wizard', 'by-user'),
  'column-name-empty': traits('instruction', 'wizard', 'by-user'),
  'column-name-taken': traits('instruction', 'wizard', 'by-user'),
  'answer-format-invalid': traits('instruction', 'wizard', 'by-user'),
  'rows-none-selected': traits('instruction', 'wizard', 'by-user'),
  'row-too-long': traits('instruction', 'wizard', 'by-user'),
  'template-invalid': traits('instruction', 'wizard', 'by-user'),
  'document-not-readable': traits('instruction', 'wizard', 'by-user'),
  'document-without-text': traits('instruction', 'wizard', 'by-user'),

  'key-missing': traits('key', 'settings', 'with-new-key'),
  'key-malformed': traits('key', 'settings', 'with-new-key'),
  'key-rejected': traits('key', 'settings', 'with-new-key', { rowReason: 'not-allowed' }),
  'key-of-another-account': traits('key', 'settings', 'with-new-key'),
  'key-store-unavailable': traits('key', 'settings', 'with-new-key'),
  'credit-exhausted': traits('money', 'console', 'on-continue', { rowReason: 'credit-used-up' }),
  'spend-limit-reached': traits('money', 'console', 'on-continue', { rowReason: 'spend-limit' }),
  // The key is fine and the account lacks a right: another key may help, but Settings has no cure for this one.
  'access-denied': traits('access', 'console', 'with-new-key', { rowReason: 'not-allowed' }),
  'model-unknown': traits('model', 'wizard', 'on-continue', { rowReason: 'model-unknown' }),
  'spend-cap-reached': traits('money', 'settings', 'with-more-budget'),
  'price-unknown': traits('model', 'wizard', 'with-more-budget'),

  offline: traits('service', 'itself', 'by-itself', passing),
  'service-unreachable': traits('service', 'network', 'by-itself', passing),
  'service-busy': traits('service', 'itself', 'when-told', passing),
  'service-busy-long': traits('service', 'console', 'on-continue'),
  'service-overloaded': traits('service', 'itself', 'by-itself', passing),
  'service-failed': traits('service', 'itself', 'by-itself', passing),
  'request-rejected': traits('service', 'wizard', 'on-continue', { rowReason: 'request-rejected' }),
  'request-too-large': traits('service', 'wizard', 'on-continue', { rowReason: 'row-too-large' }),
  'prompt-too-long': traits('model', 'wizard', 'by-user', { rowReason: 'too-long-for-model' }),
  'answer-limit-too-high': traits('model', 'wizard', 'by-user', { rowReason: 'answer-limit' }),
  'answer-format-too-complex': traits('model', 'wizard', 'by-user', { rowReason: 'format-too-complex' }),
  // Whoever only asks tries again; a create that meets a login page is held for the user (classify-failure.ts).
  'not-anthropic': traits('service', 'network', 'by-itself'),
  'proxy-needs-login': traits('service', 'network', 'by-itself'),
  'connection-not-trusted': traits('service', 'network', 'by-itself'),
  'sending-fails': traits('service', 'network', 'on-continue'),
  'results-unavailable': traits('results', 'job', 'on-continue'),
  'results-expired': traits('results', 'job', 'never'),
  'results-not-ready': traits('results', 'itself', 'by-itself', passing),
  'results-incomplete': traits('results', 'itself', 'by-itself', passing),
  'results-expire-soon': traits('deadline', 'itself', 'by-itself', passing),
  'batch-not-found': traits('batch', 'job', 'on-continue'),
  'batch-in-doubt': traits('batch', 'itself', 'by-itself', news),
  'batch-not-findable': traits('batch', 'console', 'on-continue'),
  'batch-adopted': traits('batch', 'itself', 'never', news),
  'batch-was-foreign': traits('batch', 'job', 'never'),
  'batch-expires-soon': traits('batch', 'itself', 'never', news),

  'job-not-found': traits('job', 'job', 'never'),
  'job-not-possible-now': traits('job', 'job', 'by-user'),
  'row-not-found': traits('job', 'job', 'never'),
  'answer-not-fitting': traits('job', 'job', 'by-user'),

  'data-folder-not-writable': traits('computer', 'computer', 'on-continue', stopsStart),
  'data-folder-in-use': traits('computer', 'computer', 'by-user', stopsStart),
  'database-damaged': traits('computer', 'computer', 'never', stopsStart),
  'database-recovered': traits('computer', 'job', 'never', passing),
  'database-too-new': traits('computer', 'computer', 'never', stopsStart),

  'reference-unknown': traits('call', 'wizard', 'by-user'),
  'not-available-here': traits('call', 'computer', 'never'),
  'request-invalid': traits('call', 'wizard', 'by-user'),
  unexpected: traits('call', 'itself', 'by-user', { rowReason: 'other-error' }),
} satisfies Record<ProblemCode, ProblemTraits>;

/**
 * Codes that keep the program from starting. Derived, so that a new one has no way past the sentences of a
 * failed start.
 */
export type StartProblemCode = {
  [Code in ProblemCode]: (typeof problemCatalogue)[Code] extends { readonly stopsStart: true } ? Code : never;
}[ProblemCode];

/** What is true of a code. */
export function traitsOf(code: ProblemCode): ProblemTraits {
  return problemCatalogue[code];
}

/** Whether the same call, made later, can succeed without the user doing anything. */
export function isRetriedByItself(code: ProblemCode): boolean {
  const { retried } = traitsOf(code);
  return retried === 'by-itself' || retried === 'when-told';
}

/** Whether a job held by it may go on with a new or another key, and makes no calls before. */
export function waitsForKey(code: ProblemCode): boolean {
  return traitsOf(code).retried === 'with-new-key';
}
