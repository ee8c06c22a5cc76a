import { useTranslation } from 'react-i18next';

/** Whose letters an encoding holds; its words are in the messages. */
type Letters = 'western' | 'central' | 'cyrillic' | 'greek' | 'turkish' | 'hebrew' | 'arabic';

/**
 * A name that is the same everywhere, or one of a family of encodings with the letters that it holds and its number.
 */
type EncodingName = string | readonly [family: string, letters: Letters, code?: string];

/**
 * Encodings by the names that iconv-lite knows, with what people have seen them called. Those of one language
 * bear its own name for itself.
 */
const names: Readonly<Record<string, EncodingName>> = {
  utf8: 'Unicode (UTF-8)',
  utf16le: 'Unicode (UTF-16)',
  utf16be: 'Unicode (UTF-16 BE)',
  'windows-1252': ['Windows', 'western', '1252'],
  'windows-1250': ['Windows', 'central', '1250'],
  'windows-1251': ['Windows', 'cyrillic', '1251'],
  'windows-1253': ['Windows', 'greek', '1253'],
  'windows-1254': ['Windows', 'turkish', '1254'],
  'iso-8859-15': ['ISO 8859-15', 'western'],
  macintosh: ['Mac', 'western'],
  maccyrillic: ['Mac', 'cyrillic'],
  'koi8-r': ['KOI8-R', 'cyrillic'],
  'koi8-u': ['KOI8-U', 'cyrillic'],
  cp866: ['DOS', 'cyrillic', '866'],
  cp850: ['DOS', 'western', '850'],
  cp852: ['DOS', 'central', '852'],
  'iso-8859-2': ['ISO 8859-2', 'central'],
  'windows-1255': ['Windows', 'hebrew', '1255'],
  'windows-1256': ['Windows', 'arabic', '1256'],
  shift_jis: '日本語 (Shift JIS)',
  'euc-jp': '日本語 (EUC-JP)',
  gbk: '简体中文 (GBK)',
  big5: '繁體中文 (Big5)',
  'euc-kr': '한국어 (EUC-KR)',
};

/** The encodings offered, most usual first. */
export const encodings: readonly string[] = Object.keys(names);

/** A function that tells what people call an encoding in the page's language; its own name where we know no better. */
export function useEncodingName(): (encoding: string) => string {
  const { t } = useTranslation();
  return (encoding) => {
    const name = names[encoding.toLowerCase()] ?? encoding;
    if (typeof name === 'string') return name;
    const [family, letters, code] = name;
    const words = { family, letters: t(`encodings.letters.${letters}`) };
    return code === undefined ? t('encodings.plain', words) : t('encodings.numbered', { ...words, code });
  };
}
