import {
  type FailureGroup,
  type FailureMessage,
  type FailureReason,
  failureReasons,
} from '../../../shared/model/failure-reasons.ts';
import type { RowState } from '../../../shared/model/job.ts';
import { type Note, toldError } from '../../../shared/model/notes.ts';
import { traitsOf } from '../../../shared/model/problem-catalogue.ts';
import { classifyResultError } from '../claude/classify-message.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { listEndings, type RowEnding } from '../store/result-rows.ts';
import { countRowsIn } from '../store/rows.ts';
import { forEachChunk } from './result-views.ts';

/** States in which a row has no complete answer and waits for nothing. */
const troubled: readonly RowState[] = [
  'cut-off',
  'off-list',
  'refused',
  'failed',
  'expired',
  'canceled',
  'skipped',
];

/** What a result says about how it ended; both null for a row without one. */
export interface ResultEnd {
  readonly outcome: string | null;
  /** Of a message its stop reason, of an error its type. */
  readonly stopReason: string | null;
  readonly notes?: readonly Note[];
}

/**
 * Why a row in this state has no complete answer; null for a state that has one or waits for it. Error types:
 * API reference, Errors.
 */
export function failureReasonOf(
  state: RowState,
  { outcome, stopReason, notes = [] }: ResultEnd,
): FailureReason | null {
  switch (state) {
    case 'cut-off':
      return cutOffReason(stopReason);
    case 'failed':
      return failedReason(outcome, stopReason, toldError(notes));
    case 'off-list':
    case 'refused':
    case 'expired':
    case 'canceled':
    case 'skipped':
      return state;
    case 'waiting':
    case 'sent':
    case 'answered':
      return null;
  }
}

function cutOffReason(stopReason: string | null): FailureReason {
  if (stopReason === 'model_context_window_exceeded') return 'too-long-for-model';
  return stopReason === 'max_tokens' ? 'cut-off' : 'unfinished';
}

function failedReason(outcome: string | null, errorType: string | null, told: string | null): FailureReason {
  if (outcome === 'succeeded') return 'empty-answer';
  if (outcome === 'missing') return 'result-missing';
  if (outcome === 'not-sent') return 'row-too-large';
  return traitsOf(classifyResultError(errorType, told).code).rowReason ?? 'service-trouble';
}

/** So many messages of a reason are listed. */
const maxMessages = 5;
/** So many kinds are told apart, should each row have its own. */
const maxKinds = 100;

/**
 * Rows without a complete answer that nobody has mended by hand, by their reason, in the order of
 * `failureReasons`. Walks over the rows in slices; costs nothing where all is well.
 */
export async function listFailureReasons(
  database: Database,
  job: JobRecord,
): Promise<readonly FailureGroup[]> {
  const groups = new Map<FailureReason, GrowingGroup>();
  if (countRowsIn(database, job.number, troubled) === 0) return [];
  await forEachChunk(job.rowCount, (from, to) => {
    for (const line of listEndings(database, job.number, troubled, from, to)) addLine(groups, line);
  });
  return failureReasons.flatMap((reason) => groups.get(reason)?.group() ?? []);
}

/** Rows with one reason as they are met. */
interface GrowingGroup {
  add(line: RowEnding): void;
  group(): FailureGroup;
}

function addLine(groups: Map<FailureReason, GrowingGroup>, line: RowEnding): void {
  const reason = failureReasonOf(line.state, line);
  if (reason === null) return;
  const known = groups.get(reason) ?? startGroup(reason, line);
  groups.set(reason, known);
  known.add(line);
}

function startGroup(reason: FailureReason, first: RowEnding): GrowingGroup {
  const messages = new Map<string, FailureMessage>();
  let rows = 0;
  return {
    add({ notes, outcome, rowNumber }) {
      rows++;
      if (notes.length === 0 || outcome !== 'errored') return;
      const key = JSON.stringify(notes).replace(/\d+/g, '0');
      const known = messages.get(key);
      if (known !== undefined || messages.size < maxKinds)
        messages.set(key, { ...(known ?? { notes, rowNumber }), rows: (known?.rows ?? 0) + 1 });
    },
    group: () => ({
      reason,
      state: first.state,
      rows,
      example: { rowNumber: first.rowNumber, notes: first.notes },
      messages:
        messages.size < 2 ? [] : [...messages.values()].sort((a, b) => b.rows - a.rows).slice(0, maxMessages),
    }),
  };
}
