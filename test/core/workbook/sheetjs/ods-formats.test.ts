import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { languageMark } from '../../../../electron/core/workbook/formats/locale-marks.ts';
import { odsOf } from '../../../../electron/core/workbook/sheetjs/mend-ods.ts';
import { dataStyleCode, readDataStyles } from '../../../../electron/core/workbook/sheetjs/ods-data-styles.ts';
import { openWithSheetJs } from '../../../../electron/core/workbook/sheetjs/sheetjs-workbook.ts';
import { buildStyles, buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { convertInOffice, hasOffice, officeNote, readFormattedInOffice } from '../../../support/office.ts';
import { value } from '../answers.ts';
import { formatGroups } from '../formats/format-list.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function codeOf(style: string, others = ''): string | null {
  const styles = readDataStyles(style + others);
  const first = [...styles.values()][0];
  if (first === undefined) throw new Error('no style');
  return dataStyleCode(first, styles);
}

describe('a number format of an .ods', () => {
  it.each([
    [
      'date',
      '<number:day/><number:text>. </number:text><number:month number:textual="true" number:style="long"/>',
      'd". "mmmm',
    ],
    ['date', '<number:quarter/>', null],
    ['date', '<number:year number:calendar="jewish"/>', null],
    ['number', '<number:number number:min-integer-digits="1"/>', 'General'],
    ['number', '<number:number number:decimal-places="0" number:min-integer-digits="5"/>', '00000'],
    [
      'number',
      '<number:number number:decimal-places="2" number:min-decimal-places="1" number:min-integer-digits="1" number:grouping="true" number:display-factor="1000"/><number:text> "k"</number:text>',
      '#,##0.0#,," "\\""k"\\"',
    ],
    [
      'percentage',
      '<number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text> %</number:text>',
      '0.0" "%',
    ],
    [
      'number',
      '<number:text>%</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/>',
      '"%"0',
    ],
    [
      'currency',
      '<number:currency-symbol number:language="de" number:country="DE">€</number:currency-symbol>',
      '[$€-407]',
    ],
  ])('of a %s is told as Excel writes it: %s', (kind, body, code) => {
    // A thousand is one comma.
    const expected = code?.replace(',,', ',') ?? null;
    expect(codeOf(`<number:${kind}-style style:name="N1">${body}</number:${kind}-style>`)).toBe(expected);
  });

  it('has the sections of its maps in the order of Excel, and none where Excel has no such', () => {
    const map = (condition: string, name: string) =>
      `<style:map style:condition="value()${condition}" style:apply-style-name="${name}"/>`;
    const part = (name: string, text: string, maps = '') =>
      `<number:number-style style:name="${name}"><number:text>${text}</number:text>${maps}</number:number-style>`;
    const others = part('A', 'a') + part('B', 'b') + part('C', 'c');
    expect(codeOf(part('N', 'n', map('&gt;=0', 'A')), others)).toBe('"a";"n"');
    expect(codeOf(part('N', 'n', map('&gt;0', 'A') + map('&lt;0', 'B')), others)).toBe('"a";"b";"n"');
    expect(codeOf(part('N', 'n', map('&lt;100', 'A') + map('&gt;=1000', 'B')), others)).toBe(
      '[<100]"a";[>=1000]"b";"n"',
    );
    expect(
      codeOf(part('N', 'n', map('&lt;1', 'A') + map('&lt;2', 'B') + map('&lt;3', 'C')), others),
    ).toBeNull();
    expect(codeOf(part('N', 'n', map('&lt;1', 'gone')), others)).toBeNull();
  });

  it('has as many digits as a date of its language, where the language decides', () => {
    const date = (more: string, body: string) =>
      codeOf(
        `<number:date-style style:name="N" number:automatic-order="true" ${more}>${body}</number:date-style>`,
      );
    const french = 'number:language="fr" number:country="FR"';
    const language = 'number:format-source="language"';
    const parts =
      '<number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year/>';
    expect(date(`${french} ${language}`, parts)).toBe('dd"/"mm"/"yyyy');
    expect(date(`number:language="es" number:country="ES" ${language}`, parts)).toBe('d"/"mm"/"yy');
    expect(date(`number:language="en" number:country="US" ${language}`, parts)).toBe('d"/"m"/"yy');
    expect(date(french, parts)).toBe('d"/"m"/"yy');
    expect(date(`${french} ${language}`, `${parts}<number:hours/>`)).toBe('d"/"m"/"yyh');
  });

  it('names languages by their numbers, regions of their own too', () => {
    expect(languageMark('€', 'de', 'DE')).toBe('[$€-407]');
    expect(languageMark('', 'de', 'AT')).toBe('[$-C07]');
    expect(languageMark('', 'ja', 'JP')).toBe('[$-411]');
    expect(languageMark('', 'es', 'ES')).toBe('[$-C0A]');
    expect(languageMark('₰', 'xx', 'XX')).toBe('');
  });

  it('is found at the cell, its row, its column, or above its style', async () => {
    const named = (name: string, code: string) =>
      `<number:number-style style:name="${name}"><number:text>${code}</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>`;
    const style = (name: string, more: string) =>
      `<style:style style:name="${name}" style:family="table-cell" ${more}/>`;
    const number = (more = '') => `<table:table-cell ${more} office:value-type="float" office:value="7"/>`;
    const content =
      `<office:document-content><office:automatic-styles>${named('NC', 'column ')}${named('NR', 'row ')}${named('NP', 'parent ')}` +
      style('c', 'style:data-style-name="NC"') +
      style('r', 'style:data-style-name="NR"') +
      style('p', 'style:data-style-name="NP"') +
      style('child', 'style:parent-style-name="p"') +
      '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">' +
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="c"/>' +
      `<table:table-row><table:table-cell table:number-columns-repeated="2"/>${number()}</table:table-row>` +
      `<table:table-row table:default-cell-style-name="r">${number()}${number('table:style-name="child"')}${number()}</table:table-row>` +
      '</table:table></office:spreadsheet></office:body></office:document-content>';
    writeFileSync(at('places.ods'), odsOf(content, '', ''));
    const converted = value(value(await openWithSheetJs(at('places.ods'))).toXlsx());
    const sheet = XLSX.read(converted.bytes, { type: 'buffer', cellNF: true }).Sheets.S ?? {};
    expect(['C1', 'A2', 'B2', 'C2'].map((cell) => [cell, sheet[cell]?.z, sheet[cell]?.v])).toEqual([
      ['C1', '"column "0', 7],
      ['A2', '"row "0', 7],
      ['B2', '"parent "0', 7],
      ['C2', '"row "0', 7],
    ]);
  });
});

