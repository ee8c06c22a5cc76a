import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { inspectWorkbook } from '../../../electron/core/workbook/open/inspect-workbook.ts';
import { codeOf, value } from './answers.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = temporaryFolder();

async function inspect(name: string, bytes: Uint8Array | string) {
  writeFileSync(at(name), bytes);
  return inspectWorkbook(at(name), undefined);
}

function workbookBytes(
  bookType: XLSX.BookType,
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
): Buffer {
  const workbook = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return XLSX.write(workbook, { type: 'buffer', bookType });
}

/** An OLE2 container with one stream, as Office 97 files and encrypted ones are. */
function container(stream: string): Buffer {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, `/${stream}`, Buffer.from('content of the stream'));
  return XLSX.CFB.write(file, { type: 'buffer' });
}

const table = {
  Sheet1: [
    ['Id', 'Text'],
    [1, 'a'],
    [2, 'b'],
  ],
};

describe('what a file is', () => {
  it.each(['xlsx', 'xlsm', 'xlsb', 'ods', 'biff8', 'biff5'] as const)(
    '%s is known by its content, under any name',
    async (type) => {
      const format = type.startsWith('biff') ? 'xls' : type;
      for (const name of [`file.${format}`, 'wrong.csv', 'none']) {
        const summary = value(await inspect(name, workbookBytes(type, table)));
        expect(summary.format).toBe(format);
        expect(summary.sheets).toEqual([{ name: 'Sheet1', kind: 'worksheet', isHidden: false }]);
        expect(summary.warnings.includes('saved-as-xlsx')).toBe(
          !format.startsWith('xlsx') && format !== 'xlsm',
        );
      }
    },
  );

  it('is old Excel for web pages that call themselves .xls, and text for delimited text of any name', async () => {
    const page =
      '<html><body><table><tr><td>Id</td><td>Text</td></tr><tr><td>1</td><td>a</td></tr></table></body></html>';
    expect(value(await inspect('page.xls', page)).format).toBe('xls');
    expect(value(await inspect('sheet.xls', 'ID;PWXL;N;E\nC;Y1;X1;K"Id"\nC;Y2;X1;K1\nE\n')).format).toBe(
      'xls',
    );
    expect(value(await inspect('table.xls', 'TABLE\r\n0,1\r\n"x"\r\n')).format).toBe('xls');
    for (const name of ['text.xls', 'text.xlsx', 'text.ods']) {
      const { format, warnings } = value(await inspect(name, 'Id\tText\n1\ta\n'));
      expect([format, warnings]).toEqual(['tsv', ['text-named-workbook']]);
    }
    expect(value(await inspect('text.dat', 'Id;Text\n1;a\n'))).toMatchObject({ format: 'csv', warnings: [] });
  });

  it.each([
    ['nothing.csv', '', 'file-empty'],
    ['paper.pdf', '%PDF-1.7\n%abc', 'file-type-unknown'],
    ['paper.csv', '%PDF-1.7\n%abc', 'file-type-unknown'],
    ['letter.rtf', '{\\rtf1 hello}', 'file-type-unknown'],
    ['data.json', '{"a":1}', 'file-type-unknown'],
    ['list.jsonl', '{"a":1}\n{"a":2}\n', 'file-type-unknown'],
    ['program.dat', Buffer.from('7f454c4602010100000000', 'hex'), 'file-type-unknown'],
    ['page.html', '<html><table></table></html>', 'file-type-unknown'],
    ['word.doc', container('WordDocument'), 'file-type-unknown'],
    ['locked.xlsx', container('EncryptedPackage'), 'workbook-password-protected'],
    ['cut.xls', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'workbook-damaged'],
    ['picture.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'file-type-unknown'],
    ['program.csv', Buffer.from('7f454c4602010100000000', 'hex'), 'file-type-unknown'],
  ])('%s is refused with a code of its own', async (name, bytes, code) => {
    expect(codeOf(await inspect(name, bytes))).toBe(code);
  });

  it('is refused where there is no file, or a folder', async () => {
    expect(codeOf(await inspectWorkbook(at('nowhere.xlsx'), undefined))).toBe('file-not-found');
    expect(codeOf(await inspectWorkbook(at('.'), undefined))).toBe('file-not-readable');
  });

  it('is refused for other programs that zip their files too', async () => {
    const docx = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(docx, '/word/document.xml', Buffer.from('<w/>'));
    const bytes = XLSX.CFB.write(docx, { type: 'buffer', fileType: 'zip' });
    expect(['file-type-unknown', 'workbook-damaged']).toContain(codeOf(await inspect('letter.docx', bytes)));
  });
});

describe('the suggested sheet', () => {
  const small = [['Note'], ['see the next sheet']];
  const days = (count: number) => [
    ['Date', 'Clicks', 'Share'],
    ...Array.from({ length: count }, (_, row) => [`2024-01-${row}`, row, row / 7]),
  ];
  const texts = (count: number) => [
    ['Query', 'Clicks'],
    ...Array.from({ length: count }, (_, row) => [`where to buy number ${row}`, row]),
  ];
  const large = [['Id', 'A', 'B'], ...Array.from({ length: 50 }, (_, row) => [row, `a${row}`, `b${row}`])];

  it.each(['xlsx', 'ods', 'biff8'] as const)('is the table and not the cover, in %s', async (type) => {
    const summary = value(
      await inspect('book', workbookBytes(type, { Cover: small, Data: large, More: large })),
    );
    expect(summary.suggestedSheet).toBe(1);
  });

  it.each([
    ['a table of days before one of texts', { Chart: days(90), Queries: texts(200) }, 'Queries'],
    ['longer notes than data', { Hinweise: texts(90), Daten: texts(30) }, 'Daten'],
    ['figures before texts', { Zahlen: days(150), Antworten: texts(100) }, 'Antworten'],
    ['last year before this year', { 2023: texts(100), 2024: texts(400) }, '2024'],
    ['nothing but a cover that holds the table', { Cover: texts(40), Notes: [['x']] }, 'Cover'],
  ])('is the one with most rows and texts: %s', async (_, sheets, expected) => {
    const summary = value(await inspect('book.xlsx', workbookBytes('xlsx', sheets)));
    expect(summary.sheets[summary.suggestedSheet]?.name).toBe(expected);
  });

  it('is the first of equals', async () => {
    const summary = value(await inspect('book.xlsx', workbookBytes('xlsx', { One: large, Two: large })));
    expect(summary.suggestedSheet).toBe(0);
  });
});

describe('old formats', () => {
  it('do not let a hostile comment or sheet name reach every object', async () => {
    const bytes = workbookBytes('biff8', { ['__proto__']: [['a'], ['b']], constructor: [['a'], ['b']] });
    await inspect('hostile.xls', bytes);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
