/** Words that names don't use, and what to say instead. */
export const bannedWords: readonly {
  readonly words: readonly string[];
  readonly say: string;
  readonly but?: readonly string[];
}[];
/** Names that a file declares, and its own, in which a banned word stands. */
export function findBannedWords(
  path: string,
  text: string,
): readonly { readonly name: string; readonly line: number; readonly say: string }[];
