import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { JobRecord } from './job-records.ts';
import { findPositions, listAtPositions, type ResultPage, type ResultQuery } from './list-results.ts';

/** A query that looks for a text. */
export type ResultSearchQuery = ResultQuery & { readonly search: string };

/** Lists a page of the rows that hold a text. */
export type ResultSearch = (job: JobRecord, query: ResultSearchQuery) => Promise<ResultPage>;

/** Rows looked at without a pause: fewer where texts are long, so that the page's other calls are answered in between. */
const firstStride = 500;
const longestStride = 8_000;
const sliceMs = 15;
/** Searches remembered at a time; each grid pages through one. */
const mostKept = 4;
/** While a job's results arrive, the same search is done anew at most so rarely that it takes a tenth of the time. */
const restsPerSearch = 9;

interface KeptSearch {
  /** Changes with everything that is written to the database, by whichever connection. */
  readonly version: string;
  readonly positions: Promise<readonly number[]>;
  /** Instant until which the positions are good enough though something was written; infinite while still looking. */
  goodUntil: number;
}

/**
 * Search without an index: every text is looked at, a second or two for half a million rows, in slices that hold nobody up. Where the
 * matches stand is remembered, so that scrolling through them costs no second search; what the rows say is always read anew.
 */
export function createResultSearch(database: Database): ResultSearch {
  const kept = new Map<string, KeptSearch>();

  function find(job: JobRecord, query: ResultSearchQuery): Promise<readonly number[]> {
    const key = JSON.stringify([job.number, query.state ?? null, query.search]);
    const version = versionOf(database);
    const known = kept.get(key);
    if (known !== undefined && (known.version === version || performance.now() < known.goodUntil)) {
      return known.positions;
    }
    const begun = performance.now();
    const search: KeptSearch = {
      version,
      positions: findAll(database, job, query),
      goodUntil: Number.POSITIVE_INFINITY,
    };
    kept.delete(key);
    kept.set(key, search);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    search.positions.then(
      () => {
        const now = performance.now();
        search.goodUntil = now + (now - begun) * restsPerSearch;
      },
      () => kept.delete(key),
    );
    return search.positions;
  }

  return async (job, query) => {
    const positions = await find(job, query);
    const page = positions.slice(query.offset, query.offset + query.limit);
    return { total: positions.length, rows: listAtPositions(database, job, page) };
  };
}

/** `data_version` counts what other connections commit, `total_changes` what this one writes (sqlite.org/pragma.html#pragma_data_version). */
function versionOf(database: Database): string {
  const others = database.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
  const own = database.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes;
  return `${others} ${own}`;
}

async function findAll(
  database: Database,
  job: JobRecord,
  query: ResultSearchQuery,
): Promise<readonly number[]> {
  const found: number[] = [];
  let stride = firstStride;
  let from = 0;
  while (from < job.rowCount) {
    const begun = performance.now();
    for (const position of findPositions(database, job, query, from, from + stride)) found.push(position);
    from += stride;
    stride = nextStride(stride, performance.now() - begun);
    await setImmediate();
  }
  return found;
}

function nextStride(stride: number, tookMs: number): number {
  if (tookMs > sliceMs) return Math.max(1, Math.floor(stride / 2));
  return tookMs < sliceMs / 3 ? Math.min(longestStride, stride * 2) : stride;
}
