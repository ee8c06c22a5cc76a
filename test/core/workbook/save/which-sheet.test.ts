import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { arePlacesEqual, type CellPlaces } from '../../../../electron/core/workbook/save/current-rows.ts';
import { findLackingLetters } from '../../../../electron/core/workbook/save/lacking-letters.ts';
import type { PlacedRow } from '../../../../electron/core/workbook/save/plan-save.ts';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { textEncoding } from '../../../../electron/core/workbook/text/text-encoding.ts';
import { codeOf, sendAll, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Which sheet of which file answers go into, and which of two findings is the same. */

const at = temporaryFolder();
const service = createWorkbookService({ workers: 1 });
beforeAll(() => mkdirSync(at('scratch')));
afterAll(() => service.close());

const scratch = (name: string) => at(`scratch/${name}`);
const rows = [
  ['Text', 'Town'],
  ['late', 'Bonn'],
  ['lost', 'Köln'],
];

/** A workbook whose sheets of these names hold the same. */
function writeTwins(path: string, names: readonly string[], more: readonly string[][] = []): void {
  const book = XLSX.utils.book_new();
  for (const name of names)
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([...rows, ...more]), name);
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}

/** The first row of each sheet. */
function headersOf(path: string): Readonly<Record<string, readonly unknown[] | undefined>> {
  const { Sheets } = XLSX.read(readFileSync(path));
  return Object.fromEntries(
    Object.entries(Sheets).map(([name, sheet]) => [
      name,
      XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 })[0],
    ]),
  );
}

describe('answers of one of several sheets that hold the same', () => {
  it('go into that one; once it has another name, into none rather than into the wrong one', async () => {
    writeTwins(at('twins.xlsx'), ['May', 'June', 'July']);
    const request = await sendAll(service, at('twins.xlsx'), scratch, { used: ['Text'], sheet: 'June' });
    expect(value(await service.save(request, at('saved.xlsx'))).written).toBe(2);
    expect(headersOf(at('saved.xlsx'))).toEqual({
      May: rows[0],
      June: ['Text', 'Town', 'Answer'],
      July: rows[0],
    });
    // Also when the file has changed since.
    writeTwins(at('twins.xlsx'), ['May', 'June', 'July'], [['new', 'Ulm']]);
    expect(value(await service.save(request, at('changed.xlsx'))).written).toBe(2);
    expect(headersOf(at('changed.xlsx'))).toMatchObject({ June: ['Text', 'Town', 'Answer'] });
    writeTwins(at('twins.xlsx'), ['May', 'Juni', 'July']);
    expect(codeOf(await service.save(request, at('again.xlsx')))).toBe('sheet-not-found');
    writeTwins(at('twins.xlsx'), ['Juni']);
    expect(value(await service.save(request, at('again.xlsx'))).written).toBe(2);
  });

  it('are not written into a text that has taken the workbook’s name', async () => {
    writeTwins(at('book.xlsx'), ['May']);
    const request = await sendAll(service, at('book.xlsx'), scratch, { used: ['Text'], sheet: 'May' });
    writeFileSync(at('book.xlsx'), 'Text,Town\nlate,Bonn\nlost,Köln\n');
    expect(codeOf(await service.save(request, at('book-saved.xlsx')))).toBe('file-type-unknown');
  });
});

it('two findings are the same only where header, columns and the way rows are put together are', () => {
  const fill = { merges: [], fillsDown: [1], continuesBy: null };
  const found: CellPlaces = { headerRow: 1, usedIndexes: [0, 2], idIndex: 3, fill, span: null };
  const merge = { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 };
  expect(arePlacesEqual(found, { ...found, usedIndexes: [0, 2], fill: { ...fill, fillsDown: [1] } })).toBe(
    true,
  );
  const others: readonly CellPlaces[] = [
    { ...found, headerRow: 2 },
    { ...found, usedIndexes: [0, 1] },
    { ...found, usedIndexes: null },
    { ...found, idIndex: null },
    { ...found, fill: { ...fill, merges: [merge] } },
    { ...found, fill: { ...fill, fillsDown: [] } },
    { ...found, fill: { ...fill, continuesBy: 0 } },
    { ...found, span: { first: 0, last: 4 } },
  ];
  expect(others.map((other) => arePlacesEqual(found, other))).toEqual(others.map(() => false));
  const beside: CellPlaces = { ...found, span: { first: 0, last: 4 } };
  expect(arePlacesEqual(beside, { ...found, span: { first: 0, last: 4 } })).toBe(true);
  for (const span of [
    { first: 1, last: 4 },
    { first: 0, last: 5 },
  ])
    expect(arePlacesEqual(beside, { ...found, span })).toBe(false);
});

it('letters that a file’s encoding lacks are counted by column, and the first twelve are named', async () => {
  const look = (values: readonly PlacedRow['values'][], name: string) => {
    const encoding = textEncoding(name);
    if (encoding === null) throw new Error('no such encoding');
    return findLackingLetters(
      (async function* () {
        for (const [index, one] of values.entries())
          yield { rowNumber: index + 2, sentRow: index + 2, values: one };
      })(),
      encoding,
    );
  };
  const many = 'абвгдежзийклмноп';
  expect(await look([['fine', 'Größe']], 'windows-1252')).toBeNull();
  expect(await look([[many, 1]], 'utf8')).toBeNull();
  expect(
    await look(
      [
        ['fine', 'да'],
        [null, `${many} да`],
        [3, 'no'],
      ],
      'windows-1252',
    ),
  ).toEqual({
    encoding: 'windows-1252',
    counts: [0, 2],
    letters: 'дабвгежзийкл',
  });
});
