import { type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { OpenedWorkbook } from '../open-workbook.ts';
import type { RawRow } from '../row-source.ts';
import { nameColumns } from '../table/column-names.ts';
import type { ColumnPlace, PreviewRow, SaveCheck, SaveRequest } from '../workbook-service.ts';
import type { PlacedRow, SavePlan } from './plan-save.ts';

/** Rows that a person is shown before saving. */
const rowsShown = 5;

type Preview = Pick<SaveCheck, 'sheetColumns' | 'columns' | 'aboutColumn' | 'rows'>;

/** A column of the request and, when it stands in the sheet already, its place there. */
interface PlannedColumn {
  readonly header: string;
  readonly place: ColumnPlace;
  readonly index: number | null;
}

/** The first rows as they will be, and the columns that may be written into. Reads no further than these rows. */
export async function previewSave(
  workbook: OpenedWorkbook,
  request: SaveRequest,
  plan: SavePlan,
): Promise<Outcome<Preview>> {
  const placed = await firstRows(plan);
  const read = await readRows(workbook, plan, placed.at(-1)?.rowNumber ?? plan.headerRow);
  if (!read.ok) return read;
  const rows = read.value;
  const headers = plainHeaders(rows.get(plan.headerRow), plan.headerRow);
  const planned = planColumns(request, headers, rows.get(plan.headerRow)?.cells ?? []);
  const aboutColumn = [request.idColumn, ...request.usedColumns].find(
    (name) => name !== null && headers.has(name),
  );
  const about = headers.get(aboutColumn ?? '') ?? null;
  return success({
    sheetColumns: [...headers.keys()],
    columns: planned.map(({ header, place }) => ({ header, place })),
    aboutColumn: aboutColumn ?? '',
    rows: placed.map((row) => previewRow(row, planned, rows.get(row.rowNumber), about)),
  });
}

async function firstRows(plan: SavePlan): Promise<readonly PlacedRow[]> {
  const placed: PlacedRow[] = [];
  for await (const row of plan.rows()) {
    placed.push(row);
    if (placed.length === rowsShown) break;
  }
  return placed;
}

async function readRows(
  workbook: OpenedWorkbook,
  plan: SavePlan,
  lastRow: number,
): Promise<Outcome<ReadonlyMap<number, RawRow>>> {
  const sheet = workbook.sheet(plan.sheet);
  if (!sheet.ok) return sheet;
  const found = new Map<number, RawRow>();
  const read = await sheet.value.readRows((rows) => {
    for (const row of rows) if (row.rowNumber <= lastRow) found.set(row.rowNumber, row);
    return (rows.at(-1)?.rowNumber ?? 0) < lastRow;
  });
  return read.ok ? success(found) : read;
}

/** Columns by header, those only whose header nobody can mistake: there, and unlike every other. */
function plainHeaders(header: RawRow | undefined, headerRow: number): ReadonlyMap<string, number> {
  if (header === undefined || headerRow === 0) return new Map();
  const indexes = header.cells.map((_, index) => index);
  const columns = nameColumns(indexes, headerRow, new Map([[headerRow, header]]), [], new Set());
  const counts = new Map<string, number>();
  for (const { header: text } of columns) {
    const folded = text.toLowerCase();
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const plain = columns.filter(({ header: text }) => text !== '' && counts.get(text.toLowerCase()) === 1);
  return new Map(plain.map((column) => [column.header, column.index]));
}

/** The places as the patchers will find them: a column that is gone is appended, and a new one gets a name of its own. */
function planColumns(
  request: SaveRequest,
  headers: ReadonlyMap<string, number>,
  cells: readonly string[],
): readonly PlannedColumn[] {
  const taken = new Set(cells.map((cell) => cell.trim().toLowerCase()));
  return request.columns.map(({ header, place }) => {
    const index = place === 'append' ? undefined : headers.get(place.column);
    if (place !== 'append' && index !== undefined) return { header: place.column, place, index };
    let name = header;
    for (let count = 2; taken.has(name.trim().toLowerCase()); count += 1) name = `${header} (${count})`;
    taken.add(name.trim().toLowerCase());
    return { header: name, place: 'append', index: null };
  });
}

function previewRow(
  placed: PlacedRow,
  columns: readonly PlannedColumn[],
  row: RawRow | undefined,
  about: number | null,
): PreviewRow {
  const cells = columns.map(({ place, index }, at) => {
    const value = placed.values[at] ?? null;
    const old = index === null ? '' : (row?.cells[index] ?? '');
    const isKept = value === null || (place !== 'append' && place.onlyEmptyCells && old !== '');
    return { text: isKept ? old : String(value), isKept };
  });
  return { rowNumber: placed.rowNumber, about: about === null ? '' : (row?.cells[about] ?? ''), cells };
}
