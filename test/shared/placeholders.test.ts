import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantColumn, similarColumns, suggestColumn } from '../../shared/model/find-column.ts';
import {
  escapeBraces,
  findForeignBraces,
  findStrayBraces,
  findUnknownPlaceholders,
  literalBraces,
  placeholderFor,
  placeholderNames,
  readLiteralBraces,
  scanInstruction,
} from '../../shared/model/placeholders.ts';
import {
  emptyCellText,
  parseInstruction,
  renderParsed,
  usedColumns,
} from '../../shared/model/render-instruction.ts';
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

/** Renders with each cell saying its column's name in angle marks. */
const renderNames = (instruction: string, names: readonly string[]): string =>
  render(
    instruction,
    names.map((name) => `‹${name}›`),
    'send-empty',
    names,
  ).text;

describe('placeholders', () => {
  it('are found with their places, spaces around the name aside', () => {
    expect(scanInstruction('Hi {{First name}}, {{ Message }}!', columns)).toEqual([
      { kind: 'column', name: 'First name', columnIndex: 1, isSure: true, start: 3, end: 17 },
      { kind: 'column', name: 'Message', columnIndex: 0, isSure: true, start: 19, end: 32 },
    ]);
    expect(placeholderNames('{x} {{{Message}}} {{ Other one }} }}{ {{Message}}')).toEqual([
      'Message',
      'Other one',
    ]);
  });

  it.each([
    ['Message', 0],
    ['message', 0],
    ['First  name', 1],
    ['First\nname', 1],
    ['First\u00a0na\u200bme', 1],
    ['Gro\u0308ße (cm)', 2],
    ['GRÖSSE (cm)', -1],
    ['größe (cm)', 2],
    ['Name', -1],
  ])('%j means column %i', (name, index) => {
    expect(meantColumn(name, columns).columnIndex).toBe(index);
  });

  it('prefer the very name, and choose none of two that differ in capitals only', () => {
    expect(meantColumn('id', ['ID', 'id', 'Id'])).toEqual({ columnIndex: 1, isSure: true });
    expect(meantColumn('iD', ['ID', 'id'])).toEqual({ columnIndex: -1, isSure: false });
  });

  it('are asked about where headers differ in capitals only and one was given a number', () => {
    const names = ['name', 'NAME (2)', 'Text'];
    expect(findUnknownPlaceholders('{{name}} {{Text}}', names)).toEqual([]);
    expect(findUnknownPlaceholders('{{NAME}}', names)).toEqual([
      { name: 'NAME', suggestion: 'NAME (2)', choices: ['NAME (2)', 'name'] },
    ]);
    expect(findUnknownPlaceholders('{{a b}}', ['a\nb', 'a  b'])).toMatchObject([{ name: 'a b' }]);
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
    expect(similarColumns(name, columns)[0] ?? null).toBe(suggestion);
  });

  it('that name no column are listed once each', () => {
    expect(findUnknownPlaceholders('{{Mesage}} {{Message}} {{Mesage}} {{Zzz}}', columns)).toEqual([
      { name: 'Mesage', suggestion: 'Message', choices: ['Message'] },
      { name: 'Zzz', suggestion: null, choices: [] },
    ]);
  });

  it('tell which columns leave the computer, in the spelling of the table', () => {
    expect(
      usedColumns({ instruction: '{{first name}} {{Message}} {{First name}} {{Nope}}' }, columns),
    ).toEqual(['First name', 'Message']);
  });
});

