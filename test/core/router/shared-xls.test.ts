import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import * as XLSX from 'xlsx';
import { hasCases } from '../../support/cases.ts';
import { convertInOffice, hasOffice } from '../../support/office.ts';
import { describeWhere } from '../../support/where.ts';
import { goWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { changeXls } from '../workbook/sheetjs/xls-records.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();
const sheetOrder = 0x013d;

test.each([1, 2, 3])(
  'a shared .xls of %s sheets as LibreOffice writes it is read and written',
  async (count) => {
    const book = XLSX.utils.book_new();
    for (let sheet = 1; sheet <= count; sheet += 1)
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Name'], ['ant'], ['bee']]), `S${sheet}`);
    const plain = Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array);
    const shared = changeXls(plain, (type, body) =>
      type === sheetOrder ? Buffer.concat([body, Buffer.alloc(1)]) : null,
    );
    expect(shared.equals(plain)).toBe(false);
    writeFileSync(at('shared.xls'), shared);
    const { way, saved } = await goWholeWay(at('shared.xls'), { sheet: 'S1' });
    ways.push(way);
    expect(saved.column('Answer')).toEqual(['Name: ant', 'Name: bee']);
  },
);

const workbook = join(import.meta.dirname, '../../../../shared/workbooks/Open-XML-SDK-SharedWorkbook.xlsx');

describeWhere(
  hasOffice && hasCases ? null : hasOffice ? 'no ../shared' : 'no LibreOffice',
  'a shared workbook that LibreOffice has saved as .xls',
  () => {
    it('is no damaged one', async () => {
      convertInOffice(workbook, 'xls', at('office.xls'));
      const { way, saved } = await goWholeWay(at('office.xls'), { headerRow: 0 });
      ways.push(way);
      expect(saved.written).toBeGreaterThan(0);
    }, 120_000);
  },
);
