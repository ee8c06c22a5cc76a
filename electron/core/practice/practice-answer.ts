import { practiceRefusal } from '../../../shared/model/notes.ts';
import { fillSchema } from './fill-schema.ts';
import { stableNumber } from './pick-label.ts';
import type { Json, PracticeRequest } from './practice-request.ts';
import { practiceText } from './practice-text.ts';
import { rowPart, type SharedEnds } from './row-part.ts';

/** What becomes of a row: nearly always an answer, and for a small, known share something that users must meet. */
export type PracticeFate = 'answered' | 'cut-off' | 'refused' | 'overloaded';

const troubles: readonly PracticeFate[] = ['cut-off', 'refused', 'overloaded'];
const troubleEvery = 60;
const firstTrouble = 41;

/**
 * The fate of the row at a position of a batch: rows 42, 102, 162, … (one in 60) are in turn cut off, refused and
 * overloaded; never one of the first three. A repair sends only a few rows, so they come out well the second time.
 */
export function fateAt(index: number): PracticeFate {
  if (index % troubleEvery !== firstTrouble) return 'answered';
  return troubles[Math.floor(index / troubleEvery) % troubles.length] as PracticeFate;
}

/** How an answer is to be made. */
export interface AnswerSetting {
  readonly isBatch: boolean;
  readonly fate: PracticeFate;
  readonly shared: SharedEnds | null;
}

/** The message for a request, with figures as Claude's would have: about four characters a token. */
export function practiceMessage(request: PracticeRequest, setting: AnswerSetting): Json {
  const whole = answerText(request, setting.shared);
  const maxLength = request.maxTokens * 4;
  const isCut = setting.fate === 'cut-off' || whole.length > maxLength;
  const kept = isCut ? whole.slice(0, Math.min(maxLength, Math.max(1, Math.floor(whole.length / 2)))) : whole;
  const isRefused = setting.fate === 'refused';
  const text = isRefused ? '' : kept;
  return {
    id: `msg_practice_${stableNumber(request.prompt).toString(16).padStart(8, '0')}`,
    type: 'message',
    role: 'assistant',
    model: request.model,
    content: isRefused ? [] : contentOf(request, text, isCut),
    stop_reason: stopReason(request, isRefused, isCut),
    stop_sequence: null,
    stop_details: isRefused
      ? {
          type: 'refusal',
          category: practiceRefusal,
          explanation: 'Practice: one row in a while is refused.',
        }
      : null,
    container: null,
    usage: usageOf(request, text, setting.isBatch),
  };
}

/** Input tokens as counted for a request, about four characters each and a few for the frame. */
export function inputTokensOf(request: Pick<PracticeRequest, 'saidLength' | 'wanted'>): number {
  const schemaLength = request.wanted.kind === 'text' ? 0 : JSON.stringify(request.wanted.schema).length;
  return Math.ceil((request.saidLength + schemaLength) / 4) + 9;
}

function answerText(request: PracticeRequest, shared: SharedEnds | null): string {
  const row = rowPart(request.prompt, shared);
  if (request.wanted.kind !== 'text') return JSON.stringify(fillSchema(request.wanted.schema, row));
  return practiceText(row, request.prompt.replace(row, ' '));
}

function contentOf(request: PracticeRequest, text: string, isCut: boolean): readonly Json[] {
  if (request.wanted.kind !== 'tool') return [{ type: 'text', text, citations: null }];
  const input = isCut ? {} : (JSON.parse(text) as Json);
  const id = `toolu_practice_${stableNumber(text).toString(16)}`;
  return [{ type: 'tool_use', id, name: request.wanted.name, input }];
}

function stopReason(request: PracticeRequest, isRefused: boolean, isCut: boolean): string {
  if (isRefused) return 'refusal';
  if (isCut) return 'max_tokens';
  return request.wanted.kind === 'tool' ? 'tool_use' : 'end_turn';
}

/** A block marked for caching is written by some rows and read by most, as happens in a real batch. */
function usageOf(request: PracticeRequest, text: string, isBatch: boolean): Json {
  const total = inputTokensOf(request);
  const minCacheableTokens = 1024;
  const marked = Math.floor(request.cachedLength / 4);
  const cached = marked >= minCacheableTokens ? marked : 0;
  const isWritten = stableNumber(`cache:${request.prompt}`) % 10 < 3;
  const written = isWritten ? cached : 0;
  return {
    input_tokens: total - cached,
    output_tokens: Math.ceil(text.length / 4) + 3,
    cache_creation: { ephemeral_1h_input_tokens: written, ephemeral_5m_input_tokens: 0 },
    cache_creation_input_tokens: written,
    cache_read_input_tokens: cached - written,
    inference_geo: null,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: isBatch ? 'batch' : 'standard',
  };
}
