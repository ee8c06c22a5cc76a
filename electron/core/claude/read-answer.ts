import type { RowState } from '../../../shared/model/job.ts';
import { noUsage, type Usage } from '../../../shared/model/money.ts';
import { type Note, noteOf, practiceRefusal } from '../../../shared/model/notes.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import type { AnswerFormat } from '../../../shared/model/template.ts';
import { answerToolName, labelKey } from './answer-schema.ts';
import { redactKeys } from './classify-failure.ts';
import type { MessageJson } from './claude-service.ts';
import { asCount, asObject, asText, parseJson } from './parse-reply.ts';
import { findJson, stripPreamble } from './plain-text.ts';
import { type AnswerValue, type FormatReading, matchLabel, readFields, shortened } from './read-values.ts';
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
  /** What is wrong with a row that is not `answered`; empty for one that is. */
  readonly notes: readonly Note[];
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
    return { ...base, state: 'refused', answers: nothing, notes: [refusalNote(message)] };
  }
  if (stopReason === 'max_tokens' || stopReason === 'model_context_window_exceeded') {
    return {
      ...base,
      state: 'cut-off',
      answers: partial(format, found),
      notes: [cutOffNote(stopReason, found)],
    };
  }
  if (found.text === '' && found.value === undefined) {
    return { ...base, state: 'failed', answers: nothing, notes: [noteOf('empty-answer')] };
  }
  if (!completeReasons.has(stopReason)) {
    return {
      ...base,
      state: 'cut-off',
      answers: partial(format, found),
      notes: [unfinishedNote(stopReason)],
    };
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
      const notes = [errorNote(outcome.errorType, redactKeys(outcome.message).trim())];
      return { ...base, state: 'failed', notes, stopReason: outcome.errorType };
    }
    case 'canceled':
      return { ...base, state: 'canceled', notes: [noteOf('canceled')] };
    case 'expired':
      return { ...base, state: 'expired', notes: [noteOf('expired')] };
    case 'unknown':
      return { ...base, state: 'failed', notes: [noteOf('unknown-result', { name: outcome.name })] };
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
  return { state: 'answered', answers: [format.stripsPreamble ? stripPreamble(text) : text], notes: [] };
}

function readLabel(labels: readonly string[], found: FoundContent): FormatReading {
  const said = asObject(found.value)?.[labelKey] ?? found.value;
  const text = typeof said === 'string' ? said.trim() : found.text;
  const label = matchLabel(text, labels);
  if (label !== null) return { state: 'answered', answers: [label], notes: [] };
  const note = text === '' ? noteOf('nothing-chosen') : noteOf('off-list', { text: shortened(text) });
  return { state: 'off-list', answers: [text], notes: [note] };
}

/** What is left of a cut-off answer: its text; of structured answers only what is complete. */
function partial(format: AnswerFormat, found: FoundContent): readonly AnswerValue[] {
  if (format.kind === 'text') return [found.text === '' ? null : found.text];
  if (found.value === undefined) return emptyAnswers(format);
  return readFormat(format, found).answers;
}

function errorNote(type: string, said: string): Note {
  if (said === '') return noteOf('error-untold', { type });
  // The whole of what the API says of it, so it has a sentence of ours.
  return type === 'overloaded_error' && said === 'Overloaded'
    ? noteOf('overloaded')
    : noteOf('error-told', { text: said });
}

function cutOffNote(stopReason: string, found: FoundContent): Note {
  if (stopReason === 'model_context_window_exceeded') return noteOf('too-long-together');
  return found.text === '' ? noteOf('answer-used-up') : noteOf('cut-off');
}

function unfinishedNote(stopReason: string | null): Note {
  return stopReason === null ? noteOf('end-unknown') : noteOf('ended-early', { reason: stopReason });
}

function refusalNote(message: MessageJson): Note {
  const details = asObject(message.stop_details);
  if (details?.category === practiceRefusal) return noteOf('declined-in-practice');
  const explanation = asText(details?.explanation);
  return explanation === null
    ? noteOf('declined')
    : noteOf('declined-because', { reason: redactKeys(explanation) });
}

function emptyAnswers(format: AnswerFormat): readonly null[] {
  return format.kind === 'fields' ? format.fields.map(() => null) : [null];
}
