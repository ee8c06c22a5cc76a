import { type Outcome, success } from '../../../../../shared/model/outcome.ts';
import { outcomeOf, throwIfCanceled } from '../../model/file-problem.ts';
import type { RawRow, SheetFacts, SheetReader } from '../../model/row-source.ts';
import { UsedCells } from '../../model/used-cells.ts';
import type { StepOptions } from '../../model/workbook-service.ts';
import { readRelationships } from '../package/package-parts.ts';
import { readPivots } from '../package/pivot-tables.ts';
import type { SharedStrings } from '../package/shared-strings.ts';
import { readHiddenColumns, readTables, readTail } from '../package/sheet-facts.ts';
import { RowScan } from '../scan/row-scan.ts';
import { RowWindow, type SheetHead, type SheetTail, sheetWindows } from '../scan/sheet-windows.ts';
import { asUtf8 } from '../xml/part-encoding.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { CellReader } from './cell-reader.ts';
import type { CellStyles } from './number-formats.ts';
import type { SheetOrder } from './sheet-order.ts';

const rowsPerPiece = 500;

/** What a sheet's cells refer to; read once per workbook, when first needed. */
export interface SheetContext {
  readonly archive: ZipArchive;
  readonly entry: ZipEntry;
  readonly partName: string;
  /** Stands for the part's own bytes, on a trial. */
  readonly pieces?: readonly Buffer[];
  readonly order: SheetOrder;
  /** See WorkbookParts. */
  readonly hasZerosForResults: boolean;
  strings(): Promise<SharedStrings>;
  /** The first texts only; not kept. */
  firstStrings(max: number): Promise<SharedStrings>;
  styles(): Promise<CellStyles>;
}

/** A sheet's inflated bytes; those of a sheet that had to be put in order are in UTF-8. */
export async function* sheetBytes({ archive, entry, pieces, order }: SheetContext): AsyncGenerator<Buffer> {
  yield* pieces ?? order.bytes(() => archive.read(entry));
}

/** A sheet's inflated bytes, telling how far it is and minding cancellation. */
export async function* sheetPieces(context: SheetContext, options: StepOptions): AsyncGenerator<Buffer> {
  const { entry } = context;
  let done = 0;
  for await (const piece of sheetBytes(context)) {
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

/** Sheets with more XML than this are tried with their beginning and end only. */
const maxTriedBytes = 8 * 1024 ** 2;
/** Rows of such a sheet that writing is tried on. */
const sampleBytes = 256 * 1024;

/** Gathers what of a sheet goes by besides its cells. */
class FactsScan {
  readonly #context: SheetContext;
  readonly #used = new UsedCells();
  readonly #sample: Buffer[] = [];
  #hiddenColumns: ReadonlySet<number> = new Set();
  #tail = '';

  constructor(context: SheetContext) {
    this.#context = context;
  }

  addRow(row: RowScan): void {
    markUsed(this.#used, row);
  }

  /** Takes what stands before and after the rows, and the first window of rows once it has been gone through. */
  addPart(part: SheetHead | SheetTail | RowWindow): void {
    if (part.kind === 'head')
      this.#hiddenColumns = readHiddenColumns(part.bytes.toString('latin1', 0, part.dataStart));
    else if (part.kind === 'tail') this.#tail = part.bytes.toString('latin1');
    if (this.#context.entry.sizeBytes <= maxTriedBytes) return;
    if (part.kind !== 'rows') this.#sample.push(part.bytes);
    else if (this.#sample.length === 1) this.#sample.push(firstRows(part));
  }

  async facts(): Promise<SheetFacts> {
    const { archive, partName, order } = this.#context;
    const relationships = await readRelationships(archive, partName);
    return {
      hiddenColumns: this.#hiddenColumns,
      tables: await readTables(archive, relationships),
      pivots: await readPivots(archive, relationships),
      ...readTail(this.#tail),
      used: this.#used,
      recordWidth: null,
      ...(order.found === null ? {} : { putInOrder: order.found }),
      sample: this.#sample.length === 0 ? null : { kind: 'sheet', pieces: this.#sample },
    };
  }
}

/** Whole rows from the beginning of a window, copied. */
function firstRows({ bytes, offset }: RowWindow): Buffer {
  const window = new RowWindow(bytes, offset, { rowNumber: 0 });
  const row = new RowScan();
  while (window.position < sampleBytes && window.next(row)) {
    // Its position is all that is asked for.
  }
  return Buffer.from(bytes.subarray(0, window.position));
}

async function readRows(
  context: SheetContext,
  onRows: Parameters<SheetReader['readRows']>[0],
  options: StepOptions,
): Promise<Outcome<SheetFacts>> {
  const { hasZerosForResults } = context;
  const cells = new CellReader(await context.strings(), await context.styles(), hasZerosForResults);
  const row = new RowScan();
  const scan = new FactsScan(context);
  let batch: RawRow[] = [];
  let goesOn = true;
  for await (const part of sheetWindows(asUtf8(sheetPieces(context, options)))) {
    while (part.kind === 'rows' && goesOn && part.next(row)) {
      if (row.cellCount === 0) continue;
      scan.addRow(row);
      batch.push(cells.row(row, part.text, part.bytes));
      if (batch.length < rowsPerPiece) continue;
      goesOn = (await onRows(batch)) !== false;
      batch = [];
      throwIfCanceled(options.signal);
    }
    if (!goesOn) break;
    scan.addPart(part);
  }
  if (goesOn && batch.length > 0) await onRows(batch);
  return success(await scan.facts());
}

async function readFactsOnce(context: SheetContext, options: StepOptions): Promise<Outcome<SheetFacts>> {
  const row = new RowScan();
  const scan = new FactsScan(context);
  for await (const part of sheetWindows(asUtf8(sheetPieces(context, options)))) {
    while (part.kind === 'rows' && part.next(row)) scan.addRow(row);
    scan.addPart(part);
  }
  return success(await scan.facts());
}

/** A reader of one sheet. Facts are only whole when the rows were not stopped early. */
export function xlsxSheetReader(context: SheetContext): SheetReader {
  const { order } = context;
  return {
    readRows: (onRows, options = {}) =>
      outcomeOf<SheetFacts>(() => order.noticing(() => readRows(context, onRows, options))),
    readFacts: (options = {}) =>
      outcomeOf<SheetFacts>(() => order.keeping(() => readFactsOnce(context, options))),
    isPutInOrder: () => order.isPut,
  };
}
