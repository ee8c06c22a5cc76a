/**
 * Why a row has no good answer, as it is kept and sent: a code that never changes once shipped, and the facts that
 * its sentence shows. The sentences stand in shared/sentences, in every language.
 */

import type { Parsed } from '../schemas/deep-readonly.ts';
import type { NoteCode, noteFacts } from '../schemas/note-codes.ts';
import type * as schema from '../schemas/schemas.ts';

/** One thing that is wrong with a row. */
export type Note = Parsed<typeof schema.note>;

/** How a simulated refusal is told from one of Claude's: the category that Anthropic's own never has. */
export const practiceRefusal = 'practice';

/** A note; facts in the shape that the code asks for. */
export function noteOf<Code extends NoteCode>(
  code: Code,
  ...[facts]: (typeof noteFacts)[Code] extends readonly []
    ? []
    : [facts: Readonly<Record<(typeof noteFacts)[Code][number], string>>]
): Note {
  return facts === undefined ? { code } : { code, facts };
}

/** What Anthropic said of an error, in its own words; null where it said nothing. */
export function toldError(notes: readonly Note[]): string | null {
  return notes.find(({ code }) => code === 'error-told')?.facts?.text ?? null;
}

export {
  type NoteCode,
  noteFacts,
  type PlainNoteCode,
  type QuotingCode,
} from '../schemas/note-codes.ts';