describe('names with braces', () => {
  it.each<[string, readonly string[], string]>([
    ['To {{Name {legal}}}.', ['Name {legal}'], 'To ‹Name {legal}›.'],
    ['{{ Name  {legal} }}!', ['Name', 'Name {legal}'], '‹Name {legal}›!'],
    ['{{{id}}}', ['{id}'], '‹{id}›'],
    ['{{{{tag}}}}', ['{{tag}}'], '‹{{tag}}›'],
    ['{{a {{b}} c}}', ['a {{b}} c'], '‹a {{b}} c›'],
    ['{{{a}}}', ['{a', '{a}'], '‹{a}›'],
    // A name without braces wins, or a brace typed beside its chip would make another column of it.
    ['{"x": {{a}}}', ['a', 'a}'], '{"x": ‹a›}'],
    ['{{{a}}}', ['a', '{a}'], '{‹a›}'],
    ['{{R&#38;D}}', ['R&#38;D'], '‹R&#38;D›'],
    ['{{Size &#123;cm&#125;}}', ['Size {cm}'], '‹Size {cm}›'],
  ])('%s of %j reads %s', (instruction, names, text) => {
    expect(renderNames(instruction, names)).toBe(text);
    expect(findUnknownPlaceholders(instruction, names)).toEqual([]);
    expect(findStrayBraces(instruction, names)).toEqual([]);
  });

  it('are read as each chip was meant, whatever the columns are called and whatever stands between', () => {
    const mark = fc.constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      '"',
      "'",
      ' ',
      '\n',
      '\u00a0',
      '&',
      '&#123;',
      '&#38;',
      '\\',
      'a',
      'A',
      'é',
      'e\u0301',
      ' (2)',
      '\ufeff',
      '😀',
      '$',
      '%',
      '[',
    );
    const word = fc.array(mark, { minLength: 1, maxLength: 5 }).map((marks) => marks.join(''));
    const names = fc.uniqueArray(fc.oneof(word, fc.string({ unit: 'binary', minLength: 1, maxLength: 6 })), {
      minLength: 1,
      maxLength: 5,
    });
    const text = fc.oneof(fc.constant(''), word, fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(names, fc.array(fc.tuple(text, fc.nat(4)), { maxLength: 6 }), text, (all, pieces, rest) => {
        const parts = pieces.map(([before, at]) => [before, all[at % all.length] ?? ''] as const);
        const instruction =
          parts.map(([before, name]) => escapeBraces(before) + placeholderFor(name, all)).join('') +
          escapeBraces(rest);
        expect(findStrayBraces(instruction, all)).toEqual([]);
        expect(findUnknownPlaceholders(instruction, all)).toEqual([]);
        expect(renderNames(instruction, all)).toBe(
          parts.map(([before, name]) => `${before}‹${name}›`).join('') + rest,
        );
        // The core keeps only the columns used, and reads the same.
        const used = usedColumns({ instruction }, all);
        expect(renderNames(instruction, used)).toBe(renderNames(instruction, all));
      }),
      { numRuns: 1000 },
    );
  });

  it('never let a raw {{ through unseen: what is not read as a column is told', () => {
    const mark = fc.constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      '"',
      ' ',
      'a',
      'b',
      '\n',
      literalBraces,
      '{{a}}',
      '{{b {c}}}',
    );
    const names = ['a', 'b {c}'];
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const instruction = marks.join('');
        const isTold =
          findStrayBraces(instruction, names).length + findUnknownPlaceholders(instruction, names).length > 0;
        const tokens = scanInstruction(instruction, names);
        const wanted = tokens.filter((token) => token.kind === 'braces').length;
        // Cells without braces of their own: every {{ in what is sent comes from the instruction.
        const { parts } = parseInstruction(instruction, names);
        const sent = parts.map((part) => (part.kind === 'text' ? part.text : '·')).join('');
        const raw = sent.replaceAll('{{{', '{{').split('{{').length - 1;
        if (!isTold) expect(raw).toBeLessThanOrEqual(wanted * 2);
        if (!isTold && wanted === 0) expect(sent).not.toContain('{{');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('braces that name nothing', () => {
  it.each<[string, string, string | null]>([
    ['Hi {{Message', '{{Message', 'Message'],
    ['Hi {{Message and more', '{{Message', 'Message'],
    ['Hi {{Message} and more', '{{Message}', 'Message'],
    ['Hi {{First nam} and', '{{First nam}', 'First name'],
    ['{{}} x', '{{}}', null],
    ['{{ }} x', '{{ }}', null],
    ['a {{ b', '{{', null],
    ['{{Mesage {}}} b', '{{Mesage {}}}', 'Message'],
    ['{% for a in b %}{{a.{x}}}', '{{a.{x}}}', null],
  ])('%j: %j, did you mean %j?', (instruction, text, suggestion) => {
    expect(findStrayBraces(instruction, columns)).toMatchObject([{ text, suggestion }]);
  });

  it('can be meant as they are, with quotes of any kind', () => {
    for (const written of [literalBraces, "{{'{{'}}", '{{ “{{” }}', '{{«{{»}}']) {
      expect(render(`Write ${written} user }} for {{Message}}`, ['x']).text).toBe('Write {{ user }} for x');
      expect(findStrayBraces(`${written} a }}`, columns)).toEqual([]);
    }
    expect(readLiteralBraces(escapeBraces('a {{b}} {{{c'))).toBe('a {{b}} {{{c');
  });

  it('are found where no column can stand', () => {
    expect(findForeignBraces('Our {{Company}} is {x}')).toBe('{{Company}}');
    expect(findForeignBraces('an open {{')).toBe('{{');
    expect(findForeignBraces(escapeBraces('a {{b}}'))).toBeNull();
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
