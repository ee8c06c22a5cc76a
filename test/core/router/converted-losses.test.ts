import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notesOnTable } from '../../../electron/headless/notes.ts';
import { startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { formula, odsFile, row, text } from '../workbook/sheetjs/ods-files.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

test('formulas, names and cells that the new workbook cannot have are told with their numbers before anything is sent', async () => {
  const covered =
    '<table:covered-table-cell office:value-type="string"><text:p>x</text:p></table:covered-table-cell>';
  const names = ['far', 'farther']
    .map(
      (name) =>
        `<table:named-range table:name="${name}" table:base-cell-address="$Data.$A$1" table:cell-range-address="'file:///x.ods'#$S.$A$1"/>`,
    )
    .join('');
  const rows = [
    row(text('Name'), text('Sum'), text('Note')),
    row(text('ant'), formula('of:=EASTERSUNDAY(2024)', 3), text('a'), covered),
    row(text('bee'), formula('of:=SUM([.$B$2:.B2])*2', 6), text('b')),
  ].join('');
  writeFileSync(
    at('lost.ods'),
    odsFile([{ rows }], `<table:named-expressions>${names}</table:named-expressions>`),
  );
  const way = await startWholeWay(at('lost.ods'));
  ways.push(way);
  const losses = [
    { kind: 'covered-cells', count: 1, where: ['Data!D2'] },
    { kind: 'names', count: 2, where: ['far', 'farther'] },
    { kind: 'formulas', count: 1, where: ['Data!B2'] },
  ];
  expect((await way.open()).losses).toEqual(losses);
  const table = await way.readTable();
  expect(table.losses).toEqual(losses);
  expect(notesOnTable(table, { rows: { kind: 'all' } })).toEqual([
    expect.stringContaining('Answers are saved in a new Excel workbook'),
    '1 cell under merged ones will be missing from the new workbook (Data!D2). Your own file stays as it is.',
    '2 defined names will be missing from the new workbook (far, farther). Your own file stays as it is.',
    '1 formula cannot be kept in the new workbook, which has its value instead (Data!B2). Your own file stays as it is.',
  ]);
  const job = await way.send({ columns: ['Name', 'Sum'] });
  const saved = await way.save(job.id);
  if (!saved.ok) throw new Error(saved.problem.code);
  expect(saved.value.column('Answer')).toEqual(['Name: ant\nSum: 3', 'Name: bee\nSum: 6']);
});

test('a formula of an .ods that was never calculated is told, and no blank cell', async () => {
  const bare = '<table:table-cell table:formula="of:=1+1"/>';
  const rows = [
    row(text('Name'), text('Sum')),
    row(text('ant'), formula('of:=1', 1)),
    row(text('bee'), bare),
  ];
  writeFileSync(at('bare.ods'), odsFile([{ rows: rows.join('') }]));
  const way = await startWholeWay(at('bare.ods'));
  ways.push(way);
  expect(await way.readTable()).toMatchObject({ rowsWithoutFormulaValue: 1, rowCount: 2 });
});
