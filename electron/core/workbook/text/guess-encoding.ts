/**
 * Which of the encodings from before Unicode the bytes of a text are in. A library with models of languages
 * ranks them; what we know besides is which of them tables come in, and what no text looks like. See
 * decision 29.
 */
import { isRatherJapanese } from './kanji-or-hanzi.ts';
import { type TextEncoding, textEncoding } from './text-encoding.ts';

/**
 * Encodings that tables come in, by what jschardet calls them (in small letters), with our name and how usual
 * they are in tables. Its other ones (ISO 8859-3, HP Roman, EBCDIC …) are left out: a short text may look
 * like anything.
 */
const candidates: Readonly<Record<string, { readonly name: string; readonly weight: number }>> = {
  'windows-1252': { name: 'windows-1252', weight: 1 },
  'iso-8859-1': { name: 'windows-1252', weight: 1 },
  'windows-1250': { name: 'windows-1250', weight: 0.9 },
  'windows-1251': { name: 'windows-1251', weight: 1 },
  'windows-1253': { name: 'windows-1253', weight: 1 },
  'windows-1254': { name: 'windows-1254', weight: 0.95 },
  'windows-1255': { name: 'windows-1255', weight: 1 },
  'windows-1256': { name: 'windows-1256', weight: 1 },
  'windows-1257': { name: 'windows-1257', weight: 0.6 },
  cp1258: { name: 'windows-1258', weight: 0.6 },
  cp874: { name: 'windows-874', weight: 1 },
  'iso-8859-2': { name: 'iso-8859-2', weight: 0.89 },
  'iso-8859-5': { name: 'iso-8859-5', weight: 0.9 },
  'iso-8859-7': { name: 'iso-8859-7', weight: 0.9 },
  'koi8-r': { name: 'koi8-r', weight: 0.98 },
  'koi8-u': { name: 'koi8-u', weight: 0.98 },
  macroman: { name: 'macintosh', weight: 0.95 },
  maccyrillic: { name: 'maccyrillic', weight: 0.995 },
  maclatin2: { name: 'maccenteuro', weight: 0.5 },
  cp850: { name: 'cp850', weight: 0.9 },
  cp852: { name: 'cp852', weight: 0.7 },
  ibm866: { name: 'cp866', weight: 0.95 },
  shift_jis: { name: 'shift_jis', weight: 1 },
  cp932: { name: 'shift_jis', weight: 1 },
  'euc-jp': { name: 'euc-jp', weight: 1 },
  gb18030: { name: 'gbk', weight: 1 },
  big5: { name: 'big5', weight: 1 },
  'euc-kr': { name: 'euc-kr', weight: 1 },
  cp949: { name: 'euc-kr', weight: 1 },
};

/** Of Windows-1252 where there are too few letters for a model: what Excel saves in most of the world. */
const headStart = 0.003;
/** Bytes that are looked at: more make no guess better. */
const maxBytes = 16 << 10;
/** How much less likely a reading is with words of two scripts in it, or with control characters. */
const mixedWeight = 0.3;
const brokenWeight = 0.05;

/** A word with letters of the Latin and of another script, such as "giа" with a Cyrillic а. */
const mixedWord =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]\p{Script=Latin}/gu;
const foreignWord =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]+/gu;
/** What stands for no character, and control characters that only stand in other encodings. */
const brokenCharacter = /[\u0080-\u009f\ufffd]/g;

/** Marks that stand between letters in texts. */
const innerMarks = '’ʼ‘·–—…°';
/** A sign within a word, one before it, and a capital letter in the middle of one: a letter of another encoding. */
const oddPlaces = [
  new RegExp(`\\p{L}(?![\\p{ASCII}${innerMarks}])[\\p{S}\\p{P}](?=\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?![\\p{ASCII}${innerMarks}])\\p{S}(?=\\p{L})`, 'gu'),
  /\p{Ll}(?=\P{ASCII})(?=\p{Lu})|\p{L}(?=\P{ASCII})(?=\p{Lu}\p{Ll})|(?=\P{ASCII})\p{Ll}(?=\p{Lu})/gu,
];

const eastAsian = '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}';
const ideographs = new RegExp(`[${eastAsian}]+`, 'gu');
const loneIdeograph = new RegExp(
  `[a-z][${eastAsian}](?![${eastAsian}])|(?<![${eastAsian}])[${eastAsian}][a-z]`,
  'gu',
);

/** "Stra呈": two bytes of a Latin word that are one character elsewhere. */
function hasLoneIdeographs(text: string): boolean {
  const runs = text.match(ideographs)?.length ?? 0;
  return (text.match(loneIdeograph)?.length ?? 0) > runs * 0.3;
}

/** How far a reading is from what texts look like: 1 for a usual one. */
function plausibility(text: string): number {
  const broken = text.match(brokenCharacter)?.length ?? 0;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const whole = Math.max(brokenWeight, 1 - broken / Math.max(1, beyondAscii));
  const mixed = text.match(mixedWord)?.length ?? 0;
  const foreign = text.match(foreignWord) ?? [];
  const letters = foreign.reduce((sum, word) => sum + word.length, 0);
  // A single letter of another script is one with an accent: é of Windows-1252 is a Hebrew yod elsewhere.
  const isStrange = mixed > foreign.length * 0.2 || letters < foreign.length * 1.5 || hasLoneIdeographs(text);
  const odd = oddPlaces.reduce((sum, place) => sum + (text.match(place)?.length ?? 0), 0);
  const usual = 1 - Math.min(1 - mixedWeight, odd / Math.max(1, beyondAscii));
  return whole * usual * (isStrange ? mixedWeight : 1);
}

