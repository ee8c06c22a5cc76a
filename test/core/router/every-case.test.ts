import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import * as XLSX from 'xlsx';
import { unwrap } from '../../../shared/model/outcome.ts';
import { buildXlsx } from '../../fixtures/xlsx-builder.ts';
import { casePath, hasCases } from '../../support/cases.ts';
import { describeWhere, itWhere } from '../../support/where.ts';
import {
  answeredRows,
  goWholeWay,
  startWholeWay,
  stoppedWays,
  type WayOptions,
} from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';
import { parseStrictly, respellXml } from '../workbook/xlsx/respell-xml.ts';

const at = temporaryFolder();
const ways = stoppedWays();

describeWhere(hasCases ? null : 'no ../shared', 'the inputs of ../shared/cases', () => {
  it('go the whole way in a test of this folder, each by its name', () => {
    const files = readFileSync(casePath('INDEX.tsv'), 'utf8').trim().split('\n').slice(1);
    const names = files.map((line) => line.split('\t')[0] ?? '');
    const tests = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
      .filter((source) => source.includes('support/whole-way.ts'));
    expect(names.length).toBeGreaterThan(45);
    expect(names.filter((name) => !tests.some((source) => source.includes(`${name}'`)))).toEqual([]);
  });
});

type Cells = readonly (readonly (string | number)[])[];

/** A workbook of these sheets, the first with a filter where one is named. */
function workbookOf(name: string, sheets: Readonly<Record<string, Cells>>, filter?: string): string {
  const book = XLSX.utils.book_new();
  for (const [called, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (filter !== undefined && book.SheetNames.length === 0) sheet['!autofilter'] = { ref: filter };
    XLSX.utils.book_append_sheet(book, sheet, called);
  }
  const bookType = name.endsWith('.xlsb') ? 'xlsb' : 'xlsx';
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType }));
  return at(name);
}

async function go(path: string, options: WayOptions = {}) {
  const { way, job, saved } = await goWholeWay(path, options);
  ways.push(way);
  return { way, job, saved };
}

/** Each case, where it is there, and its neighbours. */
function eachOf(
  title: string,
  cases: readonly string[],
  neighbours: Readonly<Record<string, () => string>>,
  check: (path: string) => Promise<void>,
): void {
  describe(title, () => {
    for (const name of cases) itWhere(hasCases ? null : 'no ../shared', name, () => check(casePath(name)));
    for (const [name, make] of Object.entries(neighbours)) test(name, () => check(make()));
  });
}

const letters: Cells = [
  ['Text', 'N'],
  ['a', 3],
  ['b', 2],
  ['c', 1],
];

eachOf(
  'the filter of a sheet reaches over the answers',
  ['101-autofilter-range.xlsx'],
  {
    'below a title': () => workbookOf('titled.xlsx', { Data: [['Letters of May'], [], ...letters] }, 'A3:B6'),
    'over one column only': () => workbookOf('one.xlsx', { Data: letters }, 'B1:B4'),
    'in an .xlsb': () => workbookOf('old.xlsb', { Data: letters }, 'A1:B4'),
  },
  async (path) => {
    const { way, saved } = await go(path);
    expect(saved.column('Answer')).toEqual(way.requests());
    const book = XLSX.read(readFileSync(saved.path), { type: 'buffer' });
    const filter = book.Sheets.Data?.['!autofilter']?.ref ?? '';
    expect(filter.split(':')[1]).toBe(`C${saved.summary.lastRow}`);
    const name = book.Workbook?.Names?.find(({ Name }) => Name === '_xlnm._FilterDatabase');
    expect(name?.Ref.replaceAll('$', '')).toBe(`Data!${filter}`);
  },
);

const orders = (name: string, id: string, text: string, ids: readonly (string | number)[]): string => {
  writeFileSync(
    at('orders.csv'),
    [[name, id, text], ...ids.map((own, row) => [`name ${row % 2}`, own, 'late again'])]
      .map((cells) => cells.join(','))
      .join('\n'),
  );
  return at('orders.csv');
};

