import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { RawRow, SheetFacts } from '../../../../electron/core/workbook/model/row-source.ts';
import { readOdsVisibility } from '../../../../electron/core/workbook/sheetjs/ods-visibility.ts';
import { openWithSheetJs } from '../../../../electron/core/workbook/sheetjs/sheetjs-workbook.ts';
import { convertInOffice, hasOffice, officeNote } from '../../../support/office.ts';
import { codeOf, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();

/** The sheet that all formats are made from: one kind of value per row. */
function sampleSheet(): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Kind', 'Value', 'Group'],
    ['date', { t: 'n', v: 46_053, z: 'm/d/yy' }],
    ['zeros', { t: 'n', v: 42, z: '00000' }],
    ['percent', { t: 'n', v: 0.125, z: '0.0%' }],
    ['euro', { t: 'n', v: 1234.5, z: '#,##0.00' }],
    ['truth', true],
    ['formula', { t: 'n', v: 7, f: '3+4' }],
    ['text', 'two\nlines'],
    ['long', 12_345_678_901],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 2 }, e: { r: 0, c: 3 } }];
  sheet['!rows'] = [];
  sheet['!rows'][3] = { hidden: true };
  return sheet;
}

interface ReadSheet {
  readonly rows: readonly RawRow[];
  readonly facts: SheetFacts;
}

async function readSheet(path: string): Promise<ReadSheet> {
  const opened = value(await openWithSheetJs(path));
  const rows: RawRow[] = [];
  const facts = await value(opened.sheet('Sheet1')).readRows((piece) => {
    rows.push(...piece);
    return undefined;
  });
  return { rows, facts: value(facts) };
}

async function read(type: XLSX.BookType): Promise<ReadSheet> {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sampleSheet(), 'Sheet1');
  writeFileSync(
    at(`file.${type}`),
    XLSX.write(workbook, { type: 'buffer', bookType: type, cellStyles: true }),
  );
  return readSheet(at(`file.${type}`));
}

describe.each(['biff8', 'xlsb', 'ods'] as const)('%s, read by SheetJS', (type) => {
  it('shows values as Excel shows them', async () => {
    const { rows, facts } = await read(type);
    const texts = new Map(rows.map((row) => [row.cells[0], row.cells[1]]));
    expect(texts.get('truth')).toBe('TRUE');
    expect(texts.get('formula')).toBe('7');
    expect(texts.get('text')).toBe('two\nlines');
    expect(texts.get('long')).toBe('12345678901');
    // SheetJS writes no number formats into .ods; LibreOffice does, below.
    if (type !== 'ods') {
      expect(texts.get('date')).toBe('2026-01-31');
      expect(texts.get('zeros')).toBe('00042');
      expect(texts.get('percent')).toBe('12.5%');
      expect(texts.get('euro')).toBe('1,234.50');
    }
    expect(rows.map((row) => row.rowNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(facts.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 }]);
  });
});

describe.skipIf(!hasOffice)(`files that LibreOffice has saved${officeNote}`, () => {
  it.each(['xls', 'ods'])(
    '.%s shows values, and what is hidden',
    async (extension) => {
      const workbook = XLSX.utils.book_new();
      const sheet = sampleSheet();
      sheet['!cols'] = [{}, {}, { hidden: true }];
      XLSX.utils.book_append_sheet(workbook, sheet, 'Sheet1');
      writeFileSync(
        at('office.xlsx'),
        XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', cellStyles: true }),
      );
      convertInOffice(at('office.xlsx'), extension, at(`office.${extension}`));
      const { rows, facts } = await readSheet(at(`office.${extension}`));
      const texts = new Map(rows.map((row) => [row.cells[0], row.cells[1]]));
      expect(texts.get('date')).toBe('1/31/2026');
      expect(texts.get('zeros')).toBe('00042');
      expect(texts.get('percent')).toBe('12.5%');
      expect(texts.get('truth')).toBe('TRUE');
      expect(rows.filter((row) => row.isHidden).map((row) => row.rowNumber)).toEqual([4]);
      expect([...facts.hiddenColumns]).toEqual([2]);
    },
    120_000,
  );
});

describe('what is hidden in an .ods', () => {
  it('is told with repeats, folded groups and tables inside cells', () => {
    const content = `<office:spreadsheet><table:table table:name="A &amp; B">
      <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
      <table:table-row><table:table-cell office:value-type="string" table:x="a > b">
        <table:table table:name="inner"><table:table-row table:visibility="collapse"/></table:table></table:table-cell></table:table-row>
      <table:table-row table:visibility="filter" table:number-rows-repeated="2"/>
      <table:table-row-group table:display="false"><table:table-row/></table:table-row-group><table:table-row/>
      <table:table-row table:visibility="collapse" table:number-rows-repeated="1048000"/></table:table>
      <table:table table:name="Two"><table:table-row/></table:table></office:spreadsheet>`;
    const hidden = readOdsVisibility(content);
    expect([...hidden.keys()]).toEqual(['A & B', 'Two']);
    expect([...(hidden.get('A & B')?.rows ?? [])]).toEqual([2, 3, 4]);
    expect([...(hidden.get('A & B')?.columns ?? [])]).toEqual([2]);
    expect(hidden.get('Two')?.rows.size).toBe(0);
  });
});

describe('a workbook made anew', () => {
  async function remake(names: readonly string[], text = 'x') {
    const workbook = XLSX.utils.book_new();
    for (const name of names) workbook.SheetNames.push(name);
    for (const name of names) workbook.Sheets[name] = XLSX.utils.aoa_to_sheet([['a'], [text]]);
    const flat = XLSX.write(workbook, { type: 'buffer', bookType: 'ods' });
    writeFileSync(at('names.ods'), flat);
    return value(await openWithSheetJs(at('names.ods'))).toXlsx();
  }

  it('gets sheet names that Excel allows, and says which is which', async () => {
    const converted = value(await remake(['Fine', 'Q1']));
    expect([...converted.sheetNames]).toEqual([
      ['Fine', 'Fine'],
      ['Q1', 'Q1'],
    ]);
    expect(XLSX.read(converted.bytes).SheetNames).toEqual(['Fine', 'Q1']);
  });

  it('is refused where a text is longer than an Excel cell, rather than cut', async () => {
    const refused = await remake(['Fine', 'Long'], 'x'.repeat(40_000));
    expect(refused).toMatchObject({
      problem: { code: 'workbook-text-too-long', facts: { sheet: 'Fine', cell: 'A2' } },
    });
    expect(codeOf(await remake(['Long'], 'x'.repeat(32_767)))).toBe('ok');
  });
});
