import { rmSync } from 'node:fs';
import { connect, type Database } from '../../electron/core/database/database.ts';
import { openDatabase } from '../../electron/core/database/open-database.ts';
import { insertAttempt } from '../../electron/core/store/attempts.ts';
import { insertBatch } from '../../electron/core/store/batches.ts';
import { completeJob, insertDraft, setFinishedAt } from '../../electron/core/store/jobs.ts';
import { unwrap } from '../../shared/model/outcome.ts';
import { makeSettings } from '../core/support/core-bench.ts';
import { memorySource } from '../core/support/memory-table.ts';
import { seededRandom, writeMessage } from './make-workbook.ts';

/** Each row that this divides was refused, so that a filter by state has something to find. */
export const refusedEvery = 50;
const messageCount = 500;

/**
 * Writes finished jobs with all their results into a data folder, by SQL instead of by sending: one job for
 * each number of rows; gives their ids.
 */
export function fillDatabase(dataFolder: string, rowCounts: readonly number[]): readonly string[] {
  const opened = unwrap(openDatabase(dataFolder, { now: Date.now() }));
  opened.bulk.close();
  opened.database.close();
  const database = connect(opened.database.path);
  // Made for this run and thrown away after it, so that nothing needs to be safe.
  database.script('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;');
  fillMessages(database);
  const ids = rowCounts.map((rows, at) => fillJob(database, at, rows));
  database.close();
  opened.lock.release();
  rmSync(`${opened.database.path}-wal`, { force: true });
  return ids;
}

/** Texts to choose from; a temporary table, which goes with the connection. */
function fillMessages(database: Database): void {
  const random = seededRandom(5);
  database.script('CREATE TEMP TABLE messages (number INTEGER PRIMARY KEY, text TEXT)');
  database.transaction(() => {
    for (let number = 0; number < messageCount; number++) {
      database.run('INSERT INTO temp.messages VALUES (?, ?)', number, writeMessage(random));
    }
  });
}

function fillJob(database: Database, at: number, rows: number): string {
  const id = crypto.randomUUID();
  const settings = makeSettings({ idColumn: 'Id' });
  const createdAt = Date.now() - 86_400_000 + at * 60_000;
  database.transaction(() => {
    const job = insertDraft(database, {
      id,
      name: `Category – orders ${at + 1}.xlsx`,
      isPractice: true,
      sheet: 'Orders',
      headerRow: 1,
      firstHeaderRow: 1,
      inputColumns: ['Message'],
      settings,
      estimate: null,
      idempotencyKey: null,
      spendCapUsdMicros: null,
      createdAt,
      ...memorySource,
      workbookName: `orders ${at + 1}.xlsx`,
    });
    insertAttempt(database, {
      job,
      number: 1,
      nonce: 'bench0',
      maxTokens: settings.maxTokens,
      restatesLabels: false,
      createdAt,
    });
    const batch = { job, number: 1, attempt: 1, requestCount: rows, sizeBytes: rows, worstCaseUsdMicros: 0 };
    insertBatch(database, batch);
    fillRows(database, job, rows);
    database.run(
      "UPDATE batches SET state = 'collected', remote_id = 'bench_' || job, sent_at = ?, ended_at = ? WHERE job = ?",
      createdAt,
      createdAt,
      job,
    );
    database.run('UPDATE attempts SET is_committed = 1 WHERE job = ?', job);
    database.run('UPDATE jobs SET sent_at = ? WHERE number = ?', createdAt, job);
    completeJob(database, job, rows);
    setFinishedAt(database, job, createdAt + 60_000);
  });
  return id;
}

function fillRows(database: Database, job: number, rows: number): void {
  const positions = `WITH RECURSIVE series(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM series WHERE at + 1 < ${rows})`;
  const state = `CASE WHEN at % ${refusedEvery} = 0 THEN 'refused' ELSE 'answered' END`;
  const first = database.get<{ last: number | null }>('SELECT max(number) AS last FROM results')?.last ?? 0;
  database.run(
    `${positions} INSERT INTO row_inputs (job, position, key, cells)
     SELECT ?1, at, 'T-' || at, json_array(at || ': ' || (SELECT text FROM temp.messages WHERE number = at % ${messageCount})) FROM series`,
    job,
  );
  database.run(
    `${positions} INSERT INTO results (number, job, position, attempt, batch, custom_id, outcome, state, answers, notes, stop_reason,
       input_tokens, output_tokens, cache_write_tokens, cache_read_tokens, cost_usd_micros, received_at)
     SELECT ?2 + at + 1, ?1, at, 1, 1, 'bench0-T-' || at, 'succeeded', ${state}, '["Delivery"]', NULL, 'end_turn', 180, 12, 0, 0, 120, 0 FROM series`,
    job,
    first,
  );
  database.run(
    `${positions} INSERT INTO rows (job, position, sheet_row, fingerprint, attempt, batch, state, custom_id, size_bytes, result)
     SELECT ?1, at, at + 2, printf('%032x', at), 1, 1, ${state}, 'bench0-T-' || at, 600, ?2 + at + 1 FROM series`,
    job,
    first,
  );
}
