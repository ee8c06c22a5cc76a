import { isUtf8 } from 'node:buffer';
import { textEncoding } from './text-encoding.ts';

/** Control characters that no text has; tab, line ends and form feed are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const noText = /[\x00-\x08\x0b\x0e-\x1f]/;
/**
 * A text in single bytes may have a few NULs from a faulty program; UTF-16 has one with nearly each blank
 * and line end.
 */
const maxStrayNulShare = 0.25;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Line ends that have a NUL on neither side, and those that have one. */
function countLineEnds(head: Buffer): { readonly alone: number; readonly paired: number } {
  let alone = 0;
  let paired = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== lineFeed && head[at] !== carriageReturn) continue;
    if (head[at - 1] === 0 || head[at + 1] === 0) paired += 1;
    else alone += 1;
  }
  return { alone, paired };
}

/**
 * True for a text in single bytes with a stray NUL or a few. The bytes of UTF-16 are full of control
 * characters where its letters are not ASCII, and half of them are NULs where they are.
 */
function hasOnlyStrayNuls(head: Buffer, nuls: number): boolean {
  if (nuls > Math.max(1, head.length * maxStrayNulShare)) return false;
  const rest = head.toString('latin1').replaceAll('\0', '');
  if (noText.test(rest)) return false;
  const { alone, paired } = countLineEnds(head);
  return alone > paired || (alone === 0 && paired === 0 && isUtf8(Buffer.from(rest, 'latin1')));
}

/**
 * UTF-16 without a mark shows by zero bytes on one side of pairs, if only at spaces, delimiters and line
 * ends. `none`: bytes of another encoding; `binary`: no text.
 */
export function unmarkedUtf16(head: Buffer): 'utf16le' | 'utf16be' | 'none' | 'binary' {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (even === 0 && odd === 0) return 'none';
  if (hasOnlyStrayNuls(head, even + odd)) return 'none';
  if (Math.max(even, odd) < 3 * Math.min(even, odd)) return 'binary';
  const name = odd > even ? 'utf16le' : 'utf16be';
  const text = textEncoding(name)?.decode(head, 0, head.length - (head.length % 2)) ?? '';
  // The sample may end inside a pair of surrogates.
  return !noText.test(text) && text.slice(0, -1).isWellFormed() ? name : 'binary';
}

/** Whether the first bytes of a file can be those of a text, whatever its name says. */
export function looksLikeText(head: Buffer): boolean {
  const wide = unmarkedUtf16(head);
  if (wide !== 'none') return wide !== 'binary';
  return !noText.test(head.toString('latin1').replaceAll('\0', ''));
}
