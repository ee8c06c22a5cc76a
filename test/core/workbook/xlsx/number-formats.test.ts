import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildStyles, buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cellsOf, readSheet } from './xlsx-files.ts';

const at = temporaryFolder();

it.each([
  ['dd.mm.yyyy', '15.03.2023'],
  ['d.m.yyyy hh:mm:ss', '15.3.2023 12:33:42'],
  ['dd.mm.yy hh:mm;@', '15.03.23 12:33'],
  ['yyyy.mm.dd.', '2023.03.15.'],
  ['dd\\.mm\\.yyyy', '15.03.2023'],
  ['&quot;ab&quot; d.m. &quot;St. &quot;yyyy', 'ab 15.3. St. 2023'],
  ['hh:mm:ss.0', '12:33:41.8'],
  ['hh:mm:ss. d.m.', '12:33:42. 15.3.'],
])('a date in the format %s is read as Excel shows it', async (format, shown) => {
  const styles = buildStyles([format], ['<xf numFmtId="0"/>', '<xf numFmtId="164"/>']);
  const rows = '<row r="1"><c r="A1" s="1"><v>45000.5234</v></c></row>';
  writeFileSync(at('in.xlsx'), buildXlsx({ rows, styles }));
  expect(cellsOf(value(await readSheet(at('in.xlsx'))), 1)).toEqual([shown]);
});
