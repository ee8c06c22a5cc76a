/**
 * What electron/core/workbook/table owns: what of a sheet is the table: its header, its rows, tables side by side,
 * where answers can go, and the table file into which rows are read. It decides by what cells hold and show,
 * whatever the format of the file; it reads no bytes of a workbook and changes nothing in it.
 */
import { type Outcome, success, unwrap } from '../../../../shared/model/outcome.ts';
import {
  type HeaderRows,
  type RowRulesChoice,
  type TableRow,
  type TableSummary,
  tableColumns,
  type WorkbookWarning,
} from '../../../../shared/model/table.ts';
import { outcomeOf } from '../model/file-problem.ts';
import { readingInOrder, type SheetReader } from '../model/row-source.ts';
import type { StepOptions, TableRequest } from '../model/workbook-service.ts';
import { headerRowsOf } from './column-names.ts';
import { factsWithin } from './column-span.ts';
import { mergesOfData, RowBuilder, totalsRow } from './row-builder.ts';
import { TablePass, type Trial } from './table-pass.ts';
import { TableWriter } from './table-writer.ts';

/** The header that is asked for; null for the guess. */
function headerOf(request: {
  readonly headerRow?: number;
  readonly firstHeaderRow?: number;
}): HeaderRows | null {
  const { headerRow, ...further } = request;
  return headerRow === undefined ? null : headerRowsOf({ headerRow, ...further });
}

/** Which sheet to read, and how. */
type RequestedTable = Pick<TableRequest, 'sheet' | 'headerRow' | 'firstHeaderRow' | 'rowRules' | 'columns'>;

/**
 * What puts rows together as it was asked for; null where each stays as it stands. Merged cells are needed
 * before the first row then, so the sheet's facts are read first.
 */
async function builderFor(
  reader: SheetReader,
  { rowRules, headerRow, columns }: RequestedTable,
  options: StepOptions,
): Promise<{ readonly builder: RowBuilder; readonly rules: RowRulesChoice } | null> {
  if (!hasRules(rowRules) || headerRow === undefined) return null;
  const facts = unwrap(await reader.readFacts(options));
  const own = columns === undefined || columns === 'all' ? facts : factsWithin(facts, columns);
  return {
    builder: new RowBuilder({
      merges: mergesOfData(own.merges, headerRow),
      totalsRow: totalsRow(own, headerRow),
      ...rowRules,
    }),
    rules: rowRules,
  };
}

function hasRules(rules: RowRulesChoice | undefined): rules is RowRulesChoice {
  return rules !== undefined && (rules.fillsDown.length > 0 || rules.continuesBy !== null);
}

/**
 * Reads a sheet into a table file at `tablePath`, made anew or not at all. Without a header row the header is guessed;
 * 0 means that there is none. A canceled or failed reading leaves nothing behind.
 */
export function readTable(
  reader: SheetReader,
  request: RequestedTable,
  warnings: readonly WorkbookWarning[],
  tablePath: string,
  options: StepOptions = {},
  trial: Trial = async () => null,
): Promise<Outcome<TableSummary>> {
  return readingInOrder(reader, () => readOnce(reader, request, warnings, tablePath, options, trial));
}

async function readOnce(
  reader: SheetReader,
  request: RequestedTable,
  warnings: readonly WorkbookWarning[],
  tablePath: string,
  options: StepOptions,
  trial: Trial,
): Promise<Outcome<TableSummary>> {
  if (hasRules(request.rowRules) && request.headerRow === undefined) {
    const { rowRules: _, ...asItStands } = request;
    const plain = await readTable(reader, asItStands, warnings, tablePath, options);
    if (!plain.ok) return plain;
    const { headerRow, firstHeaderRow } = plain.value;
    const withRules = {
      ...request,
      headerRow,
      firstHeaderRow,
      columns: tableColumns(plain.value.beside) ?? ('all' as const),
    };
    return readTable(reader, withRules, warnings, tablePath, options, trial);
  }
  const writer = await TableWriter.create(tablePath);
  let isDone = false;
  try {
    const outcome = await outcomeOf<TableSummary>(async () => {
      const building = await builderFor(reader, request, options);
      const pass = new TablePass(writer, headerOf(request), building, request.columns ?? null);
      const facts = await reader.readRows((rows) => {
        pass.take(rows);
        return undefined;
      }, options);
      const summary = unwrap(await pass.finish(request.sheet, unwrap(facts), warnings, trial));
      if (!('readAgain' in summary)) {
        isDone = true;
        return success(summary);
      }
      await writer.discard();
      return readTable(reader, { ...request, ...summary.readAgain }, warnings, tablePath, options, trial);
    });
    return outcome;
  } finally {
    if (!isDone) await writer.discard();
  }
}

/** The first rows of a sheet as they stand, blank ones filled in, for choosing the header row. */
export function readTopRows(reader: SheetReader, limit: number): Promise<Outcome<readonly TableRow[]>> {
  return readingInOrder(reader, () => readFirstRows(reader, limit));
}

async function readFirstRows(reader: SheetReader, limit: number): Promise<Outcome<readonly TableRow[]>> {
  const rows: TableRow[] = [];
  const facts = await reader.readRows((piece) => {
    for (const row of piece) {
      while (rows.length < limit && rows.length + 1 < row.rowNumber) {
        rows.push({ rowNumber: rows.length + 1, cells: [], isHidden: false });
      }
      if (rows.length >= limit) return false;
      rows.push({ rowNumber: row.rowNumber, cells: row.cells, isHidden: row.isHidden });
    }
    return rows.length < limit ? undefined : false;
  });
  return facts.ok ? success(rows) : facts;
}
