import { describe, expect, it } from 'vitest';
import { findTwinColumns, replaceColumn } from '../../shared/model/twin-columns.ts';

const columns = ['Name', 'Text', 'Name (2)', 'Size (3)', 'Name (3)', 'text'];

describe('a name that several columns bear', () => {
  it('is asked about, once, with the other columns', () => {
    expect(findTwinColumns('{{Name}} and {{ Name }}: {{Text}}', columns)).toEqual([
      { name: 'Name', others: ['Name (2)', 'Name (3)'] },
    ]);
  });

  it.each(['{{Name (2)}}', '{{Size (3)}}', '{{Text}}', 'Name', '{{"{{"}}Name'])(
    'is not in %s, which leaves no doubt',
    (instruction) => expect(findTwinColumns(instruction, columns)).toEqual([]),
  );

  it('is replaced wherever it stands by the one that was meant', () => {
    expect(replaceColumn('{{Name}}, {{Name (3)}}, {{ Name }}.', 'Name', 'Name (2)', columns)).toBe(
      '{{Name (2)}}, {{Name (3)}}, {{Name (2)}}.',
    );
  });
});
