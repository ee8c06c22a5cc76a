import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { type ScriptedService, startScriptedService } from '../service/scripted-service.ts';
import { runHeadless } from './run-headless.ts';

const key = 'sk-ant-good-1234';
let folder = '';
let service: ScriptedService;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-flags-'));
  service = await startScriptedService({ acceptedKeys: [key], endAfterMs: 0, answer: ({ text }) => text });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a workbook of one sheet, printed from A1 to its last cell. */
function write(name: string, rows: readonly (readonly (string | number)[])[], merges: readonly string[]) {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  for (const [address, cell] of Object.entries(sheet)) {
    if ((cell as XLSX.CellObject).v === '') delete sheet[address];
    if ((cell as XLSX.CellObject).v === '#REF!') sheet[address] = { t: 'e', v: 23, w: '#REF!' };
  }
  sheet['!merges'] = merges.map((merge) => XLSX.utils.decode_range(merge));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  const area = `Data!$A$1:$D$${rows.length}`;
  book.Workbook = { Names: [{ Name: '_xlnm.Print_Area', Ref: area, Sheet: 0 }] };
  writeFileSync(join(folder, name), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}

/** One run: what was sent row by row, as the answers echo it, its summary and the saved workbook's print area. */
async function run(name: string, prompt: string, flags: readonly string[]) {
  const home = mkdtempSync(join(folder, 'home-'));
  const out = join(home, 'out.xlsx');
  const given = ['--file', join(folder, name), '--prompt', prompt, '--column', 'Answer', '--out', out];
  const live = ['--model', 'claude-haiku-5-5', '--api-url', service.url];
  const { code, stdout, stderr } = await runHeadless(home, [...given, ...live, ...flags], { key });
  expect([code, stderr]).toEqual([0, stderr]);
  const book = XLSX.read(readFileSync(out));
  const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets.Data ?? {}, { header: 1, defval: '' });
  const sent = rows.flatMap((row, at) => (row[4] === '' ? [] : [[at + 1, row[4]]]));
  const area = book.Workbook?.Names?.find(({ Name }) => Name === '_xlnm.Print_Area')?.Ref;
  return { sent, stderr, summary: JSON.parse(stdout), area };
}

test('the flags of rows, headers and printing reach what is sent and what is written', async () => {
  const grouped = [
    ['Shop', '', 'Order', ''],
    ['Region', 'Item', 'Note', 'Amount'],
    ['North', 'Chairs', 'good', 3],
    ['', 'Tables', 'bad', 5],
    ['South', '#REF!', 'odd', 4],
    ['', 'Lamps', 'fine', 2],
    ['Total', '', '', 99],
  ];
  write('grouped.xlsx', grouped, ['A1:B1', 'C1:D1']);
  const continued = [
    ['Id', 'Text', 'Who', 'Amount'],
    ['1', 'It begins', 'Ada', 1],
    ['', 'and goes on', '', ''],
    ['2', 'Another', 'Bob', 2],
    ['Total', '', '', 3],
  ];
  write('continued.xlsx', continued, []);
  const [first, second] = await Promise.all([
    run('grouped.xlsx', '{{Shop: Region}}: {{Shop: Item}}', [
      ...['--header-row', '1-2', '--fill-down', 'Shop: Region'],
      ...['--leave-out-unsure', '--leave-out-errors', '--print-answers'],
    ]),
    run('continued.xlsx', '{{Id}}: {{Text}}', ['--continue-by', 'Id', '--send-all-rows']),
  ]);

  expect(first.sent).toEqual([
    [2, 'Answer'],
    [3, 'North: Chairs'],
    [4, 'North: Tables'],
    [6, 'South: Lamps'],
  ]);
  expect(first.summary).toMatchObject({ rows: 3, leftOut: 2, answersPrinted: true });
  expect(first.summary.leftOutRows).toEqual(
    expect.arrayContaining([
      { kind: 'error-cell', firstRow: 5, lastRow: 5 },
      { kind: 'total', firstRow: 7, lastRow: 7 },
    ]),
  );
  expect(first.area).toBe('Data!$A$1:$E$7');

  expect(second.sent).toEqual([
    [1, 'Answer'],
    [2, '1: It begins\nand goes on'],
    [4, '2: Another'],
    [5, 'Total: (empty)'],
  ]);
  expect(second.summary).toMatchObject({ rows: 3, leftOut: 0, leftOutRows: [], answersPrinted: false });
  expect(second.stderr).toContain('The print area of the sheet ends at column D');
  expect(second.area).toBe('Data!$A$1:$D$5');
});
