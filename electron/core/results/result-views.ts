import { setImmediate } from 'node:timers/promises';
import type { ResultView } from '../../../shared/model/answers.ts';
import { type RowState, rowStates } from '../../../shared/model/job.ts';
import type { Database } from '../database/database.ts';
import { type DatabaseVersion, readDatabaseVersion } from '../database/database-version.ts';
import type { JobRecord } from '../store/jobs.ts';
import { createViewReader } from '../store/result-filter.ts';
import { type Pause, type RowKey, sortRows } from './sort-rows.ts';

/**
 * Where the rows of a view stand, in its order. With `asOf`, a name that the asker makes up for one look, the
 * rows are the same at each call for as long as the look is remembered: somebody who pages through a filter
 * and changes rows on the way must not miss any.
 */
export type FindPositions = (job: JobRecord, view: ResultView, asOf?: string) => Promise<ArrayLike<number>>;

/**
 * Rows looked at without a pause: fewer where texts are long, so that the page's other calls are answered
 * in between.
 */
const firstChunkRows = 500;
const maxChunkRows = 8_000;
const sliceMs = 15;
/** Views remembered at a time; each grid pages through one. */
const maxKept = 4;
/** While a job's results arrive, the same view is made anew at most so rarely that it takes a tenth of the time. */
const restsPerSearch = 9;

interface KeptView {
  readonly version: DatabaseVersion;
  readonly positions: Promise<ArrayLike<number>>;
  /** Instant until which the positions are good enough though results have arrived; infinite while still looking. */
  goodUntil: number;
}

/** Whether a view needs more than the rows of a state in the order of the sheet, which an index gives. */
export function isPlain(view: ResultView): boolean {
  const { search, mark, edited, answers, sort } = view;
  return !search && mark === undefined && edited === undefined && !answers?.length && sort === undefined;
}

/**
 * Search, filters and orders without an index: every row is looked at, a second or two for half a million, in
 * slices that hold nobody up. Where the rows of a view stand is remembered, so that scrolling through them
 * costs no second look; what the rows say is always read anew.
 */
export function createResultViews(database: Database): FindPositions {
  const kept = new Map<string, KeptView>();
  return (job, view, asOf) => {
    const { state, search, mark, edited, answers, sort, language } = view;
    const key = JSON.stringify([job.number, state, search, mark, edited, answers, sort, language, asOf]);
    const version = readDatabaseVersion(database);
    const known = kept.get(key);
    if (known !== undefined && (asOf !== undefined || isGood(known, version))) return known.positions;
    const begun = performance.now();
    const made: KeptView = {
      version,
      positions: findAll(database, job, view),
      goodUntil: Number.POSITIVE_INFINITY,
    };
    kept.delete(key);
    kept.set(key, made);
    for (const oldest of kept.keys()) if (kept.size > maxKept) kept.delete(oldest);
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

/** What people change is seen at once; results come from the other connection, thick and fast. */
function isGood(known: KeptView, now: DatabaseVersion): boolean {
  if (known.version.own !== now.own) return false;
  return known.version.others === now.others || performance.now() < known.goodUntil;
}

async function findAll(database: Database, job: JobRecord, view: ResultView): Promise<ArrayLike<number>> {
  const { sort } = view;
  const readKeys = createViewReader(database, job, view);
  const positions: number[] = [];
  const keys: RowKey[] = [];
  await forEachChunk(job.rowCount, (from, to) => {
    for (const line of readKeys(from, to)) {
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
export async function forEachChunk(
  rowCount: number,
  work: (from: number, to: number) => void,
): Promise<void> {
  let chunkRows = firstChunkRows;
  for (let from = 0; from < rowCount; ) {
    const begun = performance.now();
    work(from, from + chunkRows);
    from += chunkRows;
    chunkRows = nextChunkRows(chunkRows, performance.now() - begun);
    await setImmediate();
  }
}

function nextChunkRows(chunkRows: number, tookMs: number): number {
  if (tookMs > sliceMs) return Math.max(1, Math.floor(chunkRows / 2));
  return tookMs < sliceMs / 3 ? Math.min(maxChunkRows, chunkRows * 2) : chunkRows;
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
