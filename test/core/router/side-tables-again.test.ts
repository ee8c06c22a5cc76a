import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { unwrap } from '../../../shared/model/outcome.ts';
import { type ColumnSpan, tableColumns } from '../../../shared/model/table.ts';
import { startWholeWay, stoppedWays, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

type Cells = string[][];

function write(name: string, cells: Cells): string {
  const book = XLSX.utils.book_new();
  const held = cells.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(held), 'Data');
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return at(name);
}

async function start(path: string): Promise<WholeWay> {
  const way = await startWholeWay(path);
  ways.push(way);
  return way;
}

function cellsOf(path: string): Cells {
  const sheet = XLSX.read(readFileSync(path), { type: 'buffer' }).Sheets.Data;
  return sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' });
}

/** Names with a number, in rows of two or three. */
function rowsOf(names: readonly string[], count: number, mark: string): Cells {
  return [
    [...names],
    ...Array.from({ length: count }, (_, row) => names.map((name) => `${mark} ${name} ${row}`)),
  ];
}

function sideBySide(left: Cells, right: Cells): Cells {
  const width = left[0]?.length ?? 0;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...(left[row] ?? Array.from({ length: width }, () => '')),
    '',
    ...(right[row] ?? []),
  ]);
}

const shapes: readonly (readonly [string, Cells])[] = [
  [
    'of which the left one is shorter',
    sideBySide(rowsOf(['Order', 'Item', 'Note'], 5, 'l'), rowsOf(['Name', 'City'], 8, 'r')),
  ],
  [
    'with the same names over as many rows',
    sideBySide(rowsOf(['Name', 'City'], 6, 'l'), rowsOf(['Name', 'City'], 6, 'r')),
  ],
  [
    'with the same names over fewer rows at the right',
    sideBySide(rowsOf(['Name', 'City'], 9, 'l'), rowsOf(['Name', 'City'], 4, 'r')),
  ],
];

/** Both tables as they are read, by their columns. */
async function tablesOf(way: WholeWay) {
  const first = await way.readTable();
  const spans = [tableColumns(first.beside), ...(first.beside?.others ?? []).map(({ columns }) => columns)];
  const tables = [];
  for (const span of spans) {
    const read = await way.readTable(span === null ? {} : { tableColumns: span });
    tables.push({ span, rowCount: read.rowCount, names: read.columns.map(({ header }) => header) });
  }
  return tables;
}

const ofWhich = ['left', 'right'] as const;

for (const [shape, cells] of shapes) {
  test.each(ofWhich)(`tables ${shape} are the same two once the %s one has its answers`, async (side) => {
    const way = await start(write('two.xlsx', cells));
    const before = await tablesOf(way);
    expect(before).toHaveLength(2);
    const own = before[side === 'left' ? 0 : 1];
    const span = own?.span as ColumnSpan;
    const job = await way.send({
      tableColumns: span,
      settings: { sharesIdenticalRequests: false, idColumn: null },
    });
    const saved = unwrap(await way.save(job.id));
    const again = await start(saved.path);
    const after = await tablesOf(again);
    // The answers stand in their own table where they touch it, and in none where another table stands between.
    const isBeside = side === 'right';
    const grown = (one: (typeof before)[number] | undefined, isOwn: boolean) =>
      one === undefined || !isOwn || !isBeside || one.span === null
        ? one
        : { ...one, span: { ...one.span, last: one.span.last + 1 }, names: [...one.names, 'Answer'] };
    expect(after).toEqual(before.map((one) => grown(one, one === own)));
    // The rows are those that were sent: the answers find them once more.
    writeFileSync(way.path, readFileSync(saved.path));
    const twice = cellsOf(unwrap(await way.save(job.id, { target: 'copy' })).path);
    const answers = twice[0]?.flatMap((name, column) => (name.startsWith('Answer') ? [column] : [])) ?? [];
    expect(answers.length).toBeGreaterThan(0);
    for (const column of answers)
      expect(
        twice
          .slice(1)
          .map((row) => row[column] ?? '')
          .filter((text) => text !== ''),
      ).toEqual(way.requests());
  });
}