/** GBK in two bytes is what programs write; characters in four need its successor. */
function chineseName(bytes: Buffer): string {
  const text = textEncoding('gbk')?.decode(bytes, 0, bytes.length) ?? '';
  return text.includes('\ufffd') ? 'gb18030' : 'gbk';
}

/** Kanji of EUC-JP without kana are characters of GBK, too. */
function isKanjiOnly(bytes: Buffer): boolean {
  const [japanese, chinese] = [textEncoding('euc-jp'), textEncoding('gbk')];
  return (
    japanese !== null && chinese !== null && isRatherJapanese(decode(bytes, japanese), decode(bytes, chinese))
  );
}

const decode = (bytes: Buffer, encoding: TextEncoding): string => encoding.decode(bytes, 0, bytes.length);

/** Signs beyond ASCII that stand alone in texts of ASCII letters, as Windows stores them. */
const loneSign = /^[°£€¥§µ²³½¼¾©®™–—‘’“”„•…·«»×±º\u00a0]$/;

/**
 * True for texts in ASCII letters with "20 °C", "5 £" or quotation marks of Windows: no letter is there that
 * a model could tell, and what is there would be letters in every other encoding.
 */
function hasOnlySigns(bytes: Buffer): boolean {
  const text = textEncoding('windows-1252')?.decode(bytes, 0, bytes.length) ?? '';
  const beyond = text.match(/\P{ASCII}/gu) ?? [];
  const isInWord = /\p{L}(?!’)\P{ASCII}\p{L}/u.test(text);
  const hasRuns = /\P{ASCII}{2}/u.test(text.replace(/[“”‘’«»„]{2}/g, '"'));
  if (hasRuns || isInWord) return false;
  return beyond.every((sign) => loneSign.test(sign)) && oddPlaces.every((place) => text.search(place) < 0);
}

/**
 * True for half-width katakana, in which Japanese banks write: one byte for each, A6 to DF. Capital letters
 * of Windows-1251 and small ones of KOI8 lie there too, but hardly any between B1 and BF, where a third of
 * the syllables is.
 */
function isHalfWidthJapanese(bytes: Buffer): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const early = high.filter((byte) => byte >= 0xb1 && byte <= 0xbf).length;
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  // Two bytes for each character make runs of even length.
  const isSingle = runs.some((run) => run.length % 2 === 1) && high.length >= runs.length * 2;
  return isSingle && early >= high.length * 0.2 && high.every((byte) => byte >= 0xa6 && byte <= 0xdf);
}

type DetectAll = typeof import('jschardet').detectAll;

/** How likely each encoding is for these bytes, by our names. */
function scoresOf(bytes: Buffer, detectAll: DetectAll): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { encoding, confidence } of detectAll(bytes, { minimumThreshold: 0 })) {
    const candidate = candidates[encoding?.toLowerCase() ?? ''];
    const known = candidate === undefined ? null : textEncoding(candidate.name);
    if (candidate === undefined || known === null) continue;
    const likelihood = confidence * candidate.weight + (candidate.name === 'windows-1252' ? headStart : 0);
    const score = likelihood * plausibility(decode(bytes, known));
    scores.set(candidate.name, Math.max(scores.get(candidate.name) ?? 0, score));
  }
  return scores;
}

/** Whether every byte stands for a character. */
function isRead(bytes: Buffer, name: string): boolean {
  const encoding = textEncoding(name);
  return encoding !== null && !decode(bytes, encoding).includes('\ufffd');
}

const maxParts = 8;
const maxPartBytes = 4 << 10;

/** The lines, dealt out. */
function partsOf(bytes: Buffer): readonly Buffer[] {
  const lines = bytes
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  const parts = Array.from({ length: Math.min(maxParts, lines.length) }, () => '');
  for (const [at, line] of lines.entries()) parts[at % parts.length] += `${line}\n`;
  return parts.map((part) => Buffer.from(part, 'latin1'));
}

/** The likeliest encoding of bytes that are not UTF-8, by our name. `telling`: lines with letters beyond ASCII. */
export async function guessEncoding(telling: Buffer): Promise<string> {
  // A stray NUL would make the library see no text.
  const cut =
    telling.length <= maxBytes ? telling.length : telling.lastIndexOf(0x0a, maxBytes) + 1 || maxBytes;
  const bytes = Buffer.from(telling.subarray(0, cut).filter((byte) => byte !== 0));
  if (hasOnlySigns(bytes)) return 'windows-1252';
  if (isHalfWidthJapanese(bytes)) return 'shift_jis';
  // Its models take a tenth of a second to unpack, which no file in UTF-8 should wait for.
  const { detectAll } = await import('jschardet');
  const scores = scoresOf(bytes, detectAll);
  // One damaged byte rules the right encoding out for the whole: parts without it speak for it.
  const parts = partsOf(bytes.subarray(0, maxPartBytes));
  for (const part of parts) {
    for (const [name, score] of scoresOf(part, detectAll)) {
      if (parts.length > 1 && !isRead(bytes, name))
        scores.set(name, (scores.get(name) ?? 0) + score / parts.length);
    }
  }
  let best = 'windows-1252';
  let bestScore = 0;
  for (const [name, score] of scores) {
    if (score <= bestScore) continue;
    best = name;
    bestScore = score;
  }
  if (best !== 'gbk') return best;
  return isKanjiOnly(bytes) ? 'euc-jp' : chineseName(bytes);
}
