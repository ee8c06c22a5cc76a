import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyCellText,
  findColumn,
  findUnknownPlaceholders,
  parseInstruction,
  parsePlaceholders,
  renderParsed,
  suggestColumn,
  usedColumns,
} from '../../shared/model/placeholders.ts';
import type { EmptyRule } from '../../shared/model/template.ts';

const columns = ['Message', 'First name', 'Größe (cm)', 'Column C', 'Name (2)', 'E-mail'];

function render(
  instruction: string,
  cells: readonly string[],
  emptyRule: EmptyRule = 'send-empty',
  names: readonly string[] = columns,
) {
  return renderParsed(parseInstruction(instruction, names), cells, emptyRule);
}

describe('placeholders', () => {
  it('are found with their places, spaces around the name aside', () => {
    expect(parsePlaceholders('Hi {{First name}}, {{ Message }}!')).toEqual([
      { name: 'First name', start: 3, end: 17 },
      { name: 'Message', start: 19, end: 32 },
    ]);
    expect(parsePlaceholders('{{}} {{ }} {x} {{a}b}} {{{Message}}} }}{{')).toMatchObject([
      { name: 'Message' },
    ]);
  });

  it.each([
    ['Message', 0],
    ['message', 0],
    ['First  name', 1],
    ['First\nname', 1],
    ['Gro\u0308ße (cm)', 2],
    ['GRÖSSE (cm)', -1],
    ['größe (cm)', 2],
    ['Name', -1],
  ])('%j means column %i', (name, index) => {
    expect(findColumn(name, columns)).toBe(index);
  });

  it('prefer the very name, and choose none of two that differ in capitals only', () => {
    expect(findColumn('id', ['ID', 'id', 'Id'])).toBe(1);
    expect(findColumn('iD', ['ID', 'id'])).toBe(-1);
  });

  it.each([
    ['Mesage', 'Message'],
    ['Messages', 'Message'],
    ['message text', 'Message'],
    ['firstname', 'First name'],
    ['fisrt name', 'First name'],
    ['Grosse (cm)', 'Größe (cm)'],
    ['email', 'E-mail'],
    ['Price', null],
    ['x', null],
  ])('%j: did you mean %j?', (name, suggestion) => {
    expect(suggestColumn(name, columns)).toBe(suggestion);
  });

  it('that name no column are listed once each', () => {
    expect(findUnknownPlaceholders('{{Mesage}} {{Message}} {{Mesage}} {{Zzz}}', columns)).toEqual([
      { name: 'Mesage', suggestion: 'Message' },
      { name: 'Zzz', suggestion: null },
    ]);
  });

  it('tell which columns leave the computer, in the spelling of the table', () => {
    expect(
      usedColumns({ instruction: '{{first name}} {{Message}} {{First name}} {{Nope}}' }, columns),
    ).toEqual(['First name', 'Message']);
  });
});

describe('a rendered row', () => {
  it('has the cells in their places, exactly as they are', () => {
    expect(render('Hi {{First name}}: {{Message}} ', ['  a\nb  ', '007'])).toEqual({
      text: 'Hi 007:   a\nb   ',
      isSkipped: false,
    });
  });

  it('never looks at braces that come from a cell', () => {
    expect(render('{{Message}}|{{First name}}', ['{{First name}} $& $1 {{', 'Ada']).text).toBe(
      '{{First name}} $& $1 {{|Ada',
    );
  });

  it('leaves an unknown placeholder visible', () => {
    expect(render('{{Nope}} {{Message}}', ['x']).text).toBe('{{Nope}} x');
  });

  it.each<[EmptyRule, readonly string[], boolean]>([
    ['skip-when-all-empty', ['', ' \t'], true],
    ['skip-when-all-empty', ['a', ''], false],
    ['skip-when-any-empty', ['a', ''], true],
    ['skip-when-any-empty', ['a', 'b'], false],
    ['send-empty', ['', ''], false],
  ])('follows the rule %s for %j', (rule, cells, isSkipped) => {
    expect(render('{{Message}} {{First name}}', cells, rule).isSkipped).toBe(isSkipped);
  });

  it('says where a cell is empty', () => {
    expect(render('<{{Message}}>', [' ']).text).toBe(`<${emptyCellText}>`);
    expect(render('<{{Message}}>', []).text).toBe(`<${emptyCellText}>`);
  });

  it('looks only at the columns used, and is never left out where none is', () => {
    expect(render('{{Message}}', ['a', ''], 'skip-when-any-empty').isSkipped).toBe(false);
    expect(render('Write a poem.', ['', ''], 'skip-when-all-empty').isSkipped).toBe(false);
  });

  it('loses nothing and expands nothing twice, whatever the cells and the text hold', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[{}]/.test(text)),
      fc.constantFrom('{', '}', '{ {', '$1', '\\', '\u2028'),
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('{{A}}', '{{B}} {{', '}}', ''),
    );
    const name = fc.constantFrom('A', 'B', 'c c');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, fc.option(name)), { maxLength: 8 }),
        fc.tuple(cell, cell, cell),
        (parts, cells) => {
          const names = ['A', 'B', 'c c'];
          // A lone brace next to a placeholder would change what the placeholder is.
          const safe = parts.map(
            ([text, column]) => [column === null ? text : text.replace(/[{}]/g, ''), column] as const,
          );
          const separated = safe.map(([text, column]) => [`.${text}.`, column] as const);
          const instruction = separated
            .map(([text, column]) => text + (column === null ? '' : `{{ ${column} }}`))
            .join('');
          const expected = separated
            .map(([text, column]) => {
              if (column === null) return text;
              const value = cells[names.indexOf(column)] ?? '';
              return text + (value.trim() === '' ? emptyCellText : value);
            })
            .join('');
          expect(render(instruction, cells, 'send-empty', names).text).toBe(expected);
        },
      ),
    );
  });
});
