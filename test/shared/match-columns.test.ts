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
