import type { AnswerFilter, ResultSort, ResultView } from '../../../shared/model/answers.ts';
import { answerKinds } from '../../../shared/model/answers.ts';
import type { RowState } from '../../../shared/model/job.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import { noteText } from '../../../shared/sentences/note-text.ts';
import type { Database, SqlValue } from '../database/database.ts';
import type { JobRecord } from './jobs.ts';
import { readNotes } from './notes.ts';
import { createRowSearch, type SearchedRow } from './search-rows.ts';
import type { SqlCondition } from './sql-condition.ts';

/** Texts are compared by this many characters; rows that are equal so far keep the order of the sheet. */
export const comparedUnits = 80;

/** What stands beside a row: its batch, its cells, its result, what people have changed, and its mark. */
export const rowJoins = `LEFT JOIN batches b ON b.job = r.job AND b.number = r.batch
  JOIN row_inputs i ON i.job = r.job AND i.position = r.position
  LEFT JOIN results s ON s.number = r.result
  LEFT JOIN answer_edits e ON e.job = r.job AND e.position = r.position
  LEFT JOIN review_marks m ON m.job = r.job AND m.position = r.position`;

/** What stands in an answer column, as it counts: what a person has put there, else what Claude wrote. */
export function answerSql(column: number): string {
  const path = `'$."${Math.trunc(column)}"'`;
  return `(CASE WHEN e.answers IS NOT NULL AND json_type(e.answers, ${path}) IS NOT NULL THEN json_extract(e.answers, ${path})
    ELSE json_extract(s.answers, '$[${Math.trunc(column)}]') END)`;
}

/** The condition for all rows of a job that a view shows, but for its search, which no SQL can do. */
export function makeFilter(job: JobRecord, view: ResultView): SqlCondition {
  const parts = ['r.job = ?'];
  const values: SqlValue[] = [job.number];
  const add = (condition: SqlCondition | null): void => {
    if (condition === null) return;
    parts.push(condition.where);
    values.push(...condition.values);
  };
  add(stateFilter(job.number, view.state));
  if (view.mark !== undefined) add({ where: 'm.mark = ?', values: [view.mark] });
  if (view.edited !== undefined) add({ where: 'e.position IS NOT NULL', values: [] });
  if (view.edited === 'renewed') add({ where: 'e.result IS NOT r.result', values: [] });
  for (const filter of view.answers ?? []) add(answerFilter(job, filter));
  return { where: parts.join(' AND '), values };
}

function stateFilter(job: number, state: ResultView['state']): SqlCondition | null {
  if (state === undefined) return null;
  if (state !== 'sent' && state !== 'waiting') return { where: 'r.state = ?', values: [state] };
  const sent = `(SELECT number FROM batches WHERE job = ? AND state IN ('sent', 'ended'))`;
  return {
    where: `r.state = 'waiting' AND r.batch ${state === 'sent' ? 'IN' : 'NOT IN'} ${sent}`,
    values: [job],
  };
}

function answerFilter(job: JobRecord, filter: AnswerFilter): SqlCondition {
  const value = answerSql(filter.column);
  const parts = [`${value} IN (SELECT value FROM json_each(?))`];
  const values: SqlValue[] = [JSON.stringify(filter.labels)];
  if (filter.empty) parts.push(`coalesce(${value}, '') = ''`);
  if (filter.offList) {
    parts.push(`(coalesce(${value}, '') <> '' AND ${value} NOT IN (SELECT value FROM json_each(?)))`);
    values.push(JSON.stringify(labelsOf(job, filter.column)));
  }
  return { where: `(${parts.join(' OR ')})`, values };
}

/** The list that an answer column is to be from; empty for a column without one. */
export function labelsOf(job: JobRecord, column: number): readonly string[] {
  const kind = answerKinds(job.settings.template.answerFormat)[column];
  return kind?.kind === 'labels' ? kind.labels : [];
}

/**
 * Numbers as they are, texts as far as they are compared (sort-rows.ts): whole ones of half a million rows
 * would fill the memory.
 */
function shorten(sql: string): string {
  return `(SELECT iif(typeof(k) = 'text', substr(k, 1, ${comparedUnits}), k) FROM (SELECT ${sql} AS k))`;
}

/** What rows are sorted by, as an expression over the same joins. */
export function sortSql(job: JobRecord, sort: ResultSort): string {
  switch (sort.by) {
    case 'row':
      return 'r.sheet_row';
    case 'input':
      return shorten(`json_extract(i.cells, '$[${Math.trunc(sort.column)}]')`);
    case 'answer':
      return shorten(answerSql(sort.column));
    case 'length':
      return `nullif(length(${answerSql(sort.column)}), 0)`;
    case 'state':
      return `CASE WHEN r.state = 'waiting' AND b.state IN ('sent', 'ended') THEN 'sent' ELSE r.state END`;
    case 'note':
      return 's.notes';
    case 'cost':
      return job.isPractice ? 'NULL' : 'CASE WHEN r.duplicate_of IS NULL THEN s.cost_usd_micros ELSE 0 END';
    case 'mark':
      return 'm.mark';
    default:
      return assertNever(sort);
  }
}

/** Where a row stands, and what it is sorted by. */
export interface RowPlace {
  readonly position: number;
  readonly key: string | number | null;
}

/**
 * Makes a function that reads, of the rows in a range of positions, those that a view shows, with what they
 * are sorted by.
 */
export function createViewReader(
  database: Database,
  job: JobRecord,
  view: ResultView,
): (from: number, to: number) => readonly RowPlace[] {
  const filter = makeFilter(job, view);
  const sentences = sentencesIn(view.language);
  const key = view.sort === undefined ? 'NULL' : sortSql(job, view.sort);
  const search = view.search ? createRowSearch(database, view.search, sentences) : null;
  const where = search === null ? filter.where : `${filter.where} AND ${search.condition.where}`;
  const values = [...filter.values, ...(search?.condition.values ?? [])];
  const searched = search === null ? '' : ', i.cells, s.answers, e.answers AS edits, s.notes';
  const sql = `SELECT r.position, ${key} AS key${searched} FROM rows r ${rowJoins}
    WHERE ${where} AND r.position >= ? AND r.position < ? ORDER BY r.position`;
  const sayNote = (kept: string | number | null): string | null =>
    typeof kept === 'string' ? noteText(readNotes(kept), sentences).slice(0, comparedUnits) : null;
  return (from, to) => {
    const all = database.all<SearchedRow & RowPlace>(sql, ...values, from, to);
    const found: readonly RowPlace[] = search === null ? all : all.filter(search.isFound);
    return view.sort?.by === 'note' ? found.map((row) => ({ ...row, key: sayNote(row.key) })) : found;
  };
}

/** A page of the rows in one state, in sheet order: how many there are, and where those of the page stand. */
export function listInState(
  database: Database,
  job: JobRecord,
  state: RowState,
  offset: number,
  limit: number,
): { readonly total: number; readonly positions: readonly number[] } {
  const { where, values } = makeFilter(job, { state });
  // Counters that the database keeps anyway have the same columns; counting the rows themselves takes 40 ms
  // for half a million.
  const counted = database.get<{ total: number | null }>(
    `SELECT sum(r.count) AS total FROM row_counts r WHERE ${where}`,
    ...values,
  );
  // Positions first: the index gives them without touching texts that are skipped. Without statistics SQLite
  // would walk over the whole job instead of the one index that fits.
  const found = database.all<{ position: number }>(
    `SELECT r.position FROM rows r INDEXED BY rows_by_state WHERE ${where} ORDER BY r.position LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return { total: counted?.total ?? 0, positions: found.map((line) => line.position) };
}
