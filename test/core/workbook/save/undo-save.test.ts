import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { SaveOutcome } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { named } from '../../../support/where.ts';
import { codeOf, sendAll, value } from '../answers.ts';

const corpus = resolve('../shared/workbooks');
const service = createWorkbookService({ workers: 1 });
afterAll(() => service.close());

let folder = '';
const at = (name: string) => join(folder, name);
const scratch = (name: string) => at(`scratch/${name}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheetbatch-test-'));
  mkdirSync(at('scratch'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function undo({ path, fileHash, sourceHash, backupPath }: SaveOutcome, isOnlyCheck = false) {
  const backup = backupPath === null ? null : { path: backupPath, fileHash: sourceHash };
  return service.undoSave({ path, writtenHash: fileHash, backup, isOnlyCheck });
}

describe('taking back a save into the original', () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'Ü', ' ', '"', '<', '\n', '7', '=') });
  const table = fc.array(fc.tuple(text, text, fc.integer()), { minLength: 1, maxLength: 8 });

  it('gives the old bytes again, whatever was in the workbook', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom<XLSX.BookType>('xlsx', 'xlsm'), async (rows, bookType) => {
        const path = at(`book.${bookType}`);
        const book = XLSX.utils.book_new();
        const cells = [['Name', 'City', 'Count'], ...rows.map((row) => [...row])];
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), 'Data');
        writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType }));
        const before = readFileSync(path);
        const request = await sendAll(service, path, scratch, {
          used: ['Name'],
          answer: () => ['x'],
          headerRow: 1,
        });
        const saved = value(
          await service.save({ ...request, record: { name: 'R', rows: [['a', 1]] } }, path),
        );
        expect(readFileSync(path).equals(before)).toBe(false);
        value(await undo(saved, true));
        expect(readFileSync(path).equals(before)).toBe(false);
        value(await undo(saved));
        expect(readFileSync(path).equals(before)).toBe(true);
        expect(readdirSync(folder).sort()).toEqual([`book.${bookType}`, 'scratch']);
        rmSync(path);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it
    .skipIf(!existsSync(corpus))
    .each([
      'XlsxWriter-table06.xlsx',
      'umya-spreadsheet-libre.xlsm',
      'poi-57181.xlsm',
      'ClosedXML-SampleSparklines.xlsx',
    ])(
    named('gives %s back as it was, tables and macros with it', existsSync(corpus) ? null : 'no ../shared'),
    async (name) => {
      copyFileSync(join(corpus, name), at(name));
      const before = readFileSync(at(name));
      const inspected = value(await service.inspect(at(name)));
      const sheet = inspected.sheets[inspected.suggestedSheet]?.name ?? '';
      const summary = value(await service.readTable({ path: at(name), sheet }, scratch('look.sqlite')));
      const used = [summary.columns[0]?.name ?? ''];
      const request = await sendAll(service, at(name), scratch, { used, sheet, answer: () => ['x'] });
      const saved = value(await service.save(request, at(name)));
      expect(readFileSync(at(name)).equals(before)).toBe(false);
      value(await undo(saved));
      expect(readFileSync(at(name)).equals(before)).toBe(true);
    },
  );

  it('does nothing once any byte of the file or its backup is another one', async () => {
    writeFileSync(at('people.csv'), 'Name,City\r\nAnna,Bonn\r\n');
    const request = await sendAll(service, at('people.csv'), scratch, { used: ['Name'] });
    const saved = value(await service.save(request, at('people.csv')));
    const written = readFileSync(at('people.csv'));
    const backup = readFileSync(saved.backupPath ?? '');
    writeFileSync(at('people.csv'), `${written.toString()}Ben,Rome,\r\n`);
    expect(codeOf(await undo(saved))).toBe('undo-file-changed');
    writeFileSync(at('people.csv'), written);
    writeFileSync(saved.backupPath ?? '', 'other');
    expect(codeOf(await undo(saved))).toBe('undo-backup-changed');
    rmSync(saved.backupPath ?? '');
    expect(codeOf(await undo(saved))).toBe('undo-backup-changed');
    expect(readFileSync(at('people.csv')).equals(written)).toBe(true);
    writeFileSync(saved.backupPath ?? '', backup);
    writeFileSync(at('.~lock.people.csv#'), 'open');
    expect(codeOf(await undo(saved))).toBe('workbook-locked');
    rmSync(at('.~lock.people.csv#'));
    value(await undo(saved));
    expect(readFileSync(at('people.csv')).equals(backup)).toBe(true);
    rmSync(at('people.csv'));
    expect(codeOf(await undo(saved))).toBe('undo-file-gone');
  });
});
