import type { HeaderRows } from '../../../../shared/model/table.ts';
import { type CellKind, isValueKind } from './cell-kind.ts';
import type { SeenRow, UsualRows } from './seen-rows.ts';

/** A table of its own on a sheet. */
export interface FoundTable {
  readonly header: HeaderRows;
  readonly rowCount: number;
  /** Texts of its header, as far as they tell it from others. */
  readonly names: readonly string[];
}

/** A stretch of rows that are another table's. */
export interface BlockRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly fromIndex: number;
  /** Index after the last row. */
  readonly toIndex: number;
  readonly isSure: boolean;
  /** What its rows are like alone tells it: they are classified like all others besides. */
  readonly isWeak?: true;
  /** Too few of them for a table. */
  readonly isNotes?: true;
}

interface BlocksInput {
  readonly rows: readonly SeenRow[];
  readonly rowCount: number;
  readonly usual: UsualRows;
  /** What the rows above the first gap are like, where they are several; else null. */
  readonly usualAbove: UsualRows | null;
  /** Texts of the table's own header. */
  readonly headerTexts: readonly string[];
  readonly isRepeatedHeader: (row: SeenRow) => boolean;
}

/** Names told of a table that is offered. */
export const namesTold = 6;
/** First rows that rows below a gap are compared with. */
const rowsCompared = 200;
/** Names and two rows. */
const minTableRows = 3;
/** Characters of a text that may have a pattern. */
const maxPatternLength = 30;
/** With more gaps than this between rows of one make, gaps are how the table is laid out. */
const maxGaps = 3;

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
 * Whether a row names the columns of another table: texts over values, where this table has values. Sure
 * where the names are partly its own header's, or its rows fill just the columns named and these are
 * others than usual.
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

/**
 * Whether rows below a gap are of another make than those above it: a name over numbers, texts where the
 * table has numbers, or just a few of its columns, the same ones in each row. Never sure: only what the rows
 * are like tells it.
 */
function isOfOtherMake(row: SeenRow, below: readonly SeenRow[], { usualAbove: above }: BlocksInput): boolean {
  if (above === null || row.isBeforeGap || below.length < 2 || !areNames(row)) return false;
  const are = (column: number, isKind: (kind: CellKind) => boolean): boolean =>
    below.every(({ kinds }) => isKind(kinds[column] ?? 'empty'));
  const isAnother = (column: number): boolean =>
    ((above.texts.includes(column) || above.values.has(column)) && are(column, isValueKind)) ||
    (above.values.has(column) && are(column, (kind) => kind === 'text'));
  const isNarrower =
    row.filled.length < above.always.length &&
    below.every((other) => other.filled.join() === row.filled.join());
  return isNarrower || row.filled.some(isAnother);
}

/**
 * What texts of a column look like that nobody writes freely: an address, or letters and digits in one order
 * ("O-12"); null for all others.
 */
function patternOf(text: string): string | null {
  if (/^\S+@\S+$/u.test(text)) return '@';
  if (/^https?:\/\//iu.test(text)) return '://';
  if (!/\d/u.test(text) || text.length > maxPatternLength) return null;
  return text.replace(/\d+/gu, '0').replace(/\p{L}+/gu, 'a');
}

/**
 * Whether rows of texts below a gap may be something else than the rows of texts above it, a table with other
 * names or notes as wide: nothing in the first of them comes again in its column, and none of it has the form
 * that all texts above have there.
 */
function mayBeOfItsOwn(
  row: SeenRow,
  block: readonly SeenRow[],
  { rows, usualAbove: above }: BlocksInput,
): boolean {
  const areTexts = [row, ...block].every(({ filled, kinds }) =>
    filled.every((column) => kinds[column] === 'text'),
  );
  if (above === null || above.width < 2 || !areTexts || !areNames(row)) return false;
  const sample = rows.slice(0, rowsCompared);
  const known = sample.filter(({ index }) => index < row.index);
  return row.filled.every((column) => {
    const own = (row.texts[column] ?? '').toLowerCase();
    const comesAgain = [...sample, ...block].some(
      (other) => other.index !== row.index && (other.texts[column] ?? '').toLowerCase() === own,
    );
    const pattern = patternOf(own);
    const goesOn =
      pattern !== null &&
      known.every(({ texts }) => {
        const text = (texts[column] ?? '').toLowerCase();
        return text === '' || patternOf(text) === pattern;
      });
    return !comesAgain && !goesOn;
  });
}

/**
 * Divides what stands below gaps into what belongs to the table and what is another one, up to a row that
 * repeats the table's own header.
 */
export function divideBlocks(input: BlocksInput): {
  readonly ranges: readonly BlockRange[];
  readonly tables: readonly FoundTable[];
} {
  const { rows, rowCount } = input;
  const starts = rows.flatMap((row, at) => (row.isAfterGap ? [at] : []));
  const hasFewGaps = starts.length <= maxGaps;
  const tables: {
    header: HeaderRows;
    from: number;
    names: readonly string[];
    isSure: boolean;
    isWeak: boolean;
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
    const below = inBlock.slice(hasTitle ? 2 : 1);
    const decision = foreignHeader(header, below, input);
    const isWeak =
      decision === null &&
      (isOfOtherMake(header, below, input) || (hasFewGaps && mayBeOfItsOwn(header, below, input)));
    if (decision === null && !isWeak) continue;
    const { rowNumber } = header.row;
    const names = header.filled.slice(0, namesTold).map((column) => header.texts[column] ?? '');
    const isSure = decision === 'sure' || (tables.at(-1)?.isSure ?? false);
    const place = { header: { first: rowNumber, last: rowNumber }, from: header.index, start };
    tables.push({ ...place, names, isSure, isWeak: isWeak && !isSure });
  }
  const last = rows.at(-1);
  const ranges = tables.map(({ start, isSure, isWeak }, at) => {
    const next = tables[at + 1]?.start;
    const isShort = isWeak && (next?.index ?? rowCount) - start.index < minTableRows;
    return {
      firstRow: start.row.rowNumber,
      lastRow: next?.previousRow ?? last?.row.rowNumber ?? start.row.rowNumber,
      fromIndex: start.index,
      toIndex: next?.index ?? rowCount,
      isSure,
      ...(isWeak ? { isWeak } : {}),
      ...(isShort ? { isNotes: true as const } : {}),
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
