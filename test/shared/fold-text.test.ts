import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../shared/model/fold-text.ts';

describe('a text as it is searched', () => {
  test.each([
    ['Überweisung', 'ÜBERWEISUNG'],
    ['Überweisung', 'uberweisung'],
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['ÉTÉ', 'ete'],
    ['Œuvre', 'oeuvre'],
    ['niño', 'NINO'],
    ['İstanbul', 'istanbul'],
    ['ışık', 'IŞIK'],
    ['Łódź', 'lodz'],
    ['Søren', 'SOREN'],
    ['ΆΓΙΟΣ', 'αγιος'],
    ['ΟΔΌΣ', 'οδοσ'],
    ['Ёлка', 'елка'],
    ['Việt Nam', 'viet nam'],
    ['ＡＢＣ１２', 'abc12'],
    ['ｶﾞｽ', 'ガス'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ﬁnal', 'FINAL'],
    ['cafe\u0301', 'café'],
    ['a\u00a0b', 'a b'],
  ])('%s is as good as %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  test.each([
    ['か', 'が'],
    ['は', 'ぱ'],
    ['का', 'क'],
    ['हिन्दी', 'हनद'],
    ['กา', 'ก'],
    ['각', '가'],
    ['日', '曰'],
    ['b', 'd'],
  ])('%s and %s are two letters to their readers', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  test('letter by letter is the same as the whole at once', () => {
    // A mark that does nothing here makes the whole text be folded at once.
    const atOnce = (text: string) => foldText(`${text}\u0301`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (text) => {
        expect(foldText(text)).toBe(atOnce(text));
      }),
      { numRuns: 5000 },
    );
    for (let unit = 0x80; unit < 0x10000; unit++) {
      const text = `a${String.fromCharCode(unit)}b`;
      if (foldText(text) !== atOnce(text)) throw new Error(unit.toString(16));
    }
  });

  test('is found within a text that holds it between other signs', () => {
    // Letters that join what stands before them, and some that do not.
    const unit = fc.constantFrom(...'aeioß1ıσς가각ㄱㅏㅣㄳﾡￂￜ한각がかﾞﾟｶ\u0301\u0308\u3099😀👩\u200d🏽É');
    const words = fc.string({ unit, maxLength: 6 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const both = foldText(JSON.stringify([one, other]));
        // JSON's quotation mark takes no part: a mark at the beginning of a word would join it.
        if (!/^\p{M}|^[ﾞﾟ]/u.test(one)) expect(both).toContain(foldText(one));
      }),
      { numRuns: 3000 },
    );
  });

  test('stays itself where it is folded already', () => {
    for (const text of ['ὈΔΥΣΣΕΎΣ', 'İ', 'ẞ', 'ＡÉ', 'が', 'Ǆ']) {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }
  });
});
