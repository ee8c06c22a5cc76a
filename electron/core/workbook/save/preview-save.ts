import { type AnswerPlace, findFirstColumn } from '../../../../shared/model/answer-place.ts';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { HeaderRows } from '../../../../shared/model/table.ts';
import { type RawRow, readingInOrder, type SheetFacts, type SheetReader } from '../model/row-source.ts';
import type {
  ColumnPlace,
  Matching,
  PreviewRow,
  SaveCheck,
  SaveRequest,
  StepOptions,
} from '../model/workbook-service.ts';
import type { OpenedWorkbook } from '../open/open-workbook.ts';
import { nameColumns, nameRowOf } from '../table/column-names.ts';
import { placeFor } from '../table/table-place.ts';
import { findPrintGrowth, type PrintedRange, printableRows } from '../xlsx/package/print-area.ts';
import { hasAnswer } from './answers-file.ts';
import { findLackingLetters, type LackingLetters } from './lacking-letters.ts';
import type { PlacedRow, SavePlan } from './plan-save.ts';

/** Rows that a person is shown before saving. */
const rowsShown = 5;

type Preview = Pick<SaveCheck, 'sheetColumns' | 'columns' | 'aboutColumn' | 'rows' | 'lacking' | 'printArea'>;

/** A row that may be among the first ones, as it stands now and with all that could be written on it. */
interface PreviewedRow extends PlacedRow {
  readonly cells: readonly string[];
}

/** What one look at the file tells about a save, whatever columns it will write. */
export interface SaveInspection {
  readonly matching: Matching;
  readonly headers: readonly (readonly [header: string, index: number])[];
  /** Cells of the header's rows. */
  readonly headerCells: readonly string[];
  /** Where new columns can go as the sheet stands now. */
  readonly sheetPlace: AnswerPlace;
  /** For each value, the first rows that have it: the first rows of any choice of values are among them. */
  readonly rows: readonly PreviewedRow[];
  readonly lacking: LackingLetters | null;
  /** What is printed of the sheet, and the rows that answers and their names stand in. */
  readonly printed: readonly PrintedRange[];
  readonly printableRows: ReturnType<typeof printableRows>;
}

/** A column of the request and its place in the sheet. */
interface PlannedColumn {
  readonly header: string;
  readonly place: ColumnPlace;
  /** In the sheet already; null for a new one. */
  readonly index: number | null;
  /** Zero-based column of the sheet that it will be. */
  readonly column: number;
}

/** Looks at the rows that a preview may show, and for where new columns can go. */
export async function inspectPlan(
  workbook: OpenedWorkbook,
  plan: SavePlan,
  options: StepOptions,
): Promise<Outcome<SaveInspection>> {
  const placed = await firstRows(plan);
  const wanted = new Set([...headerNumbers(plan.header), ...placed.map((row) => row.rowNumber)]);
  const sheet = workbook.sheet(plan.sheet);
  if (!sheet.ok) return sheet;
  // Whole before in part: a row out of order further down may be one of the first.
  const whole = await sheet.value.readFacts(options);
  if (!whole.ok) return whole;
  const read = await readingInOrder(sheet.value, () => readRows(sheet.value, plan, wanted));
  if (!read.ok) return read;
  const { rows, facts } = read.value;
  return success({
    matching: plan.matching,
    headers: [...plainHeaders(plan.header, rows, facts)],
    headerCells: headerNumbers(plan.header).flatMap((row) => rows.get(row)?.cells ?? []),
    sheetPlace: placeFor(nameRowOf(plan.header, rows, plan.tableColumns), whole.value, plan.tableColumns),
    rows: placed.map((row) => ({ ...row, cells: rows.get(row.rowNumber)?.cells ?? [] })),
    lacking: workbook.text === null ? null : await findLackingLetters(plan.rows(), workbook.text.encoding),
    printed: await workbook.printArea(plan.sheet),
    printableRows: printableRows(plan.header, plan.lastRow),
  });
}

/**
 * The first rows as they will be, and the columns that may be written into. Fails with `workbook-full` as
 * writing would.
 */
export function previewSave(look: SaveInspection, request: SaveRequest): Outcome<Preview> {
  const headers = new Map(look.headers);
  const planned = planColumns(request, headers, look);
  if (planned === null) return failure('workbook-full');
  const aboutColumn = [request.idColumn, ...request.usedColumns].find(
    (name): name is string => name !== null && headers.has(name),
  );
  const about = aboutColumn === undefined ? null : (headers.get(aboutColumn) ?? null);
  const values = (row: PlacedRow) => request.valueIndexes?.map((at) => row.values[at] ?? null) ?? row.values;
  const shown = look.rows.filter((row) => hasAnswer(values(row))).slice(0, rowsShown);
  return success({
    sheetColumns: [...headers.keys()],
    columns: planned.map(({ header, place, column }) => ({ header, place, column })),
    aboutColumn: aboutColumn ?? '',
    lacking: lackingIn(look.lacking, request),
    printArea: printAreaBeside(look, planned),
    rows: shown.map((row) => previewRow({ ...row, values: values(row) }, planned, row.cells, about)),
  });
}

