import type { SqlFunction } from './database.ts';
import { namesOfTheField } from './names-of-the-field.ts';
import { noteAsCodes, notesAsCodes } from './notes-as-codes.ts';
import { reviewSchema } from './review-schema.ts';
import { firstSchema } from './schema.ts';

/** One step from a version of the tables to the next; run once, inside a transaction. */
export interface Migration {
  /** The version after it, counted from 1; kept in the file's `user_version`. */
  readonly version: number;
  readonly sql: string;
  /** What its statements call besides SQLite's own functions; each gives the same for the same values. */
  readonly functions?: Readonly<Record<string, SqlFunction>>;
}

/** Every step since the first version, in order. Never change one that has been shipped: add the next. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: firstSchema },
  // What tells whether the key of today sees the account that a batch in doubt was sent to.
  {
    version: 2,
    sql: `ALTER TABLE batches ADD COLUMN newest_before_id TEXT;
      ALTER TABLE batches ADD COLUMN key_mark TEXT;`,
  },
  // Answers changed by hand, and marks.
  { version: 3, sql: reviewSchema },
  // The queue, and repairs of only the rows with one cause.
  {
    version: 4,
    sql: `ALTER TABLE jobs ADD COLUMN is_queued INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE attempts ADD COLUMN causes TEXT;`,
  },
  // A lost batch is looked for by what was listed before it, not by clocks.
  {
    version: 5,
    sql: `ALTER TABLE batches ADD COLUMN listed_before TEXT;
      ALTER TABLE batches ADD COLUMN doubt_looks INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE batches ADD COLUMN doubt_candidates TEXT;`,
  },
  // Headers of several rows; null where the header has one.
  { version: 6, sql: 'ALTER TABLE jobs ADD COLUMN first_header_row INTEGER;' },
  // Rows are known by what their cells hold. Jobs made before know theirs by what cells showed then.
  { version: 7, sql: 'ALTER TABLE jobs ADD COLUMN fingerprint_version INTEGER NOT NULL DEFAULT 1' },
  // How often a batch was sent in vain, so that it is not tried for ever.
  { version: 8, sql: 'ALTER TABLE batches ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;' },
  // How a job's rows were put together from those of the sheet, so that saving does the same; and what was
  // left out as no data.
  {
    version: 9,
    sql: `ALTER TABLE jobs ADD COLUMN row_rules TEXT;
      ALTER TABLE jobs ADD COLUMN left_out TEXT;`,
  },
  // What the field calls things, and saves in a table of their own (docs/tables.md).
  { version: 10, sql: namesOfTheField },
  // Why a row has no good answer, as codes instead of sentences.
  { version: 11, sql: notesAsCodes, functions: { note_as_codes: noteAsCodes } },
];
