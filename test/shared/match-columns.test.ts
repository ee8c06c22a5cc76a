import { describe, expect, it } from 'vitest';
import { matchColumns, renamePlaceholders } from '../../shared/model/match-columns.ts';

const instruction = 'Sort {{Subject}} and {{Message}}. Once more: {{ Message }} for {{Customer}}.';

describe('a template on another sheet', () => {
  it('proposes columns by name, by spelling and by meaning, none twice', () => {
    expect(matchColumns(instruction, ['Id', 'Betreff', 'MESSAGE', 'Costumer'])).toEqual([
      { placeholder: 'Subject', column: 'Betreff', isCertain: false },
      { placeholder: 'Message', column: 'MESSAGE', isCertain: true },
      { placeholder: 'Customer', column: 'Costumer', isCertain: false },
    ]);
    expect(matchColumns('{{Text}} {{Body}}', ['Comment'])).toEqual([
      { placeholder: 'Text', column: 'Comment', isCertain: false },
      { placeholder: 'Body', column: null, isCertain: false },
    ]);
    expect(matchColumns('{{Stars}}', ['Zip', 'City'])).toMatchObject([{ column: null }]);
    // One letter of few may be wrong, two are another word; of longer ones a third.
    expect(matchColumns('{{Cost}}', ['Code', 'Cast'])).toMatchObject([{ column: 'Cast' }]);
    expect(matchColumns('{{Cost}}', ['Code'])).toMatchObject([{ column: null }]);
    expect(matchColumns('{{Quantity}}', ['Kwantity'])).toMatchObject([{ column: 'Kwantity' }]);
    expect(matchColumns('{{Quantity}}', ['Kwantiti'])).toMatchObject([{ column: null }]);
  });

  it('knows what sheets in five languages call the same thing', () => {
    // Written down a second time on purpose: a word that is lost here is a column that somebody has to look for.
    const meanings = [
      'message text body content comment answer review feedback description document nachricht bericht',
      'subject title betreff onderwerp headline',
      'name customer contact full_name kunde klant',
      'product product_name item article artikel produkt',
      'facts features attributes specification specs details eigenschaften',
      'language target_language lang locale sprache taal',
      'address full_address adresse adres',
      'keyword search_term focus_keyword stichwort',
      'page url link slug',
      'application cv resume résumé lebenslauf cover_letter',
      'stars rating score sterne',
    ].map((line) => line.split(' ').map((word) => word.replace('_', ' ')));
    for (const words of meanings) {
      for (const word of words) {
        for (const other of words)
          expect(matchColumns(`{{${word}}}`, ['Zip', other])[0]?.column, `${word} ${other}`).toBe(other);
      }
    }
  });

  it('takes a column that is certain away from no other', () => {
    expect(matchColumns('{{Titel}} {{Title}}', ['Title'])).toEqual([
      { placeholder: 'Titel', column: null, isCertain: false },
      { placeholder: 'Title', column: 'Title', isCertain: true },
    ]);
  });

  it('puts the chosen names in, everywhere, and leaves the rest of the text alone', () => {
    const matches = [
      { placeholder: 'Message', column: 'Nachricht $& (lang)', isCertain: false },
      { placeholder: 'Customer', column: null, isCertain: false },
    ];
    expect(renamePlaceholders(instruction, matches)).toBe(
      'Sort {{Subject}} and {{Nachricht $& (lang)}}. Once more: {{Nachricht $& (lang)}} for {{Customer}}.',
    );
  });
});
