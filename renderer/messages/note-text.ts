import { notes as english } from './en/notes.ts';

/** Sentences for notes; one that is missing stays English. */
export type NoteTexts = Readonly<Partial<Record<keyof typeof english, string>>>;

const placeholder = /\{\{(\w+)\}\}/g;

interface KnownNote {
  readonly key: keyof typeof english;
  /** Finds the sentence at the start of a note; what it names stands in groups. */
  readonly pattern: RegExp;
  /** What the groups are called, in order. */
  readonly names: readonly string[];
}

const known: readonly KnownNote[] = Object.entries(english).map(([key, text]) => ({
  key: key as keyof typeof english,
  pattern: new RegExp(`^${patternOf(text)}(?: (?=“)|$)`, 's'),
  names: [...text.matchAll(placeholder)].map((match) => match[1] ?? ''),
}));

function patternOf(text: string): string {
  return text
    .split(placeholder)
    .map((piece, index) => (index % 2 === 0 ? piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '(.+?)'))
    .join('');
}

/**
 * A row's note in the language of the texts. What Anthropic or Claude said in its own words stays as it was said, and
 * so does a note that no sentence fits.
 */
export function noteText(note: string, texts: NoteTexts): string {
  for (const { key, pattern, names } of known) {
    const found = pattern.exec(note);
    const text = texts[key];
    if (found === null || text === undefined) continue;
    const said = text.replace(placeholder, (whole, name: string) => {
      const value = found[names.indexOf(name) + 1] ?? whole;
      // A reason can be a sentence of ours again; anything else is the user's or Claude's and stays as it is.
      return name === 'reason' ? noteText(value, texts) : value;
    });
    const rest = note.slice(found[0].length);
    return rest === '' ? said : `${said} ${noteText(rest, texts)}`;
  }
  return note;
}
