/** What a fault does to the code. */
export type FaultKind =
  | 'negate'
  | 'operator'
  | 'number'
  | 'string'
  | 'boolean'
  | 'math'
  | 'some-every'
  | 'drop-call'
  | 'drop-assign'
  | 'drop-await'
  | 'drop-return'
  | 'drop-throw'
  | 'drop-default'
  | 'drop-option'
  | 'drop-spread'
  | 'sql'
  | 'by-hand';

/** One change of one place: the characters from `start` up to `end` give way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One fault that can be put into a file. */
export interface Fault extends Edit {
  /** Path within the checkout, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly kind: FaultKind;
  /** The characters that give way. */
  readonly was: string;
}

/** A text with all edits made; those at one place keep their order, and none may cut into another. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.at - b.at);
  let result = '';
  let done = 0;
  for (const { edit } of inOrder) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** A fault in one line, as it is printed and found again in the list of judged ones. */
export function describeFault({ kind, was, text }: Pick<Fault, 'kind' | 'was' | 'text'>): string {
  const short = (code: string) => {
    const line = code.replace(/\s+/g, ' ').trim();
    return line.length > 70 ? `${line.slice(0, 69)}…` : line;
  };
  return text.replace(';', '').trim() === ''
    ? `${kind}: without ${short(was)}`
    : `${kind}: ${short(was)} → ${short(text)}`;
}

/**
 * A name for each fault of a file, in their order, that stays the same for as long as its line does: file,
 * line's text and fault, and which of those that are the same in all of this it is.
 */
export function namesOfFaults(faults: readonly Fault[], text: string): readonly string[] {
  const lines = text.split('\n');
  const seen = new Map<string, number>();
  return faults.map((fault) => {
    const name = [fault.file, lines[fault.line - 1]?.trim(), fault.kind, fault.was, fault.text].join(' ');
    const earlier = seen.get(name) ?? 0;
    seen.set(name, earlier + 1);
    return `${name} ${earlier}`;
  });
}
