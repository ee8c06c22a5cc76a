/** A piece of two texts: in both, only in the older one, or only in the newer one. */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Comparing grows with the product of both lengths; above this the part that differs is shown as one. */
const mostCompared = 250_000;

/** What of an older text is gone in a newer one, and what is new, word by word and in reading order. */
export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const a = splitWords(before);
  const b = splitWords(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const tail = end === 0 ? [] : a.slice(a.length - end);
  return join([
    ...a.slice(0, start).map((text): DiffPiece => ({ kind: 'same', text })),
    ...middle,
    ...tail.map((text): DiffPiece => ({ kind: 'same', text })),
  ]);
}

/** Words and what stands between them, also in languages that put no spaces. */
function splitWords(text: string): readonly string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
    (each) => each.segment,
  );
}

function diffMiddle(a: readonly string[], b: readonly string[]): readonly DiffPiece[] {
  const pieces = a.length * b.length > mostCompared ? [] : longestCommon(a, b);
  const found: DiffPiece[] = [];
  let [atA, atB] = [0, 0];
  for (const [nextA, nextB] of [...bridged(pieces, a), [a.length, b.length] as const]) {
    if (nextA > atA) found.push({ kind: 'gone', text: a.slice(atA, nextA).join('') });
    if (nextB > atB) found.push({ kind: 'new', text: b.slice(atB, nextB).join('') });
    const common = a[nextA];
    if (common !== undefined) found.push({ kind: 'same', text: common });
    [atA, atB] = [nextA + 1, nextB + 1];
  }
  return found;
}

type Pair = readonly [a: number, b: number];

/** Places of the longest row of words that both texts have in the same order. */
function longestCommon(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A lone space between two changes is part of them: crossing out word by word is hard to read. */
function bridged(pairs: readonly Pair[], a: readonly string[]): readonly Pair[] {
  return pairs.filter(([i, j], at) => {
    if ((a[i] ?? '').trim() !== '') return true;
    const [lastA, lastB] = pairs[at - 1] ?? [-1, -1];
    const next = pairs[at + 1];
    const followsChange = lastA !== i - 1 || lastB !== j - 1;
    const precedesChange = next === undefined || next[0] !== i + 1 || next[1] !== j + 1;
    return !(followsChange && precedesChange);
  });
}

function join(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const joined: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind)
      joined[joined.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
