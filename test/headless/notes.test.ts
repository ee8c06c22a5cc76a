import { expect, it } from 'vitest';
import { notesOnTwins } from '../../electron/headless/notes.ts';
import type { TableSummary } from '../../shared/model/table.ts';

it('a name that several columns bear is said to be the first of them', () => {
  const columns = ['Name', 'Text', 'Name (2)'].map((name, index) => ({ name, header: name, index }));
  const table = { columns } as unknown as TableSummary;
  expect(notesOnTwins('Greet {{Name}}', table)).toEqual([
    '2 columns are called "Name". {{Name}} takes the first of them; write {{Name (2)}} for the next one.',
  ]);
  expect(notesOnTwins('Greet {{Name (2)}}: {{Text}}', table)).toEqual([]);
});
