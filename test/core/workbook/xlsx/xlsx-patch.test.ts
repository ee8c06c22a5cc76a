import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSheet, buildStyles, buildXlsx, type WorkbookParts } from '../../../fixtures/xlsx-builder.ts';
import { codeOf, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answer, cellsOf, partsOf, partText, patchFile, readSheet } from './xlsx-files.ts';

const at = temporaryFolder();
const sheetPart = 'xl/worksheets/sheet1.xml';

function text(reference: string, content: string, more = ''): string {
  return `<c r="${reference}"${more} t="str"><v>${content}</v></c>`;
}

const twoRows = `<row r="1" spans="1:2">${text('A1', 'Name')}${text('B1', 'Town', ' s="1"')}</row><row r="2" spans="1:2">${text('A2', 'Ada')}</row>`;

async function patch(
  parts: WorkbookParts,
  values: Parameters<typeof patchFile>[2],
  choice: Parameters<typeof patchFile>[3] = {},
) {
  writeFileSync(at('in.xlsx'), buildXlsx(parts));
  const outcome = value(await patchFile(at('in.xlsx'), at('out.xlsx'), values, choice));
  return {
    outcome,
    sheet: value(await readSheet(at('out.xlsx'))),
    xml: await partText(at('out.xlsx'), sheetPart),
  };
}

