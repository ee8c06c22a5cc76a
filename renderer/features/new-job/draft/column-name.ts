import type { AnswerKind } from './draft.ts';

/** Names for a new column by what it will hold; English words that a user would type, not sentences. */
export interface ColumnWords {
  readonly text: string;
  readonly labels: string;
}

/** A name for the new column that no column has yet: "Answer", else "Answer 2" and so on. */
export function suggestColumnName(kind: AnswerKind, existing: readonly string[], words: ColumnWords): string {
  const wanted = kind === 'labels' ? words.labels : words.text;
  if (!isNameTaken(wanted, existing)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} ${number}`;
    if (!isNameTaken(name, existing)) return name;
  }
}

/** Whether a header with this text is there already; Excel tables compare headers without regard to case. */
export function isNameTaken(name: string, existing: readonly string[]): boolean {
  const wanted = name.trim().toLocaleLowerCase();
  return existing.some((other) => other.trim().toLocaleLowerCase() === wanted);
}
