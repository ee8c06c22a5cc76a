import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAnswers } from '../../../electron/core/saving/write-answers.ts';
import type { ResultView } from '../../../shared/model/answers.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { makeSettings, startBench } from '../support/core-bench.ts';
import { startJobBench } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

/** A finished job of ten rows, 2 to 11; row 3 is off the list. */
async function finish(change: Partial<JobSettings> = {}, service: ServiceOptions = {}) {
  const bench = keep(
    await startJobBench({
      rows: [{ customIdEndsWith: '-T-1', outcome: 'off-list' }],
      ...service,
    }),
  );
  const jobId = await bench.send(10, change);
  await bench.waitForEnd(jobId);
  const { answers, jobs } = bench.client;
  const list = async (view: ResultView = {}) => {
    const { sort, answers: filters, ...plain } = view;
    const page = await jobs.listResults({
      jobId,
      offset: 0,
      limit: 50,
      ...plain,
      ...(sort === undefined ? {} : { sort }),
      ...(filters === undefined
        ? {}
        : { answers: filters.map((filter) => ({ ...filter, labels: [...filter.labels] })) }),
    });
    return page.rows;
  };
  const numbers = async (view: ResultView) => (await list(view)).map((row) => row.rowNumber);
  return { bench, jobId, answers, jobs, list, numbers };
}

const fields: Partial<JobSettings> = {
  template: {
    ...makeSettings().template,
    answerFormat: {
      kind: 'fields',
      fields: [
        { name: 'Urgency', type: 'number' },
        { name: 'Due', type: 'date' },
        { name: 'Safe', type: 'yes-no' },
      ],
    },
  },
  maxTokens: 200,
};

describe('an answer changed by hand', () => {
  test('counts from then on, with what Claude wrote beside it, and can be taken back', async () => {
    const { answers, jobs, list, jobId } = await finish();
    const before = await jobs.getResult({ jobId, rowNumber: 2 });
    const changed = await answers.edit({ jobId, rowNumber: 2, column: 0, text: ' returns ' });
    expect(changed).toMatchObject({ answers: ['Returns'], editedColumns: [0], isRenewed: false });
    expect(changed.ownAnswers).toEqual(before.answers);
    expect((await list())[0]).toMatchObject({ answers: ['Returns'], editedColumns: [0] });
    expect(await answers.count({ jobId })).toMatchObject({ edited: 1, renewed: 0 });
    const back = await answers.undoEdit({ jobId, rowNumber: 2, column: 0 });
    expect(back).toMatchObject({ answers: before.answers, editedColumns: [] });
    expect(await answers.count({ jobId })).toMatchObject({ edited: 0 });
  });

  test('may be empty on purpose, and must otherwise be what its column holds', async () => {
    const { answers, jobId } = await finish();
    expect(await answers.edit({ jobId, rowNumber: 4, column: 0, text: '' })).toMatchObject({
      answers: [''],
      editedColumns: [0],
    });
    const wrong = answers.edit({ jobId, rowNumber: 4, column: 0, text: 'Cheese' });
    await expect(wrong).rejects.toMatchObject({ data: { code: 'answer-not-fitting' } });
    const gone = answers.edit({ jobId, rowNumber: 99, column: 0, text: '' });
    await expect(gone).rejects.toMatchObject({ data: { code: 'row-not-found' } });
  });

  test('keeps the type of each field, and leaves the other fields alone', async () => {
    const { answers, jobs, jobId } = await finish(fields);
    const own = (await jobs.getResult({ jobId, rowNumber: 5 })).ownAnswers;
    const edit = (column: number, text: string) => answers.edit({ jobId, rowNumber: 5, column, text });
    for (const [column, text] of [
      [0, 'high'],
      [0, '1,240'],
      [1, '2026-02-30'],
      [2, 'perhaps'],
    ] as const) {
      await expect(edit(column, text), text).rejects.toMatchObject({ data: { code: 'answer-not-fitting' } });
    }
    await edit(0, '2,5');
    const row = await edit(2, 'no');
    expect(row.answers).toEqual(['2.5', own[1], 'No']);
    expect(row.editedColumns).toEqual([0, 2]);
    expect((await answers.undoEdit({ jobId, rowNumber: 5, column: 0 })).answers).toEqual([
      own[0],
      own[1],
      'No',
    ]);
  });

  test('is not possible in a row that is still on its way', async () => {
    const bench = keep(await startJobBench({ endAfterMs: 60_000_000 }));
    const jobId = await bench.send(2);
    const early = bench.client.answers.edit({ jobId, rowNumber: 2, column: 0, text: 'Billing' });
    await expect(early).rejects.toMatchObject({ data: { code: 'job-not-possible-now' } });
  });

  test('neither vanishes nor hides the new answer when the row is sent again', async () => {
    const { bench, answers, jobs, list, numbers, jobId } = await finish(
      {},
      { rows: [{ customIdEndsWith: '-T-1', inFirstBatches: 1, outcome: 'off-list' }] },
    );
    await answers.edit({ jobId, rowNumber: 3, column: 0, text: 'Billing' });
    await answers.mark({ jobId, rows: { rowNumbers: [3, 4] }, mark: 'accepted' });
    // It is not offered any more, but may be wished for by its number.
    await jobs.repair({ jobId, states: ['off-list'], rowNumbers: [3] });
    await bench.waitForEnd(jobId);
    const row = await jobs.getResult({ jobId, rowNumber: 3 });
    expect(row).toMatchObject({
      state: 'answered',
      answers: ['Billing'],
      editedColumns: [0],
      isRenewed: true,
      mark: 'needs-review',
    });
    expect(row.ownAnswers[0]).not.toBe('');
    expect(await answers.count({ jobId })).toEqual({ edited: 1, renewed: 1, accepted: 1, needsReview: 1 });
    expect(await numbers({ edited: 'renewed' })).toEqual([3]);
    expect((await answers.keep({ jobId, rowNumber: 3 })).isRenewed).toBe(false);
    expect(await numbers({ edited: 'renewed' })).toEqual([]);
    // The other one was not sent again, so what was accepted is still what stands there.
    expect((await list({ mark: 'accepted' })).map((other) => other.rowNumber)).toEqual([4]);
  });
});

