import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { SaveOrder } from '../../../shared/contract/types.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { type BenchOptions, isOver, makeSettings, startBench, waitForJob } from '../support/core-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

type Rows = readonly (readonly string[])[];

const tickets: Rows = [
  ['Id', 'Message', 'Team'],
  ['A', 'my parcel is late', ''],
  ['B', 'refund please', 'Money'],
  ['C', '', ''],
  ['D', 'broken, again', ''],
];

function writeBook(path: string, rows: Rows): void {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Tickets');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x']]), 'sheetbatch');
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}

function readBook(path: string, sheet = 'Tickets'): unknown[][] {
  const book = XLSX.read(readFileSync(path), { type: 'buffer' });
  return XLSX.utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, defval: '' });
}

/** A finished practice job over a workbook in a folder of the user's own, as in the desktop app. */
async function practise(settings: Partial<JobSettings> = {}, options: BenchOptions = {}) {
  const bench = keep(await startBench({ practiceSpeed: 20, ...options }));
  const path = join(bench.dataFolder, 'mine', 'tickets.xlsx');
  mkdirSync(dirname(path));
  writeBook(path, tickets);
  const { fileId } = bench.core.registerFile(path, { kind: 'opened' });
  const table = await bench.client.workbooks.readTable({ fileId, sheet: 'Tickets' });
  const draft = { tableId: table.tableId, settings: makeSettings(settings) };
  const sent = await bench.client.jobs.send(draft);
  const job = await waitForJob(bench.core, sent.id, isOver);
  const order = (options: Partial<SaveOrder> = {}): SaveOrder => ({
    jobId: job.id,
    target: 'original',
    ...options,
  });
  const save = async (options: Partial<SaveOrder> = {}) => {
    const report = await bench.client.jobs.save(order(options));
    if (report === null) throw new Error('nothing was saved');
    return report;
  };
  const { jobs } = bench.client;
  return { bench, path, folder: dirname(path), job, jobs, order, save, original: readFileSync(path) };
}

const fields: Partial<JobSettings> = {
  template: {
    ...makeSettings().template,
    answerFormat: {
      kind: 'fields',
      fields: [
        { name: 'Mood', type: 'one-of', labels: ['good', 'bad'] },
        { name: 'Urgency', type: 'number' },
      ],
    },
  },
  maxTokens: 200,
};

const into = (column: string, onlyEmptyCells: boolean): Partial<SaveOrder> => ({
  places: [{ answer: 'Category', place: { column, onlyEmptyCells } }],
});

describe('an existing column', () => {
  test('is filled where it is empty, exactly as the preview has shown', async () => {
    const { jobs, order, save, path } = await practise();
    const check = await jobs.checkSave(order(into('Team', true)));
    expect(check.sheetColumns).toEqual(['Id', 'Message', 'Team']);
    expect(check.columns).toEqual([
      { header: 'Team', place: { column: 'Team', onlyEmptyCells: true }, column: 2 },
    ]);
    expect(check.rows.map((row) => [row.rowNumber, row.about, row.cells[0]?.isKept])).toEqual([
      [2, 'my parcel is late', false],
      [3, 'refund please', true],
      [5, 'broken, again', false],
    ]);
    const report = await save(into('Team', true));
    expect(report).toMatchObject({ written: 2, answered: 2, columns: ['Team'] });
    const rows = readBook(path);
    expect(rows[0]).toEqual(['Id', 'Message', 'Team']);
    expect(rows[2]?.[2]).toBe('Money');
    for (const row of check.rows) expect(rows[row.rowNumber - 1]?.[2]).toBe(row.cells[0]?.text);
  });

  test('is replaced where the user wants that, and rows without an answer keep what they had', async () => {
    const { save, path } = await practise();
    const report = await save(into('Team', false));
    expect(report).toMatchObject({ written: 3, answered: 3, columns: ['Team'] });
    const rows = readBook(path);
    expect(['Billing', 'Delivery', 'Returns', 'Other']).toContain(rows[2]?.[2]);
    expect(rows[3]).toEqual(['C', '', '']);
  });

  test('takes one answer only', async () => {
    const { jobs, order } = await practise(fields);
    const place = { column: 'Team', onlyEmptyCells: true };
    const places = ['Mood', 'Urgency'].map((answer) => ({ answer, place }));
    await expect(jobs.save(order({ places }))).rejects.toMatchObject({ data: { code: 'column-name-taken' } });
  });

  test('that is gone is not missed: the answers come as a new column, and the preview says so', async () => {
    const { jobs, order, save, path } = await practise();
    writeBook(
      path,
      tickets.map((row) => row.slice(0, 2)),
    );
    const check = await jobs.checkSave(order(into('Team', true)));
    expect(check.columns).toEqual([{ header: 'Category', place: 'append', column: 2 }]);
    await save(into('Team', true));
    expect(readBook(path)[0]).toEqual(['Id', 'Message', 'Category']);
  });
});

