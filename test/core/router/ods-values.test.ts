import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildZip } from '../../fixtures/xlsx-builder.ts';
import { goWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

const namespaces = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const styles = `<office:document-styles ${namespaces}/>`;
const manifest =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';

/** An .ods whose second column holds these cells, as XML. */
function writeOds(
  cells: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = { 'styles.xml': styles, 'META-INF/manifest.xml': manifest },
): string {
  const text = (content: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
  const rows = [
    [text('Kind'), text('Value')],
    ...Object.entries(cells).map(([kind, cell]) => [text(kind), cell]),
  ];
  const body = rows.map((row) => `<table:table-row>${row.join('')}</table:table-row>`).join('');
  const content = `<office:document-content ${namespaces} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Data">${body}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const path = at('values.ods');
  writeFileSync(
    path,
    buildZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
      { name: 'content.xml', content },
      ...Object.entries(parts).map(([name, part]) => ({ name, content: part })),
    ]),
  );
  return path;
}

const empty = (attributes: string): string => `<table:table-cell ${attributes}/>`;
const open = (attributes: string): string => `<table:table-cell ${attributes}></table:table-cell>`;

test('cells of an .ods with a value and no text are sent, and are in the saved file', async () => {
  const path = writeOds({
    number: empty('office:value-type="float" office:value="12.5"'),
    open: open('office:value-type="float" office:value="0"'),
    share: empty('office:value-type="percentage" office:value="0.25"'),
    day: open('office:value-type="date" office:date-value="2024-03-05"'),
    moment: empty('office:value-type="date" office:date-value="2024-03-05T13:30:00"'),
    time: empty('office:value-type="time" office:time-value="PT13H30M00S"'),
    truth: empty('office:value-type="boolean" office:boolean-value="true"'),
    text: open('office:value-type="string" office:string-value="Grüße &amp; mehr"'),
    'text in an empty tag': empty('office:value-type="string" office:string-value="a &lt; b"'),
    formula: empty('table:formula="of:=1+1" office:value-type="float" office:value="2"'),
    // A type that SheetJS gives up at.
    nothing: open('office:value-type="void"'),
  });
  const { way, saved } = await goWholeWay(path, { instruction: '{{Kind}}: {{Value}}' });
  ways.push(way);
  expect(saved.column('Answer')).toEqual([
    ...[
      'number: 12.5',
      'open: 0',
      'share: 0.25',
      'day: 2024-03-05',
      'moment: 2024-03-05 13:30',
      'time: 13:30:00',
    ],
    ...['truth: TRUE', 'text: Grüße & mehr', 'text in an empty tag: a < b', 'formula: 2', 'nothing: (empty)'],
  ]);
  expect(saved.column('Value').slice(0, 3)).toEqual(['12.5', '0', '0.25']);
  expect(saved.column('Value').slice(6, 9)).toEqual(['TRUE', 'Grüße & mehr', 'a < b']);
});

test.each([
  ['without styles', { 'META-INF/manifest.xml': manifest }],
  ['without a list of its parts', { 'styles.xml': styles }],
])('an .ods %s is no damaged one', async (_, parts) => {
  const cell =
    '<table:table-cell office:value-type="float" office:value="3"><text:p>3.00</text:p></table:table-cell>';
  const { way, saved } = await goWholeWay(writeOds({ one: cell }, parts), {
    instruction: '{{Kind}}: {{Value}}',
  });
  ways.push(way);
  expect(saved.column('Answer')).toEqual(['one: 3.00']);
});
