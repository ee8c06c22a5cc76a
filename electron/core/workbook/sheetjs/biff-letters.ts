/**
 * The letters of .xls files from before Excel 97 (BIFF 5), whose texts are bytes of the code page that a
 * record names. Programs write the record of their own country and bytes of another; then the bytes tell, as
 * in text files.
 */
import iconv from 'iconv-lite';
import { guessEncoding } from '../text/guess-encoding.ts';
import { textEncoding } from '../text/text-encoding.ts';

/**
 * Record types ([MS-XLS] 2.3.2): the first of a stream, the code page, and the first sheet, after which no
 * code page comes.
 */
const startOfStream = 0x0809;
const codePage = 0x0042;
const firstSheet = 0x0085;
/** BIFF 5 and 7 call themselves 0x0500 in their first record. */
const biff5 = 0x0500;
/** The code page in which each byte is a character of its own. */
const bytesAsTheyAre = 28_591;

/** Numbers of code pages by our names of encodings ([MS-UCODEREF] 2.2.1). */
const codePages: Readonly<Record<string, number>> = {
  ...{ 'windows-874': 874, shift_jis: 932, gbk: 936, 'euc-kr': 949, big5: 950 },
  ...{ 'windows-1250': 1250, 'windows-1251': 1251, 'windows-1252': 1252, 'windows-1253': 1253 },
  ...{ 'windows-1254': 1254, 'windows-1255': 1255, 'windows-1256': 1256, 'windows-1257': 1257 },
  ...{ 'windows-1258': 1258, cp866: 866, 'koi8-r': 20_866, macintosh: 10_000, maccyrillic: 10_007 },
};

/**
 * Where the number of the code page stands in these bytes of a BIFF 5 file; -1 for other files, and for files
 * that name none.
 */
export function codePageAt(bytes: Buffer): number {
  for (let start = bytes.indexOf('\x09\x08\x08\x00\x00\x05', 0, 'latin1'); start >= 0; ) {
    if (bytes.readUInt16LE(start) !== startOfStream || bytes.readUInt16LE(start + 4) !== biff5) return -1;
    for (let at = start; at + 6 <= bytes.length; ) {
      const type = bytes.readUInt16LE(at);
      if (type === codePage) return at + 4;
      if (type === firstSheet || type === 0) return -1;
      at += 4 + bytes.readUInt16LE(at + 2);
    }
    return -1;
  }
  return -1;
}

/** The same file with another code page named. */
export function withCodePage(bytes: Buffer, at: number, page: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(page, at);
  return copy;
}

/** The file so that each byte of its texts is read as the character of its number. */
export function withPlainBytes(bytes: Buffer, at: number): Buffer {
  return withCodePage(bytes, at, bytesAsTheyAre);
}

/** Scripts of which letters are told apart; accented Latin letters count as Latin. */
const scripts =
  /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Thai}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const isNoLetter = /[\u0080-\u009f\ufffd]/u;

/** Whether most characters beyond ASCII are of another script than Latin. */
function isForeign(text: string): boolean {
  const beyond = [...text].filter((one) => (one.codePointAt(0) ?? 0) > 0x7f);
  return beyond.filter((one) => scripts.test(one)).length * 2 > beyond.length;
}

function decode(bytes: Buffer, page: number): string | null {
  const name = Object.keys(codePages).find((one) => codePages[one] === page) ?? `cp${page}`;
  return iconv.encodingExists(name) ? iconv.decode(bytes, name) : null;
}

/**
 * The code page that texts are really in; null where the one that the file names will do. Only another
 * script, or bytes that are no letters in the page that is named, speak against it: which of the Latin ones
 * it is cannot be told from a few names. `texts`: read byte by byte.
 */
export async function codePageByContent(texts: readonly string[], named: number): Promise<number | null> {
  const telling = texts.filter((text) => /[\x80-\xff]/.test(text));
  if (telling.length === 0) return null;
  const bytes = Buffer.from(telling.join('\n'), 'latin1');
  const guess = await guessEncoding(bytes);
  const page = codePages[guess];
  if (page === undefined || page === named) return null;
  const asNamed = decode(bytes, named);
  const asGuessed = textEncoding(guess)?.decode(bytes, 0, bytes.length);
  if (asGuessed === undefined || isNoLetter.test(asGuessed)) return null;
  if (asNamed === null || isNoLetter.test(asNamed)) return page;
  return isForeign(asNamed) !== isForeign(asGuessed) ? page : null;
}
