import { setImmediate } from 'node:timers/promises';
import type { ResultView } from '../../../shared/model/answers.ts';
import { type RowState, rowStates } from '../../../shared/model/job.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from './job-records.ts';
import { makeFilter, rowJoins, sortSql } from './result-filter.ts';
import { type Pause, type RowKey, sortRows } from './sort-rows.ts';

/** Where the rows of a view stand, in its order. */
export type FindPositions = (job: JobRecord, view: ResultView) => Promise<ArrayLike<number>>;

/** Rows looked at without a pause: fewer where texts are long, so that the page's other calls are answered in between. */
const firstStride = 500;
const longestStride = 8_000;
const sliceMs = 15;
/** Views remembered at a time; each grid pages through one. */
const mostKept = 4;
/** While a job's results arrive, the same view is made anew at most so rarely that it takes a tenth of the time. */
const restsPerSearch = 9;

interface KeptView {
  /** Changes with everything that is written to the database, by whichever connection. */
  readonly version: string;
  readonly positions: Promise<ArrayLike<number>>;
  /** Instant until which the positions are good enough though something was written; infinite while still looking. */
  goodUntil: number;
}

/** Whether a view needs more than the rows of a state in the order of the sheet, which an index gives. */
export function isPlain(view: ResultView): boolean {
  const { search, mark, edited, answers, sort } = view;
  return !search && mark === undefined && edited === undefined && !answers?.length && sort === undefined;
}

/**
 * Search, filters and orders without an index: every row is looked at, a second or two for half a million, in slices that hold nobody up. Where
 * the rows of a view stand is remembered, so that scrolling through them costs no second look; what the rows say is always read anew.
 */
export function createResultViews(database: Database): FindPositions {
  const kept = new Map<string, KeptView>();
  return (job, view) => {
    const { state, search, mark, edited, answers, sort } = view;
    const key = JSON.stringify([job.number, state, search, mark, edited, answers, sort]);
    const version = versionOf(database);
    const known = kept.get(key);
    if (known !== undefined && (known.version === version || performance.now() < known.goodUntil)) {
      return known.positions;
    }
    const begun = performance.now();
    const made: KeptView = {
      version,
      positions: findAll(database, job, view),
      goodUntil: Number.POSITIVE_INFINITY,
    };
    kept.delete(key);
    kept.set(key, made);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    made.positions.then(
      () => {
        const now = performance.now();
        made.goodUntil = now + (now - begun) * restsPerSearch;
      },
      () => kept.delete(key),
    );
    return made.positions;
  };
}

/** `data_version` counts what other connections commit, `total_changes` what this one writes (sqlite.org/pragma.html#pragma_data_version). */
function versionOf(database: Database): string {
  const others = database.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
  const own = database.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes;
  return `${others} ${own}`;
}

async function findAll(database: Database, job: JobRecord, view: ResultView): Promise<ArrayLike<number>> {
  const { where, values } = makeFilter(job, view);
  const { sort } = view;
  const key = sort === undefined ? 'NULL' : sortSql(job, sort);
  const sql = `SELECT r.position, ${key} AS key FROM rows r ${rowJoins} WHERE ${where} AND r.position >= ? AND r.position < ? ORDER BY r.position`;
  const positions: number[] = [];
  const keys: RowKey[] = [];
  await inStrides(job.rowCount, (from, to) => {
    for (const line of database.all<{ position: number; key: RowKey }>(sql, ...values, from, to)) {
      positions.push(line.position);
      if (sort !== undefined) keys.push(sort.by === 'state' ? rankOf(line.key) : line.key);
    }
  });
  return sort === undefined ? positions : sortRows(positions, keys, sort.descending, makePause());
}

/** States in the order of a row's life. */
function rankOf(state: RowKey): number {
  return rowStates.indexOf(state as RowState);
}

/** Calls `work` for one range of positions after the other, with a pause in between, as wide as time allows. */
export async function inStrides(rowCount: number, work: (from: number, to: number) => void): Promise<void> {
  let stride = firstStride;
  for (let from = 0; from < rowCount; ) {
    const begun = performance.now();
    work(from, from + stride);
    from += stride;
    stride = nextStride(stride, performance.now() - begun);
    await setImmediate();
  }
}

function nextStride(stride: number, tookMs: number): number {
  if (tookMs > sliceMs) return Math.max(1, Math.floor(stride / 2));
  return tookMs < sliceMs / 3 ? Math.min(longestStride, stride * 2) : stride;
}

/** Lets everything else have its turn whenever a slice is over. */
function makePause(): Pause {
  let until = performance.now() + sliceMs;
  return () => {
    if (performance.now() < until) return null;
    return setImmediate().then(() => {
      until = performance.now() + sliceMs;
    });
  };
}
