import iconv from 'iconv-lite';

/** How bytes of a text file stand for characters, in the terms that the record scanner and the patcher need. */
export interface TextEncoding {
  readonly name: string;
  /** Bytes of the smallest unit: 2 for UTF-16, else 1. */
  readonly unitBytes: 1 | 2;
  readonly isBigEndian: boolean;
  /** First bytes of two-byte characters whose second byte may look like ASCII (Shift-JIS, GBK, Big5, CP949). */
  readonly leadBytes: readonly [from: number, to: number][];
  readonly decode: (bytes: Buffer, start: number, end: number) => string;
  readonly encode: (text: string) => Buffer;
  /** True for encodings that hold every character. */
  readonly isUnicode: boolean;
  /** Whether `encode` loses nothing of this text. */
  readonly holds: (text: string) => boolean;
}

const byteOrderMarks: Readonly<Record<string, readonly number[]>> = {
  utf8: [0xef, 0xbb, 0xbf],
  utf16le: [0xff, 0xfe],
  utf16be: [0xfe, 0xff],
};

/** The mark that stands at the start of a file in this encoding; empty for encodings without one. */
export function byteOrderMark(encoding: string): Buffer {
  return Buffer.from(byteOrderMarks[encoding] ?? []);
}

/** The encoding that the file's first bytes announce, or null. UTF-32 is told apart, since nothing here reads it. */
export function announcedEncoding(head: Uint8Array): 'utf8' | 'utf16le' | 'utf16be' | 'utf32' | null {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf32';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf8';
  if (a === 0xff && b === 0xfe) return 'utf16le';
  if (a === 0xfe && b === 0xff) return 'utf16be';
  return null;
}

const aliases: Readonly<Record<string, string>> = {
  'utf-8': 'utf8',
  ascii: 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'utf-16': 'utf16le',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'windows-31j': 'shift_jis',
  'shift-jis': 'shift_jis',
  gb2312: 'gbk',
  cp949: 'euc-kr',
};

const leadByteRanges: Readonly<Record<string, readonly [number, number][]>> = {
  shift_jis: [
    [0x81, 0x9f],
    [0xe0, 0xfc],
  ],
  gbk: [[0x81, 0xfe]],
  gb18030: [[0x81, 0xfe]],
  big5: [[0x81, 0xfe]],
  'euc-kr': [[0x81, 0xfe]],
};

const knownEncoding =
  /^(utf8|utf16le|utf16be|windows-125[0-8]|windows-874|iso-8859-\d{1,2}|koi8-[ru]|cp8(?:50|52|66)|mac(?:intosh|cyrillic|centeuro)|shift_jis|euc-jp|gbk|gb18030|big5|euc-kr)$/;

/** The name by which the rest of this folder knows an encoding, or null for one that is not read. */
export function encodingName(name: string): string | null {
  const lower = name.trim().toLowerCase();
  const plain = aliases[lower] ?? lower;
  return knownEncoding.test(plain) && iconv.encodingExists(plain) ? plain : null;
}

/** Windows-1252 for the bytes 0x80–0x9F; the five that it leaves open stay themselves, so that nothing is lost. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('latin1', start, end);
  return text.replace(/[\x80-\x9f]/g, (one) => windows1252.charAt(one.charCodeAt(0) - 0x80));
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}

function decodeUtf16(isBigEndian: boolean): TextEncoding['decode'] {
  if (!isBigEndian) return (bytes, start, end) => bytes.toString('utf16le', start, end);
  return (bytes, start, end) =>
    Buffer.from(bytes.subarray(start, end - ((end - start) % 2)))
      .swap16()
      .toString('utf16le');
}

function decoder(name: string): TextEncoding['decode'] {
  switch (name) {
    case 'utf8':
      return (bytes, start, end) => bytes.toString('utf8', start, end);
    case 'utf16le':
    case 'utf16be':
      return decodeUtf16(name === 'utf16be');
    case 'windows-1252':
      return decodeWindows1252;
    default:
      return (bytes, start, end) =>
        isAscii(bytes, start, end)
          ? bytes.toString('latin1', start, end)
          : iconv.decode(bytes.subarray(start, end), name, { stripBOM: false });
  }
}

/** Everything about the encoding of this name, or null when it is not one that is read. */
export function textEncoding(name: string): TextEncoding | null {
  const known = encodingName(name);
  if (known === null) return null;
  const isUnicode = known === 'utf8' || known === 'utf16le' || known === 'utf16be' || known === 'gb18030';
  const decode = decoder(known);
  const encode = (text: string): Buffer =>
    known === 'utf8' ? Buffer.from(text, 'utf8') : iconv.encode(text, known, { addBOM: false });
  return {
    name: known,
    unitBytes: known.startsWith('utf16') ? 2 : 1,
    isBigEndian: known === 'utf16be',
    leadBytes: leadByteRanges[known] ?? [],
    decode,
    encode,
    isUnicode,
    holds: (text) => {
      if (isUnicode) return true;
      const bytes = encode(text);
      return decode(bytes, 0, bytes.length) === text;
    },
  };
}
