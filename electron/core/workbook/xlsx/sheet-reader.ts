import { type Outcome, success } from '../../../../shared/model/outcome.ts';
import { outcomeOf, throwIfCanceled } from '../file-problem.ts';
import type { RawRow, SheetFacts, SheetReader } from '../row-source.ts';
import type { StepOptions } from '../workbook-service.ts';
import { CellReader } from './cell-reader.ts';
import type { CellStyles } from './number-formats.ts';
import { readRelationships } from './package-parts.ts';
import { asUtf8 } from './part-encoding.ts';
import { RowScan } from './row-scan.ts';
import type { SharedStrings } from './shared-strings.ts';
import { readHiddenColumns, readTables, readTail } from './sheet-facts.ts';
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
  for await (const part of sheetWindows(asUtf8(sheetPieces(context, options)))) {
    if (part.kind === 'head')
      hiddenColumns = readHiddenColumns(part.bytes.toString('latin1', 0, part.dataStart));
    else if (part.kind === 'tail') tail = part.bytes.toString('latin1');
    else {
      while (goesOn && part.next(row)) {
        if (row.cellCount === 0) continue;
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
  const tables = await readTables(
    context.archive,
    await readRelationships(context.archive, context.partName),
  );
  return success({ hiddenColumns, tables, ...readTail(tail) });
}

/** A reader of one sheet. Facts are only whole when the rows were not stopped early. */
export function xlsxSheetReader(context: SheetContext): SheetReader {
  return {
    readRows: (onRows, options = {}) => outcomeOf<SheetFacts>(() => readRows(context, onRows, options)),
  };
}