describe('what stands beside the answers', () => {
  test('is told apart from them, for several fields too, with a record sheet under a free name', async () => {
    const { save, path, job, jobs, order } = await practise(fields);
    const options = { extras: ['status', 'note', 'cost', 'custom-id'], addsSummarySheet: true } as const;
    const check = await jobs.checkSave(order({ ...options, extras: [...options.extras] }));
    expect(check.canAddSummarySheet).toBe(true);
    const report = await save({ ...options, extras: [...options.extras] });
    expect(report.columns).toEqual(check.columns.map((column) => column.header));
    expect(report.columns.slice(0, 3)).toEqual(['Mood', 'Urgency', 'Category – status']);
    expect(report).toMatchObject({ answered: job.counts.answered, written: 4 });
    expect(report.answered).toBeLessThan(4);
    const rows = readBook(path);
    expect(rows[3]?.slice(3, 6)).toEqual(['', '', 'Skipped']);
    expect(typeof rows[1]?.[4]).toBe('number');
    const record = new Map(readBook(path, 'Sheetbatch (2)').map(([label, value]) => [label, value]));
    expect(record.get('Rows')).toBe(4);
    expect(record.get('Answered')).toBe(job.counts.answered);
    expect(record.get('Instruction')).toBe('Classify this message: {{Message}}');
    expect(String(record.get('Model'))).toContain('practice');
  });
});

describe('what is told of a row', () => {
  const beside = ['status', 'note'] as const;

  test('is said in the language of the app: headers, states, notes and the sheet about the answers', async () => {
    const { save, path, bench, job } = await practise();
    bench.core.services.database.run(`UPDATE results SET notes = '[{"code":"expired"}]' WHERE position = 0`);
    await bench.client.answers.mark({ jobId: job.id, rows: { rowNumbers: [2] }, mark: 'accepted' });
    const report = await save({ extras: [...beside], addsSummarySheet: true, language: 'de' });
    expect(report.columns).toEqual(['Category', 'Category – Status', 'Category – Hinweis']);
    const rows = readBook(path);
    expect(rows[1]?.slice(4)).toEqual([
      'Beantwortet, in Ordnung',
      'Nicht innerhalb von 24 Stunden beantwortet.',
    ]);
    expect(rows[3]?.[4]).toBe('Ausgelassen');
    const record = new Map(readBook(path, 'Sheetbatch (2)').map(([label, value]) => [label, value]));
    expect(record.get('Zeilen')).toBe(4);
    expect(record.get('Beantwortet')).toBe(job.counts.answered);
    expect(String(record.get('Modell'))).toContain('Übung');
  });

  test('goes into the columns of the save before, whatever language that was in', async () => {
    const { save, path } = await practise();
    await save({ extras: [...beside] });
    const english = readBook(path);
    const report = await save({ extras: [...beside], language: 'ja' });
    expect(report.columns).toEqual(['Category', 'Category – status', 'Category – note']);
    const japanese = readBook(path);
    expect(japanese[0]).toEqual(english[0]);
    expect(english[3]?.[4]).toBe('Skipped');
    expect(japanese[3]?.[4]).toBe('対象外');
    // Once more: the columns of a save in Japanese are known again, too.
    expect((await save({ extras: [...beside], language: 'fr' })).columns).toEqual(report.columns);
  });
});

