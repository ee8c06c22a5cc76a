import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../../electron/core/database/database.ts';
import { writeNotes } from '../../../electron/core/store/notes.ts';
import { createRowSearch, type SearchedRow } from '../../../electron/core/store/search-rows.ts';
import { foldText } from '../../../shared/model/fold-text.ts';
import { noteOf } from '../../../shared/model/notes.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';

const row = (parts: {
  cells?: readonly string[];
  answers?: readonly unknown[];
  edits?: Readonly<Record<number, unknown>>;
  notes?: string | null;
}): SearchedRow => ({
  cells: JSON.stringify(parts.cells ?? []),
  answers: parts.answers === undefined ? null : JSON.stringify(parts.answers),
  edits: parts.edits === undefined ? null : JSON.stringify(parts.edits),
  notes: parts.notes ?? null,
});
const database = connect(':memory:');
afterAll(() => database.close());
database.script(
  `CREATE TABLE i (cells TEXT); CREATE TABLE s (answers TEXT, notes TEXT); CREATE TABLE e (answers TEXT);`,
);

/** As a view does it: SQL first, then what it has left. */
function finds(search: string, where: SearchedRow, language = 'en'): boolean {
  const { condition, isFound } = createRowSearch(database, search, sentencesIn(language));
  database.script('DELETE FROM i; DELETE FROM s; DELETE FROM e;');
  database.run('INSERT INTO i VALUES (?)', where.cells);
  database.run('INSERT INTO s VALUES (?, ?)', where.answers, where.notes);
  database.run('INSERT INTO e VALUES (?)', where.edits);
  const sql = `SELECT cells, s.answers, e.answers AS edits, notes FROM i, s, e WHERE ${condition.where}`;
  return database.all<SearchedRow>(sql, ...condition.values).some(isFound);
}

describe('a search', () => {
  test.each(['[', ']', '"', '","', ',', 'null', 'b"', '\\', 'code', 'off-list', 'facts', '{', '"0"', ':'])(
    'never finds the JSON that a row is kept as: %s',
    (search) => {
      const kept = row({
        cells: ['a', 'b', 'two\nlines'],
        answers: ['c', null, 1],
        edits: { 0: 'd' },
        notes: writeNotes([noteOf('off-list', { text: 'e' })]),
      });
      expect(finds(search, kept)).toBe(false);
    },
  );

  test('finds signs that JSON escapes, and does not take an escape for a letter', () => {
    const kept = row({ cells: ['say "hi"', 'C:\\new', 'two\nlines', 'tab\there'] });
    for (const search of ['"hi"', 'c:\\NEW', 'two\nlines', 'tab\there'])
      expect(finds(search, kept)).toBe(true);
    expect(finds('nlines', kept)).toBe(false);
    expect(finds('there', kept)).toBe(false);
  });

  test('finds an answer as it counts: what a person has put there hides what Claude wrote', () => {
    const kept = row({ answers: ['Billing', 'Late'], edits: { 0: 'Delivery' } });
    expect(finds('delivery', kept)).toBe(true);
    expect(finds('late', kept)).toBe(true);
    expect(finds('billing', kept)).toBe(false);
    expect(finds('own', row({ edits: { 0: 'my own' } }))).toBe(true);
    expect(finds('1.5', row({ answers: [1.5] }))).toBe(true);
  });

  test('finds a note by its sentence in the language that is shown, and by no other', () => {
    const kept = row({ notes: writeNotes([noteOf('expired')]) });
    expect(finds('ANSWERED WITHIN', kept)).toBe(true);
    expect(finds('innerhalb von 24', kept, 'de')).toBe(true);
    expect(finds('reponse en 24 heures', kept, 'fr')).toBe(true);
    expect(finds('24時間以内', kept, 'ja')).toBe(true);
    expect(finds('answered', kept, 'de')).toBe(false);
  });

  test('finds the same as one that folds and looks at each value, whatever stands there', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('É', '"', '\\n', '＂', 'ß'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (cells, search) => {
        fc.pre(search !== '');
        const plain = cells.some((cell) => foldText(cell).includes(foldText(search)));
        expect(finds(search, row({ cells }))).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });
});
