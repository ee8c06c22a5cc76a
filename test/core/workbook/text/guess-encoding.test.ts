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

  it.each(['windows-1250', 'windows-1255', 'koi8-u', 'cp866', 'maccyrillic', 'euc-jp', 'gb18030'])(
    'can be said to be %s',
    async (encoding) => {
      const found = await detectBytes(at('sample.csv'), Buffer.from('a;b\n1;\xe1\n', 'latin1'), { encoding });
      expect(found.ok && found.value.shape.encoding).toBe(encoding);
    },
  );
});
