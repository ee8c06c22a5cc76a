import { type ColumnsChoice, tableColumns } from '../../../shared/model/table.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { listSaves } from '../store/saves.ts';
import { listTablesOf } from '../store/tables.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';

/** Tables of one file that are looked through, the one used last first. */
const maxKnownTables = 20;

/** The sheet as it was sent; the caller closes the file. Or why the columns that were not sent cannot be had. */
export type ExportSource =
  | { readonly kind: 'here'; readonly file: TableFile }
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' };

/**
 * Finds the table that the job was made from: still on disk as it was read then, or read again from a
 * workbook whose rows stand as they did. From a workbook that was worked on nothing is taken, since its rows
 * may stand elsewhere by now.
 */
export async function findExportSource(services: CoreServices, job: JobRecord): Promise<ExportSource> {
  const saves = listSaves(services.database, job.number).filter(
    (save) => save.path === job.sourcePath && save.keepsRows,
  );
  const hashes = [job.fileHash, ...saves.map((save) => save.fileHash)];
  for (const hash of hashes) {
    const file = findTable(services, job, hash);
    if (file !== null) return { kind: 'here', file };
  }
  const text = job.textShape === null ? {} : { text: job.textShape };
  const inspected = await services.workbooks.inspect(job.sourcePath, text);
  if (!inspected.ok) return { kind: 'gone' };
  const { fileHash } = inspected.value;
  if (!hashes.includes(fileHash)) return { kind: 'changed' };
  const tableId = crypto.randomUUID();
  const request = {
    path: job.sourcePath,
    sheet: job.sheet,
    headerRow: job.headerRow,
    firstHeaderRow: job.firstHeaderRow,
    columns: columnsOf(job),
    ...text,
  };
  const read = await services.workbooks.readTable(request, services.tables.pathOf(tableId));
  if (!read.ok) return { kind: 'gone' };
  const { fileId, sourcePath, textShape } = job;
  services.tables.add({ tableId, fileId, sourcePath, fileHash, textShape });
  const opened = services.tables.open(tableId);
  return opened.ok ? { kind: 'here', file: opened.value.file } : { kind: 'gone' };
}

/** The columns that were the job's table: jobs of a time when nobody told tables apart had all of the sheet. */
function columnsOf({ rowRules }: JobRecord): ColumnsChoice {
  return rowRules?.columns ?? 'all';
}

function findTable(services: CoreServices, job: JobRecord, fileHash: string): TableFile | null {
  if (fileHash === '') return null;
  for (const id of listTablesOf(services.database, fileHash, maxKnownTables)) {
    const opened = services.tables.open(id);
    if (!opened.ok) continue;
    const { file, table } = opened.value;
    const { sheet, headerRow, firstHeaderRow, beside } = file.summary;
    const hasSameHeader = headerRow === job.headerRow && firstHeaderRow === job.firstHeaderRow;
    // An export has all rows of the sheet, those that continue others too.
    const isSame = sheet === job.sheet && hasSameHeader && file.summary.rowRules === undefined;
    const columns = tableColumns(beside) ?? 'all';
    const hasSameColumns = JSON.stringify(columns) === JSON.stringify(columnsOf(job));
    if (isSame && hasSameColumns && JSON.stringify(table.textShape) === JSON.stringify(job.textShape))
      return file;
    file.close();
  }
  return null;
}
