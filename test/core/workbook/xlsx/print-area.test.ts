import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { NewColumn, SaveRequest } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import {
  findPrintGrowth,
  growPrintArea,
  parsePrintArea,
  printAreaName,
} from '../../../../electron/core/workbook/xlsx/package/print-area.ts';
import { buildXlsx, buildZip } from '../../../fixtures/xlsx-builder.ts';
import { convertInOffice, hasOffice, officeNote } from '../../../support/office.ts';
import { answerColumn, sendAll, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { partsOf, partText } from './xlsx-files.ts';

const at = temporaryFolder();
const service = createWorkbookService({ workers: 1 });
afterAll(() => service.close());

const workbookPart = 'xl/workbook.xml';
const rows = [1, 2, 3, 4]
  .map(
    (row) =>
      `<row r="${row}"><c r="A${row}" t="str"><v>${row === 1 ? 'Text' : `t${row}`}</v></c><c r="B${row}" t="str"><v>${row === 1 ? 'Kind' : `k${row}`}</v></c></row>`,
  )
  .join('');

const define = (name: string, content: string, sheet = 0) =>
  `<definedName name="${name}" localSheetId="${sheet}">${content}</definedName>`;

/** A workbook of a table in A:B, with these names, its sheet called `sheet` as XML has it. */
function book(names: string, sheet = 'Data', afterRows = ''): Buffer {
  return buildXlsx({
    rows,
    afterRows,
    adjust: (part) =>
      part.name === workbookPart
        ? {
            ...part,
            content: String(part.content)
              .replace('name="Data"', `name="${sheet}"`)
              .replace('</workbook>', `<definedNames>${names}</definedNames></workbook>`),
          }
        : part,
  });
}

async function send(bytes: Buffer, columns: readonly NewColumn[] = [answerColumn]): Promise<SaveRequest> {
  writeFileSync(at('book.xlsx'), bytes);
  for (const name of ['out.xlsx', 'worked.xlsx']) rmSync(at(name), { force: true });
  return {
    ...(await sendAll(service, at('book.xlsx'), at, {
      used: ['Text'],
      headerRow: 1,
      columns,
      answer: ([text]) => columns.map(() => `about ${text}`),
    })),
    cellsPath: at('noted'),
  };
}

const plain = (name: string, part = workbookPart) => partText(at(name), part);
const areasIn = async (name: string) =>
  [...(await plain(name)).matchAll(/Print_Area"[^>]*>(.*?)<\/[a-z:]*definedName>/gi)].map(([, text]) => text);

/** What a check offers and what a save with the tick makes of the first print area. */
async function grow(bytes: Buffer, columns?: readonly NewColumn[]) {
  const request = { ...(await send(bytes, columns)), printsAnswers: true };
  const { printArea: offered } = value(await service.checkSave(request));
  const { printArea } = value(await service.save(request, at('out.xlsx')));
  return { offered, printArea, area: (await areasIn('out.xlsx'))[0] };
}

const areaName = { name: printAreaName, sheetPlace: '0', start: 0, end: 0 };

/** How an area grows over new columns beside a table in A1:B4. */
const growthOf = (area: string, columns: readonly number[] = [2]) =>
  findPrintGrowth(parsePrintArea(area, 'Data'), columns, { firstRow: 1, lastRow: 4 });

const more: NewColumn = { header: 'More', place: 'append', kind: 'text' };

describe("a sheet's print area", () => {
  it('is offered and stays as it is, unless it is to grow', async () => {
    const request = await send(book(define('_xlnm.Print_Area', 'Data!$A$1:$B$4')));
    expect(value(await service.checkSave(request)).printArea).toEqual({ lastColumn: 1 });
    const saved = value(await service.save(request, at('out.xlsx')));
    expect(saved.printArea).toEqual({ lastColumn: 1, isGrown: false });
    expect(await plain('out.xlsx')).toBe(await plain('book.xlsx'));
  });

  it.each([
    ['one range', 'Data!$A$1:$B$4', 'Data!$A$1:$C$4'],
    ['without dollars', 'Data!A1:B4', 'Data!A1:C4'],
    ['without the names of the columns, which each page repeats', 'Data!$A$2:$B$4', 'Data!$A$2:$C$4'],
    ['whole columns', 'Data!$A:$B', 'Data!$A:$C'],
    ['only the last column', 'data!$B$1:$B$4', 'data!$B$1:$C$4'],
    ['one cell', 'Data!$B$2', 'Data!$B$2:$C$2'],
    ['a name in apostrophes', "'Data'!$A$1:$B$4", "'Data'!$A$1:$C$4"],
    ['no name', '$A$1:$B$4', '$A$1:$C$4'],
    ['several pages', 'Data!$A$1:$B$2,Data!$A$3:$B$4', 'Data!$A$1:$C$2,Data!$A$3:$C$4'],
    ['a range elsewhere', "Data!$A$1:$B$4, 'Data'!$F$10:$G$19", "Data!$A$1:$C$4, 'Data'!$F$10:$G$19"],
  ])('reaches over the answers beside it: %s', (_, before, after) => {
    const growth = growthOf(before);
    expect(growth?.from).toBe(1);
    expect(growth && growPrintArea(growth)({ ...areaName, content: before })).toBe(after);
  });

  it.each([
    ['whole columns and another range', 'Data!$A:$B,Data!$F$10:$G$19', 'Data!$A:$C,Data!$F$10:$G$19'],
    ['a comment between', 'Data!$A$1<!-- -->:$B$4', 'Data!$A$1:$C$4'],
    ['CDATA', '<![CDATA[Data!$A$1:$B$4]]>', 'Data!$A$1:$C$4'],
  ])('is offered, grows in the file, and is told: %s', async (_, before, after) => {
    const grown = await grow(book(define('_xlnm.Print_Area', before)));
    expect(grown).toEqual({
      offered: { lastColumn: 1 },
      printArea: { lastColumn: 1, isGrown: true },
      area: after,
    });
  });

  it('reaches over several columns, and over those that it has not yet where it is wider than the table', async () => {
    const two = await grow(book(define('_xlnm.Print_Area', 'Data!$A$1:$B$4')), [answerColumn, more]);
    expect(two.area).toBe('Data!$A$1:$D$4');
    const wide = await grow(book(define('_xlnm.Print_Area', 'Data!$A$1:$C$9')), [answerColumn, more]);
    expect(wide).toMatchObject({ offered: { lastColumn: 2 }, area: 'Data!$A$1:$D$9' });
  });

  it.each([
    ['Müller &amp; Co, Nr. 1', "'Müller &amp; Co, Nr. 1'!$A$1:$B$4", "'Müller &amp; Co, Nr. 1'!$A$1:$C$4"],
    ["It's (!) so", "'It''s (!) so'!$A$1:$B$4", "'It''s (!) so'!$A$1:$C$4"],
    ['集計', '集計!$A$1:$B$4', '集計!$A$1:$C$4'],
    ['a_x005F_x0041_b', 'a_x005F_x0041_b!$A$1:$B$4', 'a_x005F_x0041_b!$A$1:$C$4'],
  ])('is found by whatever name its sheet has: %s', async (sheet, before, after) => {
    expect((await grow(book(define('_xlnm.Print_Area', before), sheet))).area).toBe(after);
  });

  it.each<[string, string, (readonly number[])?]>([
    ['rows as a whole', 'Data!$1:$4'],
    ['a range that holds the new column', 'Data!$A$1:$C$4'],
    ['some of the columns before', 'Data!$A$1:$A$4'],
    ['rows below the table', 'Data!$A$6:$B$9'],
    ['what stands right of it', 'Data!$E$1:$F$4'],
    ['a formula', 'OFFSET(Data!$A$1,0,0,COUNTA(Data!$A:$A),2)'],
    ['a range that is gone', '#REF!'],
    ['nothing', ''],
    ['another sheet', 'Other!$A$1:$B$4'],
    ['another workbook', '[1]Data!$A$1:$B$4'],
    ['ranges of which one is none', 'Data!$A$1:$B$4,#REF!'],
    ['cells that another range prints', 'Data!$A$1:$B$4,Data!$C$1:$E$4'],
    ['ranges that end at several columns', 'Data!$A$1:$B$2,Data!$A$3:$C$4', [2, 3]],
  ])('is not offered where it is %s', (_, area, columns = [2]) => {
    expect(growthOf(area, columns)).toBeNull();
  });

  it('is left alone where it is no range, also when it was to grow', async () => {
    const grown = await grow(book(define('_xlnm.Print_Area', 'OFFSET(Data!$A$1,0,0,COUNTA(Data!$A:$A),2)')));
    expect(grown).toMatchObject({ offered: null, printArea: null });
    expect(await plain('out.xlsx')).toBe(await plain('book.xlsx'));
  });

  it('is not offered where answers go into a column within it, nor where it is that of another sheet', async () => {
    const filled: NewColumn = {
      header: 'Kind',
      place: { column: 'Kind', onlyEmptyCells: false },
      kind: 'text',
    };
    const area = define('_xlnm.Print_Area', 'Data!$A$1:$B$4');
    expect((await grow(book(area), [filled])).offered).toBeNull();
    expect((await grow(book(define('_xlnm.Print_Area', 'Data!$A$1:$B$4', 1)))).offered).toBeNull();
    expect((await grow(book(area + area))).offered).toBeNull();
  });

  it('grows beside the filter and other names, however the workbook is written, and a sheet that tells how', async () => {
    const names = [
      define('_xlnm._FilterDatabase', 'Data!$A$1:$B$4'),
      "<definedName\n localSheetId = '0' name='_xlnm.Print_Area'>Data!$A$1:$B$4</definedName>",
      define('_xlnm.Print_Titles', 'Data!$1:$1'),
      define('_xlnm.Print_Area', 'Data!$A$1:$B$4', 2),
      '<definedName name="All">Data!$A$1:$B$4</definedName>',
    ].join('');
    const request = await send(book(names, 'Data', '<autoFilter ref="A1:B4"/>'));
    const prefixed = [...(await partsOf(at('book.xlsx')))].map(([name, content]) => ({
      name,
      content:
        name === workbookPart
          ? content
              .toString('utf8')
              .replaceAll('<', '<x:')
              .replaceAll('<x:/', '</x:')
              .replace('<x:?xml', '<?xml')
              .replace('workbook xmlns=', 'workbook xmlns:x=')
          : content,
    }));
    const bytes = buildZip(prefixed);
    const record = { name: 'Sheetbatch', rows: [['Model', 'some']] } as const;
    const options = { ...(await send(bytes)), printsAnswers: true, record };
    expect(options.fileHash).not.toBe(request.fileHash);
    value(await service.save(options, at('out.xlsx')));
    const text = await plain('out.xlsx');
    const now = [...text.matchAll(/<x:definedName\s[^>]*>([^<]*)/g)].map(([, content]) => content);
    expect(now).toEqual([
      'Data!$A$1:$C$4',
      'Data!$A$1:$C$4',
      'Data!$1:$1',
      'Data!$A$1:$B$4',
      'Data!$A$1:$B$4',
    ]);
    expect(text).toContain('name="Sheetbatch"');
  });

  it('ends where it did once the columns are taken out again, where the save has moved its end', async () => {
    const removeFrom = async ({ usedColumns, idColumn, answersPath }: SaveRequest) => {
      copyFileSync(at('out.xlsx'), at('worked.xlsx'));
      const sent = { usedColumns, idColumn, answersPath };
      const options = { path: at('worked.xlsx'), sent, cellsPath: at('noted'), isOnlyCheck: false };
      return value(await service.removeColumns(options)).removed;
    };
    const area = book(define('_xlnm.Print_Area', 'Data!$A$1:$C$9'));
    const wide = { ...(await send(area, [answerColumn, more])), printsAnswers: true };
    value(await service.save(wide, at('out.xlsx')));
    expect(await areasIn('out.xlsx')).toEqual(['Data!$A$1:$D$9']);
    expect(await removeFrom(wide)).toEqual(['Answer', 'More']);
    expect(await plain('worked.xlsx')).toBe(await plain('book.xlsx'));

    const left = await send(area, [answerColumn, more]);
    value(await service.save(left, at('out.xlsx')));
    expect(await removeFrom(left)).toEqual(['Answer', 'More']);
    expect(await plain('worked.xlsx')).toBe(await plain('book.xlsx'));
  });
});

describe.skipIf(!hasOffice)(`a print area that has grown${officeNote}`, () => {
  it('is one for LibreOffice', async () => {
    const areas = define('_xlnm.Print_Area', "'It''s'!$A$1:$B$2,'It''s'!$A$3:$B$4");
    const grown = await grow(book(areas, "It's"));
    expect(grown.printArea).toEqual({ lastColumn: 1, isGrown: true });
    convertInOffice(at('out.xlsx'), 'ods', at('seen.ods'));
    const printed = /table:print-ranges="([^"]*)"/.exec(await partText(at('seen.ods'), 'content.xml'))?.[1];
    const sheet = '&apos;It&apos;&apos;s&apos;.';
    expect(printed).toBe(`${sheet}A1:${sheet}C2 ${sheet}A3:${sheet}C4`);
  });
});
