import { utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SaveRequest } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { InspectionCache } from '../../../../electron/core/workbook/save/inspection-cache.ts';
import type { SaveInspection } from '../../../../electron/core/workbook/save/preview-save.ts';
import { failure, success } from '../../../../shared/model/outcome.ts';
import { answerColumn, codeOf, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();

function setUp() {
  writeFileSync(at('book.xlsx'), 'a workbook');
  writeFileSync(at('answers.jsonl'), 'answers');
  const request: SaveRequest = {
    sourcePath: at('book.xlsx'),
    fileHash: 'hash',
    sheet: 'Data',
    headerRow: 1,
    usedColumns: ['Name'],
    idColumn: null,
    columns: [answerColumn],
    answersPath: at('answers.jsonl'),
  };
  const look: SaveInspection = {
    matching: { isUnchanged: true, matched: 2, changed: 0, changedRows: [], gone: 0, goneRows: [] },
    headers: [
      ['Name', 0],
      ['Old', 1],
    ],
    lacking: null,
    printed: [],
    printableRows: { firstRow: 1, lastRow: 1 },
    headerCells: ['Name', 'Old'],
    sheetPlace: { after: 1, free: [{ first: 2, count: 10 }], coveredRows: [] },
    rows: [
      { rowNumber: 2, sentRow: 2, values: [null, 'Refused'], cells: ['Ada', 'x'] },
      { rowNumber: 3, sentRow: 3, values: ['yes', 'Answered'], cells: ['Bob', ''] },
    ],
  };
  const looks: string[] = [];
  const kept = new InspectionCache(async (asked) => {
    looks.push(asked.sheet);
    return asked.sheet === 'Data' ? success(look) : failure('sheet-not-found');
  });
  return { request, kept, looks };
}

describe('choices in the save dialog', () => {
  it('are told from one look: another column, another place, something beside the answers', async () => {
    const { request, kept, looks } = setUp();
    const first = value(await kept.check({ ...request, valueIndexes: [0] }));
    expect(first).toMatchObject({ matched: 2, aboutColumn: 'Name', sheetColumns: ['Name', 'Old'] });
    expect(first.rows).toEqual([{ rowNumber: 3, about: 'Bob', cells: [{ text: 'yes', isKept: false }] }]);
    const place = { column: 'Old', onlyEmptyCells: true };
    const columns = [
      { ...answerColumn, place },
      { ...answerColumn, header: 'State' },
    ];
    const second = value(await kept.check({ ...request, columns, valueIndexes: [0, 1] }));
    expect(second.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['x', 'Refused'],
      ['yes', 'Answered'],
    ]);
    expect(looks).toHaveLength(1);
  });

  it('look again once the workbook or the answers were touched, or another sheet is meant', async () => {
    const { request, kept, looks } = setUp();
    await kept.check(request);
    writeFileSync(request.sourcePath, 'b workbook');
    await kept.check(request);
    expect(looks).toHaveLength(2);
    utimesSync(request.answersPath, 1, 1);
    await kept.check(request);
    expect(looks).toHaveLength(3);
    expect(codeOf(await kept.check({ ...request, sheet: 'Other' }))).toBe('sheet-not-found');
    expect(codeOf(await kept.check({ ...request, sheet: 'Other' }))).toBe('sheet-not-found');
    expect(looks).toHaveLength(5);
  });
});
