import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SummarySheet } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { openXlsx } from '../../../../electron/core/workbook/xlsx/read/xlsx-workbook.ts';
import { distinctSheetName } from '../../../../electron/core/workbook/xlsx/write/summary-sheet.ts';
import { patchXlsx } from '../../../../electron/core/workbook/xlsx/write/xlsx-patch.ts';
import { hasOffice, readFirstSheetInOffice } from '../../../support/office.ts';
import { describeWhere } from '../../../support/where.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answer, cellsOf, partsOf, readSheet } from './xlsx-files.ts';

const corpus = resolve('../shared/workbooks');
const hasCorpus = existsSync(corpus);
const files = hasCorpus ? readdirSync(corpus).filter((name) => /\.xls[xm]$/.test(name)) : [];
const at = temporaryFolder();

const record: SummarySheet = {
  name: 'Sheetbatch',
  rows: [
    ['Saved on', '2026-11-21 10:00'],
    ['Instruction', '=1+1 <b>&"zwölf"</b>\nsecond line\u0007'],
    ['Rows', 320],
  ],
};

/** The workbook with a column in its first sheet that takes one, alone or with a record sheet. */
async function patched(name: string, target: string, withRecord: boolean): Promise<boolean> {
  const source = join(corpus, name);
  const opened = value(await openXlsx(source));
  const sheet = opened.sheets.find((one) => one.kind === 'worksheet')?.name;
  await opened.close();
  if (sheet === undefined) return false;
  const outcome = await patchXlsx({
    sourcePath: source,
    targetPath: at(target),
    sheet,
    header: { first: 1, last: 1 },
    columns: [answer],
    rows: async function* rows() {
      yield { rowNumber: 2, values: ['x'] };
    },
    ...(withRecord ? { record } : {}),
  });
  value(outcome);
  return true;
}

describe('the name of the record sheet', () => {
  it('differs from every other without regard to case, within 31 characters', () => {
    expect(distinctSheetName('Sheetbatch', ['Data'])).toBe('Sheetbatch');
    expect(distinctSheetName('Sheetbatch', ['SHEETBATCH', 'sheetbatch (2)'])).toBe('Sheetbatch (3)');
    const long = 'x'.repeat(31);
    expect(distinctSheetName(long, [long])).toBe(`${'x'.repeat(27)} (2)`);
  });
});

describeWhere(hasCorpus ? null : 'no ../shared', 'a record sheet', () => {
  it.each(files)('is the only thing that %s gets besides the answers', async (name) => {
    if (!(await patched(name, 'plain.xlsx', false))) return;
    await patched(name, 'record.xlsx', true);
    const plain = await partsOf(at('plain.xlsx'));
    const full = await partsOf(at('record.xlsx'));
    const added = [...full.keys()].filter((part) => !plain.has(part));
    expect(added).toHaveLength(1);
    const changed = [...plain].filter(([part, bytes]) => full.get(part)?.equals(bytes) !== true);
    const names = changed.map(([part]) => part.split('/').at(-1) ?? '').sort();
    const workbook = names.find((one) => !one.endsWith('.rels') && one !== '[Content_Types].xml');
    expect(names).toEqual(['[Content_Types].xml', workbook, `${workbook}.rels`].sort());
    for (const [part, bytes] of changed) {
      // Taking out what was put in gives the old part again.
      const text = full.get(part)?.toString('utf8') ?? '';
      const without = text.replace(/<(\w+:)?(sheet|Relationship|Override)( [^<>]*)?sheetbatch1[^<>]*\/>/, '');
      expect(without).toBe(bytes.toString('utf8'));
    }
    const opened = value(await openXlsx(at('record.xlsx')));
    const last = opened.sheets.at(-1);
    await opened.close();
    expect(last).toMatchObject({ name: 'Sheetbatch', kind: 'worksheet', isHidden: false });
    const sheet = value(await readSheet(at('record.xlsx'), 'Sheetbatch'));
    expect(cellsOf(sheet, 2)).toEqual(record.rows[1]);
    expect(cellsOf(sheet, 3)).toEqual(['Rows', '320']);
  });

  it.skipIf(!hasOffice).each(['poi-57181.xlsm', 'poi-sample.strict.xlsx', 'XlsxWriter-table06.xlsx'])(
    'does not keep LibreOffice from opening %s',
    async (name) => {
      await patched(name, `office-${name}`, true);
      expect(readFirstSheetInOffice(at(`office-${name}`)).length).toBeGreaterThan(0);
      expect(
        readFileSync(at(`office-${name}`))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    },
    120_000,
  );
});
