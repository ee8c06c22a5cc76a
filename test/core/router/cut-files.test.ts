import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { notesOnTable } from '../../../electron/headless/notes.ts';
import { hasOffice, readFormattedInOffice } from '../../support/office.ts';
import { itWhere } from '../../support/where.ts';
import { startWholeWay, stoppedWays, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

const sector = 512;
const names = Array.from({ length: 60 }, (_, row) => `somebody with a name of number ${row}`);

/** An .xls whose sheet comes first and a stream of `restBytes` after it. */
function oldWorkbook(
  rows: readonly string[],
  restBytes: number,
  bookType: 'biff8' | 'biff5' = 'biff8',
): Buffer {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    workbook,
    XLSX.utils.aoa_to_sheet([['Name'], ...rows.map((name) => [name])]),
    'Data',
  );
  const container = XLSX.CFB.read(XLSX.write(workbook, { type: 'buffer', bookType }), { type: 'buffer' });
  XLSX.CFB.utils.cfb_add(container, '/AfterTheWorkbook', Buffer.alloc(restBytes, 7));
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

async function startWith(bytes: Buffer, name = 'cut.xls'): Promise<WholeWay> {
  writeFileSync(at(name), bytes);
  const way = await startWholeWay(at(name));
  ways.push(way);
  return way;
}

const note =
  'The end of this file is missing. Its sheets are whole and are read; something else that it held is gone.';

test.each([
  ['one sector', sector],
  ['several sectors', 5 * sector],
  ['some bytes more than a sector', sector + 77],
])('an .xls that lacks %s of what comes after its sheets is read, and it is said', async (_, lacking) => {
  const whole = oldWorkbook(names, 6000);
  const way = await startWith(whole.subarray(0, whole.length - lacking));
  const { warnings } = await way.open();
  const table = await way.readTable();
  expect(warnings).toContain('end-missing');
  expect(notesOnTable({ ...table, warnings }, { rows: { kind: 'all' } })).toContain(note);
  expect(table.rowCount).toBe(names.length);
});

test('answers go on their rows of such a file', async () => {
  const whole = oldWorkbook(names, 9000);
  const way = await startWith(whole.subarray(0, whole.length - 3 * sector));
  const job = await way.send();
  const saved = await way.save(job.id);
  if (!saved.ok) throw new Error(saved.problem.code);
  expect(saved.value.column('Answer')).toEqual(names.map((name) => `Name: ${name}`));
});

test.each([
  ['the last rows', (whole: Buffer) => whole.subarray(0, 9 * sector)],
  ['the list of what stands where', (whole: Buffer) => whole.subarray(0, sector)],
  ['the list of names', (whole: Buffer) => whole.subarray(0, 3 * sector)],
])('an .xls that lacks %s is refused with a sentence of its own', async (_, cut) => {
  const way = await startWith(cut(oldWorkbook(names, 0, 'biff5')));
  await expect(way.open()).rejects.toMatchObject({ data: { code: 'workbook-cut-off' } });
});

test('an .xls that is whole, or lacks blanks at its end only, is read without a word', async () => {
  const whole = oldWorkbook(names, 4200);
  for (const bytes of [whole, whole.subarray(0, whole.length - 100)]) {
    const way = await startWith(bytes);
    expect((await way.open()).warnings).toEqual(['saved-as-xlsx']);
  }
});

test('another container that is cut off is no workbook', async () => {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(9000, 7));
  const bytes = Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
  const way = await startWith(bytes.subarray(0, bytes.length - 3 * sector));
  await expect(way.open()).rejects.toMatchObject({ data: { code: 'file-type-unknown' } });
});

itWhere(
  hasOffice ? null : 'no LibreOffice',
  'LibreOffice shows the same rows of a cut file as we read',
  () => {
    const whole = oldWorkbook(names, 6000);
    writeFileSync(at('cut-off.xls'), whole.subarray(0, whole.length - 5 * sector));
    const [shown = []] = [
      ...(readFormattedInOffice([at('cut-off.xls')])
        .get(at('cut-off.xls'))
        ?.values() ?? []),
    ];
    expect(shown.map(([name]) => name)).toEqual(['Name', ...names]);
  },
);

test('an .xls whose list of sectors comes back to itself is read to its end', async () => {
  const bytes = oldWorkbook(names, 6000);
  bytes.writeUInt32LE(0, 68);
  bytes.writeUInt32LE(0xffffffff, 72);
  bytes.writeUInt32LE(0, sector + sector - 4);
  const way = await startWith(bytes);
  expect((await way.readTable()).rowCount).toBe(names.length);
});
