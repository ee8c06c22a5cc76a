import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { unwrap } from '../../../shared/model/outcome.ts';
import { buildPriceList, type PriceLine } from '../../fixtures/price-list.ts';
import { buildStyles, buildXlsx } from '../../fixtures/xlsx-builder.ts';
import { hasOffice, readSheetInOffice } from '../../support/office.ts';
import { echoSettings, startWholeWay, stoppedWays, type WayOptions } from '../../support/whole-way.ts';

const ways = stoppedWays();
const scratch = mkdtempSync(join(tmpdir(), 'sheetbatch-identity-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cases = resolve('../shared/cases');
const hasCases = existsSync(cases);

async function start(file: string | Buffer, name = 'in.xlsx') {
  const path = typeof file === 'string' ? file : join(scratch, name);
  if (typeof file !== 'string') writeFileSync(path, file);
  const way = await startWholeWay(path);
  ways.push(way);
  return way;
}

/**
 * A column "Value" of cells with these styles and values, and a column "Name" that tells the rows apart for
 * the test only.
 */
function buildValues(codes: readonly string[], cells: readonly string[]): Buffer {
  const xfs = ['<xf numFmtId="0"/>', ...codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`)];
  const rows = cells.map((cell, at) => {
    const name = `<c r="B${at + 2}" t="inlineStr"><is><t>row ${at + 2}</t></is></c>`;
    return `<row r="${at + 2}">${cell.replace('<c', `<c r="A${at + 2}"`)}${name}</row>`;
  });
  const header =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Value</t></is></c><c r="B1" t="inlineStr"><is><t>Name</t></is></c></row>';
  return buildXlsx({ rows: header + rows.join(''), styles: buildStyles(codes, xfs) });
}

const number = (value: string | number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const useValue: WayOptions = { columns: ['Value'] };

async function answersOf(file: string | Buffer, options: WayOptions, name?: string) {
  const way = await start(file, name);
  const job = await way.send(options);
  const saved = unwrap(await way.save(job.id));
  return { way, job, saved, answers: saved.column('Answer') };
}

const eans = ['4006381333931', '4006381333948', '4006381333955'];

describe.skipIf(!hasCases)(`cases${hasCases ? '' : ' (not run: no ../shared)'}`, () => {
  it('three article numbers are three requests with all their digits, and each row has its own answer', async () => {
    const { way, saved, answers } = await answersOf(join(cases, '26b-ean-dedupe.xlsx'), { columns: ['EAN'] });
    expect(way.requests()).toEqual(eans.map((ean) => `EAN: ${ean}`));
    expect(answers).toEqual(eans.map((ean) => `EAN: ${ean}`));
    if (!hasOffice) return;
    const shown = readSheetInOffice(saved.path);
    expect(shown.slice(1).map((row) => row[2])).toEqual(eans.map((ean) => `EAN: ${ean}`));
  });

  it('long numbers as ids name the requests, and find their rows after the sheet was sorted', async () => {
    const path = join(cases, '43-id-column-long-number.xlsx');
    const way = await start(path);
    const { columns } = await way.readTable();
    const id = columns[0]?.name ?? '';
    const job = await way.send({ settings: { idColumn: id } });
    const ids = way.service.batches.flatMap((batch) => batch.requests.map((request) => request.customId));
    expect(ids.map((one) => one.slice(7))).toEqual(expect.arrayContaining(eans));
    const book = XLSX.read(readFileSync(way.path));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const [header = [], ...rows] = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    book.Sheets[book.SheetNames[0] ?? ''] = XLSX.utils.aoa_to_sheet([header, ...rows.reverse()]);
    writeFileSync(way.path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    const saved = unwrap(await way.save(job.id));
    saved.rows.forEach((row) => {
      expect(row.cells.at(-1)).toContain(row.cells[0]);
    });
  });
});

describe('rows that show the same and hold something else', () => {
  it('do not share an answer', async () => {
    const book = buildValues(
      ['0.0', '000'],
      [number(4.46, 1), number(4.54, 1), number(4.46, 1), number(4.54, 1)],
    );
    const { way, answers } = await answersOf(book, useValue);
    expect(way.requests()).toEqual(['Value: 4.5', 'Value: 4.5']);
    expect(answers).toEqual(Array(4).fill('Value: 4.5'));
    const rows = way.bench.core.services.database.all(
      'SELECT duplicate_of AS leader FROM rows ORDER BY position',
    );
    expect(rows.map((row) => row.leader)).toEqual([null, null, 0, 1]);
  });

  it('a text and the number that is shown like it are two; a number and its digits as text are one', async () => {
    const book = buildValues(['000'], [text('007'), number(7, 1), text('7'), number(7, 0), number('7.0', 0)]);
    const { way } = await answersOf(book, useValue);
    expect(way.requests()).toEqual(['Value: 007', 'Value: 007', 'Value: 7']);
  });

  it('are told apart by it in the estimate as well', async () => {
    const way = await start(buildValues(['0.0'], [number(4.46, 1), number(4.54, 1), number(4.46, 1)]));
    const { tableId, ...table } = await way.readTable();
    const draft = {
      tableId,
      settings: echoSettings({ ...useValue, settings: { isPractice: true } }, table),
    };
    const estimate = await way.bench.client.estimates.make(draft);
    expect(estimate).toMatchObject({ requests: 2 });
  });

  it('keep their answers apart when the sheet is sorted anew, by cells and by ids', async () => {
    const line = (rate: number, code: number): PriceLine => ({
      code,
      ean: 1,
      price: 1,
      since: 45000,
      rate,
      note: 'x',
    });
    const lines = [line(4.46, 7), line(4.54, 8), line(4.5, 9)];
    for (const idColumn of [null, 'Rate']) {
      let count = 0;
      const way = await start(buildPriceList(lines));
      const job = await way.send({ columns: ['Rate'], settings: { idColumn } });
      count += way.requests().length;
      expect(count).toBe(3);
      writeFileSync(way.path, buildPriceList([lines[2], lines[0], lines[1]] as PriceLine[]));
      const saved = unwrap(await way.save(job.id, { extras: ['custom-id'] }));
      const { database } = way.bench.core.services;
      const sent = database.all<{ custom_id: string }>('SELECT custom_id FROM rows ORDER BY position');
      const ids = sent.map((row) => row.custom_id);
      expect(saved.column('Answer – request id')).toEqual([ids[2], ids[0], ids[1]]);
    }
  });
});

describe('rows that hold the same and show something else', () => {
  it('ask each for itself, as their requests differ', async () => {
    const cells = [number(0.5, 0), number(0.5, 1), number(0.5, 0), number(0.5, 1), number(0.5, 1)];
    const { way, answers } = await answersOf(buildValues(['0%'], cells), useValue);
    expect(way.requests()).toEqual(['Value: 0.5', 'Value: 50%']);
    expect(answers).toEqual(['Value: 0.5', 'Value: 50%', 'Value: 0.5', 'Value: 50%', 'Value: 50%']);
  });

  it('are still the same rows after another format was put on the column', async () => {
    const values = [1234.5, 8.25, 0.125];
    const way = await start(
      buildValues(
        ['0.00'],
        values.map((value) => number(value, 1)),
      ),
    );
    const job = await way.send(useValue);
    writeFileSync(
      way.path,
      buildValues(
        ['#,##0.000'],
        [2, 0, 1].map((at) => number(values[at] ?? 0, 1)),
      ),
    );
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer')).toEqual(['Value: 0.13', 'Value: 1234.50', 'Value: 8.25']);
  });
});

describe.each(['xls', 'xlsb', 'ods'] as const)('numbers in .%s', (bookType) => {
  it('are sent with all their digits and told apart by what they hold', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['Value', 'Name'],
      ...eans.map((ean) => [Number(ean), 'a']),
      [4.46, 'b'],
      [4.54, 'b'],
    ]);
    for (const address of ['A5', 'A6']) if (bookType !== 'ods') sheet[address].z = '0.0';
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Data');
    const bytes: Buffer = XLSX.write(book, { type: 'buffer', bookType });
    const { way, answers } = await answersOf(bytes, useValue, `in.${bookType}`);
    const shown = bookType === 'ods' ? ['4.46', '4.54'] : ['4.5', '4.5'];
    const expected = [...eans, ...shown].map((one) => `Value: ${one}`);
    expect(way.requests()).toEqual(expected);
    expect(answers).toEqual(expected);
  });
});
