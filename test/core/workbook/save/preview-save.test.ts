import { expect, test } from 'vitest';
import type { SaveRequest } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { previewSave, type SaveInspection } from '../../../../electron/core/workbook/save/preview-save.ts';

/** What a person is shown before saving: the very columns and cells that will be written. */

const request = (columns: SaveRequest['columns'], change: Partial<SaveRequest> = {}): SaveRequest => ({
  sourcePath: 'tickets.xlsx',
  fileHash: '',
  sheet: 'Tickets',
  headerRow: 1,
  usedColumns: ['Message'],
  idColumn: 'Id',
  columns,
  answersPath: '',
  ...change,
});

const look = (
  free: SaveInspection['sheetPlace']['free'],
  values: readonly (readonly (string | null)[])[],
): SaveInspection => ({
  matching: { isUnchanged: true, matched: values.length, changed: 0, changedRows: [], gone: 0, goneRows: [] },
  printed: [],
  printableRows: { firstRow: 1, lastRow: values.length + 1 },
  headers: [
    ['Id', 0],
    ['Message', 1],
    ['Old', 2],
  ],
  headerCells: ['Id', 'Message', ' Old ', 'Kind'],
  sheetPlace: { after: 3, free, coveredRows: [] },
  rows: values.map((row, at) => ({
    rowNumber: at + 2,
    sentRow: at + 2,
    values: row,
    cells: [`T-${at}`, `text ${at}`, at === 0 ? 'there' : ''],
  })),
  lacking: null,
});

const added = (header: string) => ({ header, place: 'append' as const, kind: 'text' as const });
const into = (column: string, onlyEmptyCells = true) => ({
  header: 'x',
  place: { column, onlyEmptyCells },
  kind: 'text' as const,
});

test('says that the sheet is full where even one new column has no place, and not where none is added', () => {
  const full = { ok: false, problem: { code: 'workbook-full' } };
  expect(previewSave(look([], [['a']]), request([added('Answer')]))).toEqual(full);
  expect(
    previewSave(look([{ first: 4, count: 1 }], [['a', 'b']]), request([added('A'), added('B')])),
  ).toEqual(full);
  expect(previewSave(look([], [['a']]), request([into('Old')])).ok).toBe(true);
});

test('names the new columns as they will be, beside each other, where there is room for all', () => {
  const free = [
    { first: 4, count: 1 },
    { first: 9, count: 5 },
  ];
  const preview = previewSave(
    look(free, [['a', 'b', 'c', 'd']]),
    request([added('kind'), into('Old'), added('New'), added('new')]),
  );
  expect(preview.ok && preview.value.columns).toEqual([
    { header: 'kind (2)', place: 'append', column: 9 },
    { header: 'Old', place: { column: 'Old', onlyEmptyCells: true }, column: 2 },
    { header: 'New', place: 'append', column: 10 },
    { header: 'new (2)', place: 'append', column: 11 },
  ]);
});

test('a column that is gone comes as a new one', () => {
  const preview = previewSave(
    look([{ first: 4, count: 9 }], [['a']]),
    request([{ ...into('Gone'), header: 'Gone' }]),
  );
  expect(preview.ok && preview.value.columns).toEqual([{ header: 'Gone', place: 'append', column: 4 }]);
});

test('shows cells that are kept, cells that are filled, and by which text a row is known', () => {
  const rows = [['new'], ['new'], [null], ['new']];
  const cells = (onlyEmptyCells: boolean) => {
    const preview = previewSave(look([], rows), request([into('Old', onlyEmptyCells)]));
    return preview.ok
      ? preview.value.rows.map(({ about, cells: [cell] }) => [about, cell?.text, cell?.isKept])
      : [];
  };
  expect(cells(true)).toEqual([
    ['T-0', 'there', true],
    ['T-1', 'new', false],
    ['T-3', 'new', false],
  ]);
  expect(cells(false)[0]).toEqual(['T-0', 'new', false]);
  const known = previewSave(look([], rows), request([into('Old')], { idColumn: 'Gone' }));
  expect(known.ok && known.value).toMatchObject({
    aboutColumn: 'Message',
    rows: [{ about: 'text 0' }, {}, {}],
  });
  const unknown = previewSave(
    look([], rows),
    request([into('Old')], { idColumn: null, usedColumns: ['Gone'] }),
  );
  expect(unknown.ok && unknown.value).toMatchObject({ aboutColumn: '', rows: [{ about: '' }, {}, {}] });
});

test('shows five rows, of the values that the columns take', () => {
  const rows = Array.from({ length: 8 }, (_, at) => [null, `answer ${at}`]);
  const preview = (valueIndexes: readonly number[]) =>
    previewSave(look([{ first: 4, count: 1 }], rows), request([added('A')], { valueIndexes }));
  const shown = preview([1]);
  expect(shown.ok && shown.value.rows.map(({ cells: [cell] }) => cell?.text)).toEqual(
    rows.slice(0, 5).map(([, text]) => text),
  );
  const empty = preview([0]);
  expect(empty.ok && empty.value.rows).toEqual([]);
});