/** What differs and is not ours to mend, and why. */
const beyond: readonly (readonly [RegExp, string])[] = [
  [/^\[\$\$-409\]/, 'LibreOffice loses the format on its way to .ods'],
  [
    /^\[\$-(?:1\w{4,6}|407|40C)\][#0]/,
    'Excel takes the signs of numbers from the computer, never from a format',
  ],
  [/^0 0\/0$/, 'a whole number is shown with a fraction by one and without by the other'],
  [
    /^\[\$-(?:D?\d{2,3}041E|2?0[16]0401|050412|409)\]/,
    'calendars and digits of which Excel has no code without a number of its own',
  ],
];

describe.skipIf(!hasOffice)(`all formats of the list, made anew from an .ods${officeNote}`, () => {
  it('show in LibreOffice what the .ods shows', async () => {
    const cells = Object.values(formatGroups).flatMap(({ numbers, codes }) =>
      // Before March 1900 a number is another day in .ods than in .xlsx.
      codes.flatMap((format) =>
        numbers.filter((number) => number !== 1.5).map((number) => ({ format, number })),
      ),
    );
    const formats = [...new Set(cells.map((cell) => cell.format))];
    const styles = buildStyles(
      formats.map((code) => code.replaceAll(/[&"<>]/g, (sign) => escapes[sign] ?? '')),
      ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)],
    );
    const rows = cells.map(
      ({ format, number }, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" s="${formats.indexOf(format) + 1}"><v>${number}</v></c></row>`,
    );
    writeFileSync(at('list.xlsx'), buildXlsx({ rows: rows.join(''), styles }));
    convertInOffice(at('list.xlsx'), 'ods', at('listed.ods'));
    const converted = value(value(await openWithSheetJs(at('listed.ods'))).toXlsx());
    writeFileSync(at('remade.xlsx'), converted.bytes);
    const sheets = readFormattedInOffice([at('listed.ods'), at('remade.xlsx')]);
    const [before = [], after = []] = [...sheets.values()].map((file) => [...file.values()][0] ?? []);
    const differences = cells.flatMap(({ format, number }, index) => {
      const [old, now] = [before[index]?.[0], after[index]?.[0]];
      return old?.trim() === now?.trim() || beyond.some(([pattern]) => pattern.test(format))
        ? []
        : [{ format, number, old, now }];
    });
    expect(differences).toEqual([]);
  });
});
