/** Letters that look like another with a mark, but that Unicode does not take apart. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
const alikeLetters = /[ßæœøłđħŧıς]/g;

/**
 * Accents that scripts share, points and vowel signs of Hebrew and Arabic, and the bar that stretches Arabic words.
 * Signs of other scripts are letters to their readers (का is not क, が is not か) and stay.
 */
const accents =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]|\u0640/gv;

/** ASCII, kana, Chinese characters and Hangul: nothing of these folds but capitals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const folded = /^[\x00-\x7f\u3001-\u3003\u3005-\u3011\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** What may join or change the letter before it, so that letters cannot be folded one by one. */
const joining = /[\p{M}\p{Sk}\u1100-\u11ff\u3131-\u318e\ud7b0-\udfff\uff9e-\uffdc\u{10000}-\u{10ffff}]/v;
const others = /[\u0080-\uffff]/g;
/** What a letter folds to, once it was met: at most the 65,536 of one unit. */
const known = new Map<string, string>();

/**
 * A text as it is searched and sorted: without regard to case, accents and width in every script. Texts that differ
 * only in these fold to the same.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (folded.test(lower)) return lower;
  return joining.test(lower) ? foldWhole(lower) : lower.replace(others, foldLetter);
}

function foldLetter(letter: string): string {
  const met = known.get(letter);
  if (met !== undefined) return met;
  const made = foldWhole(letter);
  known.set(letter, made);
  return made;
}

function foldWhole(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(alikeLetters, (letter) => alike[letter] ?? letter)
    .normalize('NFC');
}