eachOf(
  'a column of ids is known by its name in any of the languages, and rows by these ids',
  ['export-14-id-words.de.csv', 'export-14-id-words.ja.csv', 'export-14-id-words.fr.csv'],
  {
    'in Spanish': () => orders('Nombre', 'Número de pedido', 'Texto', [501, 502, 503, 504]),
    'in Chinese': () => orders('姓名', '订单号', '内容', ['A1', 'A2', 'A3', 'A4']),
    'a DOI': () => orders('Title', 'DOI', 'Abstract', ['10.1/a', '10.1/b', '10.1/c', '10.1/d']),
  },
  async (path) => {
    const way = await startWholeWay(path);
    ways.push(way);
    const table = await way.readTable();
    const second = table.columns[1]?.name ?? '';
    expect(table.suggestedIdColumn).toBe(second);
    const columns = table.columns.filter((_, index) => index !== 1).map(({ name }) => name);
    const settings = { idColumn: second, sharesIdenticalRequests: false };
    const job = await way.send({ columns, settings });
    // The same lines in another order: only the ids tell them apart.
    const [head = '', ...lines] = readFileSync(way.path, 'utf8').trim().split(/\r?\n/);
    writeFileSync(way.path, [head, ...lines.reverse()].join('\r\n'));
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer')).toEqual([...way.requests()].reverse());
  },
);

const dates: Cells = [
  ['Date', 'Clicks', 'Share'],
  ...Array.from({ length: 40 }, (_, day) => [
    `2024-02-${String((day % 28) + 1).padStart(2, '0')}`,
    day,
    '1%',
  ]),
];
const queries: Cells = [
  ['Top queries', 'Clicks', 'Share'],
  ...Array.from({ length: 60 }, (_, row) => [`how do I do this and that ${row}`, row, '1%']),
];

eachOf(
  'the sheet with the texts is suggested',
  ['export-21-first-sheet-is-a-chart-table.in.xlsx'],
  {
    'behind a cover and notes': () =>
      workbookOf('cover.xlsx', {
        Cover: [['Report of May'], ['made by us'], ['for nobody else']],
        Notes: Array.from({ length: 70 }, (_, row) => [`A note of some length on what is in here, ${row}`]),
        Queries: queries,
      }),
    'between dates': () => workbookOf('between.xlsx', { Chart: dates, Queries: queries, Dates: dates }),
  },
  async (path) => {
    const { way, saved } = await go(path);
    expect(saved.summary.sheet).toBe('Queries');
    expect(way.requests()[0]).toMatch(/^Top queries: /);
    expect(saved.column('Answer')).toEqual(way.requests());
  },
);

/** A workbook whose sheet has columns with styles, spelled so. */
function spelled(name: string, change: (xml: string) => string): string {
  const cell = (ref: string, text: string): string =>
    `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = ['Keyword', 'ant', 'bee'].map(
    (text, index) =>
      `<row r="${index + 1}" spans="1:2">${cell(`A${index + 1}`, text)}${cell(`B${index + 1}`, index === 0 ? 'Text' : `text ${index}`)}</row>`,
  );
  const file = buildXlsx({
    rows: rows.join(''),
    beforeRows:
      '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="5" width="9"/></cols>',
    adjust: (part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: change(String(part.content)) } : part,
  });
  writeFileSync(at(name), file);
  return at(name);
}

/** The sheet's XML is well-formed, whoever reads it. */
function parseSheet(path: string): void {
  const container = XLSX.CFB.read(readFileSync(path), { type: 'buffer' });
  const sheet = XLSX.CFB.find(container, '/xl/worksheets/sheet1.xml');
  parseStrictly(Buffer.from(sheet.content as Uint8Array).toString('utf8'));
}

eachOf(
  'elements with end tags of their own come back whole',
  ['export-35-explicit-end-tags.in.xlsx', 'export-35-explicit-end-tags.all-parts.xlsx'],
  {
    'columns only': () => spelled('columns.xlsx', (xml) => xml.replace(/<(col) ([^>]*)\/>/g, '<$1 $2></$1>')),
    'with a prefix, blanks within tags and attributes the other way round': () =>
      spelled('prefix.xlsx', (xml) =>
        respellXml(xml, { endTags: true, prefix: 'x', blanks: true, reversedAttributes: true }),
      ),
  },
  async (path) => {
    const { way, saved } = await go(path);
    parseSheet(saved.path);
    expect(answeredRows(saved).map(([, answer]) => answer)).toEqual(way.requests());
    expect(saved.rows.map(({ rowNumber }) => rowNumber)).toEqual(way.requests().map((_, row) => row + 2));
  },
);