describe('marks', () => {
  test('are set for several rows at once or for all that a view shows, and are there after a restart', async () => {
    const { bench, answers, numbers, jobId } = await finish();
    expect(await answers.mark({ jobId, rows: { rowNumbers: [2, 5, 9, 400] }, mark: 'accepted' })).toEqual({
      rows: 3,
    });
    await answers.mark({ jobId, rows: { rowNumbers: [5] }, mark: 'needs-review' });
    await answers.mark({ jobId, rows: { rowNumbers: [9] }, mark: null });
    expect(await numbers({ mark: 'accepted' })).toEqual([2]);
    expect(await numbers({ mark: 'needs-review' })).toEqual([5]);
    await answers.mark({
      jobId,
      rows: { view: { search: 'parcel', state: 'off-list' } },
      mark: 'needs-review',
    });
    await bench.close(true);
    const again = await startBench({ dataFolder: bench.dataFolder });
    expect(await again.client.answers.count({ jobId })).toEqual({
      edited: 0,
      renewed: 0,
      accepted: 1,
      needsReview: 2,
    });
    await again.close(true);
  });
});

describe('filters and orders', () => {
  test('a label shows its rows, also those that it was given by hand, and counts agree', async () => {
    const { answers, numbers, jobId } = await finish();
    await answers.edit({ jobId, rowNumber: 7, column: 0, text: 'Other' });
    await answers.edit({ jobId, rowNumber: 8, column: 0, text: '' });
    const counts = await answers.countLabels({ jobId, column: 0 });
    expect(counts.labels.map((line) => line.label)).toEqual(['Billing', 'Delivery', 'Returns', 'Other']);
    expect(counts).toMatchObject({ offList: 1, empty: 1 });
    const all = counts.labels.reduce((sum, line) => sum + line.count, 0);
    expect(all + counts.offList + counts.empty).toBe(10);
    for (const { label, count } of counts.labels) {
      const filter = { column: 0, labels: [label], offList: false, empty: false };
      expect((await numbers({ answers: [filter] })).length, label).toBe(count);
    }
    const rest = { column: 0, labels: [], offList: true, empty: true };
    expect(await numbers({ answers: [rest] })).toEqual([3, 8]);
    expect(await numbers({ answers: [rest], state: 'off-list' })).toEqual([3]);
    expect(await numbers({ answers: [rest], state: 'off-list', search: 'nobody' })).toEqual([]);
  });

  test('rows are sorted by cells, answers, length, state, mark and row, either way, and pages follow that order', async () => {
    const { answers, jobs, list, numbers, jobId } = await finish();
    const texts = async (view: ResultView) => (await list(view)).map((row) => row.answers[0] ?? '');
    await answers.edit({ jobId, rowNumber: 8, column: 0, text: '' });
    const down = await texts({ sort: { by: 'answer', column: 0, descending: true } });
    const up = await texts({ sort: { by: 'answer', column: 0, descending: false } });
    expect(up).toEqual([...up.filter((text) => text !== '').sort((a, b) => a.localeCompare(b)), '']);
    expect(down.at(-1)).toBe('');
    expect(down.slice(0, -1)).toEqual(up.slice(0, -1).reverse());
    const lengths = (await texts({ sort: { by: 'length', column: 0, descending: true } })).map(
      (text) => text.length,
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect((await numbers({ sort: { by: 'row', descending: true } }))[0]).toBe(11);
    expect((await numbers({ sort: { by: 'input', column: 0, descending: true } }))[0]).toBe(11);
    expect((await numbers({ sort: { by: 'state', descending: true } }))[0]).toBe(3);
    await answers.mark({ jobId, rows: { rowNumbers: [6] }, mark: 'accepted' });
    expect((await numbers({ sort: { by: 'mark', descending: false } }))[0]).toBe(6);
    const page = await jobs.listResults({
      jobId,
      offset: 4,
      limit: 3,
      sort: { by: 'row', descending: true },
    });
    expect(page.rows.map((row) => row.rowNumber)).toEqual([7, 6, 5]);
    expect(page.total).toBe(10);
  });

  test('columns are read whole in the order of the view', async () => {
    const { answers, jobId } = await finish();
    const read = await answers.read({
      jobId,
      view: { sort: { by: 'row', descending: true } },
      columns: [{ kind: 'row' }, { kind: 'input', column: 0 }, { kind: 'state' }],
      offset: 8,
      limit: 5,
    });
    expect(read).toEqual({
      total: 10,
      rows: [
        ['3', 'parcel 1', 'off-list'],
        ['2', 'parcel 0', 'answered'],
      ],
    });
  });

  test('somebody who pages through a filter and marks on the way misses no row', async () => {
    const { answers, jobs, jobId } = await finish();
    await answers.mark({ jobId, rows: { rowNumbers: [2, 4, 6, 8] }, mark: 'needs-review' });
    const page = (offset: number, asOf: string) =>
      jobs.listResults({ jobId, offset, limit: 2, mark: 'needs-review', asOf });
    const first = await page(0, 'look1');
    await answers.mark({ jobId, rows: { rowNumbers: [2, 4] }, mark: 'accepted' });
    const second = await page(2, 'look1');
    expect([...first.rows, ...second.rows].map((row) => row.rowNumber)).toEqual([2, 4, 6, 8]);
    expect((await page(0, 'look2')).total).toBe(2);
  });
});

describe('what is written when saving', () => {
  const written = async (
    { bench, jobId }: Awaited<ReturnType<typeof finish>>,
    extras: readonly 'status'[] = [],
  ) => {
    const job = bench.core.services.jobs.find(jobId);
    if (job === null) throw new Error('no such job');
    const path = join(bench.dataFolder, 'answers.jsonl');
    await writeAnswers(bench.core.services.database, job, { extras, sentences: sentencesIn('en') }, path);
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as { rowNumber: number; values: unknown[] });
    return new Map(rows.map((row) => [row.rowNumber, row.values]));
  };

  test('changed answers take the place of Claude’s, also in a row off the list or one left empty on purpose', async () => {
    const job = await finish();
    const { answers, jobId } = job;
    const before = await written(job);
    expect(before.get(3)).toEqual([null]);
    await answers.edit({ jobId, rowNumber: 2, column: 0, text: 'Returns' });
    await answers.edit({ jobId, rowNumber: 3, column: 0, text: 'Billing' });
    await answers.edit({ jobId, rowNumber: 4, column: 0, text: '' });
    const after = await written(job);
    expect([2, 3, 4].map((row) => after.get(row))).toEqual([['Returns'], ['Billing'], [null]]);
    for (const row of [5, 6, 7, 8, 9, 10, 11]) expect(after.get(row), `row ${row}`).toEqual(before.get(row));
  });

  test('numbers stay numbers, and marks are told only in the column of states', async () => {
    const job = await finish(fields);
    const { answers, jobId } = job;
    const before = await written(job);
    await answers.mark({ jobId, rows: { rowNumbers: [5, 6] }, mark: 'accepted' });
    expect(await written(job)).toEqual(before);
    await answers.edit({ jobId, rowNumber: 5, column: 0, text: '7' });
    const after = await written(job, ['status']);
    expect(after.get(5)).toEqual([
      7,
      before.get(5)?.[1],
      before.get(5)?.[2],
      'Answered, changed by hand, accepted',
    ]);
    expect(after.get(6)?.at(-1)).toBe('Answered, accepted');
    expect(after.get(7)?.at(-1)).toBe('Answered');
  });
});

