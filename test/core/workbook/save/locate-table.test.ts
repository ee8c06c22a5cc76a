import { describe, expect, it } from 'vitest';
import { rowFingerprint } from '../../../../electron/core/workbook/model/row-fingerprint.ts';
import type { SheetFacts } from '../../../../electron/core/workbook/model/row-source.ts';
import type { SaveRequest } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { FingerprintList, keyFingerprint } from '../../../../electron/core/workbook/save/fingerprint-list.ts';
import { locateTable, type TableLocation } from '../../../../electron/core/workbook/save/locate-table.ts';
import { answerColumn, value } from '../answers.ts';
import { plainFacts, range, rawRows, readerOf } from '../table/rows.ts';

const header = ['Id', 'Text', 'Kind'];
const data = (count: number) =>
  Array.from({ length: count }, (_, at) => [`${at}`, `text ${at}`, at % 2 === 0 ? 'a' : 'b']);

function requestFor(
  usedColumns: readonly string[],
  idColumn: string | null = null,
  headerRow = 1,
): SaveRequest {
  return {
    sourcePath: '',
    fileHash: '',
    sheet: 'S',
    headerRow,
    usedColumns,
    idColumn,
    columns: [answerColumn],
    answersPath: '',
  };
}

/** What was sent: the given columns of `data`, below a header in row 1. */
function sentOf(count: number, columns: readonly number[]) {
  const prints = data(count).map((row) => rowFingerprint(columns.map((column) => row[column] ?? '')));
  const all = new Set(prints);
  return {
    count,
    has: (print: string) => all.has(print),
    list: prints,
    isAtRow: (rowNumber: number, print: string) => prints[rowNumber - 2] === print,
  };
}

async function locate(
  rows: readonly (readonly string[] | null)[],
  request: SaveRequest,
  sent: ReturnType<typeof sentOf>,
  facts: SheetFacts = plainFacts,
): Promise<TableLocation> {
  return value(await locateTable(readerOf(rawRows(...rows), facts), request, sent));
}

describe('where the table stands now', () => {
  it.each([50, 200, 201, 900])('is found in one look at a sheet of %s rows', async (count) => {
    const found = await locate(
      [header, ...data(count)],
      requestFor(['Kind', 'Text'], 'Id'),
      sentOf(count, [2, 1]),
    );
    expect(found).toMatchObject({ headerRow: 1, usedIndexes: [2, 1], idIndex: 0, namesFound: 3 });
    expect(found.rows?.rowNumbers).toEqual(data(count).map((_, at) => at + 2));
    expect(found.rows?.keys).toEqual(
      FingerprintList.of(data(count).map((row) => keyFingerprint(row[0] ?? ''))),
    );
    expect(found.rows?.fingerprints).toEqual(FingerprintList.of(sentOf(count, [2, 1]).list));
  });

  it('is found again after titles were put above it and columns moved', async () => {
    const rows = [
      ['A title'],
      null,
      ['Kind', 'New', 'Text', 'Id'],
      ...data(300).map(([id, text, kind]) => [`${kind}`, 'x', `${text}`, `${id}`]),
    ];
    const found = await locate(rows, requestFor(['Text', 'Kind'], 'Id'), sentOf(300, [1, 2]));
    expect(found).toMatchObject({ headerRow: 3, usedIndexes: [2, 0], idIndex: 3 });
    expect(found.rows?.rowNumbers[0]).toBe(4);
  });

  it('is looked at again when merged cells at the end of the sheet name a column otherwise', async () => {
    const rows = [['', 'Group', ''], ['', 'Text', 'Text'], ...data(400)];
    const facts = { ...plainFacts, merges: [range(1, 0, 2, 0), range(1, 1, 1, 2)] };
    const request = requestFor(['Group Text (2)'], 'Group Text', 2);
    const found = await locate(rows, request, sentOf(400, [2]), facts);
    expect(found).toMatchObject({ headerRow: 2, usedIndexes: [2], idIndex: 1 });
    expect(found.rows).toBeNull();
  });

  it.each([30, 500])('knows a renamed column by its content among %s rows', async (count) => {
    const rows = [['Number', 'Comment', 'Sort'], ...data(count)];
    const found = await locate(rows, requestFor(['Text', 'Kind']), sentOf(count, [1, 2]));
    expect(found.usedIndexes).toEqual([1, 2]);
    const sorted = [['Number', 'Comment', 'Sort'], ...data(count).reverse()];
    expect((await locate(sorted, requestFor(['Text', 'Kind']), sentOf(count, [1, 2]))).usedIndexes).toEqual([
      1, 2,
    ]);
  });

  it('does not guess where a few values repeat, unless every row agrees', async () => {
    const rows = [['Id', 'Text', 'Sort'], ...data(40)];
    const request = requestFor(['Kind']);
    expect((await locate(rows, request, sentOf(40, [2]))).usedIndexes).toEqual([2]);
    const turned = [['Id', 'Text', 'Sort'], ...data(40).reverse()];
    expect((await locate(turned, request, sentOf(40, [2]))).usedIndexes).toBeNull();
  });

  it('gives up on renamed columns that it cannot tell, and keeps the id', async () => {
    const wide = Array.from({ length: 40 }, (_, at) => `C${at}`);
    const rows = [
      ['Id', ...wide],
      ...data(30).map((row) => [row[0] ?? '', ...wide.map((name) => `${name} ${row[0]}`)]),
    ];
    const found = await locate(rows, requestFor(['A', 'B', 'C'], 'Id'), sentOf(30, [1, 2, 0]));
    expect(found).toMatchObject({ usedIndexes: null, idIndex: 0 });
    expect(found.rows?.fingerprints).toEqual(FingerprintList.of(data(30).map(() => '?')));
  });
});
