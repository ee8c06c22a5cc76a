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

/** The row's own part of a prompt: between the shared ends, else after the instruction's colon or first line. */
export function rowPart(prompt: string, shared: SharedEnds | null): string {
  if (shared !== null) {
    const part = prompt.slice(shared.start, Math.max(shared.start, prompt.length - shared.end)).trim();
    if (part !== '') return part;
  }
  const afterLine = /\n\s*\n?([\s\S]*\S[\s\S]*)$/.exec(prompt)?.[1]?.trim() ?? '';
  const afterColon = /:\s+([\s\S]+)$/.exec(prompt.split('\n')[0] === prompt ? prompt : '')?.[1]?.trim() ?? '';
  const lineIsLong = afterLine.length >= 12;
  if (lineIsLong) return afterLine;
  return afterColon === '' ? prompt.trim() : afterColon;
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
