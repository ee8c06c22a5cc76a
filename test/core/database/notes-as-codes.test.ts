import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type Database } from '../../../electron/core/database/database.ts';
import { migrate } from '../../../electron/core/database/migrate.ts';
import { migrations } from '../../../electron/core/database/migrations.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { readNotes } from '../../../electron/core/store/notes.ts';
import type { Note } from '../../../shared/model/notes.ts';
import { english } from '../../../shared/sentences/en.ts';
import { noteText } from '../../../shared/sentences/note-text.ts';

/** A data folder of the version that kept notes as English sentences (10). */

let folder: string;
let close = (): void => {};
const path = () => join(folder, 'sheetbatch.sqlite');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-notes-'));
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

interface Old {
  readonly note: string | null;
  readonly outcome?: string;
  readonly stopReason?: string;
}

function makeOld(results: readonly Old[]): void {
  const old = connect(path());
  migrate(
    old,
    migrations.filter(({ version }) => version < 11),
  );
  results.forEach(({ note, outcome = 'succeeded', stopReason = null }, at) => {
    old.run(
      `INSERT INTO results (job, position, attempt, batch, custom_id, outcome, state, answers, note, stop_reason,
         input_tokens, output_tokens, cache_write_tokens, cache_read_tokens, cost_usd_micros, received_at)
       VALUES (1, ?, 1, 1, ?, ?, 'failed', '["x"]', ?, ?, 1, 2, 3, 4, 5, 6)`,
      at,
      `n-${at}`,
      outcome,
      note,
      stopReason,
    );
  });
  old.close();
}

function open(): Database {
  const opened = openDatabase(folder, { now: 1 });
  if (!opened.ok) throw new Error(opened.problem.code);
  close = () => {
    opened.value.bulk.close();
    opened.value.database.close();
    opened.value.lock.release();
  };
  return opened.value.database;
}

/** Sentences as version 10 wrote them, and what they are now. */
const turned: readonly (readonly [Old, Note])[] = [
  [{ note: 'Claude sent an empty answer.' }, { code: 'empty-answer' }],
  [{ note: 'Canceled before Claude got to this row.', outcome: 'canceled' }, { code: 'canceled' }],
  [{ note: 'Not answered within 24 hours.', outcome: 'expired' }, { code: 'expired' }],
  [{ note: 'Claude chose nothing from the list.' }, { code: 'nothing-chosen' }],
  [
    { note: 'The row and its answer together are longer than this model can read.' },
    { code: 'too-long-together' },
  ],
  [{ note: 'The longest answer allowed was used up before the answer began.' }, { code: 'answer-used-up' }],
  [{ note: 'The answer is longer than allowed and ends in the middle.' }, { code: 'cut-off' }],
  [{ note: 'Claude declined to answer this row.' }, { code: 'declined' }],
  [
    { note: 'Claude declined to answer this row: Practice: one row in a while is refused.' },
    { code: 'declined-in-practice' },
  ],
  [
    { note: 'Claude declined to answer this row: It asks for\na weapon.' },
    { code: 'declined-because', facts: { reason: 'It asks for\na weapon.' } },
  ],
  [
    { note: 'The text of this row is larger than Anthropic accepts.', outcome: 'not-sent' },
    { code: 'row-too-large' },
  ],
  [
    { note: 'Anthropic keeps results for 29 days; these are gone.', outcome: 'missing' },
    { code: 'results-gone' },
  ],
  [
    { note: 'The result file could not be fetched from Anthropic.', outcome: 'missing' },
    { code: 'results-not-had' },
  ],
  [
    { note: 'The result file from Anthropic has no line for this row.', outcome: 'missing' },
    { code: 'line-missing' },
  ],
  [{ note: 'Anthropic does not know this batch any more.', outcome: 'missing' }, { code: 'batch-unknown' }],
  [{ note: 'The answer did not come to its end; it is not said why.' }, { code: 'end-unknown' }],
  [
    { note: 'The answer did not come to its end (pause_turn).' },
    { code: 'ended-early', facts: { reason: 'pause_turn' } },
  ],
  [
    {
      note: 'Anthropic gave a result of a kind that this version does not know (postponed).',
      outcome: 'unknown',
    },
    { code: 'unknown-result', facts: { name: 'postponed' } },
  ],
  [
    { note: '“He said “no” (twice).” is not on the list.' },
    { code: 'off-list', facts: { text: 'He said “no” (twice).' } },
  ],
  [
    { note: 'Anthropic reported an error (api_error).', outcome: 'errored', stopReason: 'api_error' },
    { code: 'error-untold', facts: { type: 'api_error' } },
  ],
  [{ note: 'Overloaded', outcome: 'errored', stopReason: 'overloaded_error' }, { code: 'overloaded' }],
  [
    { note: 'Not answered within 24 hours.', outcome: 'errored', stopReason: 'api_error' },
    { code: 'error-told', facts: { text: 'Not answered within 24 hours.' } },
  ],
];

test('each sentence becomes its code, and is said with the same words as before', () => {
  makeOld(turned.map(([old]) => old));
  const database = open();
  const kept = database.all<{ notes: string }>('SELECT notes FROM results ORDER BY position');
  expect(kept.map(({ notes }) => readNotes(notes))).toEqual(turned.map(([, note]) => [note]));
  const practice = 'Claude declined to answer this row: Practice: one row in a while is refused.';
  for (const [at, [{ note }]] of turned.entries()) {
    if (note === practice) continue;
    expect(noteText(readNotes(kept[at]?.notes ?? null), english)).toBe(note);
  }
});

test('several wrong fields become as many codes, and what no sentence fits stays as it was written', () => {
  const fields =
    '“Sum” should be a number, but is “many”. “Day” should be a date like 2026-03-31, but is “soon”. ' +
    '“Letter” is not on the list for “Kind”. “Paid” should be yes or no, but is “a “b” c”. “Who” should be a text, but is “[1]”.';
  const odd = '“Sum” should be a number, but';
  const without = 'The answer does not have the fields that were asked for: “I cannot tell”';
  makeOld([{ note: fields }, { note: odd }, { note: without }, { note: null }]);
  const database = open();
  const [some, unread, none, nothing] = database
    .all<{ notes: string | null }>('SELECT notes FROM results ORDER BY position')
    .map(({ notes }) => readNotes(notes));
  expect(some?.map(({ code }) => code)).toEqual([
    'not-number',
    'not-date',
    'off-field-list',
    'not-yes-no',
    'not-text',
  ]);
  expect(noteText(some ?? [], english)).toBe(fields);
  expect(unread).toEqual([{ code: 'as-written', facts: { text: odd } }]);
  expect(none).toEqual([{ code: 'without-fields', facts: { text: 'I cannot tell' } }]);
  expect(nothing).toEqual([]);
  expect(database.get('SELECT notes, answers, cost_usd_micros FROM results WHERE position = 3')).toEqual({
    notes: null,
    answers: '["x"]',
    cost_usd_micros: 5,
  });
});
