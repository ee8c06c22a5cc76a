import { isDiskFull } from '../platform/disk-full.ts';
import type { Probe } from '../platform/fault-points.ts';
import { connect, type Database, type SqlRow } from './database.ts';
import { readVersion } from './migrate.ts';

/** What became of a damaged file. */
export interface Recovery {
  readonly asidePath: string;
  /** Lines that could be read and are in the new file, over all tables. */
  readonly recovered: number;
  /** Tables that could not be read to their end. */
  readonly incompleteTables: readonly string[];
}

/**
 * Copies into a fresh database whatever can still be read of the damaged one: each table from its beginning
 * until the damage, then from its end back to it. Counters kept by triggers make themselves again as rows
 * arrive. Jobs whose rows are no longer all there are held. Throws when the disk is full; the damaged file is
 * as it was then.
 */
export function copyInto(fresh: Database, asidePath: string, probe?: Probe): Omit<Recovery, 'asidePath'> {
  const incompleteTables: string[] = [];
  let recovered = 0;
  let damaged: Database | null = null;
  try {
    damaged = connect(asidePath);
    for (const { name } of listTables(fresh)) {
      const copied = copyTable(damaged, fresh, name);
      probe?.('recovery-copied');
      recovered += copied.lines;
      if (!copied.isWhole) incompleteTables.push(name);
    }
  } catch (error) {
    // That is no damage: with more room everything can still be copied.
    if (isDiskFull(error)) throw error;
    incompleteTables.push('all');
  } finally {
    damaged?.close();
  }
  return { recovered, incompleteTables };
}

/**
 * What the copied tables need to hold together again, once they are of the newest version: costs are counted anew,
 * answers that were lost are fetched once more, and jobs whose rows are no longer all there are paused.
 */
export function settleRecovered(fresh: Database): void {
  settleCosts(fresh);
  fetchLostAnswers(fresh);
  holdIncompleteJobs(fresh);
}

/** The version of a damaged file's tables; 0 where not even that can be read. */
export function readVersionOf(asidePath: string): number {
  let damaged: Database | null = null;
  try {
    damaged = connect(asidePath);
    return readVersion(damaged);
  } catch {
    return 0;
  } finally {
    damaged?.close();
  }
}

function listTables(fresh: Database): readonly { readonly name: string }[] {
  return fresh.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'row_counts' ORDER BY rootpage",
  );
}

function copyTable(damaged: Database, fresh: Database, table: string): { lines: number; isWhole: boolean } {
  const key = orderOf(fresh, table);
  let lines = 0;
  for (const direction of ['ASC', 'DESC'] as const) {
    const order = key.map((column) => `${column} ${direction}`).join(', ');
    const read = copyUntilDamage(damaged, fresh, table, `SELECT * FROM ${table} ORDER BY ${order}`);
    lines += read.lines;
    if (read.isWhole) return { lines, isWhole: true };
  }
  return { lines, isWhole: false };
}

/**
 * Columns in which the table itself is sorted, so that no index (which may be the damaged part) is needed
 * to walk it.
 */
function orderOf(fresh: Database, table: string): readonly string[] {
  const columns = fresh.all<{ name: string; pk: number }>(
    `SELECT name, pk FROM pragma_table_info('${table}')`,
  );
  const key = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
  return key.length === 0 ? ['rowid'] : key.map((column) => column.name);
}

function copyUntilDamage(damaged: Database, fresh: Database, table: string, select: string) {
  let lines = 0;
  let page: SqlRow[] = [];
  const keep = () => {
    fresh.transaction(() => {
      for (const line of page) lines += insertLine(fresh, table, line);
    });
    page = [];
  };
  try {
    for (const line of damaged.each<SqlRow>(select)) {
      page.push(line);
      if (page.length >= 500) keep();
    }
    keep();
    return { lines, isWhole: true };
  } catch (error) {
    if (isDiskFull(error)) throw error;
    keep();
    return { lines, isWhole: false };
  }
}

