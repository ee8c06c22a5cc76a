import { setImmediate } from 'node:timers/promises';
import { stableNumber } from './pick-label.ts';
import { fateAt, practiceMessage } from './practice-answer.ts';
import { isJson, type Json, readRequest } from './practice-request.ts';
import { findSharedEnds, type SharedEnds } from './row-part.ts';

/** One request of a batch as it came. */
export interface BatchEntry {
  readonly customId: string;
  readonly params: Json;
}

const customIdPattern = /^[a-zA-Z0-9_-]{1,64}$/;
const maxRequests = 100_000;
const sliceMs = 10;

/** The requests of a create's body; a string says in the API's manner what is wrong with it. */
export function readEntries(body: unknown): readonly BatchEntry[] | string {
  const requests = isJson(body) ? body.requests : undefined;
  if (!Array.isArray(requests) || requests.length === 0) return 'requests: at least one request is required';
  if (requests.length > maxRequests) return `requests: at most ${maxRequests} requests are allowed`;
  const entries: BatchEntry[] = [];
  const seen = new Set<string>();
  for (const [index, request] of requests.entries()) {
    const customId = isJson(request) ? request.custom_id : undefined;
    const params = isJson(request) ? request.params : undefined;
    if (typeof customId !== 'string' || !customIdPattern.test(customId)) {
      return `requests.${index}.custom_id: String should match pattern '${customIdPattern.source}'`;
    }
    if (seen.has(customId))
      return `requests: custom_id must be unique, but "${customId}" was found more than once`;
    if (!isJson(params)) return `requests.${index}.params: Input should be an object`;
    seen.add(customId);
    entries.push({ customId, params });
  }
  return entries;
}

/** A line of the answers' file, and whether it holds an error. */
export interface AnswerLine {
  readonly text: string;
  readonly isError: boolean;
}

/**
 * The answers of a batch in an order of their own, as Claude's come in no order either. Made in slices, so that a large
 * practice batch never holds up the program.
 */
export async function* answerLines(entries: readonly BatchEntry[]): AsyncGenerator<AnswerLine> {
  const prompts = entries.slice(0, 60).map((entry) => {
    const request = readRequest(entry.params);
    return typeof request === 'string' ? '' : request.prompt;
  });
  const shared = findSharedEnds(prompts);
  let sliceStart = performance.now();
  for (const index of mixedOrder(entries)) {
    const entry = entries[index];
    if (entry === undefined) continue;
    yield answerLine(entry, index, shared);
    if (performance.now() - sliceStart > sliceMs) {
      await setImmediate();
      sliceStart = performance.now();
    }
  }
}

function answerLine(entry: BatchEntry, index: number, shared: SharedEnds | null): AnswerLine {
  const request = readRequest(entry.params);
  const fate = fateAt(index);
  const errorOf = (type: string, message: string): AnswerLine => {
    const error = { type: 'error', error: { type, message }, request_id: null };
    return { text: lineOf(entry.customId, { type: 'errored', error }), isError: true };
  };
  if (typeof request === 'string') return errorOf('invalid_request_error', request);
  if (fate === 'overloaded') return errorOf('overloaded_error', 'Overloaded');
  const message = practiceMessage(request, { isBatch: true, fate, shared });
  return { text: lineOf(entry.customId, { type: 'succeeded', message }), isError: false };
}

function lineOf(customId: string, result: Json): string {
  return `${JSON.stringify({ custom_id: customId, result })}\n`;
}

function mixedOrder(entries: readonly BatchEntry[]): number[] {
  const keys = entries.map((entry) => stableNumber(entry.customId));
  return entries
    .map((_, index) => index)
    .sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other);
}
