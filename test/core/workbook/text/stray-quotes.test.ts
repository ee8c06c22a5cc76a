import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { readAll } from './text-files.ts';

const at = temporaryFolder();

async function read(text: string | Buffer) {
  await writeFile(at('file.csv'), text);
  const { rows, strayQuotes } = await readAll(at('file.csv'));
  return { rows: [...rows.values()], strayQuotes };
}

describe('a quote that encloses no cell', () => {
  it('is text where it never closes, and its line is named', async () => {
    const { rows, strayQuotes } = await read('Item,Text,Q\n1,"open,1\n2,good,2\n3,fine,3\n');
    expect(rows).toEqual([
      ['Item', 'Text', 'Q'],
      ['1', '"open', '1'],
      ['2', 'good', '2'],
      ['3', 'fine', '3'],
    ]);
    expect(strayQuotes).toEqual({ count: 1, lines: [2] });
  });

  it.each([
    ['the second in the middle of a cell', '2,"so called,2\n3,good,3\n4,he said" yes,4\n5,c,5\n'],
    ['the second at the end of a cell', '2,"so called,2\n3,good,3\n4,he said",4\n5,c,5\n'],
    ['the second opens a cell of its own', '2,"so called,2\n3,good,3\n4,"hello, all",4\n5,c,5\n'],
    ['the second opens one over two lines', '2,"so called,2\n3,good,3\n4,"real\ntext",4\n5,c,5\n'],
    ['blank cells between them', '2,"so called,2\n3,,\n4,he said" yes,4\n5,c,5\n'],
    ['many lines between them', `2,"a,2\n${'3,b,3\n'.repeat(300)}4,said" yes,4\n`],
  ])('does not swallow rows: %s', async (_, lines) => {
    const { rows, strayQuotes } = await read(`Item,Text,Q\n1,a,1\n${lines}6,d,6\n`);
    expect(rows.every((row) => row.length === 3)).toBe(true);
    expect(rows[2]).toEqual(['2', rows[2]?.[1], '2']);
    expect(rows.at(-1)).toEqual(['6', 'd', '6']);
    expect(strayQuotes?.lines[0]).toBe(3);
  });

  it('in a title above the table leaves the table alone', async () => {
    const { rows } = await read('"Report, final\n\nId,Name,Q\n1,"a, b",2\n2,c,3\n');
    expect(rows.slice(1)).toEqual([
      ['Id', 'Name', 'Q'],
      ['1', 'a, b', '2'],
      ['2', 'c', '3'],
    ]);
  });

  it('is text in every encoding, at every end of a file', async () => {
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const { rows } = await read(
        Buffer.from(`${encoding === 'utf16le' ? '\ufeff' : ''}a,b\r\n1,"ö`, encoding),
      );
      expect(rows).toEqual([
        ['a', 'b'],
        ['1', '"ö'],
      ]);
    }
  });

  it('is counted, and the first lines are named', async () => {
    const { strayQuotes } = await read(`a,b\n${'1,"x" y\n'.repeat(50)}`);
    expect(strayQuotes?.count).toBe(50);
    expect(strayQuotes?.lines).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it('is found quickly in a file full of them', async () => {
    const { rows } = await read(`a,b\n${'"x,y\n'.repeat(200_000)}`);
    expect(rows.length).toBe(200_001);
  });
});

describe('a cell over several lines', () => {
  it.each([
    ['a letter', 'Dear all,\nthe box was wet, and late.\nBye'],
    ['a list', '1, milk\n2, eggs\n3, tea\n4, jam\n5, ham'],
    ['a table', 'a,b,c\nd,e,f\ng,h,i\nj,k,l\nm,n,o'],
    ['a line with as many commas as the table', 'Hello, world\nBye, now'],
    ['quotes', 'He said ""so""\nand, left'],
    ['blank lines', '\n\nx\n\n'],
  ])('stays one cell: %s', async (_, cell) => {
    for (const ending of ['\n', '\r\n', '\r\r\n', '\r']) {
      const text = cell.replaceAll('\n', ending);
      const lines = ['Id,Text,Q', '1,short,2', `2,"${text}",5`, '3,"x",1', ''];
      const { rows, strayQuotes } = await read(lines.join(ending));
      expect(rows[2]).toEqual(['2', text.replaceAll('""', '"'), '5']);
      expect(rows.length).toBe(4);
      expect(strayQuotes).toBeUndefined();
    }
  });

  it('stays one when its quotes are not doubled, since its first line is too short for a row', async () => {
    const { rows } = await read('Id,Text,Q\n1,"He said\n"hello" to me\nand left",3\n2,x,4\n');
    expect(rows[1]).toEqual(['1', 'He said\n"hello" to me\nand left', '3']);
    expect(rows.length).toBe(3);
  });
});

describe('line ends', () => {
  it.each([
    ['CR CR LF', 'a,b\r\r\n1,2\r\r\n3,4\r\r\n'],
    ['a lone CR among LF', 'a,b\n1,2\r3,4\n'],
    ['all kinds', 'a,b\r\n1,2\r\r\n3,4\r'],
    ['CR CR CR LF, and none at the end', 'a,b\r\r\r\n1,2\r\r\r\n3,4'],
  ])('end a record each: %s', async (_, text) => {
    const { rows } = await read(text);
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});
