import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { TableRow, TableSummary } from '../../../../shared/model/table.ts';
import { systemCode } from '../model/file-problem.ts';
import type { StoredCell } from '../model/stored-cell.ts';
import type { TableFile, TableFileRow } from '../model/workbook-service.ts';
import type { NonDataRange } from './classify-rows.ts';
import { findNonData } from './non-data-list.ts';
import { type StoredRow, tableVersion } from './table-schema.ts';

/** A page as the statements give it. */
interface Page {
  readonly firstPosition: number;
  readonly rows: readonly StoredRow[];
}

class SqliteTableFile implements TableFile {
  readonly summary: TableSummary;
  readonly #database: DatabaseSync;
  readonly #start: number;
  readonly #indexes: readonly number[];
  readonly #nonData: readonly NonDataRange[];
  /** Places among the table's columns by sheet column. */
  readonly #places: ReadonlyMap<number, number>;
  readonly #pageAt: StatementSync;
  readonly #pagesFrom: StatementSync;
  readonly #pageOfRow: StatementSync;
  readonly #labels: StatementSync;
  #lastPage: Page | null = null;

  constructor(
    database: DatabaseSync,
    summary: TableSummary,
    nonData: readonly NonDataRange[],
    start: number,
  ) {
    this.summary = summary;
    this.#nonData = nonData;
    this.#database = database;
    this.#start = start;
    this.#indexes = summary.columns.map((column) => column.index);
    this.#places = new Map(this.#indexes.map((index, place) => [index, place]));
    const columns = 'first_position, row_count, rows';
    this.#pageAt = database.prepare(
      `SELECT ${columns} FROM page WHERE first_position <= ? ORDER BY first_position DESC LIMIT 1`,
    );
    this.#pagesFrom = database.prepare(
      `SELECT ${columns} FROM page WHERE first_position > ? ORDER BY first_position LIMIT 1`,
    );
    this.#pageOfRow = database.prepare(
      `SELECT ${columns} FROM page WHERE first_row <= ? ORDER BY first_row DESC LIMIT 1`,
    );
    this.#labels = database.prepare(
      'SELECT value, count FROM label WHERE sheet_column = ? ORDER BY position LIMIT ?',
    );
  }

  #read(statement: StatementSync, value: number): Page | null {
    const found = statement.get(value);
    if (found === undefined) return null;
    const firstPosition = Number(found.first_position);
    if (this.#lastPage?.firstPosition === firstPosition) return this.#lastPage;
    this.#lastPage = { firstPosition, rows: JSON.parse(String(found.rows)) as StoredRow[] };
    return this.#lastPage;
  }

  #row([rowNumber, cells, isHidden, , valueless]: StoredRow): TableRow {
    const plain = {
      rowNumber,
      cells: this.#indexes.map((index) => cells[index] ?? ''),
      isHidden: isHidden === 1,
    };
    const row = valueless === undefined ? plain : { ...plain, valueless: this.#placesOf(valueless) };
    const found = this.#nonData.length === 0 ? undefined : findNonData(this.#nonData, rowNumber);
    return found === undefined ? row : { ...row, nonData: { kind: found.kind, isSure: found.isSure } };
  }

  #placesOf(indexes: readonly number[]): readonly number[] {
    return indexes.map((index) => this.#places.get(index)).filter((place) => place !== undefined);
  }

  #wholeRow(row: StoredRow): TableFileRow {
    const stored: StoredCell[] = [];
    for (const [index, content] of row[3] ?? []) {
      const place = this.#places.get(index);
      if (place !== undefined) stored.push([place, content]);
    }
    return stored.length === 0 ? this.#row(row) : { ...this.#row(row), stored };
  }

  listRows(offset: number, limit: number): readonly TableRow[] {
    const rows: TableRow[] = [];
    const from = this.#start + Math.max(0, offset);
    let page = this.#read(this.#pageAt, from);
    let at = page === null ? 0 : from - page.firstPosition;
    while (page !== null && rows.length < limit) {
      const wanted = page.rows.slice(at, at + limit - rows.length);
      for (const row of wanted) rows.push(this.#row(row));
      at = 0;
      page = this.#read(this.#pagesFrom, page.firstPosition);
    }
    return rows;
  }

  findRow(rowNumber: number): TableRow | null {
    const page = this.#read(this.#pageOfRow, rowNumber);
    const row = page?.rows.find((candidate) => candidate[0] === rowNumber);
    return row === undefined ? null : this.#row(row);
  }

  *rows(): IterableIterator<TableFileRow> {
    let page = this.#read(this.#pagesFrom, this.#start - 1);
    while (page !== null) {
      const { firstPosition } = page;
      for (const row of page.rows) yield this.#wholeRow(row);
      page = this.#read(this.#pagesFrom, firstPosition);
    }
  }

  listValues(columnName: string, limit: number): readonly { value: string; count: number }[] {
    const column = this.summary.columns.find((one) => one.name === columnName);
    if (column === undefined) return [];
    return this.#labels
      .all(column.index, limit)
      .map((row) => ({ value: String(row.value), count: Number(row.count) }));
  }

  close(): void {
    this.#lastPage = null;
    if (this.#database.isOpen) this.#database.close();
  }
}

/**
 * Whether the file is as long as its own header says: page size at byte 16, page count at byte 28
 * (sqlite.org/fileformat).
 */
function isComplete(path: string): boolean {
  const head = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
    return fstatSync(file).size === head.readUInt16BE(16) * head.readUInt32BE(28);
  } finally {
    closeSync(file);
  }
}

/**
 * Opens a table file made by `readTable`. `reference-unknown` when it has vanished, is damaged or comes from another
 * version: the workbook has to be opened again.
 */
export function openTableFile(path: string): Outcome<TableFile> {
  let database: DatabaseSync | null = null;
  try {
    if (!isComplete(path)) return failure('reference-unknown');
    database = new DatabaseSync(path, { readOnly: true });
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    const about = database.prepare('SELECT value FROM about WHERE name = ?');
    const summary = about.get('summary')?.value;
    const start = about.get('table_start')?.value;
    const nonData = about.get('non_data')?.value;
    if (
      version !== tableVersion ||
      typeof nonData !== 'string' ||
      typeof summary !== 'string' ||
      typeof start !== 'string'
    ) {
      database.close();
      return failure('reference-unknown');
    }
    const ranges = JSON.parse(nonData) as NonDataRange[];
    return success(new SqliteTableFile(database, JSON.parse(summary) as TableSummary, ranges, Number(start)));
  } catch (error) {
    if (database?.isOpen === true) database.close();
    const isDamaged = error instanceof SyntaxError || systemCode(error) === 'ERR_SQLITE_ERROR';
    if (!isDamaged && systemCode(error) !== 'ENOENT') throw error;
    return failure('reference-unknown');
  }
}
