import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { encodingSamples } from './encoding-samples.ts';
import { detectBytes } from './text-files.ts';

const at = temporaryFolder();

/** A few letters that mean something else, and nothing odd, in another encoding: here the more usual one is taken. */
const tooShort = [
  'Italian, cp850, header',
  'Swedish, cp850, header',
  'German names, cp850, header',
  'German names, macintosh, header',
];

describe('the encoding of a text without a mark', () => {
  it('is found for all but four of 563 texts', { timeout: 120_000 }, async () => {
    const samples = encodingSamples();
    expect(samples.length).toBeGreaterThan(550);
    const wrong: string[] = [];
    for (const { name, text, bytes } of samples) {
      const found = await detectBytes(at('sample.csv'), bytes);
      const read = found.ok ? found.value.encoding.decode(bytes, 0, bytes.length) : null;
      // Letters count, not what the encoding is called: Latin 1 and Windows-1252 are often the same.
      if (read !== text) wrong.push(name);
    }
    expect(wrong.filter((name) => !tooShort.includes(name))).toEqual([]);
  });

  it.each([
    ['euc-jp', '氏名\n山田太郎\n鈴木花子\n佐藤次郎\n'],
    ['euc-jp', '商品名,分類,状態\n冷蔵庫,家電製品,良好\n洗濯機,家電製品,要修理\n電子辞書,文具,新品同様\n'],
    ['euc-jp', '都道府県,市区町村\n北海道,札幌市\n神奈川県,横浜市\n福岡県,福岡市\n'],
    ['gbk', '姓名,地址\n张伟,北京市朝阳区建国路\n王芳,上海市浦东新区世纪大道\n李娜,广州市天河区体育西路\n'],
    ['gbk', '菜名\n宫保鸡丁\n鱼香肉丝\n麻婆豆腐\n回锅肉\n'],
    ['gbk', '城市\n哈尔滨\n乌鲁木齐\n呼和浩特\n石家庄\n'],
  ])('of characters that China and Japan share is told: %s, %s', async (encoding, text) => {
    const found = await detectBytes(at('sample.csv'), iconv.encode(text, encoding));
    expect(found.ok && found.value.shape.encoding).toBe(encoding);
  });

  it.each(['windows-1250', 'windows-1255', 'koi8-u', 'cp866', 'maccyrillic', 'euc-jp', 'gb18030'])(
    'can be said to be %s',
    async (encoding) => {
      const found = await detectBytes(at('sample.csv'), Buffer.from('a;b\n1;\xe1\n', 'latin1'), { encoding });
      expect(found.ok && found.value.shape.encoding).toBe(encoding);
    },
  );
});