describe('saving again', () => {
  test('goes into the same columns, and knows that nobody has worked on the file', async () => {
    const { save, path, jobs, order } = await practise();
    await save({ extras: ['status'] });
    const once = readBook(path);
    const check = await jobs.checkSave(order({ extras: ['status'] }));
    expect(check).toMatchObject({
      isUnchanged: true,
      columns: [
        { header: 'Category', place: { column: 'Category', onlyEmptyCells: true } },
        { header: 'Category – status', place: { column: 'Category – status', onlyEmptyCells: false } },
      ],
    });
    await save({ extras: ['status'] });
    expect(readBook(path)).toEqual(once);
  });

  test('says how many answers were changed by hand since, and writes them where they may replace what is there', async () => {
    const { save, path, jobs, order, bench, job } = await practise();
    await save();
    const options = into('Category', true);
    expect((await jobs.checkSave(order(options))).changedSinceSave).toBe(0);
    const change = { jobId: job.id, rowNumber: 2, column: 0 };
    const before = String(readBook(path)[1]?.at(-1));
    const label = before === 'Other' ? 'Billing' : 'Other';
    await bench.client.answers.edit({ ...change, text: label });
    expect((await jobs.checkSave(order(options))).changedSinceSave).toBe(1);
    await save(into('Category', false));
    expect(readBook(path)[1]?.at(-1)).toBe(label);
    expect((await jobs.checkSave(order(options))).changedSinceSave).toBe(0);
  });

  test('keeps what the user has corrected in them meanwhile', async () => {
    const { save, path } = await practise();
    await save();
    const rows = readBook(path).map((row) => row.map(String));
    const corrected = rows.map((row, at) =>
      at === 1 ? [...row.slice(0, 3), 'my own word'] : [...row.slice(0, 3), at === 0 ? 'Category' : ''],
    );
    writeBook(path, corrected);
    const report = await save();
    expect(report.matching.isUnchanged).toBe(false);
    expect(report.columns).toEqual(['Category']);
    const after = readBook(path);
    expect(after[1]?.[3]).toBe('my own word');
    expect(after[2]?.[3]).toBe(rows[2]?.[3]);
  });
});

describe('taking a save back', () => {
  test('puts the original back byte for byte, save by save', async () => {
    const { save, path, jobs, job, original, folder } = await practise();
    expect(await jobs.checkUndo({ jobId: job.id })).toBeNull();
    const first = await save();
    expect(first.canUndo).toBe(true);
    const between = readFileSync(path);
    await save({ extras: ['status'] });
    const undone = await jobs.undoSave({ jobId: job.id });
    expect(undone).toMatchObject({ name: 'tickets.xlsx', columns: ['Category', 'Category – status'] });
    expect(readFileSync(path).equals(between)).toBe(true);
    expect(await jobs.checkUndo({ jobId: job.id })).toMatchObject({ problem: null, columns: ['Category'] });
    await jobs.undoSave({ jobId: job.id });
    expect(readFileSync(path).equals(original)).toBe(true);
    expect(readdirSync(folder)).toEqual(['tickets.xlsx']);
    expect((await jobs.get({ jobId: job.id })).savedAs).toBeNull();
    await expect(jobs.undoSave({ jobId: job.id })).rejects.toMatchObject({
      data: { code: 'undo-file-gone' },
    });
    expect((await save()).columns).toEqual(['Category']);
  });

  test('removes a copy that was made anew, and nothing that stood there before', async () => {
    const chosen: string[] = [];
    const dialogs = { chooseWorkbook: async () => null, chooseSaveTarget: async () => chosen[0] ?? null };
    const { save, jobs, job, folder, original, path } = await practise({}, { ports: { dialogs } });
    const copy = await save({ target: 'copy' });
    expect(existsSync(join(folder, copy.name))).toBe(true);
    expect((await jobs.undoSave({ jobId: job.id })).backupName).toBeNull();
    expect(existsSync(join(folder, copy.name))).toBe(false);
    expect(readFileSync(path).equals(original)).toBe(true);
    chosen.push(join(folder, 'other.xlsx'));
    writeFileSync(join(folder, 'other.xlsx'), 'something else');
    const over = await jobs.save({ jobId: job.id, target: 'copy', asks: true });
    expect(over?.canUndo).toBe(false);
    expect(await jobs.checkUndo({ jobId: job.id })).toBeNull();
    expect(existsSync(join(folder, 'other.xlsx'))).toBe(true);
  });

  test('takes out only what is still as it was saved once the user has worked on the file, and tells so before', async () => {
    const { save, path, jobs, job, folder } = await practise();
    const { backupName } = await save();
    const mine = [...readBook(path), ['E', 'one more', '', 'mine']].map((row) => row.map(String));
    writeBook(path, mine);
    const worked = readFileSync(path);
    const check = await jobs.checkUndo({ jobId: job.id });
    const removal = { cells: 3, kept: 1, removed: [], staying: ['Category'], keepsSummarySheet: false };
    expect(check).toMatchObject({ name: 'tickets.xlsx', backupName, problem: null, removal });
    // Nothing is done that was not told: who was shown a whole file put back does not get cells emptied.
    await expect(jobs.undoSave({ jobId: job.id })).rejects.toMatchObject({
      data: { code: 'undo-file-changed' },
    });
    expect(readFileSync(path).equals(worked)).toBe(true);
    const undone = await jobs.undoSave({ jobId: job.id, isRemoval: true });
    expect(undone.removal).toEqual(removal);
    expect(undone.backupName).not.toBe(backupName);
    expect(readFileSync(join(folder, undone.backupName ?? '')).equals(worked)).toBe(true);
    expect(existsSync(join(folder, backupName ?? ''))).toBe(true);
    const emptied = mine.map((row, index) => (index === 0 || index === 5 ? row : [...row.slice(0, 3), '']));
    expect(readBook(path)).toEqual(emptied);
    expect(await jobs.checkUndo({ jobId: job.id })).toBeNull();
  });

  test('takes the columns out when the backup has been touched, and refuses to put that back', async () => {
    const { save, path, jobs, job, folder } = await practise();
    const { backupName } = await save();
    const saved = readFileSync(path);
    writeFileSync(join(folder, backupName ?? ''), 'not the workbook');
    await expect(jobs.undoSave({ jobId: job.id })).rejects.toMatchObject({
      data: { code: 'undo-backup-changed' },
    });
    expect(readFileSync(path).equals(saved)).toBe(true);
    expect(await jobs.checkUndo({ jobId: job.id })).toMatchObject({ removal: { removed: ['Category'] } });
    await jobs.undoSave({ jobId: job.id, isRemoval: true });
    expect(readBook(path)).toEqual(tickets.map((row) => [...row, '']));
  });

  test('is forgotten with the job', async () => {
    const { save, bench, jobs, job } = await practise();
    await save();
    await jobs.remove({ jobId: job.id });
    expect(bench.core.services.database.all('SELECT * FROM saves')).toEqual([]);
  });
});

