import type { Operation } from './wire.ts';

/** What may be done to a result file on its way out. */
export const resultChanges = [
  'shuffled',
  'cut-at-line-end',
  'cut-inside-line',
  'dropped',
  'duplicate-lines',
  'unknown-custom-id',
  'blank-lines',
  'damaged-line',
  'crlf',
] as const;
export type ResultChange = (typeof resultChanges)[number];

/** What the service does instead of, or on top of, answering properly. */
export type Behaviour =
  /** The connection is cut: before anything is read or recorded, after the work is done, or inside the reply's body. */
  | {
      readonly kind: 'drop';
      readonly when: 'mid-upload' | 'before-recording' | 'after-recording' | 'mid-reply';
    }
  /** Waits, then answers properly. */
  | { readonly kind: 'delay'; readonly ms: number; readonly when?: 'before-recording' | 'after-recording' }
  /** Never answers; the connection stays open until the client gives up. */
  | { readonly kind: 'hang'; readonly when: 'before-recording' | 'after-recording' }
  /** An error. With `recordsFirst` the work was done nevertheless, as behind a time-out in between. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly retryAfterSeconds?: number;
      /** Goes to `error.details.error_code`, as with a spend limit. */
      readonly errorCode?: string;
      readonly isHtml?: boolean;
      readonly recordsFirst?: boolean;
    }
  /** Done, but the reply is not JSON, or names no batch. */
  | {
      readonly kind: 'odd-reply';
      readonly body: 'not-json' | 'without-id' | 'empty';
    }
  /** Something in between answers before the service: a login page with 200, other JSON, or a redirect. */
  | { readonly kind: 'intercepted'; readonly by: 'web-page' | 'other-json' | 301 | 302 | 307 | 308 }
  /** create: the new batch is unknown to list, retrieve and results for so many calls of these, or so long. */
  | { readonly kind: 'invisible'; readonly calls?: number; readonly ms?: number }
  /** create: other people's batches with the same number of requests come into being just before or after. */
  | { readonly kind: 'foreign-batches'; readonly before?: number; readonly after?: number }
  /** results: the file is changed on its way out, in the order given. */
  | { readonly kind: 'results'; readonly changes: readonly ResultChange[] }
  /** retrieve and list: `results_url` points at this origin instead. */
  | { readonly kind: 'foreign-results-url'; readonly origin: string };

/** A behaviour and the calls it applies to. */
export interface Rule {
  readonly op: Operation | 'any';
  /** First call it applies to, counted from 1 since the rule was added. Default 1. */
  readonly nth?: number;
  /** How many calls in a row; default 1. */
  readonly times?: number | 'always';
  readonly behaviour: Behaviour;
}

/** What comes back for one row. */
export const rowOutcomes = [
  'answered',
  'thinking-first',
  'line-separators',
  'off-list',
  'other-capitals',
  'refusal',
  'max-tokens',
  'context-exceeded',
  'unknown-stop-reason',
  'pause-turn',
  'null-stop-reason',
  'error',
  'empty',
  'invalid-request',
  'overloaded',
  'flat-error',
  'canceled',
  'expired',
  'unknown-type',
  'missing',
] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** An error inside a batch. */
export interface RowError {
  readonly type: string;
  readonly message: string;
}

/** Which rows get an outcome; all given conditions must hold. */
export interface RowRule {
  readonly customId?: string;
  readonly customIdEndsWith?: string;
  readonly textIncludes?: string;
  /** Every so-manieth row of a batch, the first included when `offset` is 0 (default). */
  readonly every?: number;
  readonly offset?: number;
  /** Only in the first so many batches created; a repair then succeeds. */
  readonly inFirstBatches?: number;
  readonly outcome: RowOutcome;
  /** Of the outcome `error`: what the service says. */
  readonly error?: RowError;
}

/** The part of the options that can stand in a JSON file. */
export interface FaultScript {
  readonly rules?: readonly Rule[];
  readonly rows?: readonly RowRule[];
}

/** What a row rule looks at. */
export interface RowInputs {
  readonly customId: string;
  readonly text: string;
  readonly index: number;
  /** From 1, over our own batches. */
  readonly batchNumber: number;
}

/** The outcome of the first rule that fits, else `answered`. */
export function outcomeForRow(rules: readonly RowRule[], row: RowInputs): RowOutcome {
  return ruleForRow(rules, row)?.outcome ?? 'answered';
}

/** The first rule that fits a row. */
export function ruleForRow(rules: readonly RowRule[], row: RowInputs): RowRule | undefined {
  for (const rule of rules) {
    if (rule.customId !== undefined && rule.customId !== row.customId) continue;
    if (rule.customIdEndsWith !== undefined && !row.customId.endsWith(rule.customIdEndsWith)) continue;
    if (rule.textIncludes !== undefined && !row.text.includes(rule.textIncludes)) continue;
    if (rule.every !== undefined && row.index % rule.every !== (rule.offset ?? 0)) continue;
    if (rule.inFirstBatches !== undefined && row.batchNumber > rule.inFirstBatches) continue;
    return rule;
  }
  return undefined;
}

/** Anything that decides what happens to the next call of an operation. */
export interface BehaviourSource {
  next(op: Operation): Behaviour[];
}

/** Hands out the behaviours of a script, call by call, and those of another source after them. */
export class FaultScriptPlayer implements BehaviourSource {
  private readonly entries: { readonly rule: Rule; seen: number }[] = [];
  private other: BehaviourSource | null;

  constructor(rules: readonly Rule[], other: BehaviourSource | null) {
    this.other = other;
    this.add(rules);
  }

  add(rules: readonly Rule[]): void {
    for (const rule of rules) this.entries.push({ rule, seen: 0 });
  }

  /** Forgets every rule, and the other source. */
  clear(): void {
    this.entries.length = 0;
    this.other = null;
  }

  /** All behaviours for the next call of an operation, in the order of the rules. */
  next(op: Operation): Behaviour[] {
    const behaviours: Behaviour[] = [];
    for (const entry of this.entries) {
      if (entry.rule.op !== op && entry.rule.op !== 'any') continue;
      entry.seen += 1;
      const first = entry.rule.nth ?? 1;
      const times = entry.rule.times ?? 1;
      const isLater = times === 'always' ? true : entry.seen < first + times;
      if (entry.seen >= first && isLater) behaviours.push(entry.rule.behaviour);
    }
    return [...behaviours, ...(this.other?.next(op) ?? [])];
  }
}
