import type { RawRow, SheetFacts } from '../../../../electron/core/workbook/model/row-source.ts';
import type { NewColumn } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { openXlsx } from '../../../../electron/core/workbook/xlsx/read/xlsx-workbook.ts';
import { type PatchOutcome, patchXlsx } from '../../../../electron/core/workbook/xlsx/write/xlsx-patch.ts';
import { ZipArchive } from '../../../../electron/core/workbook/xlsx/zip/zip-archive.ts';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';

/** A sheet read whole. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  readonly facts: SheetFacts;
}

/** Reads a sheet of a workbook; the first where no name is given. */
export async function readSheet(path: string, name?: string): Promise<Outcome<ReadSheet>> {
  const opened = await openXlsx(path);
  if (!opened.ok) return opened;
  try {
    const sheet = name ?? opened.value.sheets[0]?.name;
    if (sheet === undefined) return failure('sheet-not-found');
    const reader = opened.value.sheet(sheet);
    if (!reader.ok) return reader;
    const rows: RawRow[] = [];
    const facts = await reader.value.readRows((some) => {
      rows.push(...some);
      return undefined;
    });
    return facts.ok ? success({ name: sheet, rows, facts: facts.value }) : facts;
  } finally {
    await opened.value.close();
  }
}

/** Cells of a row by its number; none where it is absent. */
export function cellsOf(sheet: ReadSheet, rowNumber: number): readonly string[] {
  return sheet.rows.find((row) => row.rowNumber === rowNumber)?.cells ?? [];
}

/** A new text column. */
export const answer: NewColumn = { header: 'Answer', place: 'append', kind: 'text' };

/** Writes values by row number into the sheet "Data", or the one named. */
export function patchFile(
  sourcePath: string,
  targetPath: string,
  values: Readonly<Record<number, readonly (string | number | null)[]>>,
  choice: {
    readonly columns?: readonly NewColumn[];
    readonly headerRow?: number;
    readonly sheet?: string;
  } = {},
): Promise<Outcome<PatchOutcome>> {
  return patchXlsx({
    sourcePath,
    targetPath,
    sheet: choice.sheet ?? 'Data',
    header: { first: choice.headerRow ?? 1, last: choice.headerRow ?? 1 },
    columns: choice.columns ?? [answer],
    rows: async function* rows() {
      const numbers = Object.keys(values).map(Number);
      for (const rowNumber of numbers.sort((a, b) => a - b))
        yield { rowNumber, values: values[rowNumber] ?? [] };
    },
  });
}

/** All parts of a zip, inflated and checked. */
export async function partsOf(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await ZipArchive.open(path);
  try {
    const parts = new Map<string, Buffer>();
    for (const entry of archive.directory.entries)
      parts.set(entry.name, await archive.readWhole(entry, 2 ** 30));
    return parts;
  } finally {
    await archive.close();
  }
}

/** One part's text. */
export async function partText(path: string, name: string): Promise<string> {
  return (await partsOf(path)).get(name)?.toString('utf8') ?? '';
}
