import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TableRow, TextFileShape } from '../../../shared/model/table.ts';
import { hasOffice, officeNote, readTextsInOffice } from '../../support/office.ts';
import { goWholeWay, stoppedWays, type WayOptions } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const cases = join(import.meta.dirname, '../../../../shared/cases');
const hasCases = existsSync(cases);
const at = temporaryFolder();
const ways = stoppedWays();

/** Saved copies, kept until LibreOffice is asked about all of them in one go. */
interface Saved {
  readonly path: string;
  readonly text: TextFileShape | undefined;
  readonly rows: readonly TableRow[];
}
const copies: Saved[] = [];

const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');
/** Programs differ in how they show returns within a cell, and in blank cells at the end. */
const cells = (row: readonly string[]) =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).map((cell) => cell.replace(/[\r\n]+/g, '\n'));

/**
 * From the file to the saved copy. Each answer, which is what Claude has read, stands on the row that it was
 * made of. Gives the data rows and the bytes of both files.
 */
async function goAndCompare(path: string, options: WayOptions = {}) {
  const { way, job, saved } = await goWholeWay(path, options);
  ways.push(way);
  const names = saved.summary.columns.map((column) => column.name);
  const answerAt = names.indexOf('Answer');
  for (const row of saved.rows) {
    const expected = names.slice(0, answerAt).map((name, index) => `${name}: ${row.cells[index]}`);
    expect(cells([row.cells[answerAt] ?? ''])).toEqual(cells([expected.join('\n')]));
  }
  expect(saved.rows.length).toBe(saved.written);
  const copy = at(`${copies.length}-copy${extname(saved.path)}`);
  copyFileSync(saved.path, copy);
  copies.push({ path: copy, text: (await way.open(options)).text, rows: saved.rows });
  return { job, saved, before: readFileSync(path), after: readFileSync(saved.path) };
}

/** Whether every byte of the old file is in the new one, in the same order. */
function isKept(before: Buffer, after: Buffer): boolean {
  let at = 0;
  for (const byte of after) if (at < before.length && byte === before[at]) at += 1;
  return at === before.length;
}

describe.skipIf(!hasCases)(`text files${hasCases ? '' : ' (not run: no ../shared)'}`, () => {
  test('whose lines end in CR CR LF keep them, with each answer before its line end', async () => {
    const { saved, before, after } = await goAndCompare(join(cases, 'export-12-crcrlf.in.csv'));
    expect(saved.rows.length).toBe(10);
    expect(after.toString().match(/\r\r\n/g)?.length).toBe(11);
    expect(after.toString()).toContain(
      'Story,Loved the talks,2,"Type: Story\nSummary: Loved the talks\nPoints: 2"\r\r\n',
    );
    expect(isKept(before, after)).toBe(true);
  });

  test('with a quote that never closes keep their rows, and the copy encloses that cell', async () => {
    const { saved, before, after } = await goAndCompare(join(cases, '66-unclosed-quote.csv'));
    expect(saved.rows.length).toBe(4);
    expect(saved.rows[0]?.cells.slice(0, 3)).toEqual(['1', '"unfinished', '1']);
    expect(after.toString()).toContain('1,"""unfinished",1,');
    expect(isKept(before, after)).toBe(true);
  });

  test('with two stray quotes keep the rows between them', async () => {
    const { saved, before, after } = await goAndCompare(join(cases, '66b-two-stray-quotes.csv'));
    expect(saved.rows.map((row) => row.cells[1])).toEqual([
      'a',
      '"so called',
      'good',
      'fine',
      'he said" yes',
      'b',
      'c',
    ]);
    expect(isKept(before, after)).toBe(true);
  });
});

describe(`text files as other programs and people write them`, () => {
  const mark = '\ufeff';
  test.each([
    [
      'CR CR LF in quotes, a mark, no last line end',
      Buffer.from(`${mark}Id,Text\r\r\n1,"a\r\r\nb"\r\r\n2,"c, d"\r\n3,e`),
    ],
    ['lone CR', Buffer.from('Id;Text\r1;a\r2;"b\rc"\r3;d')],
    ['CR CR LF in UTF-16', Buffer.from(`${mark}Id\tText\r\r\n1\ta\r\r\n2\tb\r\r\n`, 'utf16le')],
    [
      'a quote closed too early',
      Buffer.from('Id,Text,Q\n1,"Smith" & Co,1\n2,"fine",2\n3,"he said "hi, all" and left",3\n'),
    ],
    ['a quote after blanks', Buffer.from('Id,Text,Q\n1, "open,1\n2,good,2\n3,fine,3\n')],
    ['an open quote in a title', Buffer.from('"Report, final\n\nId,Text,Q\n1,"a, b",2\n2,c,3\n')],
    [
      'quotes not doubled over lines',
      Buffer.from('Id,Text,Q\n1,"He said\n"hello" to me\nand left",3\n2,x,4\n'),
    ],
    ['a last cell that opens', Buffer.from('Id,Text\n1,a\n2,"b')],
  ])('%s: every answer on its row', async (_, bytes) => {
    writeFileSync(at('file.csv'), bytes);
    const { before, after } = await goAndCompare(at('file.csv'));
    expect(isKept(before, after)).toBe(true);
  });
});

describe.skipIf(!hasOffice)(`LibreOffice${officeNote}`, () => {
  test('shows every copy row for row as our reader reads it', { timeout: 300_000 }, () => {
    expect(copies.length).toBeGreaterThan(7);
    const kindOf = ({ text }: Saved) => `${text?.delimiter} ${text?.encoding}`;
    for (const kind of new Set(copies.map(kindOf))) {
      const group = copies.filter((copy) => kindOf(copy) === kind);
      const encoding = group[0]?.text?.encoding ?? '';
      const charset = encoding.startsWith('utf16')
        ? 'utf16'
        : encoding === 'windows-1252'
          ? encoding
          : 'utf8';
      const shown = readTextsInOffice(
        group.map((copy) => copy.path),
        group[0]?.text?.delimiter ?? ',',
        charset,
      );
      for (const [index, { rows }] of group.entries()) {
        const filled = (shown[index] ?? []).filter(isFilled).map(cells);
        expect(filled.slice(-rows.length)).toEqual(rows.map((row) => cells(row.cells)));
      }
    }
  });
});
