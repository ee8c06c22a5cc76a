import type { RowState } from '../../../shared/model/job.ts';
import { noUsage, type Usage } from '../../../shared/model/money.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import type { AnswerFormat } from '../../../shared/model/template.ts';
import { answerToolName, labelKey } from './answer-schema.ts';
import { redactKeys } from './classify-failure.ts';
import type { MessageJson } from './claude-service.ts';
import { asCount, asObject, asText, parseJson } from './parse-reply.ts';
import { findJson, stripPreamble } from './plain-text.ts';
import { type AnswerValue, type FormatReading, matchLabel, readFields } from './read-values.ts';
import type { ResultOutcome } from './result-lines.ts';

export type { AnswerValue };

/**
 * What came back for a row. `answers` has one value per answer column in every state; in a state other than `answered`
 * they are what there was to read (a cut-off text, a label off the list), to be shown but not written unasked.
 */
export interface ReadAnswer {
  readonly state: Extract<
    RowState,
    'answered' | 'cut-off' | 'refused' | 'off-list' | 'failed' | 'canceled' | 'expired'
  >;
  readonly answers: readonly AnswerValue[];
  /** A plain sentence about a row that is not `answered`; null for one that is. */
  readonly note: string | null;
  readonly usage: Usage;
  /** Why the answer ended; of an error its type, by which rows are told apart that need another cure. */
  readonly stopReason: string | null;
}

/** Only these say that Claude had come to its end; after any other, or none, more might have followed. */
const completeReasons: ReadonlySet<string | null> = new Set(['end_turn', 'stop_sequence', 'tool_use']);

/** Reads a message, live or from a batch: an answer only where there is one, and the reason where there is none. */
export function readAnswer(format: AnswerFormat, message: MessageJson): ReadAnswer {
  const stopReason = asText(message.stop_reason);
  const base = { usage: readUsage(message), stopReason };
  const found = readContent(format, message);
  const nothing = emptyAnswers(format);
  if (stopReason === 'refusal') {
    return { ...base, state: 'refused', answers: nothing, note: refusalNote(message) };
  }
  if (stopReason === 'max_tokens' || stopReason === 'model_context_window_exceeded') {
    return {
      ...base,
      state: 'cut-off',
      answers: partial(format, found),
      note: cutOffNote(stopReason, found),
    };
  }
  if (found.text === '' && found.value === undefined) {
    return { ...base, state: 'failed', answers: nothing, note: 'Claude sent an empty answer.' };
  }
  if (!completeReasons.has(stopReason)) {
    return { ...base, state: 'cut-off', answers: partial(format, found), note: unfinishedNote(stopReason) };
  }
  return { ...base, ...readFormat(format, found) };
}

/** Reads one result of a batch, whatever became of it. Only a succeeded one is billed. */
export function readResult(format: AnswerFormat, outcome: ResultOutcome): ReadAnswer {
  const base = { answers: emptyAnswers(format), usage: noUsage, stopReason: null };
  switch (outcome.type) {
    case 'succeeded':
      return readAnswer(format, outcome.message);
    case 'errored': {
      const said = redactKeys(outcome.message).trim();
      const note = said === '' ? `Anthropic reported an error (${outcome.errorType}).` : said;
      return { ...base, state: 'failed', note, stopReason: outcome.errorType };
    }
    case 'canceled':
      return { ...base, state: 'canceled', note: 'Canceled before Claude got to this row.' };
    case 'expired':
      return { ...base, state: 'expired', note: 'Not answered within 24 hours.' };
    case 'unknown': {
      const note = `Anthropic gave a result of a kind that this version does not know (${outcome.name}).`;
      return { ...base, state: 'failed', note };
    }
    default:
      return assertNever(outcome);
  }
}

/** Tokens as the message reports them; missing figures count as 0. */
export function readUsage(message: MessageJson): Usage {
  const usage = asObject(message.usage);
  return {
    inputTokens: asCount(usage?.input_tokens),
    outputTokens: asCount(usage?.output_tokens),
    cacheWriteTokens: asCount(usage?.cache_creation_input_tokens),
    cacheReadTokens: asCount(usage?.cache_read_input_tokens),
  };
}

/** The text of all text blocks, and the value where the answer is JSON or a tool's input. */
interface FoundContent {
  readonly text: string;
  readonly value: unknown;
}

/** Thinking and other blocks may stand before the text, so every block is looked at and only text counts. */
function readContent(format: AnswerFormat, message: MessageJson): FoundContent {
  const content: readonly unknown[] = Array.isArray(message.content) ? message.content : [];
  const blocks = content.map(asObject).filter((block) => block !== null);
  const text = blocks
    .map((block) => (block.type === 'text' && typeof block.text === 'string' ? block.text : ''))
    .join('')
    .trim();
  const tools = blocks.filter((block) => block.type === 'tool_use');
  // Ours is called so; a batch made with another tool may have its own, and then that is the answer.
  const tool = tools.find((block) => block.name === answerToolName) ?? tools[0];
  const value = tool === undefined ? undefined : readToolInput(tool.input);
  if (format.kind !== 'text') return { text, value: tool === undefined ? findJson(text) : value };
  const isToolOnly = text === '' && value !== undefined;
  return { text: isToolOnly ? JSON.stringify(value) : text, value: undefined };
}

function readToolInput(input: unknown): unknown {
  return typeof input === 'string' ? parseJson(input) : input;
}

function readFormat(format: AnswerFormat, found: FoundContent): FormatReading {
  switch (format.kind) {
    case 'text':
      return readText(format, found.text);
    case 'labels':
      return readLabel(format.labels, found);
    case 'fields':
      return readFields(format.fields, found.value, found.text);
    default:
      return assertNever(format);
  }
}

function readText(format: Extract<AnswerFormat, { kind: 'text' }>, text: string): FormatReading {
  return { state: 'answered', answers: [format.stripsPreamble ? stripPreamble(text) : text], note: null };
}

function readLabel(labels: readonly string[], found: FoundContent): FormatReading {
  const said = asObject(found.value)?.[labelKey] ?? found.value;
  const text = typeof said === 'string' ? said.trim() : found.text;
  const label = matchLabel(text, labels);
  if (label !== null) return { state: 'answered', answers: [label], note: null };
  const note = text === '' ? 'Claude chose nothing from the list.' : `“${shorten(text)}” is not on the list.`;
  return { state: 'off-list', answers: [text], note };
}

/** What is left of a cut-off answer: its text; of structured answers only what is complete. */
function partial(format: AnswerFormat, found: FoundContent): readonly AnswerValue[] {
  if (format.kind === 'text') return [found.text === '' ? null : found.text];
  if (found.value === undefined) return emptyAnswers(format);
  return readFormat(format, found).answers;
}

function cutOffNote(stopReason: string, found: FoundContent): string {
  if (stopReason === 'model_context_window_exceeded') {
    return 'The row and its answer together are longer than this model can read.';
  }
  return found.text === ''
    ? 'The longest answer allowed was used up before the answer began.'
    : 'The answer is longer than allowed and ends in the middle.';
}

function unfinishedNote(stopReason: string | null): string {
  return stopReason === null
    ? 'The answer did not come to its end; it is not said why.'
    : `The answer did not come to its end (${stopReason}).`;
}

function refusalNote(message: MessageJson): string {
  const explanation = asText(asObject(message.stop_details)?.explanation);
  return explanation === null
    ? 'Claude declined to answer this row.'
    : `Claude declined to answer this row: ${redactKeys(explanation)}`;
}

function emptyAnswers(format: AnswerFormat): readonly null[] {
  return format.kind === 'fields' ? format.fields.map(() => null) : [null];
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
