import { foldText } from '../../../shared/model/fold-text.ts';
import { noteText } from '../../../shared/sentences/note-text.ts';
import type { Sentences } from '../../../shared/sentences/sentences.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import { readNotes } from './notes.ts';
import { readEdits } from './reviews.ts';
import type { SqlCondition } from './sql-condition.ts';

/** Of a row what the screen shows as text, as the database keeps it. */
export interface SearchedRow {
  readonly cells: string;
  readonly answers: string | null;
  readonly edits: string | null;
  readonly notes: string | null;
}

/** A search of rows: what SQL can tell of it, and what is to be looked at after that. */
export interface RowSearch {
  /** Holds for every row that is found, and for few others. */
  readonly condition: SqlCondition;
  readonly isFound: (row: SearchedRow) => boolean;
}

/**
 * Finds rows whose cells, whose answers as they count, or whose note in one language say what is looked for, without
 * regard to case and accents; never the JSON that they are kept as.
 */
export function createRowSearch(database: Database, search: string, sentences: Sentences): RowSearch {
  const wanted = foldText(search);
  defineFolding(database);
  const columns = ['i.cells', 's.answers', 'e.answers'];
  // What JSON writes in another way, or what folds to such a sign, is not to be told apart before JSON is read.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes.
  const hasEscapes = /["\\\u0000-\u001f\ud800-\udfff]/.test(wanted);
  const condition = hasEscapes
    ? { where: '1', values: [] }
    : {
        where: `(${columns.map(mayHold).join(' OR ')} OR s.notes IS NOT NULL)`,
        values: columns.flatMap(() => [wanted, wanted]),
      };
  return { condition, isFound: createRowTest(wanted, sentences) };
}

/** Most texts are plain ASCII, which SQLite folds by itself; of others it is asked here. */
function mayHold(column: string): string {
  return `CASE WHEN octet_length(${column}) = length(${column}) THEN instr(lower(${column}), ?) > 0
    ELSE ${column} IS NOT NULL AND folded_holds(${column}, ?) END`;
}

const defined = new WeakSet<Database>();

function defineFolding(database: Database): void {
  if (defined.has(database)) return;
  database.define('folded_holds', (text, wanted) =>
    foldText(String(text)).includes(String(wanted)) ? 1 : 0,
  );
  defined.add(database);
}

/** The same for a row that was read, exactly. */
export function createRowTest(wanted: string, sentences: Sentences): (row: SearchedRow) => boolean {
  const isSaid = (text: string): boolean => foldText(text).includes(wanted);

  function isAnswered({ answers, edits }: SearchedRow): boolean {
    const changed = readEdits(edits);
    const own = readAnswers(answers).filter((_, at) => !changed.has(at));
    return [...own, ...changed.values()].some((value) => isSaid(toText(value)));
  }

  return (row) =>
    (JSON.parse(row.cells) as readonly string[]).some(isSaid) ||
    isAnswered(row) ||
    (row.notes !== null && isSaid(noteText(readNotes(row.notes), sentences)));
}

function readAnswers(kept: string | null): readonly AnswerValue[] {
  return kept === null ? [] : (JSON.parse(kept) as readonly AnswerValue[]);
}

function toText(value: AnswerValue | undefined): string {
  return String(value ?? '');
}