describe('a search, an order and a copy say what the screen says', () => {
  test('a note is found and copied in the language that is shown, and kept in none', async () => {
    const { bench, jobId, numbers, answers } = await finish();
    expect(await numbers({ search: 'IS NOT ON THE LIST' })).toEqual([3]);
    expect(await numbers({ search: 'steht nicht auf der liste', language: 'de' })).toEqual([3]);
    expect(await numbers({ search: 'はリストにありません', language: 'ja' })).toEqual([3]);
    expect(await numbers({ search: 'is not on the list', language: 'de' })).toEqual([]);
    for (const search of ['[', '{', 'code', 'facts', '","', 'null'])
      expect(await numbers({ search })).toEqual([]);
    const read = await answers.read({
      jobId,
      view: { state: 'off-list', language: 'es' },
      columns: [{ kind: 'note' }],
      offset: 0,
      limit: 5,
    });
    expect(read.rows).toEqual([[expect.stringMatching(/^“.*” no está en la lista\.$/)]]);
    const kept = bench.core.services.database.all<{ notes: string }>(
      'SELECT notes FROM results WHERE notes IS NOT NULL',
    );
    expect(kept.map(({ notes }) => notes)).toEqual([expect.stringMatching(/^\[\{"code":"off-list","facts"/)]);
  });

  test('fields are found by their values, and by no name of a field', async () => {
    const { jobId, numbers, answers, list } = await finish(fields);
    const [shown] = await list();
    await answers.edit({ jobId, rowNumber: 5, column: 0, text: '77.5' });
    expect(await numbers({ search: '77.5' })).toEqual([5]);
    expect((await numbers({ search: shown?.answers[1] ?? '' })).includes(shown?.rowNumber ?? 0)).toBe(true);
    expect(await numbers({ search: 'Urgency' })).toEqual([]);
  });

  test('notes are in the order of their sentences in the language that is shown', async () => {
    const { bench, jobId, numbers } = await finish();
    const { database } = bench.core.services;
    const note = (position: number, code: string) =>
      database.run('UPDATE results SET notes = ? WHERE position = ?', JSON.stringify([{ code }]), position);
    // English: "Anthropic keeps …" < "Not answered …"; French: "Anthropic conserve …" < "Sans réponse …" < "Surcharge".
    note(4, 'expired');
    note(5, 'overloaded');
    note(6, 'results-gone');
    const sorted = async (language: string) =>
      (await numbers({ sort: { by: 'note', descending: false }, language })).filter(
        (row) => row >= 6 && row <= 8,
      );
    expect(await sorted('en')).toEqual([8, 6, 7]);
    expect(await sorted('de')).toEqual([8, 6, 7]);
    expect(await sorted('zh')).toEqual(await sorted('zh'));
    expect(await sorted('es')).toEqual([8, 6, 7]);
    expect(await sorted('ja')).toEqual([6, 8, 7]);
    expect(jobId).not.toBe('');
  });
});
