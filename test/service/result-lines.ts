import { type Answer, type AnswerRequest, makeMessage, messageAround, textOf } from './answers.ts';
import type { StoredBatch } from './batch-store.ts';
import {
  outcomeForRow,
  type ResultChange,
  type RowError,
  type RowOutcome,
  type RowRule,
  ruleForRow,
} from './fault-script.ts';
import { errorBody, isJson, type Json, shuffled } from './wire.ts';

/** How an ended request counts in `request_counts`. */
export type CountedAs = 'succeeded' | 'errored' | 'canceled' | 'expired';

/** What came of the request at a position, once the batch has ended. */
export function outcomeAt(batch: StoredBatch, index: number, rows: readonly RowRule[]): RowOutcome {
  if (batch.answeredCount !== null && index >= batch.answeredCount) return batch.rest ?? 'canceled';
  if (batch.rejections[index] !== undefined) return 'invalid-request';
  const request = batch.requests[index];
  if (request === undefined || rows.length === 0) return 'answered';
  const needsText = rows.some((rule) => rule.textIncludes !== undefined);
  const text = needsText ? textOf(JSON.parse(request.paramsText) as Json) : '';
  return outcomeForRow(rows, { customId: request.customId, text, index, batchNumber: batch.number });
}

/** The figure of `request_counts` that an outcome adds to. */
export function countedAs(outcome: RowOutcome): CountedAs {
  switch (outcome) {
    case 'error':
    case 'invalid-request':
    case 'overloaded':
    case 'flat-error':
    case 'unknown-type':
      return 'errored';
    case 'canceled':
      return 'canceled';
    case 'expired':
      return 'expired';
    default:
      return 'succeeded';
  }
}

/** Everything that decides how a result file looks. */
export interface ResultFile {
  readonly batch: StoredBatch;
  readonly rows: readonly RowRule[];
  readonly answer: Answer | undefined;
  readonly changes: readonly ResultChange[];
  readonly isShuffled: boolean;
}

/** The lines of a result file with their line ends, made one by one. `dropped` ends with an exception. */
export function* resultLines(file: ResultFile): Generator<string> {
  const { batch, changes } = file;
  const positions = batch.requests.map((_, index) => index);
  const mixed = file.isShuffled || changes.includes('shuffled');
  const order = mixed ? shuffled(positions, batch.number * 7919 + batch.requests.length) : positions;
  const end = changes.includes('crlf') ? '\r\n' : '\n';
  const cut = changes.find((change) => change.startsWith('cut') || change === 'dropped');
  const half = Math.floor(order.length / 2);
  for (const [sent, index] of order.entries()) {
    const line = lineAt(file, index);
    if (line === null) continue;
    if (cut !== undefined && sent === half) {
      if (cut !== 'cut-at-line-end') yield line.slice(0, Math.floor(line.length / 2));
      if (cut === 'dropped') throw new ConnectionDropped();
      return;
    }
    if (changes.includes('blank-lines') && sent % 3 === 0) yield end;
    if (changes.includes('damaged-line') && sent === half)
      yield line.slice(0, Math.floor(line.length / 2)) + end;
    else yield line + end;
    if (changes.includes('duplicate-lines') && sent % 2 === 0) yield line + end;
  }
  if (changes.includes('unknown-custom-id')) yield strangeLine(file) + end;
}

/** Thrown inside a reply whose connection is to be cut. */
export class ConnectionDropped extends Error {}

function strangeLine(file: ResultFile): string {
  const request = { customId: 'nobody-knows-this', params: { model: 'claude-haiku-5-5' }, text: 'strange' };
  const message = makeMessage(request, file.answer, true);
  return JSON.stringify({ custom_id: request.customId, result: { type: 'succeeded', message } });
}

