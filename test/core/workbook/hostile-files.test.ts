import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { createWorkbookService } from '../../../electron/core/workbook/service/workbook-host.ts';
import { checkZipSizes } from '../../../electron/core/workbook/sheetjs/zip-entries.ts';
import { problemCodes } from '../../../shared/schemas/problem-codes.ts';
import { codeOf } from './answers.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = temporaryFolder();
const service = createWorkbookService();
afterAll(() => service.close());

/** Numbers that look random and are the same in each run (a linear congruential generator, Numerical Recipes). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function spoil(bytes: Buffer, seed: number): Buffer {
  const roll = dice(seed);
  if (roll(3) === 0) return bytes.subarray(0, roll(bytes.length));
  const spoiled = Buffer.from(bytes);
  for (let count = 1 + roll(12); count > 0; count -= 1) {
    const place = roll(spoiled.length);
    spoiled[place] = roll(2) === 0 ? roll(256) : (spoiled[place] ?? 0) ^ (1 << roll(8));
  }
  return spoiled;
}

const rows = [
  ['Id', 'Text', 'When'],
  ...Array.from({ length: 40 }, (_, row) => [`${row}`, `text ${row} ä`, new Date(2026, 0, row + 1)]),
];

function sample(format: string): Buffer {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), 'Sheet1');
  if (format === 'csv') return Buffer.from(XLSX.utils.sheet_to_csv(workbook.Sheets.Sheet1 ?? {}));
  return XLSX.write(workbook, { type: 'buffer', bookType: format as XLSX.BookType });
}

/** More by SHEETBATCH_FUZZ=<files per format>. */
const filesPerFormat = Number(process.env.SHEETBATCH_FUZZ ?? 120);

describe('damaged files', () => {
  it.each(['csv', 'biff8', 'biff5', 'ods', 'xlsb'])(
    '%s is read or refused with a code, in bounded time, and leaves nothing behind',
    async (format) => {
      const good = sample(format);
      const extension = format.startsWith('biff') ? 'xls' : format;
      for (let seed = 0; seed < filesPerFormat; seed += 1) {
        const path = at(`damaged.${extension}`);
        writeFileSync(path, spoil(good, seed));
        const summary = await service.inspect(path);
        expect(
          problemCodes.filter((code) => code !== 'unexpected'),
          `seed ${seed}`,
        ).toContain(summary.ok ? 'file-empty' : summary.problem.code);
        if (!summary.ok) continue;
        const sheet = summary.value.sheets[0]?.name ?? '';
        const table = await service.readTable({ path, sheet }, at('damaged.sqlite'));
        expect(['unexpected', 'sheet-not-found'], `seed ${seed}`).not.toContain(codeOf(table));
        expect(existsSync(at('damaged.sqlite.part'))).toBe(false);
      }
      expect(readdirSync(dirname(at('x'))).filter((name) => name.endsWith('.part'))).toEqual([]);
    },
    120_000,
  );
});

/** A zip with one entry that inflates to `realBytes` but announces `announcedBytes`. */
function bomb(name: string, realBytes: number, announcedBytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(realBytes, 0x20), { level: 9 });
  const path = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(announcedBytes, 22);
  local.writeUInt16LE(path.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(announcedBytes, 24);
  entry.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + path.length, 12);
  end.writeUInt32LE(local.length + path.length + packed.length, 16);
  return Buffer.concat([local, path, packed, entry, path, end]);
}

describe('zip bombs for formats that are held in memory', () => {
  const check = async (bytes: Buffer) => {
    writeFileSync(at('bomb.ods'), bytes);
    return codeOf(await checkZipSizes(at('bomb.ods'), bytes));
  };

  it('are refused by what they announce', async () => {
    expect(await check(bomb('content.xml', 1000, 1000))).toBe('ok');
    expect(await check(bomb('content.xml', 1000, 2 ** 31))).toBe('file-too-large');
  });

  it('are refused by what they hold, whatever they announce', async () => {
    expect(await check(bomb('content.xml', 200 * 1024 ** 2, 1000))).toBe('workbook-unsafe');
    writeFileSync(at('bomb.ods'), bomb('content.xml', 200 * 1024 ** 2, 1000));
    expect(codeOf(await service.inspect(at('bomb.ods')))).toBe('workbook-unsafe');
  });
});