describe('a new column', () => {
  it('goes after the last used one, with header, width, spans and dimension', async () => {
    const styles = buildStyles([], ['<xf numFmtId="0"/>', '<xf numFmtId="0" fontId="0"/>']);
    const beforeRows = '<dimension ref="A1:B2"/><cols><col min="2" max="9" width="7" hidden="1"/></cols>';
    const { outcome, sheet, xml } = await patch(
      { rows: twoRows, beforeRows, styles },
      { 2: ['Hello'], 5: ['far'] },
    );
    expect(outcome).toEqual({
      written: 2,
      answered: 2,
      columns: ['Answer'],
      continued: 0,
      nameRow: 1,
      appendedTo: null,
      printArea: null,
      targets: [expect.objectContaining({ header: 'Answer', column: 2, isNew: true, piece: 0 })],
    });
    expect(cellsOf(sheet, 1)).toEqual(['Name', 'Town', 'Answer']);
    expect(cellsOf(sheet, 2)).toEqual(['Ada', '', 'Hello']);
    expect(cellsOf(sheet, 5)).toEqual(['', '', 'far']);
    expect(xml).toContain('<dimension ref="A1:C5"/>');
    expect(xml).toContain(
      '<cols><col min="2" max="2" width="7" hidden="1"/><col min="3" max="3" width="14" customWidth="1"/><col min="4" max="9" width="7" hidden="1"/></cols>',
    );
    expect(xml).toContain('<row r="2" spans="1:3">');
    expect(xml).toContain('<c r="C1" s="1" t="inlineStr"><is><t>Answer</t></is></c>');
    expect(xml).toContain('<c r="C2" s="2" t="inlineStr"><is><t>Hello</t></is></c>');
    const newStyles = await partText(at('out.xlsx'), 'xl/styles.xml');
    expect(newStyles).toContain('<cellXfs count="3">');
    expect(newStyles).toContain(
      '<xf numFmtId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    );
  });

  // With spans in two parts a row is gone through cell by cell; else it is only lengthened.
  it.each(['1:2', '1:1 2:2'])(
    'goes before what programs put behind the cells of a row (spans %s)',
    async (spans) => {
      const more = '<extLst><ext uri="{5A7E}"><x:note xmlns:x="urn:x"/></ext></extLst>';
      const rows = twoRows
        .replace(`${text('A2', 'Ada')}</row>`, `${text('A2', 'Ada')}${more}</row>`)
        .replace('<row r="2" spans="1:2">', `<row r="2" spans="${spans}">`);
      const { sheet, xml } = await patch({ rows }, { 2: ['Hello'] });
      expect(cellsOf(sheet, 2)).toEqual(['Ada', '', 'Hello']);
      expect(xml).toMatch(/<t>Hello<\/t><\/is><\/c><extLst>.*<\/extLst><\/row>/);
    },
  );

  it('shows a number as a number where the style of plain cells is a time of day', async () => {
    const styles = buildStyles([], ['<xf numFmtId="18"/>', '<xf numFmtId="0"/>']);
    const columns = [{ header: 'Score', place: 'append', kind: 'number' } as const];
    const { sheet, xml } = await patch({ rows: twoRows, styles }, { 2: [320] }, { columns });
    expect(xml).toContain('<c r="C2" s="1"><v>320</v></c>');
    expect(cellsOf(sheet, 2)).toEqual(['Ada', '', '320']);
  });

  it('goes past merges and tables that reach further, and never takes a name that is there', async () => {
    const afterRows = '<mergeCells count="1"><mergeCell ref="B5:D5"/></mergeCells>';
    const rows = `<row r="1">${text('A1', 'Answer')}</row>`;
    const { outcome, sheet } = await patch({ rows, afterRows }, { 5: ['x'] });
    expect(outcome.columns).toEqual(['Answer (2)']);
    expect(cellsOf(sheet, 5)[4]).toBe('x');
  });

  it('keeps what stands in the file around it byte for byte', async () => {
    const rows = `\n <!-- note --><row r="1" x14ac:dyDescent="0.25">${text('A1', 'a')}</row>\r\n<row r='7' ht="20"/>`;
    const { xml } = await patch({ rows, afterRows: '<extLst><ext uri="{1}"/></extLst>' }, { 7: ['z'] });
    const before = buildSheet({ rows, afterRows: '<extLst><ext uri="{1}"/></extLst>' });
    const removed = xml
      .replace(/<cols>.*<\/cols>/, '')
      .replace(/<c r="B1".*?<\/c>/, '')
      .replace(/><c r="B7".*<\/c><\/row>/, '/>');
    expect(removed).toBe(before);
    expect(xml).toContain(`<row r='7' ht="20"><c r="B7" s="1" t="inlineStr"><is><t>z</t></is></c></row>`);
  });

  it('keeps the style of an empty cell that stands there, and of a styled row or column', async () => {
    const styles = buildStyles(
      [],
      [0, 1, 2, 9].map((id) => `<xf numFmtId="${id}"/>`),
    );
    const rows = `<row r="1">${text('A1', 'a')}</row><row r="2">${text('A2', 'b')}<c r="B2" s="1"/><c r="C2" s="3"/></row><row r="3" s="2" customFormat="1"/>`;
    const beforeRows = '<cols><col min="2" max="2" style="3"/></cols>';
    const columns = [answer, { header: 'Score', place: 'append', kind: 'number' } as const];
    const { xml } = await patch(
      { rows, styles, beforeRows },
      { 2: ['x', 5], 3: ['y', 6], 4: ['z', 7] },
      { columns },
    );
    const part = await partText(at('out.xlsx'), 'xl/styles.xml');
    const formats = [
      ...part.matchAll(/<xf numFmtId="(\d+)"[^/>]*?(\/>|><alignment vertical="top" wrapText="1")/g),
    ].map((found) => `${found[1]}${found[2] === '/>' ? '' : ' wrapped'}`);
    const styleOf = (cell: string) => formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1])];
    expect(styleOf('B2')).toBe('1 wrapped');
    expect(styleOf('B3')).toBe('2 wrapped');
    expect(styleOf('B4')).toBe('9 wrapped');
    expect(styleOf('C2')).toBe('9');
    expect(xml).toContain('<c r="C2" s="3"><v>5</v></c>');
  });

  it('is written into sheets without rows, with a prefix, or in UTF-16', async () => {
    const empty = buildSheet({ rows: '' }).replace('<sheetData></sheetData>', '<sheetData/>');
    const first = await patch({ rows: '', sheet: empty }, { 3: ['x'] });
    expect(cellsOf(first.sheet, 1)).toEqual(['Answer']);
    expect(cellsOf(first.sheet, 3)).toEqual(['x']);
    const prefixed = `<x:worksheet xmlns:x="urn:m"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const second = await patch({ rows: '', sheet: prefixed }, { 2: ['y'] });
    expect(second.xml).toContain(
      '<x:row r="2"><x:c r="B2" s="1" t="inlineStr"><x:is><x:t>y</x:t></x:is></x:c></x:row>',
    );
    expect(cellsOf(second.sheet, 2)).toEqual(['', 'y']);
    const wide = Buffer.from(`\ufeff${buildSheet({ rows: twoRows }).replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const third = await patch({ rows: '', sheet: wide }, { 2: ['ü'] });
    expect(cellsOf(third.sheet, 2)).toEqual(['Ada', '', 'ü']);
  });

  it('is refused where the sheet has no room', async () => {
    writeFileSync(at('full.xlsx'), buildXlsx({ rows: `<row r="1">${text('XFD1', 'last')}</row>` }));
    expect(codeOf(await patchFile(at('full.xlsx'), at('full-out.xlsx'), { 2: ['x'] }))).toBe('workbook-full');
    expect(existsSync(at('full-out.xlsx'))).toBe(false);
  });
});

