import { ProblemError } from '../../../../shared/model/outcome.ts';
import { ElementSplitter, type Segment } from './element-splitter.ts';
import { type RowStart, readRowStart } from './row-cells.ts';
import { inflateEntry, type ZipArchive, type ZipEntry } from './zip-archive.ts';

/** A piece of the sheet's part in its order; a row carries its number, whether written in the file or counted. */
export type SheetPiece =
  | { readonly kind: 'head' | 'between' | 'tail'; readonly bytes: Buffer }
  | { readonly kind: 'row'; readonly bytes: Buffer; readonly start: RowStart; readonly rowNumber: number };

const lastRow = 1_048_576;

/**
 * Streams a sheet's part piece by piece, a group for each piece of inflated bytes. All bytes together are the part again. Throws a
 * ProblemError where rows stand out of order or twice: nobody could say then which row is which.
 */
export async function* scanSheet(
  archive: ZipArchive,
  entry: ZipEntry,
  onProgress?: (share: number) => void,
): AsyncGenerator<readonly SheetPiece[]> {
  const splitter = new ElementSplitter('sheetData', 'row');
  let previous = 0;
  let seen = 0;
  const name = (segments: readonly Segment[]): SheetPiece[] =>
    segments.map((segment) => {
      if (segment.kind !== 'item') return { kind: segment.kind, bytes: segment.bytes };
      const start = readRowStart(segment.bytes);
      const rowNumber = start.number ?? previous + 1;
      if (rowNumber <= previous || rowNumber > lastRow) throw new ProblemError({ code: 'workbook-damaged' });
      previous = rowNumber;
      return { kind: 'row', bytes: segment.bytes, start, rowNumber };
    });
  for await (const piece of inflateEntry(archive, entry)) {
    seen += piece.length;
    yield name(splitter.push(piece));
    onProgress?.(seen / entry.size);
  }
  yield name(splitter.end());
}