function lineAt(file: ResultFile, index: number): string | null {
  const stored = file.batch.requests[index];
  if (stored === undefined) return null;
  const outcome = outcomeAt(file.batch, index, file.rows);
  if (outcome === 'missing') return null;
  const params = JSON.parse(stored.paramsText) as Json;
  const request: AnswerRequest = { customId: stored.customId, params, text: textOf(params) };
  const rejection = file.batch.rejections[index] ?? 'This request was not valid.';
  return JSON.stringify({
    custom_id: stored.customId,
    result: resultOf(outcome, request, file.answer, rejection, errorAt(file, index)),
  });
}

/** What the rule of a row says of its error. */
function errorAt({ batch, rows }: ResultFile, index: number): RowError | undefined {
  const customId = batch.requests[index]?.customId ?? '';
  return ruleForRow(rows, { customId, text: '', index, batchNumber: batch.number })?.error;
}

function resultOf(
  outcome: RowOutcome,
  request: AnswerRequest,
  answer: Answer | undefined,
  rejection: string,
  error: RowError | undefined,
): Json {
  const usual = makeMessage(request, answer, true);
  const usualContent = (usual.content as readonly Json[]) ?? [];
  const succeeded = (content: readonly Json[], stopReason: string | null): Json => ({
    type: 'succeeded',
    message: messageAround(request, content, stopReason, true),
  });
  switch (outcome) {
    case 'answered':
    case 'missing':
      return { type: 'succeeded', message: usual };
    case 'thinking-first':
      return succeeded(
        [{ type: 'thinking', thinking: 'Let me think.', signature: 'c2ln' }, ...usualContent],
        'end_turn',
      );
    case 'line-separators':
      return succeeded(
        [{ type: 'text', text: 'One\u2028two\u2029three\u0085four\nfive', citations: null }],
        'end_turn',
      );
    case 'off-list':
      return succeeded(
        withValues(usualContent, () => 'Something else entirely'),
        'end_turn',
      );
    case 'other-capitals':
      return succeeded(
        withValues(usualContent, (value) => value.toUpperCase()),
        'end_turn',
      );
    case 'refusal':
      return {
        type: 'succeeded',
        message: {
          ...messageAround(request, [], 'refusal', true),
          stop_details: { type: 'refusal', category: null, explanation: 'Claude did not answer this.' },
        },
      };
    case 'max-tokens':
      return succeeded(cutContent(usualContent), 'max_tokens');
    case 'context-exceeded':
      return succeeded(cutContent(usualContent), 'model_context_window_exceeded');
    case 'unknown-stop-reason':
      return succeeded(usualContent, 'paused_for_tea');
    case 'pause-turn':
      return succeeded(usualContent, 'pause_turn');
    case 'null-stop-reason':
      return succeeded(usualContent, null);
    case 'error':
      return { type: 'errored', error: { type: 'error', error, request_id: null } };
    case 'empty':
      return succeeded([], 'end_turn');
    case 'invalid-request':
      return { type: 'errored', error: errorBody(400, rejection, null) };
    case 'overloaded':
      return { type: 'errored', error: errorBody(529, 'Overloaded', null) };
    case 'flat-error':
      return { type: 'errored', error: { type: 'api_error', message: 'Internal server error' } };
    case 'canceled':
    case 'expired':
      return { type: outcome };
    case 'unknown-type':
      return { type: 'postponed', until: '2027-01-01T00:00:00Z' };
  }
}

function cutContent(content: readonly Json[]): Json[] {
  return content.map((block) => {
    const text = String(block.text ?? '');
    return block.type === 'text'
      ? { ...block, text: text.slice(0, Math.ceil(text.length / 2)) }
      : { ...block, input: {} };
  });
}

/** Changes every string value of a structured answer, or the whole text of a plain one. */
function withValues(content: readonly Json[], change: (value: string) => string): Json[] {
  return content.map((block) => {
    if (block.type === 'tool_use' && isJson(block.input))
      return { ...block, input: changed(block.input, change) };
    if (block.type !== 'text') return block;
    const text = String(block.text);
    return {
      ...block,
      text: text.startsWith('{') ? JSON.stringify(changed(JSON.parse(text) as Json, change)) : change(text),
    };
  });
}

function changed(value: Json, change: (value: string) => string): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, typeof item === 'string' ? change(item) : item]),
  );
}
