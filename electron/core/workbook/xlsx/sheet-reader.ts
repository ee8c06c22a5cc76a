import { failure, type Outcome, ProblemError, success } from '../../../../shared/model/outcome.ts';
import type { RawRow, SheetFacts, SheetReader } from '../row-source.ts';
import type { StepOptions } from '../workbook-service.ts';
import { cellText, type TextSource } from './cell-text.ts';
import { readRowCells } from './row-cells.ts';
import { readFrame } from './sheet-frame.ts';
import { type SheetPiece, scanSheet } from './sheet-scan.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

/** Reads one worksheet's rows as text, in ascending order, without holding them. */
export function createSheetReader(
  archive: ZipArchive,
  part: string,
  entry: ZipEntry,
  textSource: () => Promise<TextSource>,
): SheetReader {
  return {
    async readRows(onRows, options = {}) {
      try {
        return await read(archive, part, entry, await textSource(), onRows, options);
      } catch (error) {
        if (error instanceof ProblemError) return { ok: false, problem: error.problem };
        throw error;
      }
    },
  };
}

async function read(
  archive: ZipArchive,
  part: string,
  entry: ZipEntry,
  source: TextSource,
  onRows: Parameters<SheetReader['readRows']>[0],
  options: StepOptions,
): Promise<Outcome<SheetFacts>> {
  const around: Buffer[] = [];
  let goesOn = true;
  for await (const pieces of scanSheet(archive, entry, options.onProgress)) {
    if (options.signal?.aborted === true) return failure('reading-canceled');
    const rows: RawRow[] = [];
    for (const piece of pieces) {
      if (piece.kind === 'head' || piece.kind === 'tail') around.push(Buffer.from(piece.bytes));
      else if (piece.kind === 'row' && goesOn) rows.push(rawRow(piece, source));
    }
    if (rows.length > 0) goesOn = (await onRows(rows)) !== false;
    if (!goesOn) return success(noFacts);
  }
  return success((await readFrame(archive, part, Buffer.concat(around).toString('utf8'))).facts);
}

/** A reading that was stopped early knows nothing about what stands below the rows. */
const noFacts: SheetFacts = {
  hiddenColumns: new Set(),
  merges: [],
  tables: [],
  autoFilter: null,
  isProtected: false,
};

function rawRow(piece: Extract<SheetPiece, { kind: 'row' }>, source: TextSource): RawRow {
  const cells: string[] = [];
  let lacksFormulaValue = false;
  for (const cell of readRowCells(piece.bytes, piece.start)) {
    while (cells.length < cell.column) cells.push('');
    cells[cell.column] = cellText(cell, source);
    if (cell.hasFormula && cell.value === null) lacksFormulaValue = true;
  }
  return { rowNumber: piece.rowNumber, isHidden: piece.start.isHidden, cells, lacksFormulaValue };
}
