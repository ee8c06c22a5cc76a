import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { SaveRequest } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { buildStyles, buildXlsx, buildZip } from '../../../fixtures/xlsx-builder.ts';
import { codeOf, sendAll, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { partsOf } from '../xlsx/xlsx-files.ts';

/** What a broken writer does to the file that it has just written; null for one that is not broken. */
const breaking = vi.hoisted(() => ({
  file: null as null | ((path: string) => Promise<void> | void),
}));

vi.mock('../../../../electron/core/workbook/xlsx/write/xlsx-patch.ts', async (importOriginal) => {
  const real =
    await importOriginal<typeof import('../../../../electron/core/workbook/xlsx/write/xlsx-patch.ts')>();
  const patchXlsx: typeof real.patchXlsx = async (request) => {
    const outcome = await real.patchXlsx(request);
    await breaking.file?.(request.targetPath);
    return outcome;
  };
  return { ...real, patchXlsx };
});
vi.mock('../../../../electron/core/workbook/xlsx/undo/xlsx-removal.ts', async (importOriginal) => {
  const real =
    await importOriginal<typeof import('../../../../electron/core/workbook/xlsx/undo/xlsx-removal.ts')>();
  const removeFromXlsx: typeof real.removeFromXlsx = async (request) => {
    const outcome = await real.removeFromXlsx(request);
    if (request.targetPath !== null) await breaking.file?.(request.targetPath);
    return outcome;
  };
  return { ...real, removeFromXlsx };
});
vi.mock('../../../../electron/core/workbook/text/text-patch.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../electron/core/workbook/text/text-patch.ts')>();
  const patchText: typeof real.patchText = async (request, options) => {
    const outcome = await real.patchText(request, options);
    await breaking.file?.(request.targetPath);
    return outcome;
  };
  return { ...real, patchText };
});

const { saveWorkbook } = await import('../../../../electron/core/workbook/save/save-workbook.ts');
const { removeColumns } = await import('../../../../electron/core/workbook/save/remove-columns.ts');
const { createWorkbookService } = await import('../../../../electron/core/workbook/service/workbook-host.ts');

const at = temporaryFolder();
const service = createWorkbookService({ workers: 1 });
afterAll(() => service.close());
afterEach(() => {
  breaking.file = null;
});

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const book = buildXlsx({
  beforeRows: '<dimension ref="A1:B5"/><cols><col min="1" max="9" width="20" customWidth="1"/></cols>',
  rows:
    '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    [2, 3, 4, 5]
      .map(
        (row) =>
          `<row r="${row}" spans="1:2"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="s"><v>${row}</v></c></row>`,
      )
      .join(''),
  afterRows: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  strings: ['Id', 'Text', 'one', 'two', 'three', 'four'].map((text) => `<t>${text}</t>`),
  styles: buildStyles([], ['<xf numFmtId="0"/>']),
  tables: [
    `<table xmlns="${main}" id="1" name="T" displayName="T" ref="A1:B5"><autoFilter ref="A1:B5"/><tableColumns count="2"><tableColumn id="1" name="Id"/><tableColumn id="2" name="Text"/></tableColumns></table>`,
  ],
});

/** Changes the text of one part. */
function inPart(name: string, change: (text: string) => string) {
  return async (path: string): Promise<void> => {
    const parts = [...(await partsOf(path))].map(([part, content]) => {
      if (part !== name) return { name: part, content };
      const text = change(content.toString('utf8'));
      if (text === content.toString('utf8')) throw new Error(`nothing was broken in ${name}`);
      return { name: part, content: text };
    });
    writeFileSync(path, buildZip(parts));
  };
}

const sheet = 'xl/worksheets/sheet1.xml';
const replacing = (part: string, what: string | RegExp, by: string) =>
  inPart(part, (text) => text.replace(what, by));

