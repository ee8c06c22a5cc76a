import { diffArrays } from 'diff/lib/diff/array.js';

/** A piece of two texts: in both, only in the older one, or only in the newer one. */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * Time grows with the square of the words that are gone or new, whatever the length of the texts. Beyond this
 * many (under a tenth of a second on a quiet laptop) hardly anybody reads word by word, and what differs is
 * shown as one.
 */
const maxChangedWords = 1_000;

/** What of an older text is gone in a newer one, and what is new, word by word and in reading order. */
export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const a = splitWords(before);
  const b = splitWords(after);
  const changes = diffArrays([...a], [...b], { maxEditLength: maxChangedWords });
  if (changes === undefined) return diffAsOne(a, b);
  return inOrder(
    changes.map(({ added, removed, value }) => {
      const kind = added ? 'new' : removed ? 'gone' : 'same';
      return { kind, text: value.join('') };
    }),
  );
}

/** Words and what stands between them, also in languages that put no spaces. */
function splitWords(text: string): readonly string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
    (each) => each.segment,
  );
}

/** Everything between the words with which both begin and those with which both end. */
function diffAsOne(a: readonly string[], b: readonly string[]): readonly DiffPiece[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const piece = (kind: DiffPiece['kind'], words: readonly string[]): DiffPiece => ({
    kind,
    text: words.join(''),
  });
  return [
    piece('same', a.slice(0, start)),
    piece('gone', a.slice(start, a.length - end)),
    piece('new', b.slice(start, b.length - end)),
    piece('same', a.slice(a.length - end)),
  ].filter(({ text }) => text !== '');
}

/**
 * One piece of each kind between two that are in both texts, the older words first. A lone space between two changes is
 * part of them: crossing out word by word is hard to read.
 */
function inOrder(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const ordered: DiffPiece[] = [];
  let gone = '';
  let added = '';
  const flush = (): void => {
    if (gone !== '') ordered.push({ kind: 'gone', text: gone });
    if (added !== '') ordered.push({ kind: 'new', text: added });
    gone = '';
    added = '';
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') added += text;
    else if (text.trim() === '' && at > 0 && at < pieces.length - 1) {
      gone += text;
      added += text;
    } else {
      flush();
      ordered.push({ kind, text });
    }
  }
  flush();
  return ordered;
}