describe('texts', () => {
  it.each([
    ['formulas and marks', '=1+1 <b>&amp;"\'@'],
    ['blanks and lines', '  a\n\n b\t '],
    ['what XML cannot hold', 'a\u0007b\u0000c\ufffe'],
    ['what looks like an escape', '_x0041_ and _X0041_'],
    ['letters of all kinds', 'äöü 漢字 😀 ]]>'],
  ])('come back as they were: %s', async (_, content) => {
    const { sheet } = await patch({ rows: twoRows }, { 2: [content] });
    expect(cellsOf(sheet, 2)[2]).toBe(content);
  });

  it('have line ends as in Excel, and no half characters', async () => {
    const { sheet } = await patch({ rows: twoRows }, { 2: ['a\r\nb\rc\ud800'] });
    expect(cellsOf(sheet, 2)[2]).toBe('a\nb\nc\ufffd');
  });

  it('go on in a further column when a cell cannot hold them, never cutting a character', async () => {
    const long = `${'a'.repeat(32_766)}😀${'b'.repeat(40_000)}`;
    const { outcome, sheet } = await patch({ rows: twoRows }, { 2: [long], 3: ['short'] });
    expect(outcome.columns).toEqual(['Answer', 'Answer (continued 2)', 'Answer (continued 3)']);
    expect(outcome.continued).toBe(1);
    const pieces = cellsOf(sheet, 2).slice(2);
    expect(pieces.join('')).toBe(long);
    expect(pieces.every((piece) => piece.length <= 32_767 && piece.isWellFormed())).toBe(true);
  });
});

describe('an existing column', () => {
  const rows = `<row r="1">${text('A1', 'Id')}${text('B1', 'Note')}</row><row r="2"><c r="A2"><v>1</v></c>${text('B2', 'old')}</row><row r="3"><c r="A3"><v>2</v></c><c r="B3" s="1"/></row><row r="4"><c r="A4"><v>3</v></c></row>`;
  const into = (onlyEmptyCells: boolean) => [
    { header: 'Note', place: { column: 'Note', onlyEmptyCells }, kind: 'text' } as const,
  ];
  const styles = buildStyles([], ['<xf numFmtId="0"/>', '<xf numFmtId="9"/>']);

  it('is filled where it is empty, or replaced', async () => {
    const values = { 2: ['x'], 3: ['y'], 4: ['z'] };
    const filled = await patch({ rows, styles }, values, { columns: into(true) });
    expect([2, 3, 4].map((row) => cellsOf(filled.sheet, row)[1])).toEqual(['old', 'y', 'z']);
    expect(filled.outcome.written).toBe(2);
    expect(filled.xml).toContain('<c r="B3" s="1" t="inlineStr">');
    const replaced = await patch({ rows, styles }, values, { columns: into(false) });
    expect([2, 3, 4].map((row) => cellsOf(replaced.sheet, row)[1])).toEqual(['x', 'y', 'z']);
    expect([...(await partsOf(at('out.xlsx'))).keys()]).toEqual([...(await partsOf(at('in.xlsx'))).keys()]);
  });

  it('gives up formulas that are written over, and others keep theirs', async () => {
    const shared = `<row r="1">${text('A1', 'Id')}${text('B1', 'Note')}</row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$2&amp;"A2"</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>3</v></c></row>`;
    const chain = {
      name: 'xl/calcChain.xml',
      content: '<calcChain><c r="B2" i="1"/></calcChain>',
    };
    const workbookRelations =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
    const parts = { rows: shared, more: [chain], workbookRelations };
    const { xml } = await patch(parts, { 2: ['x'], 3: [null] }, { columns: into(false) });
    expect(xml).toContain('<c r="B2" t="inlineStr"><is><t>x</t></is></c>');
    expect(xml).toContain('<c r="B3"><f>A3*$A$2&amp;"A2"</f><v>2</v></c>');
    expect(xml).toContain('<c r="B4"><f>A4*$A$2&amp;"A2"</f><v>3</v></c>');
    const out = await partsOf(at('out.xlsx'));
    expect(out.has('xl/calcChain.xml')).toBe(false);
    expect(out.get('[Content_Types].xml')?.toString()).not.toContain('calcChain');
    expect(out.get('xl/_rels/workbook.xml.rels')?.toString()).not.toContain('calcChain');
  });

  it('that is gone is made anew at the end', async () => {
    writeFileSync(at('gone.xlsx'), buildXlsx({ rows }));
    const columns = [{ header: 'x', place: { column: 'Gone', onlyEmptyCells: true }, kind: 'text' } as const];
    const outcome = value(await patchFile(at('gone.xlsx'), at('gone-out.xlsx'), { 2: ['x'] }, { columns }));
    expect(outcome).toMatchObject({ written: 1, columns: ['x'] });
  });
});

