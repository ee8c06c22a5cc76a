/** Encodings by the names that iconv-lite knows, with what people have seen them called; the names are the same everywhere. */
const names: Readonly<Record<string, string>> = {
  utf8: 'Unicode (UTF-8)',
  utf16le: 'Unicode (UTF-16)',
  utf16be: 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Windows, Western Europe (1252)',
  'windows-1250': 'Windows, Central Europe (1250)',
  'windows-1251': 'Windows, Cyrillic (1251)',
  'windows-1253': 'Windows, Greek (1253)',
  'windows-1254': 'Windows, Turkish (1254)',
  'iso-8859-15': 'ISO 8859-15, Western Europe',
  macintosh: 'Mac, Western Europe',
  maccyrillic: 'Mac, Cyrillic',
  'koi8-r': 'KOI8-R, Cyrillic',
  'koi8-u': 'KOI8-U, Cyrillic',
  cp866: 'DOS, Cyrillic (866)',
  cp850: 'DOS, Western Europe (850)',
  cp852: 'DOS, Central Europe (852)',
  'iso-8859-2': 'ISO 8859-2, Central Europe',
  'windows-1255': 'Windows, Hebrew (1255)',
  'windows-1256': 'Windows, Arabic (1256)',
  shift_jis: '日本語 (Shift JIS)',
  'euc-jp': '日本語 (EUC-JP)',
  gbk: '简体中文 (GBK)',
  big5: '繁體中文 (Big5)',
  'euc-kr': '한국어 (EUC-KR)',
};

/** The encodings offered, most usual first. */
export const encodings: readonly string[] = Object.keys(names);

/** What people call an encoding; its own name where we know no better. */
export function encodingName(encoding: string): string {
  return names[encoding.toLowerCase()] ?? encoding;
}
