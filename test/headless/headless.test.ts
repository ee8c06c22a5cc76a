import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { readJobArguments } from '../../electron/headless/arguments.ts';
import { describeProblem } from '../../electron/headless/problems.ts';
import { isAccountedFor } from '../../electron/headless/summary.ts';
import { noRows } from '../../shared/model/job.ts';
import { problemCodes } from '../../shared/schemas/problem-codes.ts';
import { startScriptedService } from '../service/scripted-service.ts';
import { type Ended, type RunOptions, runHeadless } from './run-headless.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-headless-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], options?: RunOptions): Promise<Ended> =>
  runHeadless(folder, args, options);

const out = () => join(folder, 'out.xlsx');
const practice = () => [
  ...['--file', 'samples/support-tickets.xlsx', '--prompt', 'Classify: {{Message}}', '--column', 'Category'],
  ...['--labels', 'Billing,Delivery,Returns,Other', '--practice', '--out', out()],
];

/** What is wrong, the arguments that make it so, what is said, and the environment. */
type Mistake = [string, readonly string[], RegExp, Readonly<Record<string, string>>?];

describe('npm run job', () => {
  test('tells its options when asked for help, and does nothing else', async () => {
    const ended = await run(['--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('--file IN.xlsx');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('takes the sample through practice to a workbook and accounts for every row', async () => {
    const ended = await run(practice());
    expect(ended.code).toBe(0);
    const summary = JSON.parse(ended.stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({
      state: 'finished',
      rows: 320,
      sent: 320,
      batches: 1,
      continued: false,
      costUsd: 0,
    });
    expect(summary.written).toBe(summary.answered);
    expect(existsSync(out())).toBe(true);
  });

  test('killed and started again goes on with the same job and sends nothing twice', async () => {
    const first = await run(practice(), { killOn: 'is working' });
    expect(first.code).toBeNull();
    const second = await run(practice());
    expect(second.code).toBe(0);
    expect(JSON.parse(second.stdout)).toMatchObject({
      state: 'finished',
      rows: 320,
      batches: 1,
      continued: true,
    });
    const third = await run(practice());
    expect(JSON.parse(third.stdout)).toMatchObject({ continued: true, batches: 1 });
  });

  test('stops with a plain sentence at a rejected key, and goes on with a good one', async () => {
    const service = await startScriptedService({ acceptedKeys: ['sk-ant-good-1234'], endAfterMs: 0 });
    writeFileSync(join(folder, 'in.csv'), 'Id,Message\nA,one\nB,two\n');
    const args = [
      ...[
        '--file',
        join(folder, 'in.csv'),
        '--prompt',
        'Sum up {{Message}}',
        '--column',
        'Sum',
        '--model',
        'claude-haiku-5-5',
      ],
      ...['--api-url', service.url, '--out', join(folder, 'out.csv')],
    ];
    const refused = await run(args, { key: 'sk-ant-wrong-0000' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Anthropic does not accept the key');
    expect(refused.stderr + refused.stdout).not.toContain('sk-ant-wrong-0000');
    expect(JSON.parse(refused.stdout)).toMatchObject({ state: 'paused', problem: 'key-rejected', sent: 0 });
    const accepted = await run(args, { key: 'sk-ant-good-1234' });
    expect(accepted.code).toBe(0);
    expect(JSON.parse(accepted.stdout)).toMatchObject({ answered: 2, continued: true });
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\n')[0]).toBe('Id,Message,Sum');
    expect(service.report()).toMatchObject({ requestCount: 2, repeatedCustomIds: [] });
    await service.close();
  });

  test.each<Mistake>([
    ['a file that is not there', ['--file', 'nowhere.xlsx'], /is not there/],
    ['a placeholder without a column', ['--prompt', 'Classify {{Nothing}}'], /There is no column "Nothing"/],
    ['a name that is taken', ['--column', 'Message'], /There is a column "Message" already/],
    ['no rows in the range', ['--rows', '900-999'], /There is no row to send/],
    ['an instruction without a column', ['--prompt', 'Classify it'], /names no column/],
    [
      'braces that do not close',
      ['--prompt', 'Sort {{Message'],
      /Did you mean "Message"\? To send two opening/,
    ],
    [
      'a column in the background',
      ['--background', 'We are {{Ticket}}'],
      /The background is the same for every row/,
    ],
    [
      'a model that is not known',
      ['--model', 'claude-nonsense-9'],
      /does not offer the model claude-nonsense-9/,
    ],
    ['a longest answer beyond the model', ['--max-tokens', '9000000'], /writes at most \d+ tokens/],
    [
      'a folder that is not there',
      ['--out', '/nowhere/at/all/out.xlsx'],
      /folder for the new workbook is not there/,
    ],
    ['an ending of another format', ['--out', 'out.csv'], /ends with \.xlsx/],
    [
      'a data folder that nothing can be written to',
      ['--data-dir', '/dev/null/data'],
      /Sheetbatch cannot keep its data/,
    ],
    ['a proxy that is none', [], /HTTPS_PROXY is not the address/, { HTTPS_PROXY: 'nonsense' }],
  ])('says in one sentence what is wrong with %s', async (_name, change, sentence, environment = {}) => {
    const ended = await run([...practice(), ...change], { environment });
    expect(ended.code).toBeGreaterThan(0);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toMatch(sentence);
    expect(existsSync(out())).toBe(false);
  });

  test('never writes over a file of somebody else, nor over the workbook itself, unless told to', async () => {
    writeFileSync(join(folder, 'in.csv'), 'Id,Message\nA,one\nB,two\n');
    const csv = [
      ...[
        '--file',
        join(folder, 'in.csv'),
        '--prompt',
        'Sum up {{Message}}',
        '--column',
        'Sum',
        '--practice',
      ],
      ...['--out', join(folder, 'out.csv')],
    ];
    const wrongEnding = await run([...csv, '--out', out()]);
    expect([wrongEnding.code, wrongEnding.stdout]).toEqual([1, '']);
    expect(wrongEnding.stderr).toContain('The answers for in.csv go into a file that ends with .csv');
    const itself = await run([...csv, '--out', join(folder, 'in.csv'), '--overwrite']);
    expect([itself.code, itself.stdout]).toEqual([1, '']);
    expect(itself.stderr).toContain('Give --out another name than that of in.csv');
    writeFileSync(join(folder, 'out.csv'), 'mine');
    const refused = await run(csv);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('replace it with --overwrite');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('mine');
    const replaced = await run([...csv, '--overwrite']);
    expect(replaced.code).toBe(0);
    expect(JSON.parse(replaced.stdout)).toMatchObject({ continued: false, out: join(folder, 'out.csv') });
    // The same command again writes its own file again, but not over what somebody has changed in it.
    expect((await run(csv)).code).toBe(0);
    writeFileSync(join(folder, 'out.csv'), 'Id,Message,Sum\nA,one,corrected by hand\n');
    expect((await run(csv)).code).toBe(1);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('corrected by hand');
  });

  test('tells before it sends what the window tells', async () => {
    const rows = Array.from({ length: 6 }, (_, row) => `A${row};text ${row}`);
    writeFileSync(join(folder, 'in.csv'), ['Report of May', '', 'Id;Message', ...rows].join('\n'));
    const labels = Array.from({ length: 300 }, (_, label) => `label ${label}`).join(',');
    const prompt = ['--prompt', 'Sort {{Message}}, not [Id]', '--labels', labels, '--column', 'Sort'];
    const given = ['--file', join(folder, 'in.csv'), ...prompt, '--practice', '--rows', '4-5'];
    const ended = await run([...given, '--out', join(folder, 'out.csv')]);
    expect(ended.code).toBe(0);
    const told = ended.stderr.split('\n');
    expect(told).toContain('Text in utf8 with ";" between columns: column names in row 3, 6 rows.');
    const notes: readonly string[] = JSON.parse(ended.stdout).notes;
    expect(notes).toEqual([
      '1 row above the column names is not sent. Name another row of column names with --header-row.',
      '"[Id]" is sent as it stands. If the column "Id" is meant, write {{Id}}.',
      expect.stringMatching(/^A list of 300 labels may be refused by Anthropic/),
    ]);
    for (const note of notes) expect(told).toContain(note);
  });

  test('tells of hidden rows, and leaves them out where told to', async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([
      ['Id', 'Message'],
      ['A', 'one'],
      ['B', 'two'],
      ['C', 'three'],
    ]);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    XLSX.utils.book_append_sheet(book, sheet, 'S');
    writeFileSync(join(folder, 'in.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    const args = [
      ...[
        '--file',
        join(folder, 'in.xlsx'),
        '--prompt',
        'Sum up {{Message}}',
        '--column',
        'Sum',
        '--practice',
      ],
      ...['--out', out()],
    ];
    const all = await run(args);
    expect(all.stderr).toContain(
      '1 hidden row counts among the rows. Leave out what is hidden with --rows visible.',
    );
    expect(JSON.parse(all.stdout)).toMatchObject({ rows: 3, out: out() });
    expect(all.stderr).toContain(`The answers are in ${out()}`);
    const visible = await run([...args, '--rows', 'visible', '--overwrite']);
    expect(visible.stderr).not.toContain('hidden');
    expect(JSON.parse(visible.stdout)).toMatchObject({ rows: 2 });
  });

  test('reads a text under any name as it stands, in the way that is asked for', async () => {
    writeFileSync(join(folder, 'bank.xlsx'), 'Message;Id\n3-4, or so;1\n12:30;2\n');
    const args = [
      ...['--file', join(folder, 'bank.xlsx'), '--prompt', 'Sum up {{Message}}', '--column', 'Sum'],
      ...['--practice'],
    ];
    const asWorkbook = await run([...args, '--out', out()]);
    expect([asWorkbook.code, asWorkbook.stdout]).toEqual([1, '']);
    expect(asWorkbook.stderr).toContain('bank.xlsx is text');
    expect(asWorkbook.stderr).toContain('go into a file that ends with .csv');
    const asText = await run([...args, '--out', join(folder, 'out.csv')]);
    expect(asText.code).toBe(0);
    expect(asText.stderr).toContain('It is read as it stands');
    const [header, first] = readFileSync(join(folder, 'out.csv'), 'utf8').split('\n');
    expect([header, first?.startsWith('3-4, or so;1;')]).toEqual(['Message;Id;Sum', true]);
    const lines = ['--delimiter', 'none', '--header-row', '1', '--out', join(folder, 'out.txt')];
    const asLines = await run([...args, ...lines, '--prompt', 'Sum up {{Message;Id}}']);
    expect(asLines.code).toBe(0);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8').split('\n')[0]).toBe('Message;Id\tSum');
  });

  test('writes letters that the file cannot hold only as it is told to', async () => {
    const service = await startScriptedService({
      acceptedKeys: ['sk-ant-good-1234'],
      endAfterMs: 0,
      answer: () => 'Łódź',
    });
    writeFileSync(join(folder, 'in.csv'), Buffer.from('Message;Id\r\nGr\xfc\xdfe;1\r\n', 'latin1'));
    const args = [
      ...['--file', join(folder, 'in.csv'), '--prompt', 'Sum up {{Message}}', '--column', 'Sum'],
      ...['--model', 'claude-haiku-5-5', '--api-url', service.url, '--out', join(folder, 'out.csv')],
    ];
    const key = 'sk-ant-good-1234';
    const refused = await run(args, { key });
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain(
      'The encoding of the file (windows-1252) lacks letters of the answers (Łź)',
    );
    expect(existsSync(join(folder, 'out.csv'))).toBe(false);
    const replaced = await run([...args, '--lacking-letters', 'replace'], { key });
    expect(JSON.parse(replaced.stdout)).toMatchObject({
      continued: true,
      replacedAnswers: 1,
      changedEncoding: false,
    });
    expect(readFileSync(join(folder, 'out.csv'), 'latin1')).toContain('Gr\xfc\xdfe;1;?ód?');
    const wide = ['--lacking-letters', 'utf-8', '--out', join(folder, 'wide.csv')];
    const changed = await run([...args, ...wide], { key });
    expect(JSON.parse(changed.stdout)).toMatchObject({
      continued: true,
      replacedAnswers: 0,
      changedEncoding: true,
    });
    expect(readFileSync(join(folder, 'wide.csv'), 'utf8')).toContain('Grüße;1;Łódź');
    expect(service.report()).toMatchObject({ batchCount: 1 });
    await service.close();
  });

  test('asks Anthropic for a model that it does not know itself', async () => {
    const service = await startScriptedService({ acceptedKeys: ['sk-ant-good-1234'], endAfterMs: 0 });
    writeFileSync(join(folder, 'in.csv'), 'Id,Message\nA,one\n');
    const args = [
      ...['--file', join(folder, 'in.csv'), '--prompt', 'Sum up {{Message}}', '--column', 'Sum'],
      ...['--model', 'claude-nonsense-9', '--api-url', service.url, '--out', join(folder, 'out.csv')],
    ];
    const ended = await run(args, { key: 'sk-ant-good-1234' });
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toContain('Anthropic does not offer the model claude-nonsense-9');
    expect(service.report()).toMatchObject({ batchCount: 0 });
    await service.close();
  });
});

describe('the command line', () => {
  const min = ['--file', 'a.xlsx', '--prompt', 'x', '--column', 'C', '--out', 'b.xlsx'];

  test('reads labels, fields, rows and caps', () => {
    expect(readJobArguments([...min, '--labels', 'a, b'])).toMatchObject({
      answerFormat: { kind: 'labels', labels: ['a', 'b'] },
    });
    expect(readJobArguments([...min, '--fields', 'Name, Age:number, Mood:one-of(good|bad)'])).toMatchObject({
      answerFormat: {
        fields: [
          { name: 'Name', type: 'text' },
          { name: 'Age', type: 'number' },
          { name: 'Mood', type: 'one-of', labels: ['good', 'bad'] },
        ],
      },
    });
    expect(readJobArguments([...min, '--rows', '2-9', '--spend-cap', '1.5'])).toMatchObject({
      rows: { kind: 'range', firstRow: 2, lastRow: 9 },
      spendCapUsdMicros: 1_500_000,
    });
    expect(readJobArguments(min)).not.toHaveProperty('nonData');
    expect(readJobArguments(min)).not.toHaveProperty('tableColumns');
    expect(readJobArguments([...min, '--table-columns', 'E-aa'])).toMatchObject({
      tableColumns: { first: 4, last: 26 },
    });
    expect(readJobArguments([...min, '--table-columns', 'all'])).toMatchObject({ tableColumns: 'all' });
    for (const wrong of ['C-A', 'E', '1-2', 'A-ZZZ'])
      expect(readJobArguments([...min, '--table-columns', wrong])).toContain('--table-columns takes');
    expect(readJobArguments([...min, '--leave-out-errors'])).toMatchObject({
      nonData: { sendsSure: false, leavesOutUnsure: false, leavesOutFaulty: true },
    });
    expect(readJobArguments([...min, '--leave-out-errors', '--send-all-rows'])).toMatchObject({
      nonData: { sendsSure: true, leavesOutUnsure: false, leavesOutFaulty: true },
    });
  });

  test('tells of errors in the columns used, and leaves their rows out when asked', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['Text', 'Other'],
      ['a', 1],
      ['#REF!', 2],
      ['c', '#N/A'],
    ]);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Data');
    const file = join(folder, 'errors.xlsx');
    writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    const args = [
      '--file',
      file,
      '--prompt',
      'Say: {{Text}}',
      '--column',
      'Answer',
      '--practice',
      '--out',
      out(),
    ];
    const usual = await run(args);
    expect(usual.code).toBe(0);
    expect(JSON.parse(usual.stdout)).toMatchObject({ rows: 3, leftOut: 0 });
    expect(usual.stderr).toContain(
      '1 row has errors or formulas without values in the columns used and is sent: errors (3). Leave such rows out with --leave-out-errors.',
    );
    const chosen = await run([...args, '--leave-out-errors', '--overwrite']);
    expect(chosen.code).toBe(0);
    expect(JSON.parse(chosen.stdout)).toMatchObject({
      rows: 2,
      leftOut: 1,
      leftOutRows: [{ kind: 'error-cell', firstRow: 3, lastRow: 3 }],
    });
    expect(chosen.stderr).toContain('and is not sent: errors (3).');
  });

  test.each([
    [['--column', 'C'], '--file is missing'],
    [[...min, '--rows', '9-2'], '--rows takes'],
    [[...min, '--rows', 'some'], '--rows takes'],
    [[...min, '--max-tokens', '0'], '--max-tokens takes'],
    [[...min, '--api-url', 'http://example.com'], '--api-url takes'],
    [[...min, '--labels', 'a', '--fields', 'b'], 'not both'],
    [[...min, '--lacking-letters', 'no'], '--lacking-letters takes utf-8 or replace'],
    [[...min, '--delimiter', ';'], '--delimiter takes one of comma, semicolon, tab, pipe, none'],
    [[...min, '--key', 'sk-ant-1'], 'Unknown option'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(readJobArguments(args)).toContain(sentence);
  });
});

test('a run counts as done only when every row has come to an end and every answer was written', () => {
  const job = { state: 'finished', counts: { ...noRows, answered: 3, refused: 1 } } as never;
  const saved = {
    path: '',
    written: 3,
    changed: 0,
    gone: 0,
    hasChangedEncoding: false,
    replacedAnswers: 0,
    isPrinted: null,
  };
  const report = { job, problem: null, saved, isContinued: false, notes: [] };
  expect(isAccountedFor(report)).toBe(true);
  expect(isAccountedFor({ ...report, saved: { ...saved, written: 2 } })).toBe(false);
  expect(isAccountedFor({ ...report, saved: { ...saved, written: 2, gone: 1 } })).toBe(true);
  expect(isAccountedFor({ ...report, saved: null })).toBe(false);
});

test('every code has a sentence that says what a fact is, and no mark is left over', () => {
  for (const code of problemCodes) {
    const facts = {
      name: '{{x}}',
      text: '{{y',
      suggestion: 'Z',
      row: 7,
      model: 'm',
      limit: 8,
      cell: 'A1',
      sheet: 'S',
      encoding: 'cp866',
      letters: 'é',
    };
    const sentence = describeProblem({ code, facts });
    expect(sentence, code).toMatch(/^[^{}]*[.?]$|\{\{/);
    expect(sentence, code).not.toContain(`(${code})`);
    expect(describeProblem({ code }), code).not.toContain('undefined');
  }
  const unclosed = { code: 'placeholder-unclosed', facts: { text: '{{Na', suggestion: 'Name' } } as const;
  expect(describeProblem(unclosed)).toContain('Did you mean "Name"? To send two opening braces as they are');
});
