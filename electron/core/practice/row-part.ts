/**
 * Finds the part of a rendered instruction that comes from the row, so that practice answers are about the row and not
 * about the instruction that all rows share.
 */

/** How much all prompts of a batch have in common at both ends, in characters. */
export interface SharedEnds {
  readonly start: number;
  readonly end: number;
}

const sampleSize = 60;
/** Rows may end alike in so many characters; more is rather the instruction going on. */
const maxSharedEnding = 40;
const minRowLength = 12;

/** Compares a sample of a batch's prompts; null when there are too few to tell. */
export function findSharedEnds(prompts: readonly string[]): SharedEnds | null {
  const sample = [...new Set(prompts.slice(0, sampleSize))];
  const [first, ...others] = sample;
  if (first === undefined || others.length < 2) return null;
  let start = first.length;
  let end = first.length;
  for (const other of others) {
    start = Math.min(
      start,
      commonLength(first, other, (text, index) => text.charAt(index)),
    );
    end = Math.min(
      end,
      commonLength(first, other, (text, index) => text.charAt(text.length - 1 - index)),
    );
  }
  return { start: backToSpace(first, start), end };
}

/**
 * The row's own part of a prompt. What differs between rows shows where it lies; it begins at the break before that (a
 * new line, a colon) since rows may begin and end alike, too. Without other rows, it is what follows such a break.
 */
export function rowPart(prompt: string, shared: SharedEnds | null): string {
  const found = shared === null ? afterBreak(prompt) : withinEnds(prompt, shared);
  const part = found
    .trim()
    .replace(/^["“„«'](.*)["”“»']$/su, '$1')
    .trim();
  return part === '' ? prompt.trim() : part;
}

function withinEnds(prompt: string, shared: SharedEnds): string {
  const start = Math.min(shared.start, prompt.length);
  const end = Math.max(start, prompt.length - shared.end);
  const before = prompt.slice(0, start);
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf(': '));
  if (lastBreak === -1) return beyondQuote(prompt, start, end);
  const lineEnd = prompt.indexOf('\n', end);
  const wholeEnd = lineEnd === -1 ? prompt.length : lineEnd;
  return prompt.slice(lastBreak + 1, wholeEnd - end <= maxSharedEnding ? wholeEnd : end);
}

/** A quote that opens just before the part and closes just after it belongs to the instruction. */
function beyondQuote(prompt: string, start: number, end: number): string {
  return prompt.slice(start, end).replace(/^["“„«]/u, '');
}

function afterBreak(prompt: string): string {
  const afterLine = /\n([\s\S]*\S[\s\S]*)$/.exec(prompt)?.[1] ?? '';
  if (afterLine.trim().length >= minRowLength) return afterLine;
  return /:\s+([\s\S]+)$/.exec(prompt)?.[1] ?? '';
}

function commonLength(one: string, other: string, at: (text: string, index: number) => string): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && at(one, length) === at(other, length)) length += 1;
  return length;
}

/** Rows may begin alike ("T-10…"): the shared start ends where a word begins. */
function backToSpace(text: string, start: number): number {
  let position = start;
  while (position > 0 && !/\s/.test(text.charAt(position - 1))) position -= 1;
  return position;
}
