import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { detectBytes, readAll } from './text-files.ts';

const at = temporaryFolder();

async function shapeOf(text: string, encoding = 'utf8', addBOM = false) {
  const found = await detectBytes(at('file.csv'), iconv.encode(text, encoding, { addBOM }));
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.shape;
}

const german = 'Nr;Name;Straße\r\n1;Jürgen Groß;Königsallee 5\r\n2;Änne Öztürk;Fußweg 7\r\n';
const japanese =
  '番号,氏名,感想\r\n1,山田太郎,とても良い商品でした。また買います。\r\n2,鈴木花子,配送が遅かったです\r\n';
const chinese =
  '编号,姓名,意见\r\n1,王小明,这个产品的质量非常好,我很满意\r\n2,李华,物流速度太慢了,希望改进服务\r\n';

describe('the encoding of a text file', () => {
  it.each([
    ['UTF-8', german, 'utf8', false, 'utf8'],
    ['UTF-8 with a mark', german, 'utf8', true, 'utf8'],
    ['UTF-16 LE with a mark, as Excel saves Unicode text', german, 'utf16le', true, 'utf16le'],
    ['UTF-16 BE with a mark', german, 'utf16be', true, 'utf16be'],
    ['UTF-16 LE without a mark', german, 'utf16le', false, 'utf16le'],
    ['UTF-16 BE without a mark', german, 'utf16be', false, 'utf16be'],
    ['Windows-1252', german, 'windows-1252', false, 'windows-1252'],
    ['Shift-JIS', japanese, 'shift_jis', false, 'shift_jis'],
    ['GBK', chinese, 'gbk', false, 'gbk'],
  ])('%s is recognised and read', async (_, text, encoding, mark, expected) => {
    const shape = await shapeOf(text, encoding, mark);
    expect(shape.encoding).toBe(expected);
    expect(shape.hasByteOrderMark).toBe(mark);
    const { rows } = await readAll(at('file.csv'));
    expect(rows.get(2)).toEqual(text.split('\r\n')[1]?.split(shape.delimiter));
  });

  it('stays UTF-8 when the first accent comes after a megabyte, and when an accent lies on the edge of a piece', async () => {
    const filler = 'a,b\n'.repeat((1 << 18) - 1);
    expect((await shapeOf(`${filler}abcé,d\n`)).encoding).toBe('utf8');
    expect((await shapeOf(`${filler}x,é\n`)).encoding).toBe('utf8');
    expect((await shapeOf(`${filler}x,é\n`, 'windows-1252')).encoding).toBe('windows-1252');
  });

  it('stays UTF-8 when single bytes are damaged in a file full of good ones', async () => {
    const text = Buffer.from(japanese.repeat(20));
    const damaged = Buffer.concat([text, Buffer.from([0xff, 0x0a])]);
    const found = await detectBytes(at('damaged.csv'), damaged);
    expect(found.ok && found.value.shape.encoding).toBe('utf8');
  });

  it('keeps all bytes of Windows-1252 apart, also the five that stand for nothing', async () => {
    const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
    await detectBytes(at('all.csv'), bytes, { encoding: 'windows-1252' });
    const { rows } = await readAll(at('all.csv'), { encoding: 'windows-1252' });
    const text = rows.get(1)?.[0] ?? '';
    expect(new Set(text).size).toBe(128);
    expect(text.startsWith('€')).toBe(true);
    expect(text).not.toContain('\ufffd');
  });

  it('can be corrected by the user, but not to what is no text encoding', async () => {
    const bytes = iconv.encode('Имя,Город\nИван,Москва\n', 'windows-1251');
    const right = await detectBytes(at('russian.csv'), bytes, { encoding: 'windows-1251' });
    expect(right.ok && right.value.shape.encoding).toBe('windows-1251');
    for (const encoding of ['hex', 'base64', 'utf7', 'nonsense', '__proto__']) {
      const wrong = await detectBytes(at('russian.csv'), bytes, { encoding });
      expect(wrong).toEqual({ ok: false, problem: { code: 'workbook-encoding-unknown' } });
    }
  });

  it('refuses binary bytes, UTF-32 and empty files with one code each', async () => {
    const code = async (bytes: Buffer) => {
      const found = await detectBytes(at('odd.csv'), bytes);
      return found.ok ? 'ok' : found.problem.code;
    };
    expect(await code(Buffer.from([1, 0, 0, 7, 0, 0, 0, 5]))).toBe('file-type-unknown');
    expect(await code(Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).toBe('workbook-encoding-unknown');
    expect(await code(Buffer.alloc(0))).toBe('file-empty');
  });
});

describe('the layout of a text file', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'Name;Preis\nApfel;1,50\nBirne;2,00\n'],
    ['\t', 'Name\tText\nA\tHello, world; again\nB\tYes, no\n'],
    ['|', 'a|b|c\n1|2,5|3\n4|5|6\n'],
    [';', 'Name;Text\n"A, B, C";"x"\n"D, E, F";"y, z"\n'],
    [',', 'Comment\nhello; you\nnot so; bad; is it\nfine\n'],
  ])('has the delimiter %j', async (delimiter, text) => {
    expect((await shapeOf(text)).delimiter).toBe(delimiter);
  });

  it('takes the first line sep=; as Excel does: it decides, and is no row', async () => {
    const shape = await shapeOf('sep=;\r\nA;B,C\r\n1;2,3\r\n');
    expect(shape.delimiter).toBe(';');
    expect((await readAll(at('file.csv'))).rows.get(1)).toEqual(['A', 'B,C']);
  });

  it.each([
    ['\n', 'a,b\n1,"x\r\ny"\n2,"x\r\ny\r\nz"\n'],
    ['\r\n', 'a,b\r\n1,"x\ny\nz"\r\n2,3'],
    ['\r', 'a,b\r1,2\r3,4'],
    ['\r\n', 'a,b'],
  ] as const)('ends lines with %j, whatever stands inside quotes', async (lineEnd, text) => {
    expect((await shapeOf(text)).lineEnd).toBe(lineEnd);
  });

  it('tells whether every filled field is quoted', async () => {
    expect((await shapeOf('"a","b"\n"1",\n')).quotesAll).toBe(true);
    expect((await shapeOf('"a",b\n')).quotesAll).toBe(false);
  });
});
