import { type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { Column, ColumnSpan, HeaderRows } from '../../../../shared/model/table.ts';
import { rowFingerprint } from '../model/row-fingerprint.ts';
import { type RawRow, readingInOrder, type SheetFacts, type SheetReader } from '../model/row-source.ts';
import { heldText } from '../model/stored-cell.ts';
import type { SaveRequest, StepOptions } from '../model/workbook-service.ts';
import { headerRowsOf, nameColumns, nameRowOf } from '../table/column-names.ts';
import { factsWithin, isInSpan, spansOf, touchesSpan } from '../table/column-span.ts';
import { noFacts } from '../table/no-facts.ts';
import { mergesOfData, RowBuilder, type RowFill, totalsRow } from '../table/row-builder.ts';
import { isEmptyRow } from '../table/table-pass.ts';
import { arePlacesEqual, type CellPlaces, CurrentRowsCollector } from './current-rows.ts';
import type { CurrentRows } from './matching.ts';

/** A header that has moved is looked for in this many first rows. */
const maxHeadersRead = 200;
/** A renamed column is recognised by its content in this many first rows. */
const rowsSampled = 3000;
/** With more ways than this to fill the missing columns, none is tried. */
const maxCombinations = 400;

/** Where the table stands now. */
export interface TableLocation extends CellPlaces {
  readonly header: HeaderRows;
  /** The row of the header that the names of new columns stand in; 0 for none. */
  readonly nameRow: number;
  /** How many of the names asked for are still there: tells which sheet is meant when one was renamed. */
  readonly namesFound: number;
  /** The rows, where the one look at the sheet was enough to gather them; else null. */
  readonly rows: CurrentRows | null;
}

interface SheetOverview {
  readonly facts: SheetFacts;
  readonly top: readonly RawRow[];
  readonly sample: readonly RawRow[];
  readonly usedIndexes: readonly number[];
  readonly lastRow: number;
}

/**
 * Looks over a sheet once. Header and columns are nearly always certain after the first rows, though merged cells are
 * known only at the end; so rows are gathered on that assumption, and gathered again where it turns out wrong.
 */
class SheetProbe {
  readonly #locate: (overview: SheetOverview) => CellPlaces;
  readonly #top: RawRow[] = [];
  readonly #sample: RawRow[] = [];
  readonly #used: boolean[] = [];
  #collector: CurrentRowsCollector | null = null;
  #lastRow = 0;

  constructor(locate: (overview: SheetOverview) => CellPlaces) {
    this.#locate = locate;
  }

  take(row: RawRow): void {
    if (isEmptyRow(row)) return;
    if (this.#top.length === maxHeadersRead && this.#collector === null) this.#assume();
    if (this.#top.length < maxHeadersRead) this.#top.push(row);
    if (this.#sample.length < rowsSampled) this.#sample.push(row);
    row.cells.forEach((cell, at) => {
      if (cell !== '') this.#used[at] = true;
    });
    this.#lastRow = row.rowNumber;
    this.#collector?.add(row);
  }

  #assume(): void {
    this.#collector = new CurrentRowsCollector(this.#locate(this.overview(noFacts)));
    for (const row of this.#top) this.#collector.add(row);
  }

  overview(facts: SheetFacts): SheetOverview {
    const usedIndexes = this.#used.flatMap((isUsed, at) => (isUsed ? [at] : []));
    return { facts, top: this.#top, sample: this.#sample, usedIndexes, lastRow: this.#lastRow };
  }

  /** The rows at these places, if they were gathered there. */
  rowsAt(places: CellPlaces): CurrentRows | null {
    if (this.#collector !== null) {
      return arePlacesEqual(this.#collector.places, places) ? this.#collector.rows() : null;
    }
    const collector = new CurrentRowsCollector(places);
    for (const row of this.#top) collector.add(row);
    return collector.rows();
  }
}

interface HeaderCandidate {
  readonly header: HeaderRows;
  /** The row of it that the names of new columns stand in. */
  readonly nameRow: number;
  readonly columns: readonly Column[];
  readonly found: number;
}

/** The row that holds most of the names; the one of then where several hold as many. */
function findHeader(overview: SheetOverview, request: SaveRequest): HeaderCandidate {
  const wanted = new Set(request.usedColumns);
  if (request.idColumn !== null) wanted.add(request.idColumn);
  const top = new Map(overview.top.map((row) => [row.rowNumber, row]));
  const further = request.headerRow - (request.firstHeaderRow ?? request.headerRow);
  const candidate = (headerRow: number): HeaderCandidate => {
    const { merges, hiddenColumns } = overview.facts;
    const header = headerRowsOf({ headerRow, firstHeaderRow: headerRow - further });
    const columns = nameColumns(overview.usedIndexes, header, top, merges, hiddenColumns);
    const nameRow = nameRowOf(header, top, request.rowRules?.columns ?? null);
    return { header, nameRow, columns, found: columns.filter((column) => wanted.has(column.name)).length };
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
export interface SentFingerprints {
  readonly count: number;
  /** Whether a row with this fingerprint was sent. */
  readonly has: (print: string) => boolean;
  /** Whether the row of then with this number has this fingerprint. */
  readonly isAtRow: (rowNumber: number, print: string) => boolean;
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
  sent: SentFingerprints,
  fill: RowFill,
): readonly number[] | null {
  const missing = known.filter((index) => index === null).length;
  const free = header.columns
    .map((column) => column.index)
    .filter((index) => !known.includes(index) && index !== idIndex);
  if (combinationCount(free.length, missing) > maxCombinations || free.length < missing) return null;
  const builder = new RowBuilder(fill);
  // A row that others add to is the last that it became.
  const built = new Map<number, RawRow>();
  for (const raw of overview.sample) {
    if (raw.rowNumber <= header.header.last) continue;
    const { row } = builder.add(raw);
    built.set(row.rowNumber, row);
  }
  const rows = [...built.values()];
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

function explains(rows: readonly RawRow[], indexes: readonly number[], sent: SentFingerprints): boolean {
  const met = new Set<string>();
  let inPlace = 0;
  let elsewhere = 0;
  let strange = 0;
  for (const row of rows) {
    const print = rowFingerprint(indexes.map((index) => heldText(row, index)));
    const isKnown = sent.has(print);
    if (isKnown && sent.isAtRow(row.rowNumber, print)) inPlace += 1;
    else if (isKnown) elsewhere += 1;
    else strange += 1;
    if (isKnown) met.add(print);
  }
  const hits = inPlace + elsewhere;
  if (hits === 0) return false;
  const isTelling = (met.size === hits && hits >= 3) || (met.size >= 10 && met.size >= hits * 0.5);
  if (isTelling) return hits >= Math.min(sent.count, rows.length) * 0.5;
  return elsewhere === 0 && strange === 0 && met.size >= 2;
}

/** How rows were put together then, by the columns of now. Jobs from before took each as it stood. */
function fillOf(
  { facts }: SheetOverview,
  { header, columns }: HeaderCandidate,
  { rowRules }: SaveRequest,
  span: ColumnSpan | null,
): RowFill {
  if (rowRules === undefined) return { merges: [], fillsDown: [], continuesBy: null };
  const indexOf = (name: string): number | null =>
    columns.find((column) => column.name === name)?.index ?? null;
  return {
    merges: mergesOfData(facts.merges, header.last).filter(
      (merge) => span === null || touchesSpan(merge, span),
    ),
    fillsDown: rowRules.fillsDown.map(indexOf).filter((index) => index !== null),
    continuesBy: rowRules.continuesBy === null ? null : indexOf(rowRules.continuesBy),
    totalsRow: totalsRow(span === null ? facts : factsWithin(facts, span), header.last),
  };
}

/**
 * The table's columns as they stand now, where others stood beside it: those of then where all that was used
 * is still among them, else all from one empty column to the next around those that were found.
 */
function spanNow(
  { usedIndexes }: SheetOverview,
  { rowRules }: SaveRequest,
  found: readonly number[],
): ColumnSpan | null {
  const then = rowRules?.columns;
  if (then === undefined) return null;
  if (found.every((column) => isInSpan(column, then))) return then;
  const around = spansOf(usedIndexes).filter((span) => found.some((column) => isInSpan(column, span)));
  return { first: around[0]?.first ?? then.first, last: around.at(-1)?.last ?? then.last };
}

function locate(
  overview: SheetOverview,
  request: SaveRequest,
  sent: SentFingerprints,
): Omit<TableLocation, 'rows'> {
  const header = findHeader(overview, request);
  const byName = new Map(header.columns.map((column) => [column.name, column.index]));
  const known = request.usedColumns.map((name) => byName.get(name) ?? null);
  const idIndex = request.idColumn === null ? null : (byName.get(request.idColumn) ?? null);
  const foundIndexes = [...known, idIndex].filter((index) => index !== null);
  const span = spanNow(overview, request, foundIndexes);
  const fill = fillOf(overview, header, request, span);
  const complete = known.filter((index) => index !== null);
  const usedIndexes =
    complete.length === known.length
      ? complete
      : recogniseRenamed(overview, header, known, idIndex, sent, fill);
  const { header: rows, nameRow, found: namesFound } = header;
  return { headerRow: rows.last, header: rows, nameRow, usedIndexes, idIndex, namesFound, fill, span };
}

/** Finds header row, used columns and id column in a sheet that the user may have worked on since. */
export function locateTable(
  reader: SheetReader,
  request: SaveRequest,
  sent: SentFingerprints,
  options: StepOptions = {},
): Promise<Outcome<TableLocation>> {
  return readingInOrder(reader, () => locateOnce(reader, request, sent, options));
}

async function locateOnce(
  reader: SheetReader,
  request: SaveRequest,
  sent: SentFingerprints,
  options: StepOptions,
): Promise<Outcome<TableLocation>> {
  const probe = new SheetProbe((overview) => locate(overview, request, sent));
  const facts = await reader.readRows((rows) => {
    for (const row of rows) probe.take(row);
    return undefined;
  }, options);
  if (!facts.ok) return facts;
  const places = locate(probe.overview(facts.value), request, sent);
  return success({ ...places, rows: probe.rowsAt(places) });
}
