import { type FileHandle, open, readFile, rm, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import type { NewColumn } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { detectTextShape } from '../../../../electron/core/workbook/text/detect-text-shape.ts';
import { patchText } from '../../../../electron/core/workbook/text/text-patch.ts';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();

const answer: NewColumn = { header: 'Answer', place: 'append', kind: 'text' };
const score: NewColumn = { header: 'Score', place: 'append', kind: 'number' };

type Values = readonly (string | number | null)[];

/** Patches bytes and gives the new bytes with what was reported. */
async function patch(
  bytes: Buffer,
  columns: readonly NewColumn[],
  answers: Readonly<Record<number, Values>>,
  headerRow = 1,
  known: Partial<TextFileShape> = {},
) {
  const sourcePath = at('source.csv');
  const targetPath = at('target.csv');
  await rm(targetPath, { force: true });
  await writeFile(sourcePath, bytes);
  const file = await open(sourcePath, 'r');
  const layout = await detectTextShape(file, known);
  await file.close();
  if (!layout.ok) throw new Error(layout.problem.code);
  const outcome = await patchText({
    sourcePath,
    targetPath,
    layout: layout.value,
    header: { first: headerRow, last: headerRow },
    columns,
    mayChangeEncoding: true,
    rows: async function* () {
      for (const [row, values] of Object.entries(answers)) yield { rowNumber: Number(row), values };
    },
  });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return { outcome: outcome.value, bytes: await readFile(targetPath) };
}

const patchString = async (text: string, ...rest: [readonly NewColumn[], Record<number, Values>, number?]) =>
  (await patch(Buffer.from(text), ...rest)).bytes.toString('utf8');

describe('new columns in a text file', () => {
  it('stand at the end of each line, and the old bytes stay as they were', async () => {
    const text = 'Name;Text\r\n Ä ;"he said ""hi"""\r\n\r\nB;"two\nlines"';
    expect(await patchString(text, [answer, score], { 2: ['fine', 4], 4: ['so; so', -1.5] })).toBe(
      'Name;Text;Answer;Score\r\n Ä ;"he said ""hi""";fine;4\r\n\r\nB;"two\nlines";"so; so";-1.5',
    );
  });

  it('stand in one column, also where lines have fewer or more fields than the header', async () => {
    expect(await patchString('a,b\n1\n1,2,3\n', [answer], { 2: ['x'], 3: ['y'] })).toBe(
      'a,b,,Answer\n1,,,x\n1,2,3,y\n',
    );
  });

  it('leave titles above the header and blank lines alone', async () => {
    expect(await patchString('Report\n\na,b\n1,2\n3,4\n', [answer], { 4: ['x'] }, 3)).toBe(
      'Report\n\na,b,Answer\n1,2,x\n3,4,\n',
    );
  });

  it('never become formulas, but numbers in number columns stay numbers', async () => {
    const values = ['=1+1', '+A1', '-2', '@SUM(A1)', '\tx', '\rx', 'a=b'];
    const rows = Object.fromEntries(values.map((value, index) => [index + 2, [value, -2]]));
    const source = `id\n${values.map((_, index) => index).join('\n')}\n`;
    const read: string[][] = parse(await patchString(source, [answer, score], rows));
    expect(read.slice(1).map((row) => row[1])).toEqual([
      "'=1+1",
      "'+A1",
      "'-2",
      "'@SUM(A1)",
      "'\tx",
      "'\rx",
      'a=b',
    ]);
    expect(read.slice(1).every((row) => row[2] === '-2')).toBe(true);
    expect(await patchString('a\n1\n', [{ ...answer, header: '=cmd()' }], { 2: ['x'] })).toBe(
      "a,'=cmd()\n1,x\n",
    );
  });

  it('keep the quoting of a file that quotes everything', async () => {
    expect(await patchString('"a","b"\n"1","2"\n"3","4"\n', [answer], { 2: ['x'] })).toBe(
      '"a","b","Answer"\n"1","2","x"\n"3","4",""\n',
    );
  });

  it('take another name when theirs is taken', async () => {
    expect(await patchString('answer,b\n1,2\n', [answer], { 2: ['x'] })).toBe('answer,b,Answer (2)\n1,2,x\n');
  });

  it('fill an existing column, only where it is empty if asked', async () => {
    const place = { column: 'Tag', onlyEmptyCells: true };
    const text = 'Tag,Tag,Rest\n"",old,1\nkept,old,2\n,,3\n';
    expect(await patchString(text, [{ ...answer, place }], { 2: ['x'], 3: ['y'], 4: [null] })).toBe(
      'Tag,Tag,Rest\nx,old,1\nkept,old,2\n,,3\n',
    );
    const second = { column: 'Tag (2)', onlyEmptyCells: false };
    expect(await patchString(text, [{ ...answer, place: second }], { 2: ['a,b'], 4: ['z'] })).toBe(
      'Tag,Tag,Rest\n"","a,b",1\nkept,old,2\n,z,3\n',
    );
  });

  it.each([
    ['utf8', true],
    ['utf16le', true],
    ['utf16be', true],
    ['utf16le', false],
    ['windows-1252', false],
    ['shift_jis', false],
    ['gbk', false],
  ])('are written in the encoding of the file: %s, mark %s', async (encoding, addBOM) => {
    const letters: Record<string, string> = {
      shift_jis: '表示ポ',
      gbk: '亅中文字符很好',
      'windows-1252': 'äöü€',
    };
    const word = letters[encoding] ?? 'é漢😀';
    const text = `id;Wort\r\n1;${word}\r\n2;${word}${word}\r\n`;
    const source = iconv.encode(text, encoding, { addBOM });
    const { bytes, outcome } = await patch(
      source,
      [answer],
      { 2: [word], 3: ['-'] },
      1,
      addBOM ? {} : { encoding },
    );
    expect(outcome.changedEncoding).toBeNull();
    const expected = `id;Wort;Answer\r\n1;${word};${word}\r\n2;${word}${word};'-\r\n`;
    expect(bytes.equals(iconv.encode(expected, encoding, { addBOM }))).toBe(true);
  });

  it('turn the file into UTF-8 with a mark when its encoding lacks their characters, and say so', async () => {
    const source = iconv.encode('Stadt;Größe\r\nKöln;\x9d1\r\n', 'latin1');
    const known = { encoding: 'windows-1252' };
    const { bytes, outcome } = await patch(source, [answer], { 2: ['科隆 😀'] }, 1, known);
    expect(outcome.changedEncoding).toBe('utf8');
    expect(bytes.toString('utf8')).toBe('\ufeffStadt;Größe;Answer\r\nKöln;\x9d1;科隆 😀\r\n');
  });

  it('give a file of plain letters a mark with its first accents, or Excel would garble them', async () => {
    const accents = await patch(Buffer.from('a,b\n1,2\n'), [answer], { 2: ['schön'] });
    expect(accents.outcome.changedEncoding).toBe('utf8');
    expect(accents.bytes.toString('utf8')).toBe('\ufeffa,b,Answer\n1,2,schön\n');
    const plain = await patch(Buffer.from('a,b\n1,2\n'), [answer], { 2: ['nice'] });
    expect(plain.outcome.changedEncoding).toBeNull();
    expect(plain.bytes.toString('utf8')).toBe('a,b,Answer\n1,2,nice\n');
    const already = await patch(Buffer.from('a,é\n1,2\n'), [answer], { 2: ['schön'] });
    expect(already.bytes.toString('utf8')).toBe('a,é,Answer\n1,2,schön\n');
  });

  it('are refused rather than lose old bytes that stand for no character', async () => {
    const source = Buffer.concat([
      iconv.encode('表,名前\n日本語の文章です,これは\n', 'shift_jis'),
      Buffer.from([0x61, 0x2c, 0xfd, 0xfe, 0x0a]),
    ]);
    expect((await patch(source, [answer], { 2: ['はい'] })).outcome.changedEncoding).toBeNull();
    await expect(patch(source, [answer], { 2: ['😀'] })).rejects.toThrow('workbook-encoding-unknown');
  });

  it('change nothing of the old cells, in any file', async () => {
    const cell = fc.stringMatching(/^[ab"\n ,é=-]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.array(fc.option(cell), { maxLength: 8 }), async (rows, answers) => {
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        const given = Object.fromEntries(answers.map((value, index) => [index + 2, [value]]));
        const after: string[][] = parse(await patchString(`${quoted.join('\n')}\n`, [answer], given), {
          relax_column_count: true,
          bom: true,
        });
        expect(after.map((row) => row.slice(0, 2))).toEqual(rows);
        after.slice(1).forEach((row, index) => {
          const value = answers[index] ?? '';
          expect(row[2]).toBe(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('a disk that takes few bytes at a time', () => {
  it('has the whole file when the user is told that it is saved', async () => {
    const trial = await open(at('trial'), 'w');
    const handle: FileHandle = Object.getPrototypeOf(trial);
    await trial.close();
    const { write } = handle;
    const few = (file: FileHandle, bytes: Buffer, from: number, length: number) =>
      Reflect.apply(write, file, [bytes, from, Math.min(length, 50)]);
    const writeFew = vi.spyOn(handle, 'write').mockImplementation(function (
      this: FileHandle,
      ...given: unknown[]
    ) {
      const [bytes, from, length] = given as [Buffer, number, number];
      return few(this, bytes, from, length);
    });
    try {
      const rows = Array.from({ length: 40 }, (_, row) => `T-${row},Is parcel ${row} lost?`);
      const answers = Object.fromEntries(rows.map((_, row) => [row + 2, [`Answer ${row}`]]));
      expect(await patchString(`Id,Question\n${rows.join('\n')}\n`, [answer], answers)).toBe(
        `Id,Question,Answer\n${rows.map((line, row) => `${line},Answer ${row}\n`).join('')}`,
      );
      expect(writeFew.mock.calls.length).toBeGreaterThan(20);
    } finally {
      writeFew.mockRestore();
    }
  });
});
