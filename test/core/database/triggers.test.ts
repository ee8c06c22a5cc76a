import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../electron/core/database/database.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { unwrap } from '../../../shared/model/outcome.ts';

/** Counts and sums that triggers keep beside the tables: the list of jobs and the caps read these and nothing else. */

function openEmpty(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-triggers-'));
  const { database, bulk, lock } = unwrap(openDatabase(folder, { now: 0 }));
  onTestFinished(() => {
    bulk.close();
    database.close();
    lock.release();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}

const small = fc.integer({ min: 1, max: 3 });
const change = fc.record({
  kind: fc.constantFrom('add', 'move', 'remove', 'result', 'price'),
  job: small,
  batch: small,
  position: small,
  state: fc.constantFrom('waiting', 'answered', 'failed'),
  cost: fc.option(fc.integer({ min: 0, max: 1000 })),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(database: Database, { kind, job, batch, position, state, cost }: Change): void {
  const place = [job, position];
  if (kind === 'add')
    database.run(
      "INSERT OR IGNORE INTO rows (job, position, sheet_row, fingerprint, attempt, batch, state) VALUES (?, ?, 2, '', 1, ?, ?)",
      ...place,
      batch,
      state,
    );
  if (kind === 'move')
    database.run(
      'UPDATE rows SET batch = ?, state = ? WHERE job = ? AND position = ?',
      batch,
      state,
      ...place,
    );
  if (kind === 'remove') database.run('DELETE FROM rows WHERE job = ? AND position = ?', ...place);
  if (kind === 'result')
    database.run(
      `INSERT OR IGNORE INTO results (job, position, attempt, batch, custom_id, outcome, state, answers, input_tokens, output_tokens, cache_write_tokens, cache_read_tokens, cost_usd_micros, received_at)
       VALUES (?, ?, ?, ?, '', '', '', '', 0, 0, 0, 0, ?, 0)`,
      ...place,
      batch,
      batch,
      cost,
    );
  if (kind === 'price')
    database.run('UPDATE results SET cost_usd_micros = ? WHERE job = ? AND position = ?', cost, ...place);
}

test('add up to the rows and to the costs of the results, of each batch and each job its own', () => {
  const database = openEmpty();
  for (const job of [1, 2, 3])
    for (const number of [1, 2, 3])
      database.run(
        "INSERT INTO batches (job, number, attempt, state, request_count, size_bytes) VALUES (?, ?, 1, 'planned', 1, 1)",
        job,
        number,
      );
  const changes = fc.array(change, { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(changes, (all) => {
      database.transaction(() => {
        for (const table of ['rows', 'row_counts', 'results']) database.run(`DELETE FROM ${table}`);
        database.run('UPDATE batches SET cost_usd_micros = 0');
        for (const one of all) apply(database, one);
      });
      expect(
        database.all(
          'SELECT job, batch, state, count AS rows FROM row_counts WHERE count <> 0 ORDER BY job, batch, state',
        ),
      ).toEqual(
        database.all(
          'SELECT job, batch, state, count(*) AS rows FROM rows GROUP BY job, batch, state ORDER BY job, batch, state',
        ),
      );
      expect(
        database.all('SELECT job, number, cost_usd_micros AS cost FROM batches ORDER BY job, number'),
      ).toEqual(
        database.all(
          `SELECT job, number, (SELECT coalesce(sum(r.cost_usd_micros), 0) FROM results r WHERE r.job = b.job AND r.batch = b.number) AS cost
           FROM batches b ORDER BY job, number`,
        ),
      );
    }),
    { numRuns: 40 },
  );
});

test('one id of Anthropic, and one custom_id of a job, belong to one batch and one row', () => {
  const database = openEmpty();
  const batch = (number: number, id: string | null) =>
    database.run(
      "INSERT INTO batches (job, number, attempt, state, request_count, size_bytes, remote_id) VALUES (1, ?, 1, 'sent', 1, 1, ?)",
      number,
      id,
    );
  const row = (job: number, position: number, id: string | null) =>
    database.run(
      "INSERT INTO rows (job, position, sheet_row, fingerprint, attempt, batch, state, custom_id) VALUES (?, ?, 2, '', 1, 1, 'waiting', ?)",
      job,
      position,
      id,
    );
  batch(1, 'one');
  batch(2, null);
  batch(3, null);
  expect(() => batch(4, 'one')).toThrow(/UNIQUE/);
  row(1, 1, 'a');
  row(1, 2, null);
  row(1, 3, null);
  row(2, 1, 'a');
  expect(() => row(1, 4, 'a')).toThrow(/UNIQUE/);
});