describe('an Excel table beside the new column', () => {
  const table = (more = '') =>
    `<table xmlns="m" id="1" name="T" displayName="T" ref="A1:B3"${more}><autoFilter ref="A1:B2"/><sortState ref="A2:B2"><sortCondition ref="B2"/></sortState><tableColumns count="2"><tableColumn id="1" name="Name"/><tableColumn id="5" name="Town"/></tableColumns></table>`;

  it('grows with columns named like their headers', async () => {
    const columns = [
      { header: 'Über\n"Mut"', place: 'append', kind: 'text' },
      { header: 'town', place: 'append', kind: 'text' },
    ] as const;
    const { outcome } = await patch(
      { rows: twoRows, tables: [table(' totalsRowCount="1"')] },
      { 2: ['a', 'b'] },
      { columns },
    );
    expect(outcome.columns).toEqual(['Über\n"Mut"', 'town (2)']);
    const grown = await partText(at('out.xlsx'), 'xl/tables/table1.xml');
    expect(grown).toContain(
      'ref="A1:D3" totalsRowCount="1"><autoFilter ref="A1:D2"/><sortState ref="A2:D2"><sortCondition ref="B2"/></sortState><tableColumns count="4">',
    );
    expect(grown).toContain(
      '<tableColumn id="6" name="Über_x000a_&quot;Mut&quot;"/><tableColumn id="7" name="town (2)"/></tableColumns>',
    );
  });

  it.each([
    ['a query fills it', ' tableType="queryTable"'],
    ['it has no header', ' headerRowCount="0"'],
  ])('does not grow when %s', async (_, more) => {
    await patch({ rows: twoRows, tables: [table(more)] }, { 2: ['a'] });
    expect(await partText(at('out.xlsx'), 'xl/tables/table1.xml')).toContain('ref="A1:B3"');
  });
});

describe('everything else', () => {
  it('is copied byte for byte, in the same order, with times, flags and extra fields', async () => {
    const more = [
      { name: 'xl/media/image1.png', content: Buffer.from([1, 2, 3, 0, 255]), isStored: true },
      { name: 'xl/vbaProject.bin', content: 'macros '.repeat(100), hasDescriptor: true },
      { name: 'xl\\odd.xml', content: '<odd/>', isWide: true },
    ];
    await patch({ rows: twoRows, more }, { 2: ['x'] });
    const before = readFileSync(at('in.xlsx'));
    const after = readFileSync(at('out.xlsx'));
    for (const [name, next] of [
      ['xl/media/image1.png', 'xl/vbaProject.bin'],
      ['xl/vbaProject.bin', 'xl\\odd.xml'],
    ] as const) {
      const start = before.indexOf(name) - 30;
      const raw = before.subarray(start, before.indexOf(next) - 30);
      expect(after.includes(raw)).toBe(true);
    }
    expect([...(await partsOf(at('out.xlsx'))).keys()]).toEqual([...(await partsOf(at('in.xlsx'))).keys()]);
  });

  it('a canceled patch says so', async () => {
    writeFileSync(at('in.xlsx'), buildXlsx({ rows: twoRows }));
    const { patchXlsx } = await import('../../../../electron/core/workbook/xlsx/write/xlsx-patch.ts');
    const outcome = await patchXlsx({
      sourcePath: at('in.xlsx'),
      targetPath: at('canceled.xlsx'),
      sheet: 'Data',
      header: { first: 1, last: 1 },
      columns: [answer],
      rows: async function* rows() {
        yield { rowNumber: 2, values: ['x'] };
      },
      options: { signal: AbortSignal.abort() },
    });
    expect(codeOf(outcome)).toBe('reading-canceled');
  });
});

