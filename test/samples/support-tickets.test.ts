import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { read, utils, type WorkBook, type WorkSheet } from 'xlsx';
import { convertInOffice, hasOffice, officeNote } from '../support/office.ts';

const samplePath = fileURLToPath(new URL('../../samples/support-tickets.xlsx', import.meta.url));
const generatorPath = fileURLToPath(new URL('../../build/make-sample.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-sample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Part {
  readonly name: string;
  readonly time: number;
  readonly content: string;
}

/**
 * The parts in the order of the archive's directory. Deflate may pack differently on other processors, so
 * they are unpacked.
 */
function partsOf(path: string): Part[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts: Part[] = [];
  let entry = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(entry) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(entry + 28);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
    parts.push({
      name: bytes.toString('utf8', entry + 46, entry + 46 + nameLength),
      time: bytes.readUInt32LE(entry + 12),
      content: inflateRawSync(packed).toString('utf8'),
    });
    entry += 46 + nameLength;
  }
  return parts;
}

function openSample(): WorkBook {
  return read(readFileSync(samplePath), { cellFormula: true, cellNF: true, cellDates: false });
}

function sheetOf(workbook: WorkBook, name: string): WorkSheet {
  const sheet = workbook.Sheets[name];
  if (sheet === undefined) throw new Error(`the sample has no sheet ${name}`);
  return sheet;
}

describe('the sample workbook', () => {
  it('is exactly what the generator makes, part by part', () => {
    const made = join(folder, 'made.xlsx');
    execFileSync(process.execPath, [generatorPath, made]);
    const committed = partsOf(samplePath);
    expect(committed.length).toBeGreaterThan(10);
    expect(partsOf(made)).toEqual(committed);
  });

  it('is small', () => {
    expect(statSync(samplePath).size).toBeLessThanOrEqual(60_000);
  });

  it('has the tickets of a support team: all different, in several languages, some with line breaks', () => {
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheetOf(openSample(), 'Tickets'));
    expect(rows).toHaveLength(320);
    expect(Object.keys(rows[2] ?? {})).toEqual(
      expect.arrayContaining(['Ticket', 'Received', 'Customer', 'Message']),
    );
    const messages = rows.map((row) => String(row.Message));
    expect(new Set(messages).size).toBe(320);
    expect(messages.filter((message) => message.includes('{'))).toEqual([]);
    expect(messages.filter((message) => message.includes('\n')).length).toBeGreaterThan(30);
    const count = (words: RegExp) => messages.filter((message) => words.test(message)).length;
    expect(count(/\b(ich|und|meine)\b/)).toBeGreaterThan(10);
    expect(count(/\b(votre|vous|commande|je)\b/)).toBeGreaterThan(5);
    expect(count(/\b(pedido|gracias|hace)\b/i)).toBeGreaterThan(5);
    const empty = rows.filter((row) => row.Priority === undefined).length;
    expect(empty).toBeGreaterThan(80);
    expect(empty).toBeLessThan(240);
    expect(rows.map((row) => row.Ticket)).toEqual(rows.map((_, index) => `T-${1001 + index}`));
  });

  it('shows dates and amounts as Excel users expect them', () => {
    const sheet = sheetOf(openSample(), 'Tickets');
    expect(sheet.B2).toMatchObject({ t: 'n', w: expect.stringMatching(/^2026-09-01 \d\d:\d\d$/) });
    expect(sheet.G2).toMatchObject({ t: 'n', w: expect.stringMatching(/^€ \d+\.\d\d$/) });
  });

  it('sums up the tickets on a second sheet, with formulas whose stored values are right', () => {
    const workbook = openSample();
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheetOf(workbook, 'Tickets'));
    const summary = sheetOf(workbook, 'Summary');
    for (const line of [4, 5, 6, 7, 8]) {
      const channel: unknown = summary[`A${line}`]?.v;
      expect(summary[`B${line}`]).toMatchObject({ f: `COUNTIF(Tickets!$E$2:$E$321,A${line})` });
      expect(summary[`B${line}`]?.v).toBe(rows.filter((row) => row.Channel === channel).length);
    }
    expect(summary.B9).toMatchObject({ f: 'SUM(B4:B8)', v: 320 });
    expect(summary.B11?.v).toBe(rows.filter((row) => row.Priority === undefined).length);
  });
});

describe.skipIf(!hasOffice)(`in LibreOffice${officeNote}`, () => {
  it('opens, shows the same figures, and keeps its chart', () => {
    const converted = join(folder, 'support-tickets.ods');
    convertInOffice(samplePath, 'ods', converted);
    const parts = partsOfOds(converted);
    expect(parts.some((name) => /^Object \d+\/content\.xml$/.test(name))).toBe(true);
    const before = sheetOf(openSample(), 'Summary');
    const after = sheetOf(read(readFileSync(converted)), 'Summary');
    for (const cell of ['B4', 'B8', 'B9', 'B11', 'B12', 'B13']) {
      expect(after[cell]?.v, cell).toBeCloseTo(Number(before[cell]?.v), 6);
    }
  }, 120_000);
});

function partsOfOds(path: string): string[] {
  return [
    ...readFileSync(path)
      .toString('latin1')
      .matchAll(/Object \d+\/content\.xml/g),
  ].map(([name]) => name);
}
