import { type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { Column } from '../../../../shared/model/table.ts';
import { rowFingerprint } from '../row-fingerprint.ts';
import type { RawRow, SheetFacts, SheetReader } from '../row-source.ts';
import { nameColumns } from '../table/column-names.ts';
import { isEmptyRow } from '../table/read-table.ts';
import type { SaveRequest, StepOptions } from '../workbook-service.ts';

/** A header that has moved is looked for in this many first rows. */
const headersLookedAt = 200;
/** A renamed column is recognised by its content in this many first rows. */
const rowsSampled = 3000;
/** With more ways than this to fill the missing columns, none is tried. */
const mostCombinations = 400;

/** Where the table stands now. */
export interface TableLocation {
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** Sheet column of each used column; null when one of them is not to be found. */
  readonly usedIndexes: readonly number[] | null;
  /** Sheet column of the id column, or null when there is none. */
  readonly idIndex: number | null;
  /** How many of the names asked for are still there: tells which sheet is meant when one was renamed. */
  readonly namesFound: number;
  readonly facts: SheetFacts;
}

interface SheetOverview {
  readonly facts: SheetFacts;
  readonly top: readonly RawRow[];
  readonly sample: readonly RawRow[];
  readonly usedIndexes: readonly number[];
  readonly lastRow: number;
}

async function lookOver(reader: SheetReader, options: StepOptions): Promise<Outcome<SheetOverview>> {
  const top: RawRow[] = [];
  const sample: RawRow[] = [];
  const used: boolean[] = [];
  let lastRow = 0;
  const facts = await reader.readRows((rows) => {
    for (const row of rows) {
      if (isEmptyRow(row)) continue;
      if (top.length < headersLookedAt) top.push(row);
      if (sample.length < rowsSampled) sample.push(row);
      row.cells.forEach((cell, at) => {
        if (cell !== '') used[at] = true;
      });
      lastRow = row.rowNumber;
    }
    return undefined;
  }, options);
  if (!facts.ok) return facts;
  const usedIndexes = used.flatMap((isUsed, at) => (isUsed ? [at] : []));
  return success({ facts: facts.value, top, sample, usedIndexes, lastRow });
}

interface HeaderCandidate {
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly found: number;
}

/** The row that holds most of the names; the one of then where several hold as many. */
function findHeader(overview: SheetOverview, request: SaveRequest): HeaderCandidate {
  const wanted = new Set(request.usedColumns);
  if (request.idColumn !== null) wanted.add(request.idColumn);
  const top = new Map(overview.top.map((row) => [row.rowNumber, row]));
  const candidate = (headerRow: number): HeaderCandidate => {
    const { merges, hiddenColumns } = overview.facts;
    const columns = nameColumns(overview.usedIndexes, headerRow, top, merges, hiddenColumns);
    return { headerRow, columns, found: columns.filter((column) => wanted.has(column.name)).length };
  };
  let best = candidate(Math.min(request.headerRow, overview.lastRow));
  if (best.found === wanted.size || request.headerRow === 0) return best;
  for (const row of overview.top) {
    const other = candidate(row.rowNumber);
    if (other.found > best.found) best = other;
  }
  return best;
}

/** Every way to put one of the free columns in each of the missing places. */
function* combinations(free: readonly number[], missing: number): Generator<readonly number[]> {
  if (missing === 0) {
    yield [];
    return;
  }
  for (const index of free) {
    const rest = free.filter((other) => other !== index);
    for (const others of combinations(rest, missing - 1)) yield [index, ...others];
  }
}

/** How many ways `combinations` has. */
function combinationCount(free: number, missing: number): number {
  let count = 1;
  for (let at = 0; at < missing; at += 1) count *= free - at;
  return count;
}

/** What is known of the rows of then, for recognising a renamed column. */
export interface SentPrints {
  readonly prints: ReadonlySet<string>;
  /** Fingerprint by row number of then. */
  readonly byRow: (rowNumber: number) => string | undefined;
}

/**
 * The columns whose content makes the fingerprints of then. A wrong column could only pass with rows that repeat a few
 * values, so those must agree row by row, and the others for the greater part.
 */
function recogniseRenamed(
  overview: SheetOverview,
  header: HeaderCandidate,
  known: readonly (number | null)[],
  idIndex: number | null,
  sent: SentPrints,
): readonly number[] | null {
  const missing = known.filter((index) => index === null).length;
  const free = header.columns
    .map((column) => column.index)
    .filter((index) => !known.includes(index) && index !== idIndex);
  if (combinationCount(free.length, missing) > mostCombinations || free.length < missing) return null;
  const rows = overview.sample.filter((row) => row.rowNumber > header.headerRow);
  for (const choice of combinations(free, missing)) {
    let next = 0;
    const indexes = known.map((index) => {
      if (index !== null) return index;
      next += 1;
      return choice[next - 1] ?? 0;
    });
    if (explains(rows, indexes, sent)) return indexes;
  }
  return null;
}

function explains(rows: readonly RawRow[], indexes: readonly number[], sent: SentPrints): boolean {
  const met = new Set<string>();
  let inPlace = 0;
  let elsewhere = 0;
  let strange = 0;
  for (const row of rows) {
    const print = rowFingerprint(indexes.map((index) => row.cells[index] ?? ''));
    const then = sent.byRow(row.rowNumber);
    if (then === print) inPlace += 1;
    else if (sent.prints.has(print)) elsewhere += 1;
    else strange += 1;
    if (sent.prints.has(print)) met.add(print);
  }
  const hits = inPlace + elsewhere;
  if (hits === 0) return false;
  const isTelling = (met.size === hits && hits >= 3) || (met.size >= 10 && met.size >= hits * 0.5);
  if (isTelling) return hits >= Math.min(sent.prints.size, rows.length) * 0.5;
  return elsewhere === 0 && strange === 0 && met.size >= 2;
}

/** Finds header row, used columns and id column in a sheet that the user may have worked on since. */
export async function locateTable(
  reader: SheetReader,
  request: SaveRequest,
  sent: SentPrints,
  options: StepOptions = {},
): Promise<Outcome<TableLocation>> {
  const overview = await lookOver(reader, options);
  if (!overview.ok) return overview;
  const header = findHeader(overview.value, request);
  const byName = new Map(header.columns.map((column) => [column.name, column.index]));
  const known = request.usedColumns.map((name) => byName.get(name) ?? null);
  const idIndex = request.idColumn === null ? null : (byName.get(request.idColumn) ?? null);
  const complete = known.filter((index) => index !== null);
  const usedIndexes =
    complete.length === known.length
      ? complete
      : recogniseRenamed(overview.value, header, known, idIndex, sent);
  return success({
    headerRow: header.headerRow,
    columns: header.columns,
    usedIndexes,
    idIndex,
    namesFound: header.found,
    facts: overview.value.facts,
  });
}
