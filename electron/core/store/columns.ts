/**
 * What electron/core/store owns: every statement over the jobs database, one file for each entity, and one typed
 * map of columns for each table. A new column is named in such a map and in a migration, nowhere else. What may
 * follow which state is checked here; when anything happens is decided elsewhere. It never calls Anthropic and
 * never touches a file of the user.
 */
import type { SqlRow, SqlValue } from '../database/database.ts';

/** One column of a table, and how what stands in it becomes a field of a record and back. */
export interface Column<T, Written = T> {
  /** Its name in the database. */
  readonly name: string;
  /** `row` is the whole row, for what older versions kept elsewhere. */
  readonly read: (value: unknown, row: SqlRow) => T;
  readonly write: (value: Written) => SqlValue;
}

/**
 * A table's columns by the names of the record's fields. A new column is named in such a map and in a migration,
 * nowhere else.
 */
// biome-ignore lint/suspicious/noExplicitAny: a map holds columns of any type; each keeps its own.
export type Columns = Readonly<Record<string, Column<any, any>>>;

/** The record that a map of columns describes. */
export type RecordOf<C extends Columns> = { readonly [K in keyof C]: ReturnType<C[K]['read']> };

/** Some fields of a record, as they are written. */
export type ChangeOf<C extends Columns> = { readonly [K in keyof C]?: Parameters<C[K]['write']>[0] };

/** A number, text or null, kept as it is. */
export function plain<T extends string | number | null>(name: string): Column<T> {
  return { name, read: (value) => value as T, write: (value) => value };
}

/** True and false as 1 and 0. */
export function flag(name: string): Column<boolean> {
  return { name, read: (value) => value === 1, write: (value) => (value ? 1 : 0) };
}

/** A value as JSON. Where null may stand in the column, `absent` is what it stands for. */
export function json<T>(name: string, absent?: T): Column<T> {
  return {
    name,
    read: (value) => (typeof value === 'string' ? (JSON.parse(value) as T) : (absent as T)),
    write: (value) => (value === null ? null : JSON.stringify(value)),
  };
}

/** The record in a row of the table. */
export function readRecord<C extends Columns>(columns: C, row: SqlRow): RecordOf<C> {
  const fields = Object.entries(columns).map(([field, { name, read }]) => [field, read(row[name], row)]);
  return Object.fromEntries(fields) as RecordOf<C>;
}

/** Names and values of what is written; fields that the map does not have are a bug. */
export function writeFields<C extends Columns>(
  columns: C,
  change: ChangeOf<C>,
): { readonly names: readonly string[]; readonly values: readonly SqlValue[] } {
  const written = Object.entries(change).map(([field, value]) => {
    const column = columns[field];
    if (column === undefined) throw new Error(`no column for ${field}`);
    return { name: column.name, value: column.write(value) };
  });
  return { names: written.map(({ name }) => name), values: written.map(({ value }) => value) };
}