describe('only empty cells', () => {
  it('are filled whichever way an empty text is written, and no others', async () => {
    const rows =
      `<row r="1">${text('A1', 'Name')}${text('B1', 'Old')}</row>` +
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>1</v></c></row>' +
      '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="inlineStr"><is><t></t></is></c></row>' +
      '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" t="str"><v></v></c></row>' +
      '<row r="6"><c r="A6" t="s"><v>1</v></c><c r="B6"><f>1/0</f></c></row>' +
      '<row r="7"><c r="A7" t="s"><v>1</v></c><c r="B7" t="inlineStr"><is><r><t>kept</t></r></is></c></row>';
    const columns = [
      { header: 'Old', place: { column: 'Old', onlyEmptyCells: true }, kind: 'text' } as const,
    ];
    const values = Object.fromEntries([2, 3, 4, 5, 6, 7].map((row) => [row, ['new']]));
    const { outcome, sheet } = await patch({ rows, strings: ['<t/>', '<t>full</t>'] }, values, { columns });
    expect(outcome.written).toBe(3);
    expect([2, 3, 4, 5, 6, 7].map((row) => cellsOf(sheet, row)[1])).toEqual([
      'new',
      'full',
      'new',
      'new',
      '',
      'kept',
    ]);
  });

  it('take a long answer whole or not at all', async () => {
    const rows =
      `<row r="1">${text('A1', 'Name')}${text('B1', 'Old')}</row>` +
      `<row r="2">${text('A2', 'a')}${text('B2', 'full')}</row><row r="3">${text('A3', 'b')}</row>`;
    const columns = [
      { header: 'Old', place: { column: 'Old', onlyEmptyCells: true }, kind: 'text' } as const,
    ];
    const long = 'x'.repeat(40_000);
    const { outcome, sheet } = await patch({ rows }, { 2: [long], 3: [long] }, { columns });
    expect(outcome).toMatchObject({ written: 1, answered: 1 });
    expect(cellsOf(sheet, 2).slice(1)).toEqual(['full']);
    expect(cellsOf(sheet, 3).slice(1).join('')).toBe(long);
  });
});

/**
 * The same zip with its directory told in the zip64 way (APPNOTE 4.3.14 to 4.3.16), as some writers do for any size.
 */
function withWideEnd(zip: Buffer): Buffer {
  const end = Buffer.from(zip.subarray(zip.length - 22));
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(end.readUInt16LE(8)), 24);
  wide.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32);
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const pointer = Buffer.alloc(20);
  pointer.writeUInt32LE(0x07064b50, 0);
  pointer.writeBigUInt64LE(BigInt(zip.length - 22), 8);
  pointer.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  return Buffer.concat([zip.subarray(0, zip.length - 22), wide, pointer, end]);
}

describe('a zip64 archive', () => {
  it('is read and written, with its directory and its entries told in the wide way', async () => {
    const whole = buildXlsx({ rows: twoRows, adjust: (part) => ({ ...part, isWide: true }) });
    writeFileSync(at('in.xlsx'), withWideEnd(whole));
    expect(cellsOf(value(await readSheet(at('in.xlsx'))), 1)).toEqual(['Name', 'Town']);
    value(await patchFile(at('in.xlsx'), at('out.xlsx'), { 2: ['Hello'] }));
    expect(cellsOf(value(await readSheet(at('out.xlsx'))), 2)).toEqual(['Ada', '', 'Hello']);
    const before = await partsOf(at('in.xlsx'));
    const after = await partsOf(at('out.xlsx'));
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  it('whose directory lies where there is none is refused', async () => {
    const zip = withWideEnd(buildXlsx({ rows: twoRows }));
    zip.writeBigUInt64LE(BigInt(zip.length * 2), zip.length - 22 - 12);
    writeFileSync(at('in.xlsx'), zip);
    expect(codeOf(await readSheet(at('in.xlsx')))).toBe('workbook-damaged');
  });
});

describe('a zip whose directory lists its parts in another order than they stand in', () => {
  it('is written with every other part byte for byte as it was', async () => {
    const whole = buildXlsx({ rows: twoRows });
    const end = whole.length - 22;
    const start = whole.readUInt32LE(end + 16);
    const records: Buffer[] = [];
    for (let at = start; at < end; at += records.at(-1)?.length ?? end) {
      const length =
        46 + whole.readUInt16LE(at + 28) + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
      records.push(whole.subarray(at, at + length));
    }
    writeFileSync(
      at('in.xlsx'),
      Buffer.concat([whole.subarray(0, start), ...records.reverse(), whole.subarray(end)]),
    );
    value(await patchFile(at('in.xlsx'), at('out.xlsx'), { 2: ['Hello'] }));
    expect(cellsOf(value(await readSheet(at('out.xlsx'))), 2)).toEqual(['Ada', '', 'Hello']);
    const before = await partsOf(at('in.xlsx'));
    const after = await partsOf(at('out.xlsx'));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, content] of before) {
      if (name !== sheetPart && name !== 'xl/styles.xml') expect(after.get(name)?.equals(content)).toBe(true);
    }
  });
});
