import { type FileHandle, open, writeFile } from 'node:fs/promises';
import {
  detectTextShape,
  type TextLayout,
} from '../../../../electron/core/workbook/text/detect-text-shape.ts';
import { textSheet } from '../../../../electron/core/workbook/text/text-workbook.ts';
import type { Outcome } from '../../../../shared/model/outcome.ts';
import type { LinesFound, TextFileShape } from '../../../../shared/model/table.ts';

/** Writes bytes to a file and has them looked at as a text file. */
export async function detectBytes(
  path: string,
  bytes: Buffer,
  known?: Partial<TextFileShape>,
  prefersTab = false,
): Promise<Outcome<TextLayout>> {
  await writeFile(path, bytes);
  const file = await open(path, 'r');
  try {
    return await detectTextShape(file, known, prefersTab);
  } finally {
    await file.close();
  }
}

/** All rows of a text file by row number. */
export async function readAll(
  path: string,
  known?: Partial<TextFileShape>,
): Promise<{
  readonly layout: TextLayout;
  readonly rows: ReadonlyMap<number, readonly string[]>;
  readonly strayQuotes: LinesFound | undefined;
}> {
  const file: FileHandle = await open(path, 'r');
  try {
    const layout = await detectTextShape(file, known);
    if (!layout.ok) throw new Error(layout.problem.code);
    const rows = new Map<number, readonly string[]>();
    const outcome = await textSheet(file, layout.value).readRows((piece) => {
      for (const row of piece) rows.set(row.rowNumber, row.cells);
      return undefined;
    });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return { layout: layout.value, rows, strayQuotes: outcome.value.strayQuotes };
  } finally {
    await file.close();
  }
}
