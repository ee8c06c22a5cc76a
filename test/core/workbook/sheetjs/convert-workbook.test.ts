import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { openWorkbook } from '../../../../electron/core/workbook/open/open-workbook.ts';
import { openWithSheetJs } from '../../../../electron/core/workbook/sheetjs/sheetjs-workbook.ts';
import { convertInOffice, hasOffice, officeNote, readSheetInOffice } from '../../../support/office.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();

/** Blank rows, holes, currencies, a date system, a merge with or without something under it, and a name. */
function writeSource(name: string, isFrom1904: boolean, under: string | null): void {
  const number = (v: number, z: string): XLSX.CellObject => ({ t: 'n', v, z });
  const text = (v: string): XLSX.CellObject => ({ t: 's', v });
  const sheet: XLSX.WorkSheet = {
    '!ref': 'A1:E9',
    ...{ A1: text('Kind'), B1: text('Value'), E1: text('Far') },
    ...{ A2: text('date'), B2: number(43_000.5, 'yyyy-mm-dd hh:mm') },
    ...{ A3: text('euro'), B3: number(1234.5, '#,##0.00 [$€-407]'), E3: text('far away') },
    ...{ A6: text('yen'), B6: number(1234, '[$¥-411]#,##0') },
    ...{ A7: text('merged'), B7: text('above'), A9: text('share'), B9: number(0.125, '0.0%') },
    ...(under === null ? {} : { B8: text(under) }),
    '!merges': [XLSX.utils.decode_range('B7:B8')],
  };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  book.Workbook = { WBProps: { date1904: isFrom1904 }, Names: [{ Name: 'rate', Ref: 'Data!$B$3' }] };
  const bookType = name.endsWith('.xlsb') ? 'xlsb' : 'xlsx';
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType }));
}

describe('a workbook whose formats reach below its last cell', () => {
  it.each(['biff8', 'xlsb'] as const)('is made anew with all its cells: %s', async (bookType) => {
    const sheet: XLSX.WorkSheet = { '!ref': 'A1:D40', A1: { t: 's', v: 'Name' }, A4: { t: 's', v: 'ant' } };
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Data');
    XLSX.utils.book_append_sheet(book, { '!ref': 'A1:B9' }, 'Blank');
    const path = at(`low.${bookType === 'xlsb' ? 'xlsb' : 'xls'}`);
    writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType }));
    const { bytes } = value(value(await openWithSheetJs(path)).toXlsx());
    const made = XLSX.read(bytes, { type: 'buffer' });
    expect(made.SheetNames).toEqual(['Data', 'Blank']);
    expect([made.Sheets.Data?.A1?.v, made.Sheets.Data?.A4?.v]).toEqual(['Name', 'ant']);
  });
});

describe.skipIf(!hasOffice)(`a workbook made anew${officeNote}`, () => {
  it.each([
    ['xls', false],
    ['xls', true],
    ['ods', true],
    ['xlsb', true],
  ])(
    'of an .%s shows in LibreOffice what the old one shows (dates from 1904: %s)',
    async (extension, isFrom1904) => {
      const path = at(`old.${extension}`);
      writeSource(extension === 'xlsb' ? 'old.xlsb' : 'old.xlsx', isFrom1904, null);
      if (extension !== 'xlsb') convertInOffice(at('old.xlsx'), extension, path);
      const converted = value(value(await openWithSheetJs(path)).toXlsx());
      writeFileSync(at('new.xlsx'), converted.bytes);
      expect(readSheetInOffice(at('new.xlsx'))).toEqual(readSheetInOffice(path));
      const book = XLSX.read(converted.bytes, { type: 'buffer' });
      expect(book.Workbook?.WBProps?.date1904).toBe(isFrom1904);
      expect(book.Workbook?.Names?.map((name) => name.Name)).toContain('rate');
      expect(book.Sheets.Data?.['!merges']).toEqual([XLSX.utils.decode_range('B7:B8')]);
    },
    180_000,
  );

  it('says before anything is sent that values under merged cells of an .ods will be missing', async () => {
    for (const [under, losses] of [
      ['hidden value', [{ kind: 'covered-cells', count: 1, where: ['Data!B8'] }]],
      [null, []],
    ] as const) {
      writeSource('covered.xlsx', false, under);
      convertInOffice(at('covered.xlsx'), 'ods', at('covered.ods'));
      const opened = value(await openWorkbook(at('covered.ods')));
      expect([under, opened.losses]).toEqual([under, losses]);
      await opened.close();
    }
  }, 180_000);
});
