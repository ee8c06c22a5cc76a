import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../../../electron/core/workbook/model/row-source.ts';
import { openWorkbook } from '../../../../electron/core/workbook/open/open-workbook.ts';
import { guessHeaderRows } from '../../../../electron/core/workbook/table/guess-header-row.ts';
import { isEmptyRow, rowsHeldBack } from '../../../../electron/core/workbook/table/table-pass.ts';
import { value } from '../answers.ts';
import { caseLabels, type HeaderLabel, workbookLabels } from './header-labels.ts';
import { neighbours } from './header-neighbours.ts';
import { plainFacts, rawRows } from './rows.ts';

const shared = join(import.meta.dirname, '../../../../../shared');

async function guessIn(folder: string, label: HeaderLabel) {
  const workbook = value(await openWorkbook(join(shared, folder, label.file)));
  try {
    const sheet = label.sheet ?? workbook.sheets.find((one) => one.kind === 'worksheet')?.name ?? '';
    const rows: RawRow[] = [];
    const facts = await value(workbook.sheet(sheet)).readRows((piece) => {
      for (const row of piece) if (!isEmptyRow(row) && rows.length < rowsHeldBack) rows.push(row);
      return undefined;
    });
    return guessHeaderRows(rows, value(facts));
  } finally {
    await workbook.close();
  }
}

describe.each([
  ['cases', caseLabels],
  ['workbooks', workbookLabels],
] as const)('the header of each sheet in ../shared/%s', (folder, labels) => {
  const isThere = existsSync(join(shared, folder));
  it.skipIf(!isThere)(
    `is found as it was labelled${isThere ? '' : ' (not run: no ../shared)'}`,
    async () => {
      for (const label of labels) {
        const { first, last } = await guessIn(folder, label);
        expect({ ...label, first, last }).toEqual(label);
      }
    },
    120_000,
  );
});

describe('the header of sheets of the same kinds', () => {
  it.each(neighbours)('is found: $name', ({ rows, facts, first, last }) => {
    expect(guessHeaderRows(rawRows(...rows), { ...plainFacts, ...facts })).toEqual({ first, last });
  });
});
