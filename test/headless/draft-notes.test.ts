import { expect, it } from 'vitest';
import { notesOnDraft } from '../../electron/headless/draft-notes.ts';
import type { EstimateWarning } from '../../shared/model/settings.ts';

const nothing = { faultyRows: [], warnings: [] };
const tableOf = (...names: readonly string[]) => ({
  columns: names.map((name, index) => ({ name, header: name, index, isHidden: false })),
});

it('a name that several columns bear is said to be the first of them', () => {
  const table = tableOf('Name', 'Text', 'Name (2)');
  expect(notesOnDraft({ instruction: 'Greet {{Name}}' }, table, nothing)).toEqual([
    '2 columns are called "Name". {{Name}} takes the first of them; write {{Name (2)}} for the next one.',
  ]);
  expect(notesOnDraft({ instruction: 'Greet {{Name (2)}}: {{Text}}' }, table, nothing)).toEqual([]);
});

it('a column in the marks of another program is told once, with how it is written here', () => {
  const instruction = 'Greet «Name» and [Text], then «Name» again: {{Text}}';
  expect(notesOnDraft({ instruction }, tableOf('Name', 'Text'), nothing)).toEqual([
    '"«Name»" is sent as it stands. If the column "Name" is meant, write {{Name}}.',
    '"[Text]" is sent as it stands. If the column "Text" is meant, write {{Text}}.',
  ]);
});

it('what Anthropic would refuse, or may, is said before anything is sent', () => {
  const notes = (warning: EstimateWarning) =>
    notesOnDraft({ instruction: '{{Text}}' }, tableOf('Text'), { ...nothing, warnings: [warning] });
  const long = { kind: 'rows-too-long', rowNumber: 7, tokens: 1_300_000, contextTokens: 1_000_000 } as const;
  expect(notes({ ...long, rows: 1 })).toEqual([
    expect.stringMatching(/^Row 7 is probably longer .* about 1300000 tokens of at most 1000000\..*--model/),
  ]);
  expect(notes({ ...long, rows: 3 })).toEqual([
    expect.stringMatching(/^3 rows are, the longest of them row 7,/),
  ]);
  expect(notes({ kind: 'large-format', labels: 300, sizeBytes: 4000 })).toEqual([
    expect.stringMatching(/^A list of 300 labels may be refused/),
  ]);
  expect(notes({ kind: 'large-format', labels: 0, sizeBytes: 20_000 })).toEqual([
    expect.stringMatching(/^So many fields may be refused/),
  ]);
});
