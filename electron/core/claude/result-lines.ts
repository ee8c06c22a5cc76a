import { createReadStream } from 'node:fs';
import type { MessageJson } from './claude-service.ts';
import { asObject, asText, parseJson } from './parse-reply.ts';

/** What Anthropic says became of one request. */
export type ResultOutcome =
  | { readonly type: 'succeeded'; readonly message: MessageJson }
  | {
      readonly type: 'errored';
      /** Anthropic's own error type, such as `invalid_request_error`; `unknown` where none is given. */
      readonly errorType: string;
      readonly message: string;
    }
  | { readonly type: 'canceled' }
  | { readonly type: 'expired' }
  /** A result type that this version does not know; its row says so and may be sent again. */
  | { readonly type: 'unknown'; readonly name: string };

/** One line of a result file, counted from 1 as an editor shows it. */
export type ResultLine =
  | {
      readonly kind: 'result';
      readonly lineNumber: number;
      readonly customId: string;
      readonly outcome: ResultOutcome;
    }
  | { readonly kind: 'bad-line'; readonly lineNumber: number };

/** A line longer than this is given up as bad; the longest answer of any model is far below it. */
export const maxLineBytes = 64 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads a result file line by line from its path or its bytes. Memory is bounded by the longest line, time is linear in
 * the bytes. A broken line is reported and the next ones still count. Only the byte `\n` ends a line, since U+2028 and
 * U+2029 may stand unescaped inside JSON.
 */
export async function* readResultLines(
  source: string | AsyncIterable<Uint8Array>,
): AsyncGenerator<ResultLine> {
  const bytes = typeof source === 'string' ? createReadStream(source, { highWaterMark: 1 << 18 }) : source;
  let lineNumber = 0;
  for await (const line of splitLines(bytes)) {
    lineNumber++;
    if (line === 'too-long') yield { kind: 'bad-line', lineNumber };
    else if (!isBlank(line)) yield parseResultLine(line.toString('utf8'), lineNumber);
  }
}

/** Reads one line's JSON. */
export function parseResultLine(text: string, lineNumber: number): ResultLine {
  const json = asObject(parseJson(text));
  const customId = asText(json?.custom_id);
  const result = asObject(json?.result);
  if (customId === null || result === null) return { kind: 'bad-line', lineNumber };
  const outcome = parseOutcome(result);
  return outcome === null
    ? { kind: 'bad-line', lineNumber }
    : { kind: 'result', lineNumber, customId, outcome };
}

function parseOutcome(result: Readonly<Record<string, unknown>>): ResultOutcome | null {
  switch (result.type) {
    case 'succeeded': {
      const message = asObject(result.message);
      return message === null ? null : { type: 'succeeded', message };
    }
    case 'errored':
      return parseError(result.error);
    case 'canceled':
      return { type: 'canceled' };
    case 'expired':
      return { type: 'expired' };
    default: {
      const name = asText(result.type);
      return name === null ? null : { type: 'unknown', name };
    }
  }
}

/** The text is at `error.error.message`; older samples have it one level higher. */
function parseError(value: unknown): ResultOutcome {
  const outer = asObject(value);
  const error = asObject(outer?.error) ?? outer;
  return {
    type: 'errored',
    errorType: asText(error?.type) ?? 'unknown',
    message: asText(error?.message) ?? '',
  };
}

/**
 * Pieces of an unfinished line are kept in a list and joined once, so that a long line costs no more than its bytes.
 */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | 'too-long'> {
  let pieces: Buffer[] = [];
  let heldBytes = 0;
  let isTooLong = false;
  const hold = (piece: Buffer): void => {
    heldBytes += piece.length;
    isTooLong ||= heldBytes > maxLineBytes;
    if (isTooLong) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Buffer | 'too-long' => {
    const line = isTooLong ? 'too-long' : Buffer.concat(pieces);
    pieces = [];
    heldBytes = 0;
    isTooLong = false;
    return line;
  };
  for await (const bytes of chunks) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    // A copy, since whoever gave the chunk may use its memory again.
    hold(Buffer.from(chunk.subarray(start)));
  }
  if (heldBytes > 0) yield take();
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === carriageReturn);
}
