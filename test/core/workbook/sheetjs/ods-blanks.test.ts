import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../../../electron/core/workbook/open/open-workbook.ts';
import { odsOf } from '../../../../electron/core/workbook/sheetjs/mend-ods.ts';
import { unwrap } from '../../../../shared/model/outcome.ts';
import { noOffice, readFirstSheetInOffice } from '../../../support/office.ts';
import { itWhere } from '../../../support/where.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();
const names = 'urn:oasis:names:tc:opendocument:xmlns';

/** The paragraphs of a cell, and its text. */
const cells: readonly (readonly [string, string])[] = [
  ['<text:p>abc </text:p>', 'abc '],
  ['<text:p>abc <text:s/></text:p>', 'abc  '],
  ['<text:p>abc<text:s text:c="3"/></text:p>', 'abc   '],
  ['<text:p>abc<text:s text:c="2" /></text:p>', 'abc  '],
  ['<text:p>abc<text:s text:c="2"></text:s></text:p>', 'abc  '],
  ['<text:p><text:s text:c="2"/>abc</text:p>', '  abc'],
  ['<text:p>  abc</text:p>', '  abc'],
  ['<text:p>\n   abc\n   def</text:p>', '\n   abc\n   def'],
  ['<text:p>a&#10;b</text:p>', 'a\nb'],
  ['<text:p>a <text:span> b </text:span></text:p>', 'a  b '],
  ['<text:p>a<text:span>b<text:s/></text:span></text:p>', 'ab '],
  ['<text:p/><text:p>abc</text:p>', '\nabc'],
  ['<text:p>abc</text:p><text:p/><text:p>d </text:p>', 'abc\n\nd '],
  ['<text:p>&lt;text:s/&gt; &amp; b </text:p>', '<text:s/> & b '],
];

/** LibreOffice joins the words on both sides of a break in a tag; we keep it (decision 35). */
const broken = ['<text:p>abc<text:line-break/>d</text:p>', 'abc\nd'] as const;

function write(name: string, given = cells): string {
  const rows = given.map(
    ([text]) =>
      `<table:table-row><table:table-cell office:value-type="string">${text}</table:table-cell></table:table-row>`,
  );
  const spaces = ['office', 'table', 'text']
    .map((space) => `xmlns:${space}="${names}:${space}:1.0"`)
    .join(' ');
  const body = `<office:body><office:spreadsheet><table:table table:name="S">${rows.join('')}</table:table></office:spreadsheet></office:body>`;
  const begin = '<?xml version="1.0" encoding="UTF-8"?>';
  const content = `${begin}<office:document-content ${spaces} office:version="1.2">${body}</office:document-content>`;
  // LibreOffice reads it as one flat document.
  const flat = `${begin}<office:document ${spaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${body}</office:document>`;
  writeFileSync(at(name), name.endsWith('.fods') ? flat : odsOf(content, '', ''));
  return at(name);
}

it('blanks, tabs and breaks of .ods texts are read as they stand in the cell', async () => {
  const opened = unwrap(await openWorkbook(write('blanks.ods', [...cells, broken])));
  const texts: string[] = [];
  await unwrap(opened.sheet('S')).readRows((rows) => {
    texts.push(...rows.map((row) => row.cells[0] ?? ''));
    return undefined;
  });
  expect(texts).toEqual([...cells, broken].map(([, text]) => text));
});

itWhere(noOffice, 'LibreOffice has the same texts in these cells', () => {
  const rows = readFirstSheetInOffice(write('office.fods', [...cells, broken]));
  expect(rows.map(([text]) => text)).toEqual([...cells.map(([, text]) => text), 'abcd']);
});
