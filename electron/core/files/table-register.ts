import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import type { Database } from '../database/database.ts';
import {
  deleteTable,
  findTable,
  insertTable,
  type KnownTable,
  listTablesUnusedSince,
  touchTable,
} from '../store/tables.ts';
import type { TableFile, WorkbookService } from '../workbook/model/workbook-service.ts';

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

const keptMs = 7 * 24 * 3_600_000;

/** The register over the product's database. */
export function createTableRegister(
  database: Database,
  tablesFolder: string,
  workbooks: WorkbookService,
  now: () => number,
): TableRegister {
  const pathOf = (tableId: string) => join(tablesFolder, `${tableId}.sqlite`);

  const find = (tableId: string) => findTable(database, tableId);

  function open(tableId: string): Outcome<{ readonly file: TableFile; readonly table: KnownTable }> {
    const table = find(tableId);
    if (table === null) return failure('reference-unknown');
    const opened = workbooks.openTable(pathOf(tableId));
    if (!opened.ok) return failure('reference-unknown');
    touchTable(database, tableId, now());
    return success({ file: opened.value, table });
  }

  return {
    pathOf,
    find,
    open,
    add: (table) => insertTable(database, table, now()),
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
      for (const id of listTablesUnusedSince(database, now() - keptMs)) {
        rmSync(pathOf(id), { force: true });
        deleteTable(database, id);
      }
    },
  };
}