const faults: readonly (readonly [string, (path: string) => Promise<void> | void, string])[] = [
  ['an end tag that is lost', replacing(sheet, '</row>', ''), 'not-readable'],
  [
    'a column that loses its end',
    replacing(sheet, /<cols><col ([^>]*)\/>/, '<cols><col $1>'),
    'not-readable',
  ],
  ['a broken reference in an answer', replacing(sheet, 'answer &amp; 3', 'answer & 3'), 'sheet-xml'],
  ['a character that XML has not', replacing(sheet, 'answer &amp; 3', 'answer &amp; 3\u0001'), 'sheet-xml'],
  ['an attribute given twice', replacing(sheet, '<c r="C3"', '<c r="C3" r="C3"'), 'sheet-xml'],
  [
    'a prefix that nobody declares',
    replacing(sheet, '<is><t>answer &amp; 2</t></is>', '<is><x:t>answer &amp; 2</x:t></is>'),
    'sheet-xml',
  ],
  [
    'an answer on another row',
    inPart(sheet, (text) =>
      text
        .replace('answer &amp; 2', '@')
        .replace('answer &amp; 3', 'answer &amp; 2')
        .replace('@', 'answer &amp; 3'),
    ),
    'answers',
  ],
  ['an answer that is missing', replacing(sheet, /<c r="C4".*?<\/c>/, ''), 'answers'],
  ['an answer that is cut short', replacing(sheet, 'answer &amp; 5', 'answer &amp; '), 'answers'],
  [
    'an answer that nobody gave',
    replacing(sheet, '</row></sheetData>', '<c r="D5"><v>1</v></c></row></sheetData>'),
    'sheet-rows',
  ],
  ['a header of another name', replacing(sheet, '<t>Answer</t>', '<t>Answers</t>'), 'answers'],
  ['a cell of the user changed', replacing(sheet, '<c r="A4"><v>4</v>', '<c r="A4"><v>5</v>'), 'sheet-rows'],
  ['a cell of the user gone', replacing(sheet, '<c r="A4"><v>4</v></c>', ''), 'sheet-rows'],
  ['a row gone', replacing(sheet, /<row r="3".*?<\/row>/, ''), 'sheet-rows'],
  [
    'a row too many',
    replacing(sheet, '</sheetData>', '<row r="9"><c r="A9"><v>1</v></c></row></sheetData>'),
    'sheet-rows',
  ],
  ['a column of another width', replacing(sheet, 'width="20"', 'width="21"'), 'sheet-frame'],
  [
    'columns out of order',
    replacing(sheet, /(<col min="1"[^>]*>)(<col min="3"[^>]*>)/, '$2$1'),
    'sheet-frame',
  ],
  [
    'what follows the rows gone',
    replacing(sheet, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', ''),
    'sheet-frame',
  ],
  ['a table one column short', replacing('xl/tables/table1.xml', /<tableColumn id="3"[^>]*\/>/, ''), 'table'],
  [
    'a table column of another name',
    replacing('xl/tables/table1.xml', 'name="Answer"', 'name="Other"'),
    'table',
  ],
  ['a table whose end tag is lost', replacing('xl/tables/table1.xml', '</tableColumns>', ''), 'part-xml'],
  [
    'a format that is not there',
    replacing('xl/styles.xml', /<xf numFmtId="0"[^>]*applyAlignment="1">.*?<\/xf>/, ''),
    'styles',
  ],
  [
    'a part changed that a save never touches',
    replacing('xl/sharedStrings.xml', 'one', 'once'),
    'other-part',
  ],
  [
    'a workbook part that says something else',
    replacing('xl/workbook.xml', 'sheetId="1"', 'sheetId="7"'),
    'workbook-part',
  ],
  [
    'a name that nobody asked for',
    replacing(
      'xl/workbook.xml',
      '</workbook>',
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$C$5</definedName></definedNames></workbook>',
    ),
    'workbook-part',
  ],
  [
    'a part gone',
    async (path) => {
      const parts = [...(await partsOf(path))].filter(([name]) => name !== 'xl/sharedStrings.xml');
      writeFileSync(path, buildZip(parts.map(([name, content]) => ({ name, content }))));
    },
    'part-gone',
  ],
  [
    'a zip that ends too early',
    (path) => writeFileSync(path, readFileSync(path).subarray(0, -40)),
    'not-readable',
  ],
  [
    'a byte on the disk that is another',
    (path) => {
      const bytes = readFileSync(path);
      const mark = bytes.indexOf(sheet) + sheet.length + 30;
      bytes[mark] = (bytes[mark] ?? 0) ^ 0x55;
      writeFileSync(path, bytes);
    },
    'not-readable',
  ],
];

async function request(path: string): Promise<SaveRequest> {
  return sendAll(service, path, at, {
    used: ['Text'],
    headerRow: 1,
    answer: (_, row) => [`answer & ${row}`],
  });
}

const task = (saveRequest: SaveRequest, targetPath: string) => ({
  request: saveRequest,
  targetPath,
  temporaryPath: at(`.${basename(targetPath)}.00000000.sheetbatch`),
});

const leftovers = () => readdirSync(at('.')).filter((name) => name.endsWith('.sheetbatch'));

describe('a workbook that is not what it had to be', () => {
  it('is taken when nothing is wrong', async () => {
    writeFileSync(at('book.xlsx'), book);
    expect(codeOf(await saveWorkbook(task(await request(at('book.xlsx')), at('good.xlsx'))))).toBe('ok');
  });

  it.each(faults)('never takes the place of the original: %s', async (_, broken, check) => {
    writeFileSync(at('book.xlsx'), book);
    const saveRequest = await request(at('book.xlsx'));
    breaking.file = broken;
    const saved = await saveWorkbook(task(saveRequest, at('book.xlsx')));
    expect(saved).toEqual({ ok: false, problem: { code: 'save-not-verified', facts: { check } } });
    expect(readFileSync(at('book.xlsx')).equals(book)).toBe(true);
    expect(leftovers()).toEqual([]);
    expect(readdirSync(at('.')).filter((name) => name.includes('before Sheetbatch'))).toEqual([]);
  });

  it('is not made as a copy, and an older copy stays', async () => {
    writeFileSync(at('book.xlsx'), book);
    writeFileSync(at('copy.xlsx'), 'an older copy');
    const saveRequest = await request(at('book.xlsx'));
    breaking.file = replacing(sheet, 'answer &amp; 5', 'answer');
    expect(codeOf(await saveWorkbook(task(saveRequest, at('copy.xlsx'))))).toBe('save-not-verified');
    expect(codeOf(await saveWorkbook(task(saveRequest, at('new.xlsx'))))).toBe('save-not-verified');
    expect(readFileSync(at('copy.xlsx'), 'utf8')).toBe('an older copy');
    expect(existsSync(at('new.xlsx'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  it('is caught when answers go into a column that is there, and when columns are taken out again', async () => {
    writeFileSync(at('book.xlsx'), book);
    const saveRequest = await request(at('book.xlsx'));
    const columns = [{ header: 'Id', place: { column: 'Id', onlyEmptyCells: false }, kind: 'text' }] as const;
    breaking.file = replacing(sheet, '<c r="B4" t="s"><v>4</v>', '<c r="B4" t="s"><v>5</v>');
    expect(codeOf(await saveWorkbook(task({ ...saveRequest, columns }, at('out.xlsx'))))).toBe(
      'save-not-verified',
    );
    breaking.file = null;
    expect(codeOf(await saveWorkbook(task({ ...saveRequest, columns }, at('filled.xlsx'))))).toBe('ok');

    value(await saveWorkbook(task({ ...saveRequest, cellsPath: at('noted') }, at('saved.xlsx'))));
    copyFileSync(at('saved.xlsx'), at('worked.xlsx'));
    const { usedColumns, idColumn, answersPath } = saveRequest;
    const removal = {
      path: at('worked.xlsx'),
      sent: { usedColumns, idColumn, answersPath },
      cellsPath: at('noted'),
      isOnlyCheck: false,
    };
    breaking.file = replacing(sheet, '<c r="A4"><v>4</v></c>', '');
    expect(codeOf(await removeColumns(removal, at('.worked.xlsx.00000000.sheetbatch')))).toBe(
      'save-not-verified',
    );
    expect(readFileSync(at('worked.xlsx')).equals(readFileSync(at('saved.xlsx')))).toBe(true);
    breaking.file = null;
    expect(codeOf(await removeColumns(removal, at('.worked.xlsx.00000000.sheetbatch')))).toBe('ok');
  });
});

const areas =
  '<definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$5,Data!$H$1:$I$2</definedName>';
const titles = '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName>';
const printed = buildXlsx({
  rows: [1, 2, 3, 4, 5]
    .map(
      (row) =>
        `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="str"><v>Text${row}</v></c></row>`,
    )
    .join(''),
  adjust: (part) =>
    part.name === 'xl/workbook.xml'
      ? {
          ...part,
          content: String(part.content).replace(
            '</workbook>',
            `<definedNames>${areas}${titles}</definedNames></workbook>`,
          ),
        }
      : part,
});
const naming = (what: string, by: string) => inPart('xl/workbook.xml', (text) => text.split(what).join(by));

describe('a print area that is not what it had to be', () => {
  it.each([
    ['grown although nobody asked for it', false, naming('$B$5', '$C$5')],
    ['not grown', true, naming('$C$5', '$B$5')],
    ['grown too far', true, naming('$C$5', '$D$5')],
    ['with other rows', true, naming('$C$5', '$C$4')],
    ['on another sheet', true, naming('>Data!$A', '>Date!$A')],
    ['without its other range', true, naming(',Data!$H$1:$I$2', '')],
    ['with another range grown', true, naming('$I$2', '$J$2')],
    ['called otherwise', true, naming('_xlnm.Print_Area', '_xlnm.Extract')],
    ['beside another name that is another', true, naming('Data!$1:$1', 'Data!$1:$2')],
  ])('is thrown away: %s', async (_, printsAnswers, broken) => {
    writeFileSync(at('book.xlsx'), printed);
    const sent = await sendAll(service, at('book.xlsx'), at, { used: ['Text1'], headerRow: 1 });
    const saveRequest = { ...sent, printsAnswers };
    breaking.file = broken;
    const saved = await saveWorkbook(task(saveRequest, at('book.xlsx')));
    expect(saved).toEqual({
      ok: false,
      problem: { code: 'save-not-verified', facts: { check: 'workbook-part' } },
    });
    expect(readFileSync(at('book.xlsx')).equals(printed)).toBe(true);
  });
});

const lines = 'Id;Text\r\n1;one\r\n2;"two ""x"""\r\n\r\n3;three\r\n';
const inText = (change: (text: string) => string) => (path: string) => {
  const text = readFileSync(path, 'utf8');
  if (change(text) === text) throw new Error('nothing was broken');
  writeFileSync(path, change(text));
};

const textFaults: readonly (readonly [string, (path: string) => void, string])[] = [
  [
    'a record too many',
    inText((text) => text.replace('answer & 2', 'answer\r\n2')),
    'records|fields|answers|cells',
  ],
  ['a record too few', inText((text) => text.slice(0, text.lastIndexOf('3;three'))), 'records'],
  [
    'a quote that never closes',
    inText((text) => text.replace('answer & 3', '"answer & 3')),
    'records|answers|cells|fields',
  ],
  ['a field too many', inText((text) => text.replace('answer & 2', 'answer;2')), 'fields'],
  ['a cell of the user changed', inText((text) => text.replace('1;one', '1;on')), 'cells'],
  ['a line end of another kind', inText((text) => text.replace('answer & 3\r\n', 'answer & 3\n')), 'cells'],
  ['an answer on another row', inText((text) => text.replace('answer & 2', 'answer & 5')), 'answers'],
  [
    'an answer where there is none',
    inText((text) => text.replace('\r\n\r\n', '\r\n;;x\r\n')),
    'cells|answers|fields',
  ],
];

describe('a text file that is not what it had to be', () => {
  it.each(textFaults)('never takes the place of the original: %s', async (_, broken, check) => {
    writeFileSync(at('list.csv'), lines);
    const saveRequest = await request(at('list.csv'));
    expect(codeOf(await saveWorkbook(task(saveRequest, at('good.csv'))))).toBe('ok');
    breaking.file = broken;
    const saved = await saveWorkbook(task(saveRequest, at('list.csv')));
    expect(codeOf(saved)).toBe('save-not-verified');
    expect(saved.ok ? '' : saved.problem.facts?.check).toMatch(new RegExp(`^(${check})$`));
    expect(readFileSync(at('list.csv'), 'utf8')).toBe(lines);
    expect(leftovers()).toEqual([]);
  });
});