/** The print area that ends beside new columns. */
function printAreaBeside(look: SaveInspection, planned: readonly PlannedColumn[]): SaveCheck['printArea'] {
  const added = planned.filter(({ index }) => index === null).map(({ column }) => column);
  const growth = findPrintGrowth(look.printed, added, look.printableRows);
  return growth === null ? null : { lastColumn: growth.from };
}

/** What is lacking for the columns that are to be written. */
function lackingIn(
  found: LackingLetters | null,
  { valueIndexes, columns }: SaveRequest,
): SaveCheck['lacking'] {
  if (found === null) return null;
  const { encoding, counts, letters } = found;
  const indexes = valueIndexes ?? columns.map((_, at) => at);
  const answers = indexes.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  return answers === 0 ? null : { encoding, answers, letters };
}

function headerNumbers({ first, last }: HeaderRows): readonly number[] {
  return last === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Goes on until each value was met often enough, or the answers end. */
async function firstRows(plan: SavePlan): Promise<readonly PlacedRow[]> {
  const placed: PlacedRow[] = [];
  const met: number[] = [];
  for await (const row of plan.rows()) {
    let isWanted = false;
    for (const [at, value] of row.values.entries()) {
      if (value === null || (met[at] ?? 0) >= rowsShown) continue;
      met[at] = (met[at] ?? 0) + 1;
      isWanted = true;
    }
    if (isWanted) placed.push(row);
    if (row.values.every((_, at) => (met[at] ?? 0) >= rowsShown)) break;
  }
  return placed;
}

async function readRows(
  sheet: SheetReader,
  plan: SavePlan,
  wanted: ReadonlySet<number>,
): Promise<Outcome<{ readonly rows: ReadonlyMap<number, RawRow>; readonly facts: SheetFacts }>> {
  const lastRow = Math.max(...wanted);
  const found = new Map<number, RawRow>();
  // Which cells are merged, and so what groups are called, stands at the end of a sheet.
  const readsAll = plan.header.first < plan.header.last;
  const read = await sheet.readRows((rows) => {
    for (const row of rows) if (wanted.has(row.rowNumber)) found.set(row.rowNumber, row);
    return readsAll || (rows.at(-1)?.rowNumber ?? 0) < lastRow;
  });
  return read.ok ? success({ rows: found, facts: read.value }) : read;
}

/** Columns by header, those only whose header nobody can mistake: there, and unlike every other. */
function plainHeaders(
  header: HeaderRows,
  rows: ReadonlyMap<number, RawRow>,
  facts: SheetFacts,
): ReadonlyMap<string, number> {
  if (header.last === 0) return new Map();
  const top = new Map([...rows].filter(([row]) => row >= header.first && row <= header.last));
  const width = Math.max(0, ...[...top.values()].map((row) => row.cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const merges = header.first < header.last ? facts.merges : [];
  const columns = nameColumns(indexes, header, top, merges, new Set());
  const counts = new Map<string, number>();
  for (const { header: text } of columns) {
    const folded = text.toLowerCase();
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const plain = columns.filter(({ header: text }) => text !== '' && counts.get(text.toLowerCase()) === 1);
  return new Map(plain.map((column) => [column.header, column.index]));
}

/**
 * The places as the patchers will find them: a column that is gone becomes a new one, and a new one gets a
 * name of its own. Null where new ones have no place.
 */
function planColumns(
  request: SaveRequest,
  headers: ReadonlyMap<string, number>,
  { headerCells, sheetPlace }: SaveInspection,
): readonly PlannedColumn[] | null {
  const taken = new Set(headerCells.map((cell) => cell.trim().toLowerCase()));
  const indexes = request.columns.map(({ place }) =>
    place === 'append' ? undefined : headers.get(place.column),
  );
  const added = indexes.filter((index) => index === undefined).length;
  const first = findFirstColumn(sheetPlace, added);
  if (added > 0 && first === null) return null;
  let next = first ?? 0;
  return request.columns.map(({ header, place }, at): PlannedColumn => {
    const index = indexes[at];
    if (place !== 'append' && index !== undefined)
      return { header: place.column, place, index, column: index };
    let name = header;
    for (let count = 2; taken.has(name.trim().toLowerCase()); count += 1) name = `${header} (${count})`;
    taken.add(name.trim().toLowerCase());
    next += 1;
    return { header: name, place: 'append', index: null, column: next - 1 };
  });
}

function previewRow(
  placed: PlacedRow,
  columns: readonly PlannedColumn[],
  now: readonly string[],
  about: number | null,
): PreviewRow {
  const cells = columns.map(({ place, index }, at) => {
    const value = placed.values[at] ?? null;
    const old = index === null ? '' : (now[index] ?? '');
    const isKept = value === null || (place !== 'append' && place.onlyEmptyCells && old !== '');
    return { text: isKept ? old : String(value), isKept };
  });
  return { rowNumber: placed.rowNumber, about: about === null ? '' : (now[about] ?? ''), cells };
}