function insertLine(fresh: Database, table: string, line: SqlRow): number {
  const columns = Object.keys(line);
  const marks = columns.map(() => '?').join(', ');
  const sql = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${marks})`;
  return fresh.run(sql, ...Object.values(line));
}

/** Results were copied after their batches and so have been added to costs that already held them. */
function settleCosts(fresh: Database): void {
  fresh.run(
    `UPDATE batches SET cost_usd_micros = (SELECT coalesce(sum(r.cost_usd_micros), 0) FROM results r
       WHERE r.job = batches.job AND r.batch = batches.number)`,
  );
}

/**
 * Rows whose result could not be copied wait for it again: their batch has ended and is paid, so collecting it once
 * more costs nothing for as long as Anthropic keeps it. Rows of a batch that was deleted there have failed, and get a
 * result that says so; so have rows that share a request whose custom_id nobody knows any more, since its own row was
 * sent again alone. A repair's own result takes the place of a lost older one.
 */
function fetchLostAnswers(fresh: Database): void {
  const own = `FROM results s WHERE s.job = rows.job AND s.attempt = rows.attempt
    AND s.position = coalesce(rows.duplicate_of, rows.position)`;
  const leader = 'coalesce(r.duplicate_of, r.position)';
  fresh.script(`
    CREATE TEMP TABLE lost AS SELECT job, position FROM rows
      WHERE result IS NOT NULL AND NOT EXISTS (SELECT 1 FROM results s WHERE s.number = rows.result);
    CREATE UNIQUE INDEX temp.lost_by_row ON lost (job, position);
    UPDATE rows SET result = (SELECT number ${own}), state = coalesce((SELECT state ${own}), 'waiting')
      WHERE EXISTS (SELECT 1 FROM lost l WHERE l.job = rows.job AND l.position = rows.position);
    CREATE TEMP TABLE gone AS SELECT r.job, r.position FROM lost l JOIN rows r ON r.job = l.job AND r.position = l.position
      JOIN batches b ON b.job = r.job AND b.number = r.batch
      WHERE r.state = 'waiting' AND (b.state = 'removed' OR b.state = 'collected' AND b.remote_id IS NULL
        OR NOT EXISTS (SELECT 1 FROM rows o WHERE o.job = r.job AND o.position = ${leader} AND o.attempt = r.attempt));
    INSERT OR IGNORE INTO results (job, position, attempt, batch, custom_id, outcome, state, answers, notes, input_tokens,
        output_tokens, cache_write_tokens, cache_read_tokens, cost_usd_micros, received_at)
      SELECT r.job, ${leader}, r.attempt, r.batch, coalesce(r.custom_id, ''), 'missing', 'failed', '[]',
        '[{"code":"results-gone"}]', 0, 0, 0, 0, 0, coalesce(b.ended_at, b.sent_at, 0)
      FROM gone g JOIN rows r ON r.job = g.job AND r.position = g.position JOIN batches b ON b.job = r.job AND b.number = r.batch
      ORDER BY r.job, r.position;
    UPDATE rows SET state = 'failed', result = (SELECT number ${own})
      WHERE EXISTS (SELECT 1 FROM gone g WHERE g.job = rows.job AND g.position = rows.position);
    UPDATE batches SET state = 'ended', download_attempts = 0, poll_count = 0, next_attempt_at = 0
      WHERE state = 'collected' AND remote_id IS NOT NULL AND EXISTS (SELECT 1 FROM lost l JOIN rows r
        ON r.job = l.job AND r.position = l.position WHERE r.job = batches.job AND r.batch = batches.number AND r.state = 'waiting');
    UPDATE jobs SET finished_at = NULL WHERE number IN (SELECT job FROM batches WHERE state = 'ended');
    DROP TABLE lost;
    DROP TABLE gone;
  `);
}

function holdIncompleteJobs(fresh: Database): void {
  fresh.run(
    `UPDATE jobs SET is_paused = 1, pause_reason = '{"code":"database-damaged"}'
     WHERE is_committed = 1 AND (
       row_count <> (SELECT coalesce(sum(count), 0) FROM row_counts c WHERE c.job = jobs.number)
       OR row_count <> (SELECT count(*) FROM row_inputs i WHERE i.job = jobs.number)
       OR EXISTS (SELECT 1 FROM row_counts c WHERE c.job = jobs.number AND c.batch > 0 AND c.count > 0
                  AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.job = c.job AND b.number = c.batch)))`,
  );
}
