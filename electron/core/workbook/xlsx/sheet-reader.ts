import { type Outcome, success } from '../../../../shared/model/outcome.ts';
import { outcomeOf, throwIfCanceled } from '../file-problem.ts';
import type { RawRow, SheetFacts, SheetReader } from '../row-source.ts';
import { UsedCells } from '../table/used-cells.ts';
import type { StepOptions } from '../workbook-service.ts';
import { CellReader } from './cell-reader.ts';
import type { CellStyles } from './number-formats.ts';
import { readRelationships } from './package-parts.ts';
import { asUtf8 } from './part-encoding.ts';
import { RowScan } from './row-scan.ts';
import type { SharedStrings } from './shared-strings.ts';
import { readHiddenColumns, readPivots, readTables, readTail } from './sheet-facts.ts';
import { sheetWindows } from './sheet-windows.ts';
import type { ZipArchive } from './zip-archive.ts';
import type { ZipEntry } from './zip-directory.ts';

const rowsPerPiece = 500;

/** What a sheet's cells refer to; read once per workbook, when first needed. */
export interface SheetContext {
  readonly archive: ZipArchive;
  readonly entry: ZipEntry;
  readonly partName: string;
  strings(): Promise<SharedStrings>;
  /** The first texts only; not kept. */
  firstStrings(most: number): Promise<SharedStrings>;
  styles(): Promise<CellStyles>;
}

/** A sheet's inflated bytes, telling how far it is and minding cancellation. */
export async function* sheetPieces(context: SheetContext, options: StepOptions): AsyncGenerator<Buffer> {
  const { archive, entry } = context;
  let done = 0;
  for await (const piece of archive.read(entry)) {
    throwIfCanceled(options.signal);
    yield piece;
    done += piece.length;
    options.onProgress?.(Math.min(1, done / Math.max(1, entry.sizeBytes)));
  }
}

/** Notes the cells of a row that hold a value or a formula. */
function markUsed(used: UsedCells, row: RowScan): void {
  for (let at = 0; at < row.cellCount; at += 1) {
    if ((row.valueStart[at] ?? -1) >= 0 || (row.formulaStart[at] ?? -1) >= 0)
      used.add(row.rowNumber, row.column[at] ?? 0);
  }
}

async function readRows(
  context: SheetContext,
  onRows: Parameters<SheetReader['readRows']>[0],
  options: StepOptions,
): Promise<Outcome<SheetFacts>> {
  const cells = new CellReader(await context.strings(), await context.styles());
  const row = new RowScan();
  let batch: RawRow[] = [];
  let goesOn = true;
  let hiddenColumns: ReadonlySet<number> = new Set();
  let tail = '';
  const used = new UsedCells();
  for await (const part of sheetWindows(asUtf8(sheetPieces(context, options)))) {
    if (part.kind === 'head')
      hiddenColumns = readHiddenColumns(part.bytes.toString('latin1', 0, part.dataStart));
    else if (part.kind === 'tail') tail = part.bytes.toString('latin1');
    else {
      while (goesOn && part.next(row)) {
        if (row.cellCount === 0) continue;
        markUsed(used, row);
        batch.push(cells.row(row, part.text, part.bytes));
        if (batch.length < rowsPerPiece) continue;
        goesOn = (await onRows(batch)) !== false;
        batch = [];
        throwIfCanceled(options.signal);
      }
    }
    if (!goesOn) break;
  }
  if (goesOn && batch.length > 0) await onRows(batch);
  const relationships = await readRelationships(context.archive, context.partName);
  const tables = await readTables(context.archive, relationships);
  const pivots = await readPivots(context.archive, relationships);
  return success({ hiddenColumns, tables, pivots, ...readTail(tail), used, recordWidth: null });
}

/** A reader of one sheet. Facts are only whole when the rows were not stopped early. */
export function xlsxSheetReader(context: SheetContext): SheetReader {
  return {
    readRows: (onRows, options = {}) => outcomeOf<SheetFacts>(() => readRows(context, onRows, options)),
  };
}
