import { writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { withoutGuard } from '../../../../electron/core/workbook/text/guarded-cells.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readAll } from './text-files.ts';

const at = temporaryFolder();

/**
 * Not `="007"`, which Excel shows without its marks, nor digits behind an apostrophe, a tab or a NUL: we take
 * those away, csv-parse does not.
 */
const cell = fc
  .oneof(
    fc.string({ maxLength: 8 }),
    fc.stringMatching(/^[a",;\n\r |é漢]{0,8}$/),
    fc.constantFrom('', 'Müller', '007', ' a ', '日本語', '"'),
  )
  .filter((text) => !/^="[^"]*"$/.test(text) && !text.includes('\0') && withoutGuard(text) === text);

function field(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('reading records', () => {
  it('gives back every cell of any well-formed file, the same as csv-parse', async () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, lineEnd) => {
          const text = rows
            .map((row) => row.map((one) => field(one, delimiter)).join(delimiter) + lineEnd)
            .join('');
          await writeFile(at('any.csv'), text);
          const known = { encoding: 'utf8', delimiter, lineEnd } as const;
          const { rows: read } = await readAll(at('any.csv'), known);
          expect([...read.values()]).toEqual(rows.map((row) => row.map((one) => one.toWellFormed())));
          const other: unknown = parse(text, {
            delimiter,
            relax_column_count: true,
            record_delimiter: lineEnd,
          });
          expect([...read.values()]).toEqual(other);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never takes the second half of a Japanese or Chinese character for a delimiter or quote', async () => {
    // 表 ends in 0x5C, ポ in 0x7C in Shift-JIS; 亅 ends in 0x7C in GBK.
    for (const [encoding, text] of [
      ['shift_jis', 'ポ|表|ソ\nポポ|"表|ポ"|x\n'],
      ['gbk', '亅|亅亅|x\n"亅|"|y|z\n'],
    ] as const) {
      await writeFile(at('wide.csv'), iconv.encode(text, encoding));
      const { rows } = await readAll(at('wide.csv'), { encoding, delimiter: '|' });
      expect(rows.get(1)).toEqual(text.split('\n')[0]?.split('|'));
      expect(rows.get(2)?.length).toBe(3);
    }
  });

  it('keeps records whole across the edges of what is read at a time', async () => {
    const long = 'x'.repeat(700_000);
    const text = Array.from({ length: 6 }, (_, index) => `${index},"${long}\n${index}""",é`).join('\r\n');
    for (const encoding of ['utf8', 'utf16le', 'utf16be']) {
      await writeFile(at('edges.csv'), iconv.encode(text, encoding));
      const { rows } = await readAll(at('edges.csv'), { encoding });
      expect(rows.size).toBe(6);
      expect(rows.get(6)).toEqual(['5', `${long}\n5"`, 'é']);
    }
  });

  it('reads what people and programs write by hand, and loses no character of it', async () => {
    await writeFile(at('hand.csv'), 'a,b\r\n5" disk,"x"y\r\n\r\n="007","=""008"""\r\n"open, to the end');
    const { rows } = await readAll(at('hand.csv'), { delimiter: ',' });
    expect(rows.get(2)).toEqual(['5" disk', '"x"y']);
    expect(rows.has(3)).toBe(false);
    expect(rows.get(4)).toEqual(['007', '008']);
    expect(rows.get(5)).toEqual(['"open', ' to the end']);
  });

  it('takes blanks after a closing quote for part of the cell', async () => {
    await writeFile(at('blanks.csv'), 'a,b\n1,"x, y"  \n2,"z" ,\n');
    const { rows, strayQuotes } = await readAll(at('blanks.csv'));
    expect(rows.get(2)).toEqual(['1', 'x, y  ']);
    expect(rows.get(3)).toEqual(['2', 'z ', '']);
    expect(strayQuotes).toBeUndefined();
  });

  it('refuses a file in which a quote never closes rather than fill the memory', async () => {
    await writeFile(at('open.csv'), `a,b\n1,"${'word '.repeat(5_000_000)}`);
    await expect(readAll(at('open.csv'), { delimiter: ',', encoding: 'utf8' })).rejects.toThrow(
      'workbook-damaged',
    );
  });
});
