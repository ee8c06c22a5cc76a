import type { Note } from '../../../shared/model/notes.ts';

/** What is wrong with a row, as `results.notes` keeps it: codes and facts as JSON, null where nothing is. */
export function writeNotes(notes: readonly Note[]): string | null {
  return notes.length === 0 ? null : JSON.stringify(notes);
}

/** The same read back. */
export function readNotes(kept: string | null): readonly Note[] {
  return kept === null ? [] : (JSON.parse(kept) as readonly Note[]);
}
