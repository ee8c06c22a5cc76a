/**
 * What electron/core/database owns: the one SQLite file in the data folder — opening and checking it, its
 * lock, its migrations, and saving what can be saved of a damaged one. It knows the tables' names, and
 * nothing of what the rest of the core does with them. Statements over them stand in store/, in the
 * product's own words (jobs, batches, rows, results); nobody else opens the file.
 */
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { isDiskFull } from '../platform/disk-full.ts';
import { noteDamage } from './clean-shutdown.ts';

/** Values that a statement takes. */
export type SqlValue = SQLInputValue;
/** A function that statements can call. */
export type SqlFunction = (...values: readonly SQLOutputValue[]) => SQLInputValue;
/** One row as SQLite gives it. */
export type SqlRow = Record<string, null | number | bigint | string | NodeJS.NonSharedUint8Array>;

/**
 * A connection with remembered statements. Everything is synchronous and short; long work is done in slices
 * by its callers.
 */
export interface Database {
  readonly path: string;
  /** Runs a statement; gives the number of rows changed. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** The first row, or undefined. The caller names the type of what its own SQL selects. */
  get<T = SqlRow>(sql: string, ...values: readonly SqlValue[]): T | undefined;
  all<T = SqlRow>(sql: string, ...values: readonly SqlValue[]): readonly T[];
  /** One after the other, for what is too long to hold at once. Nothing may write to the same file meanwhile. */
  each<T = SqlRow>(sql: string, ...values: readonly SqlValue[]): Iterable<T>;
  /** Runs several statements without values, such as a migration. */
  script(sql: string): void;
  /** Makes a function of our own known to this connection's statements. */
  define(name: string, work: SqlFunction): void;
  /** All or nothing. May be nested: the inner one joins the outer one. Never await inside. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Opens a connection; throws what SQLite throws. */
export function connect(path: string, options: { readonly isReadOnly?: boolean } = {}): Database {
  const connection = new DatabaseSync(path, { readOnly: options.isReadOnly ?? false, timeout: 5000 });
  const statements = new Map<string, StatementSync>();
  let depth = 0;

  function prepare(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function transaction<T>(work: () => T): T {
    if (depth > 0) return work();
    connection.exec('BEGIN IMMEDIATE');
    depth = 1;
    try {
      const value = work();
      connection.exec('COMMIT');
      return value;
    } catch (error) {
      // A full disk may have rolled back already, and then ROLLBACK itself would hide the cause.
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    } finally {
      depth = 0;
    }
  }

  /** Damage met in the middle of work makes sure that the next start looks at every page. */
  function watched<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) noteDamage(path);
      throw error;
    }
  }

  return {
    path,
    run: (sql, ...values) => watched(() => Number(prepare(sql).run(...values).changes)),
    get: <T>(sql: string, ...values: readonly SqlValue[]) =>
      watched(() => prepare(sql).get(...values) as T | undefined),
    all: <T>(sql: string, ...values: readonly SqlValue[]) =>
      watched(() => prepare(sql).all(...values) as unknown as readonly T[]),
    each: <T>(sql: string, ...values: readonly SqlValue[]) =>
      connection.prepare(sql).iterate(...values) as unknown as Iterable<T>,
    script: (sql) => connection.exec(sql),
    define: (name, work) => connection.function(name, { deterministic: true, varargs: true }, work),
    transaction,
    close: () => {
      statements.clear();
      if (connection.isOpen) connection.close();
    },
  };
}

/**
 * Journal settings of the product's own file. FULL makes each commit reach the disk before the next step,
 * which the sending protocol rests on: WAL with NORMAL may lose the last commits at a power cut
 * (sqlite.org/pragma.html#pragma_synchronous).
 */
export function makeDurable(database: Database): void {
  // Only before the first page is written; a file made without it is turned over by `allowGivingBack`.
  database.script('PRAGMA auto_vacuum = INCREMENTAL;');
  database.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000;');
}

/**
 * Lets a file give its free pages back to the disk bit by bit, which one made by an early version cannot.
 * That takes one VACUUM, about as long as the backup before a migration takes, and room for a copy; where
 * there is none, the file stays as it is.
 */
export function allowGivingBack(database: Database): void {
  if (database.get<{ auto_vacuum: number }>('PRAGMA auto_vacuum')?.auto_vacuum === 2) return;
  try {
    database.script('PRAGMA auto_vacuum = INCREMENTAL; VACUUM;');
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

/**
 * A second connection to the same file, for long work that can be done again after a power cut: rows of a
 * draft, results that are still in their file. Its commits do not wait for the disk, which is most of the
 * time they take; the next commit of the durable connection, such as the one that makes the draft a job,
 * carries them along, since both write to one log. Never use it inside the other's transaction.
 */
export function connectForBulk(path: string): Database {
  const bulk = connect(path);
  bulk.script('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;');
  return bulk;
}

/** True for SQLite's "database disk image is malformed" and "file is not a database" (sqlite.org/rescode.html). */
function isDamage(error: unknown): boolean {
  const { errcode } = error as { readonly errcode?: number };
  return errcode !== undefined && (errcode % 256 === 11 || errcode % 256 === 26);
}
