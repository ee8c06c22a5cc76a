import { rename, rm } from 'node:fs/promises';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { TableSummary } from '../../../../shared/model/table.ts';
import type { RawRow } from '../model/row-source.ts';
import type { NonDataRange } from './classify-rows.ts';
import type { ValueCount } from './count-values.ts';
import { type StoredRow, tableIndexes, tableSchema, tableVersion } from './table-schema.ts';

const rowsPerPage = 128;
const charactersPerPage = 1 << 18;

function storedRow(row: RawRow): StoredRow {
  const { rowNumber, cells, isHidden, stored, valueless } = row;
  if (valueless !== undefined) return [rowNumber, cells, isHidden ? 1 : 0, stored ?? [], valueless];
  if (stored !== undefined) return [rowNumber, cells, isHidden ? 1 : 0, stored];
  return isHidden ? [rowNumber, cells, 1] : [rowNumber, cells];
}

function rawRow([rowNumber, cells, isHidden, stored, valueless]: StoredRow): RawRow {
  const row = { rowNumber, cells, isHidden: isHidden === 1, lacksFormulaValue: false };
  if (valueless !== undefined) return { ...row, lacksFormulaValue: true, stored: stored ?? [], valueless };
  return stored === undefined ? row : { ...row, stored };
}

/**
 * Writes a table file under a temporary name and gives it its own name only when it is complete. No journal: an
 * unfinished file is thrown away, not mended.
 */
export class TableWriter {
  readonly #path: string;
  readonly #partPath: string;
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  #page: StoredRow[] = [];
  #pageCharacters = 0;
  #position = 0;
  #isOpen = true;

  constructor(path: string) {
    this.#path = path;
    this.#partPath = `${path}.part`;
    this.#database = new DatabaseSync(this.#partPath);
    try {
      this.#insert = this.#begin();
    } catch (error) {
      this.#close();
      throw error;
    }
  }

  #begin(): StatementSync {
    this.#database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 16384; PRAGMA locking_mode = EXCLUSIVE;',
    );
    this.#database.exec(`PRAGMA user_version = ${tableVersion}; ${tableSchema} BEGIN`);
    return this.#database.prepare('INSERT INTO page VALUES (?, ?, ?, ?)');
  }

  /** Makes the writer for a path, clearing what an earlier, interrupted one has left. */
  static async create(path: string): Promise<TableWriter> {
    await rm(`${path}.part`, { force: true });
    try {
      return new TableWriter(path);
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw error;
    }
  }

  /** Adds the next row in sheet order. */
  add(row: RawRow): void {
    this.#page.push(storedRow(row));
    for (const cell of row.cells) this.#pageCharacters += cell.length;
    if (this.#page.length >= rowsPerPage || this.#pageCharacters >= charactersPerPage) this.#flush();
  }

  /** Rows added so far, by how many were added before them: from one on and before another. */
  rowsBetween(from: number, to: number): readonly RawRow[] {
    if (to <= from) return [];
    this.#flush();
    const pages = this.#database
      .prepare(
        'SELECT first_position, rows FROM page WHERE first_position < ? AND first_position + row_count > ? ORDER BY first_position',
      )
      .all(to, from);
    return pages.flatMap((page) => {
      const first = Number(page.first_position);
      const rows = JSON.parse(String(page.rows)) as StoredRow[];
      return rows.slice(Math.max(0, from - first), to - first).map(rawRow);
    });
  }

  /**
   * Changes rows that were added, from one row of the sheet to another, in order. `change` answers the row
   * itself where nothing changes.
   */
  change(firstRow: number, lastRow: number, change: (row: RawRow) => RawRow): void {
    this.#flush();
    const pages = this.#database
      .prepare('SELECT first_position FROM page WHERE first_row <= ? ORDER BY first_position')
      .all(lastRow);
    const read = this.#database.prepare('SELECT rows FROM page WHERE first_position = ?');
    const write = this.#database.prepare('UPDATE page SET rows = ? WHERE first_position = ?');
    for (const { first_position: position } of pages) {
      const rows = JSON.parse(String(read.get(Number(position))?.rows)) as StoredRow[];
      if ((rows.at(-1)?.[0] ?? 0) < firstRow) continue;
      const raw = rows.map(rawRow);
      const changed = raw.map(change);
      if (changed.every((row, at) => row === raw[at])) continue;
      write.run(JSON.stringify(changed.map(storedRow)), Number(position));
    }
  }

  #flush(): void {
    this.#write(this.#position, this.#page);
    this.#position += this.#page.length;
    this.#page = [];
    this.#pageCharacters = 0;
  }

  #write(firstPosition: number, rows: readonly StoredRow[]): void {
    const first = rows[0];
    if (first === undefined) return;
    this.#insert.run(firstPosition, first[0], rows.length, JSON.stringify(rows));
  }

  /** Puts the rows that come before all added ones, then the summary, and gives the file its name. */
  async finish(
    rowsBefore: readonly RawRow[],
    summary: TableSummary,
    labels: Iterable<ValueCount>,
    nonData: readonly NonDataRange[] = [],
  ): Promise<void> {
    this.#flush();
    for (let at = 0; at < rowsBefore.length; at += rowsPerPage) {
      const rows = rowsBefore.slice(at, at + rowsPerPage).map(storedRow);
      this.#write(at - rowsBefore.length, rows);
    }
    const label = this.#database.prepare('INSERT INTO label (sheet_column, value, count) VALUES (?, ?, ?)');
    for (const { index, value, count } of labels) label.run(index, value, count);
    const about = this.#database.prepare('INSERT INTO about VALUES (?, ?)');
    about.run('summary', JSON.stringify(summary));
    about.run('non_data', JSON.stringify(nonData));
    about.run('table_start', String(-rowsBefore.length));
    this.#database.exec(`COMMIT; ${tableIndexes}`);
    this.#close();
    await rm(this.#path, { force: true });
    await rename(this.#partPath, this.#path);
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.#close();
    await rm(this.#partPath, { force: true });
  }

  #close(): void {
    if (this.#isOpen) this.#database.close();
    this.#isOpen = false;
  }
}
