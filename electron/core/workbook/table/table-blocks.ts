import type { HeaderRows } from '../../../../shared/model/table.ts';
import { isValueKind } from './cell-kind.ts';
import type { SeenRow, UsualRows } from './seen-rows.ts';

/** A table of its own on a sheet. */
export interface FoundTable {
  readonly header: HeaderRows;
  readonly rowCount: number;
  /** Texts of its header, as far as they tell it from others. */
  readonly names: readonly string[];
}

interface BlockRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly fromIndex: number;
  /** Index after the last row. */
  readonly toIndex: number;
  readonly isSure: boolean;
}

interface BlocksInput {
  readonly rows: readonly SeenRow[];
  readonly rowCount: number;
  readonly usual: UsualRows;
  /** Texts of the table's own header. */
  readonly headerTexts: readonly string[];
  readonly isRepeatedHeader: (row: SeenRow) => boolean;
}

/** Names told of a table that is offered. */
const namesTold = 6;

/** Whether every cell is a text of its own. */
function areNames({ filled, texts, kinds }: SeenRow): boolean {
  const own = new Set(filled.map((column) => texts[column]?.toLowerCase()));
  return (
    filled.length > 1 && own.size === filled.length && filled.every((column) => kinds[column] === 'text')
  );
}

function sharedNames({ filled, texts }: SeenRow, header: readonly string[]): number {
  const names = new Set(header.map((text) => text.toLowerCase()).filter((text) => text !== ''));
  return filled.filter((column) => names.has((texts[column] ?? '').toLowerCase())).length;
}

/**
 * Whether a row names the columns of another table: texts over values, where this table has values. Sure where the names are partly its own
 * header's, or its rows fill just the columns named and these are others than usual.
 */
function foreignHeader(
  row: SeenRow,
  below: readonly SeenRow[],
  input: BlocksInput,
): 'sure' | 'perhaps' | null {
  const next = below[0];
  if (next === undefined || row.isBeforeGap || !areNames(row)) return null;
  const stretches = row.filled.filter((column) => input.usual.values.has(column));
  const hasValues = row.filled.some((column) => isValueKind(next.kinds[column] ?? 'empty'));
  if (!hasValues) return null;
  const shared = sharedNames(row, input.headerTexts);
  const isOfItsOwn =
    row.filled.length !== input.usual.width &&
    below.length > 1 &&
    below.every((other) => other.filled.join() === row.filled.join());
  if (shared > 1 && shared < row.filled.length) return 'sure';
  if (stretches.length === 0) return null;
  return isOfItsOwn ? 'sure' : 'perhaps';
}

/** Divides what stands below gaps into what belongs to the table and what is another one, up to a row that repeats the table's own header. */
export function divideBlocks(input: BlocksInput): {
  readonly ranges: readonly BlockRange[];
  readonly tables: readonly FoundTable[];
} {
  const { rows, rowCount } = input;
  const starts = rows.flatMap((row, at) => (row.isAfterGap ? [at] : []));
  const tables: {
    header: HeaderRows;
    from: number;
    names: readonly string[];
    isSure: boolean;
    start: SeenRow;
  }[] = [];
  for (const at of starts) {
    const start = rows[at];
    if (start === undefined) continue;
    const inBlock = rowsFrom(rows, at);
    if (inBlock.slice(0, 2).some((row) => input.isRepeatedHeader(row))) {
      // The same table goes on: what seemed to be another one was none.
      tables.length = 0;
      continue;
    }
    const hasTitle = start.filled.length === 1 && inBlock.length > 2;
    const header = hasTitle ? inBlock[1] : start;
    if (header === undefined) continue;
    const verdict = foreignHeader(header, inBlock.slice(hasTitle ? 2 : 1), input);
    if (verdict === null) continue;
    const { rowNumber } = header.row;
    const names = header.filled.slice(0, namesTold).map((column) => header.texts[column] ?? '');
    const isSure = verdict === 'sure' || (tables.at(-1)?.isSure ?? false);
    tables.push({ header: { first: rowNumber, last: rowNumber }, from: header.index, names, isSure, start });
  }
  const last = rows.at(-1);
  const ranges = tables.map(({ start, isSure }, at) => {
    const next = tables[at + 1]?.start;
    return {
      firstRow: start.row.rowNumber,
      lastRow: next?.previousRow ?? last?.row.rowNumber ?? start.row.rowNumber,
      fromIndex: start.index,
      toIndex: next?.index ?? rowCount,
      isSure,
    };
  });
  return {
    ranges,
    tables: tables.map(({ header, from, names }, at) => ({
      header,
      rowCount: (tables[at + 1]?.start.index ?? rowCount) - from - 1,
      names,
    })),
  };
}

/** The first rows of a block, as far as they follow each other. */
function rowsFrom(rows: readonly SeenRow[], at: number): readonly SeenRow[] {
  const found: SeenRow[] = [];
  for (const row of rows.slice(at, at + 4)) {
    const last = found.at(-1);
    if (last !== undefined && (row.index !== last.index + 1 || row.isAfterGap)) break;
    found.push(row);
  }
  return found;
}
