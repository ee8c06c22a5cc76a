import type { RawRow, SheetFacts } from '../row-source.ts';

/** How many of the first non-empty rows are looked at; a header further down belongs to a table that names it. */
const rowsLookedAt = 40;
/** Longer texts are rarely headers. */
const longHeader = 80;

const numberLike = /^[-+(]?[\p{Sc}]?\s?\d[\d\s.,'’]*\s?[%\p{Sc}]?\)?$/u;
const dateLike = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T]\d{1,2}:\d{2}.*)?$/;
const yearLike = /^(19|20)\d{2}$/;

function isValueLike(text: string): boolean {
  return numberLike.test(text) || dateLike.test(text);
}

function filledColumns(row: RawRow): number[] {
  const columns: number[] = [];
  for (let at = 0; at < row.cells.length; at += 1) if ((row.cells[at] ?? '').trim() !== '') columns.push(at);
  return columns;
}

/** The header row that the sheet itself names: its biggest table's, else its filter's; null when it names none. */
function namedHeaderRow(facts: SheetFacts): number | null {
  const size = (range: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }) =>
    (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
  const table = [...facts.tables].sort((a, b) => size(b.range) - size(a.range))[0];
  if (table !== undefined) return table.hasHeader ? table.range.firstRow : table.range.firstRow - 1;
  return facts.autoFilter?.firstRow ?? null;
}

interface Candidate {
  readonly row: RawRow;
  readonly score: number;
  readonly looksLikeData: boolean;
}

/** Share of the row's filled columns in which the rows below hold numbers or dates, and the row itself does too. */
function valueShare(
  row: RawRow,
  below: readonly RawRow[],
): { readonly same: number; readonly contrast: number } {
  let same = 0;
  let contrast = 0;
  const columns = filledColumns(row);
  for (const column of columns) {
    const values = below.map((other) => (other.cells[column] ?? '').trim()).filter((text) => text !== '');
    if (values.length === 0) continue;
    const valueLike = values.filter(isValueLike).length / values.length;
    const own = (row.cells[column] ?? '').trim();
    const isYearHeader = yearLike.test(own) && values.filter((text) => yearLike.test(text)).length === 0;
    if (valueLike < 0.7) continue;
    if (isValueLike(own) && !isYearHeader) same += 1;
    else contrast += 1;
  }
  const count = Math.max(1, columns.length);
  return { same: same / count, contrast: contrast / count };
}

function judge(rows: readonly RawRow[], at: number, facts: SheetFacts): Candidate | null {
  const row = rows[at];
  if (row === undefined) return null;
  const below = rows.slice(at + 1, at + 21);
  const own = filledColumns(row);
  const merged = facts.merges.filter(
    (merge) => merge.firstRow <= row.rowNumber && merge.lastRow >= row.rowNumber,
  );
  const titleWidth = merged.reduce((sum, merge) => sum + merge.lastColumn - merge.firstColumn, 0);
  const reachingDown = merged.filter((merge) => merge.firstRow < row.rowNumber).length;
  const used = new Set<number>();
  for (const other of below) for (const column of filledColumns(other)) used.add(column);
  const width = Math.max(used.size, 1);
  const texts = own.map((column) => (row.cells[column] ?? '').trim());
  const covered = (own.filter((column) => used.has(column)).length + reachingDown) / width;
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size / Math.max(1, texts.length);
  const long = texts.filter((text) => text.length > longHeader).length / Math.max(1, texts.length);
  const values = texts.filter(isValueLike).length / Math.max(1, texts.length);
  const share = valueShare(row, below);
  const isTitle = own.length === 1 && (width > 1 || titleWidth > 0);
  const score =
    Math.min(1, covered) * 3 +
    distinct +
    share.contrast * 2 -
    share.same * 2 -
    values * 2 -
    long * 2 -
    (titleWidth > 0 && own.length < width ? 1 : 0) -
    (isTitle ? 3 : 0) -
    (below.length < 3 && rows.length > 6 ? 1.5 : 0) -
    at * 0.15;
  return { row, score, looksLikeData: share.same > 0 && share.contrast === 0 };
}

/**
 * The one-based row that holds the column names; 0 when the first row is data already. A table or filter on the sheet
 * decides; else the first row that is as wide as what follows, all words, and unlike the rows below it.
 */
export function guessHeaderRow(firstRows: readonly RawRow[], facts: SheetFacts): number {
  const named = namedHeaderRow(facts);
  if (named !== null) return named;
  const rows = firstRows.filter((row) => filledColumns(row).length > 0).slice(0, rowsLookedAt);
  if (rows.length === 0) return 0;
  if (rows.length === 1) return rows[0]?.rowNumber ?? 0;
  let best: Candidate | null = null;
  for (let at = 0; at < rows.length - 1; at += 1) {
    const candidate = judge(rows, at, facts);
    if (candidate !== null && (best === null || candidate.score > best.score)) best = candidate;
  }
  if (best === null || best.looksLikeData) return 0;
  return best.row.rowNumber;
}
