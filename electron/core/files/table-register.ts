import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import type { TextFileShape } from '../../../shared/model/table.ts';
import type { Database } from '../database/database.ts';
import type { TableFile, WorkbookService } from '../workbook/model/workbook-service.ts';

/** A table read from a file, and the file as it was then. */
export interface KnownTable {
  readonly tableId: string;
  readonly fileId: string;
  readonly sourcePath: string;
  readonly fileHash: string;
  readonly textShape: TextFileShape | null;
}

/** Table files by reference; those that nobody has used for a week are removed. */
export interface TableRegister {
  /** Where a new table's rows shall go. */
  pathOf(tableId: string): string;
  add(table: KnownTable): void;
  find(tableId: string): KnownTable | null;
  /** Opens a table for the time of one call; `reference-unknown` when its file is gone. */
  withTable<T>(tableId: string, work: (file: TableFile, table: KnownTable) => T): Outcome<T>;
  /** Opens a table for longer work, such as writing a job down; the caller closes it. */
  open(tableId: string): Outcome<{ readonly file: TableFile; readonly table: KnownTable }>;
  removeUnused(): void;
}

interface TableLine {
  readonly id: string;
  readonly file_id: string;
  readonly source_path: string;
  readonly file_hash: string;
  readonly text_shape: string | null;
}

const keptMs = 7 * 24 * 3_600_000;

/** The register over the product's database. */
export function createTableRegister(
  database: Database,
  tablesFolder: string,
  workbooks: WorkbookService,
  now: () => number,
): TableRegister {
  const pathOf = (tableId: string) => join(tablesFolder, `${tableId}.sqlite`);

  function find(tableId: string): KnownTable | null {
    const line = database.get<TableLine>('SELECT * FROM tables WHERE id = ?', tableId);
    if (line === undefined) return null;
    return {
      tableId: line.id,
      fileId: line.file_id,
      sourcePath: line.source_path,
      fileHash: line.file_hash,
      textShape: line.text_shape === null ? null : (JSON.parse(line.text_shape) as TextFileShape),
    };
  }

  function open(tableId: string): Outcome<{ readonly file: TableFile; readonly table: KnownTable }> {
    const table = find(tableId);
    if (table === null) return failure('reference-unknown');
    const opened = workbooks.openTable(pathOf(tableId));
    if (!opened.ok) return failure('reference-unknown');
    database.run('UPDATE tables SET used_at = ? WHERE id = ?', now(), tableId);
    return success({ file: opened.value, table });
  }

  return {
    pathOf,
    find,
    open,
    add(table) {
      database.run(
        'INSERT OR REPLACE INTO tables (id, file_id, source_path, file_hash, text_shape, used_at) VALUES (?, ?, ?, ?, ?, ?)',
        table.tableId,
        table.fileId,
        table.sourcePath,
        table.fileHash,
        table.textShape === null ? null : JSON.stringify(table.textShape),
        now(),
      );
    },
    withTable(tableId, work) {
      const opened = open(tableId);
      if (!opened.ok) return opened;
      try {
        return success(work(opened.value.file, opened.value.table));
      } finally {
        opened.value.file.close();
      }
    },
    removeUnused() {
      const old = database.all<{ id: string }>('SELECT id FROM tables WHERE used_at < ?', now() - keptMs);
      for (const { id } of old) {
        rmSync(pathOf(id), { force: true });
        database.run('DELETE FROM tables WHERE id = ?', id);
      }
    },
  };
}