describe('a target that cannot be written', () => {
  test('because an office program has it open is named, and a copy is still possible', async () => {
    const { jobs, order, save, folder, original, path } = await practise();
    writeFileSync(join(folder, '.~lock.tickets.xlsx#'), 'someone');
    await expect(jobs.save(order())).rejects.toMatchObject({
      data: { code: 'workbook-locked', facts: { name: 'tickets.xlsx' } },
    });
    expect(readFileSync(path).equals(original)).toBe(true);
    expect((await save({ target: 'copy' })).answered).toBe(3);
  });

  test('because its folder or the original is gone loses no answer', async () => {
    const chosen: string[] = [];
    const dialogs = { chooseWorkbook: async () => null, chooseSaveTarget: async () => chosen[0] ?? null };
    const { jobs, job, order, save, folder, path } = await practise({}, { ports: { dialogs } });
    chosen[0] = join(folder, 'drive', 'out.xlsx');
    await expect(jobs.save({ ...order({ target: 'copy' }), asks: true })).rejects.toMatchObject({
      data: { code: 'folder-not-found' },
    });
    renameSync(path, `${path}.away`);
    for (const call of [() => jobs.save(order()), () => jobs.checkSave(order())]) {
      await expect(call()).rejects.toMatchObject({
        data: { code: 'save-refused-source-missing', facts: { name: 'tickets.xlsx' } },
      });
    }
    renameSync(`${path}.away`, path);
    expect((await jobs.get({ jobId: job.id })).savedAs).toBeNull();
    expect((await save()).answered).toBe(3);
    rmSync(folder, { recursive: true });
  });

  test('because it came through the browser has no original and nothing to take back', async () => {
    const bench = keep(await startBench({ practiceSpeed: 20 }));
    const { fileId } = await bench.client.files.useSample({});
    const table = await bench.client.workbooks.readTable({ fileId, sheet: 'Tickets' });
    const sent = await bench.client.jobs.send({ tableId: table.tableId, settings: makeSettings() });
    await waitForJob(bench.core, sent.id, isOver);
    const source = bench.core.resolveFile(fileId) ?? '';
    const before = readFileSync(source);
    const report = await bench.client.jobs.save({ jobId: sent.id, target: 'original' });
    expect(report).toMatchObject({ canUndo: false, backupName: null });
    expect(readFileSync(source).equals(before)).toBe(true);
    expect(await bench.client.jobs.checkUndo({ jobId: sent.id })).toBeNull();
  });
});
