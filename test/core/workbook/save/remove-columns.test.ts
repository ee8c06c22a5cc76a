import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { NewColumn, SaveRequest } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { answerColumn, codeOf, sendAll, value } from '../answers.ts';
import { partText } from '../xlsx/xlsx-files.ts';

const service = createWorkbookService({ workers: 1 });
afterAll(() => service.close());

let folder = '';
const at = (name: string) => join(folder, name);
const scratch = (name: string) => at(`scratch/${name}`);
const path = () => at('book.xlsx');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheetbatch-test-'));
  mkdirSync(at('scratch'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Cell = string | number;
type Table = Cell[][];

function writeBook(rows: readonly (readonly Cell[])[]): void {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Data');
  writeFileSync(path(), XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }));
}

function readBook(): Table {
  const book = XLSX.read(readFileSync(path()), { type: 'buffer' });
  return XLSX.utils.sheet_to_json(book.Sheets.Data ?? {}, { header: 1, defval: '' });
}

/** What a person does in another program: reads the file, changes cells, and saves it whole. */
function workOn(change: (rows: Table) => Table): Table {
  const rows = change(readBook());
  writeBook(rows);
  return rows;
}

/** Rows without what is empty at their ends, so that a column that is gone and one that is empty look alike. */
function trimmed(rows: Table): Table {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

async function save(
  choice: Omit<Parameters<typeof sendAll>[3], 'used'> & { readonly used?: readonly string[] } = {},
) {
  const request: SaveRequest = {
    ...(await sendAll(service, path(), scratch, { used: ['Text'], headerRow: 1, ...choice })),
    cellsPath: scratch('noted.cells'),
  };
  return { request, saved: value(await service.save(request, path())) };
}

function remove({ usedColumns, idColumn, answersPath }: SaveRequest, isOnlyCheck = false) {
  const sent = { usedColumns, idColumn, answersPath };
  return service.removeColumns({ path: path(), sent, cellsPath: scratch('noted.cells'), isOnlyCheck });
}

const people: Table = [
  ['Id', 'Text'],
  ['a', 'one'],
  ['b', 'two'],
  ['c', 'three'],
  ['d', 'four'],
];

describe('taking columns out of a workbook that was worked on since', () => {
  it('tells first what will go, then empties just that, after a backup', async () => {
    writeBook(people);
    const { request } = await save();
    workOn((rows) => rows.map((row, index) => (index === 2 ? [row[0] ?? '', row[1] ?? '', 'mine'] : row)));
    const before = readFileSync(path());
    const told = value(await remove(request, true));
    expect(told).toMatchObject({ cells: 3, kept: 1, removed: [], staying: ['Answer'], backupPath: null });
    expect(readFileSync(path()).equals(before)).toBe(true);
    const done = value(await remove(request));
    expect(done).toMatchObject({ cells: 3, kept: 1, removed: [], staying: ['Answer'] });
    expect(readFileSync(done.backupPath ?? '').equals(before)).toBe(true);
    expect(readBook()).toEqual(
      people.map((row, index) => [...row, index === 0 ? 'Answer' : index === 2 ? 'mine' : '']),
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.sheetbatch'))).toEqual([]);
  });

  it('leaves nothing of the columns when nobody has touched them, wherever they stand now', async () => {
    writeBook(people);
    const columns: readonly NewColumn[] = [
      answerColumn,
      { header: 'Score', place: 'append', kind: 'number' },
    ];
    const { request } = await save({ columns, answer: ([id], row) => [`about ${id}`, row / 3] });
    const now = workOn((rows) =>
      [rows[0] ?? [], ...rows.slice(1).reverse()].map((row, index) => [
        index === 0 ? 'New' : index,
        ...row,
        'right',
      ]),
    );
    const done = value(await remove(request));
    expect(done).toMatchObject({ cells: 8, kept: 0, removed: ['Answer', 'Score'], staying: [] });
    expect(readBook()).toEqual(
      now.map((row) => row.map((cell, column) => (column === 3 || column === 4 ? '' : cell))),
    );
  });

  it('finds a renamed column by its cells, and leaves the new name', async () => {
    writeBook(people);
    const { request } = await save();
    workOn((rows) => rows.map((row, index) => (index === 0 ? ['Id', 'Text', 'Mood'] : row)));
    const done = value(await remove(request));
    expect(done).toMatchObject({ cells: 4, kept: 1, removed: [], staying: ['Mood'] });
    expect(trimmed(readBook())).toEqual([['Id', 'Text', 'Mood'], ...people.slice(1)]);
  });

  it('leaves all columns alone when the renamed one cannot be told from one of the user’s', async () => {
    const mood: Table = people.map((row, index) => [...row, index === 0 ? 'My mood' : 'fine']);
    writeBook(mood);
    const { request } = await save({ answer: () => ['fine'] });
    // Ours is renamed, or gone altogether: the user's own column says the same.
    for (const header of [['Mood'], []]) {
      const now = workOn(() =>
        mood.map((row, index) => [...row, ...(index === 0 ? header : header.map(() => 'fine'))]),
      );
      expect(codeOf(await remove(request))).toBe('undo-columns-gone');
      expect(readBook()).toEqual(now);
    }
    // A copy of the column is as good as the column.
    const { request: second } = await save();
    const twice = workOn((rows) =>
      rows.map((row, index) =>
        index === 0 ? [...row.slice(0, -1), 'Mine', 'Yours'] : [...row, row.at(-1) ?? ''],
      ),
    );
    expect(codeOf(await remove(second))).toBe('undo-columns-gone');
    expect(readBook()).toEqual(twice);
  });

  it('knows a row again whose text was changed, by its id or by its neighbours', async () => {
    for (const id of [{ id: 'Id' }, {}]) {
      writeBook(people);
      const { request } = await save({ ...id, answer: () => ['same'] });
      workOn((rows) =>
        rows.map((row, index) => (index === 3 ? [row[0] ?? '', 'changed', row[2] ?? ''] : row)),
      );
      const done = value(await remove(request));
      expect(done).toMatchObject({ cells: 4, kept: 0, removed: ['Answer'] });
      rmSync(done.backupPath ?? '');
    }
  });

  it('keeps an answer that a person has put on another row', async () => {
    writeBook(people);
    const { request } = await save();
    workOn((rows) =>
      rows.map((row, index) => (index === 1 ? [row[0] ?? '', row[1] ?? '', 'about two'] : row)),
    );
    expect(value(await remove(request))).toMatchObject({ cells: 3, kept: 1, staying: ['Answer'] });
    expect(readBook()[1]).toEqual(['a', 'one', 'about two']);
  });

  it('knows a row that nothing else tells by an answer that no other row has', async () => {
    writeBook(people);
    const { request } = await save({ answer: ([id]) => [`about ${id}`] });
    workOn((rows) => [...rows.filter(([id]) => id !== 'c'), ['x', 'five', 'about c']]);
    const done = value(await remove(request));
    expect(done).toMatchObject({ cells: 4, kept: 0, removed: ['Answer'] });
  });

  it('keeps what a person wrote on a row of their own, though a row that is gone had the same answer as another', async () => {
    writeBook(people);
    const { request } = await save({
      answer: ([id]) => [id === 'a' || id === 'c' ? 'the same' : `about ${id}`],
    });
    workOn((rows) => [...rows.filter(([id]) => id !== 'c'), ['x', 'five', 'the same']]);
    const done = value(await remove(request));
    expect(done).toMatchObject({ cells: 3, kept: 1, staying: ['Answer'] });
    expect(readBook().at(-1)).toEqual(['x', 'five', 'the same']);
  });

  it('empties only what it filled in a column that was there, and leaves one that it replaced', async () => {
    writeBook([
      ['Id', 'Text', 'Team', 'Old'],
      ['a', 'one', '', 'x'],
      ['b', 'two', 'Money', 'y'],
    ]);
    const columns: readonly NewColumn[] = [
      { header: 'Team', place: { column: 'Team', onlyEmptyCells: true }, kind: 'text' },
      { header: 'Old', place: { column: 'Old', onlyEmptyCells: false }, kind: 'text' },
    ];
    const { request } = await save({ columns, answer: () => ['Money', 'new'] });
    workOn((rows) => [...rows, ['c', 'three', 'Law', 'z']]);
    const done = value(await remove(request));
    expect(done).toMatchObject({ cells: 1, kept: 0, removed: [], staying: ['Team', 'Old'] });
    expect(readBook().slice(1)).toEqual([
      ['a', 'one', '', 'new'],
      ['b', 'two', 'Money', 'new'],
      ['c', 'three', 'Law', 'z'],
    ]);
  });

  it('refuses with a sentence where the columns are gone, or nothing was noted', async () => {
    writeBook(people);
    const { request } = await save();
    const saved = readFileSync(path());
    workOn((rows) => rows.map((row) => row.slice(0, 2)));
    expect(codeOf(await remove(request, true))).toBe('undo-columns-gone');
    writeFileSync(path(), saved);
    workOn((rows) => [...rows, ['e', 'five']]);
    writeFileSync(at('~$book.xlsx'), 'open');
    expect(codeOf(await remove(request))).toBe('workbook-locked');
    rmSync(at('~$book.xlsx'));
    rmSync(scratch('noted.cells'));
    expect(codeOf(await remove(request))).toBe('undo-file-changed');
    rmSync(path());
    expect(codeOf(await remove(request))).toBe('undo-file-gone');
  });

  it.each([
    ['of a version that called the summary sheet a record', '"hasRecord":true', true],
    ['of a version that knew of no summary sheet', '"x":0', false],
  ])('holds for a save %s', async (_name, told, keepsSummarySheet) => {
    writeBook(people);
    const { request } = await save();
    const noted = readFileSync(scratch('noted.cells'));
    const end = noted.indexOf(10);
    const head = noted.toString('utf8', 0, end).replace('"hasSummarySheet":false', told);
    writeFileSync(scratch('noted.cells'), Buffer.concat([Buffer.from(head), noted.subarray(end)]));
    workOn((rows) => [...rows, ['e', 'five']]);
    const check = value(await remove(request, true));
    expect(check).toMatchObject({ cells: 4, removed: ['Answer'], keepsSummarySheet });
    expect(value(await remove(request))).toMatchObject({ cells: 4, keepsSummarySheet });
  });

  it('holds after a second save: what that one filled goes, what the first had written stays', async () => {
    writeBook(people);
    const first = await save({ answer: (_, row) => [row < 4 ? `first ${row}` : null] });
    copyFileSync(scratch('noted.cells'), scratch('first.cells'));
    const columns: readonly NewColumn[] = [
      { header: 'Answer', place: { column: 'Answer', onlyEmptyCells: true }, kind: 'text' },
    ];
    const second = await save({ columns, answer: (_, row) => [`second ${row}`] });
    workOn((rows) => [...rows, ['e', 'five']]);
    expect(value(await remove(second.request))).toMatchObject({ cells: 2, kept: 0 });
    expect(readBook().map((row) => row[2])).toEqual(['Answer', 'first 2', 'first 3', '', '', '']);
    copyFileSync(scratch('first.cells'), scratch('noted.cells'));
    expect(value(await remove(first.request))).toMatchObject({ cells: 2, removed: ['Answer'] });
    expect(trimmed(readBook())).toEqual([...people, ['e', 'five']]);
  });
});

describe('a table that grew over the columns', () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Id"/><tableColumn id="2" name="Text"/></tableColumns></table>';
  const cell = (reference: string, text: string) => `<c r="${reference}" t="str"><v>${text}</v></c>`;
  const rows = `<row r="1">${cell('A1', 'Id')}${cell('B1', 'Text')}</row><row r="2">${cell('A2', 'a')}${cell('B2', 'one')}</row><row r="3">${cell('A3', 'b')}${cell('B3', 'two')}</row>`;
  const afterRows = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  const tablePart = () => partText(path(), 'xl/tables/table1.xml');
  const sheetPart = () => partText(path(), 'xl/worksheets/sheet1.xml');

  /** A cell changed by hand in the file's own XML, so that all else stays as we wrote it. */
  async function edit(from: string, to: string, more = ''): Promise<void> {
    const before = await partText(path(), 'xl/worksheets/sheet1.xml');
    expect(before).toContain(from);
    const sheet = before.replace(from, to).replace(/(<row r="3".*?)(<\/row>)/, `$1${more}$2`);
    const styles = await partText(path(), 'xl/styles.xml');
    const tableText = (await tablePart()).replace(/^<\?xml[^>]*>/, '');
    writeFileSync(path(), buildXlsx({ rows: '', sheet, styles, tables: [tableText] }));
  }

  async function saveTable() {
    writeFileSync(path(), buildXlsx({ rows, afterRows, tables: [table] }));
    const saved = await save({ sheet: 'Data' });
    expect(await tablePart()).toContain('ref="A1:C3"');
    return saved;
  }

  it('shrinks back, and its part is as before', async () => {
    const { request } = await saveTable();
    await edit('<v>one</v>', '<v>one!</v>');
    expect(value(await remove(request))).toMatchObject({ cells: 2, removed: ['Answer'], staying: [] });
    expect(await tablePart()).toContain(table);
    expect(await sheetPart()).not.toMatch(/r="C\d"/);
  });

  it('keeps the column and its header while a formula names it, for Excel would call the file damaged', async () => {
    const { request } = await saveTable();
    await edit('<v>one</v>', '<v>one!</v>', '<c r="E3"><f>COUNTA(T[Answer])</f><v>2</v></c>');
    expect(value(await remove(request))).toMatchObject({
      cells: 2,
      kept: 0,
      removed: [],
      staying: ['Answer'],
    });
    expect(await tablePart()).toContain('name="Answer"');
    expect(await sheetPart()).toMatch(/<c r="C1"[^>]*><is><t>Answer<\/t>/);
    expect(await sheetPart()).toMatch(/<c r="C2" s="\d+"\/>/);
    expect(await sheetPart()).toContain('<c r="E3"><f>COUNTA(T[Answer])</f><v>2</v></c>');
  });
});

describe('whatever a person does to the workbook in between', () => {
  const word = fc.constantFrom('', 'a', 'b', 'Ü', 'x y', 'yes', 'no', 'about a', '7');
  const edits = fc.array(
    fc.record({
      kind: fc.constantFrom(
        'cell',
        'ours',
        'sort',
        'insert-row',
        'delete-row',
        'insert-column',
        'add-column',
        'rename',
      ),
      row: fc.nat(12),
      column: fc.nat(6),
      text: word,
    }),
    { minLength: 1, maxLength: 5 },
  );

  function apply(
    rows: Table,
    { kind, row, column, text }: { kind: string; row: number; column: number; text: string },
  ): Table {
    const [header = [], ...body] = rows;
    const target = body.length === 0 ? 0 : row % body.length;
    const width = Math.max(...rows.map((one) => one.length));
    const place = column % width;
    const put = (index: number) => (one: Cell[], at: number) =>
      at === target ? one.map((cell, k) => (k === index ? text : cell)) : one;
    switch (kind) {
      case 'cell':
        return [header, ...body.map(put(place))];
      case 'ours':
        return [header, ...body.map(put(header.indexOf('Answer')))];
      case 'sort':
        return [header, ...body.toSorted((a, b) => String(b[place]).localeCompare(String(a[place])))];
      case 'insert-row':
        return [header, ...body.toSpliced(target, 0, [text, ...header.slice(1).map(() => '')])];
      case 'delete-row':
        return [header, ...body.toSpliced(target, 1)];
      case 'insert-column':
        return rows.map((one, index) => one.toSpliced(place, 0, index === 0 ? `New ${width}` : text));
      case 'add-column':
        return rows.map((one, index) => [...one, index === 0 ? `More ${width}` : text]);
      default:
        return [header.map((cell, k) => (k === place ? `${cell}!` : cell)), ...body];
    }
  }

  it('no cell but ours is emptied, and none of theirs is changed', async () => {
    const table = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), word), {
      minLength: 2,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), fc.boolean(), edits, async (some, hasIds, isLabel, steps) => {
        const ids = some.map((_, index) => `id ${index}`);
        writeBook([
          ['Id', 'Text', 'Note'],
          ...some.map(([text, note], index) => [ids[index] ?? '', text, note]),
        ]);
        const { request } = await save({
          ...(hasIds ? { id: 'Id' } : {}),
          answer: ([id, text]) => [isLabel ? (text === 'a' ? 'yes' : 'no') : `about ${id}`],
        });
        const given = readBook().flatMap((row, index) => (index === 0 ? [] : [String(row[3])]));
        const now = workOn((rows) => steps.reduce(apply, rows));
        const removed = await remove(request);
        const after = readBook();
        if (!removed.ok) {
          expect(['undo-columns-gone']).toContain(removed.problem.code);
          expect(after).toEqual(now);
          return;
        }
        let emptied = 0;
        for (const [at, row] of now.entries()) {
          for (const [column, cell] of row.entries()) {
            const left = after[at]?.[column] ?? '';
            if (left === cell) continue;
            expect(left).toBe('');
            if (at === 0) expect(cell).toBe('Answer');
            else {
              emptied += 1;
              expect(given).toContain(String(cell));
              // In one column only: the one that the answers went into.
              expect(['Answer', 'Answer!', 'Answer!!']).toContain(String(now[0]?.[column] ?? '').slice(0, 8));
            }
          }
        }
        expect(emptied).toBe(removed.value.cells);
        if (removed.value.backupPath !== null) rmSync(removed.value.backupPath);
      }),
      {
        numRuns: 60,
        examples: [
          // A column of the user's that says what the answers say, and the answers' own column renamed.
          [
            [
              ['a', ''],
              ['a', ''],
            ],
            false,
            true,
            [
              { kind: 'insert-column', row: 0, column: 0, text: 'yes' },
              { kind: 'rename', row: 0, column: 4, text: '' },
              { kind: 'cell', row: 0, column: 1, text: '' },
            ],
          ],
        ],
      },
    );
  }, 120_000);
});

describe('the notes of a save', () => {
  it('hold no text of the user, and are not left by a save that fails', async () => {
    writeBook(people);
    await save({ answer: () => ['a very telling answer'] });
    expect(readFileSync(scratch('noted.cells')).includes('telling')).toBe(false);
    rmSync(scratch('noted.cells'));
    const request = await sendAll(service, path(), scratch, { used: ['Text'], headerRow: 1 });
    const stop = new AbortController();
    const saving = service.save({ ...request, cellsPath: scratch('noted.cells') }, path(), {
      signal: stop.signal,
    });
    stop.abort();
    expect(codeOf(await saving)).toBe('reading-canceled');
    expect(existsSync(scratch('noted.cells'))).toBe(false);
  });
});
