import type { Database } from '../database/database.ts';
import { getBatch, insertBatch, moveBatch } from './batch-records.ts';
import { findLeader, type RowPlanner, type RowToPlan } from './plan-rows.ts';

/** An ended batch of the account whose results shall stand beside the rows of a table. */
export interface BatchToAttach {
  readonly remoteId: string;
  readonly createdAt: number;
  readonly endedAt: number;
  /** custom_ids of its results. */
  readonly customIds: ReadonlySet<string>;
  readonly sharesIdenticalRequests: boolean;
}

/**
 * What a custom_id may say of its row: our own are `<nonce>-<id>` or `<nonce>-r<row>`; other tools mostly use the id itself or the row's number
 * with a word before it.
 */
export function indexCustomIds(customIds: ReadonlySet<string>): {
  readonly byKey: ReadonlyMap<string, string | null>;
  readonly byRow: ReadonlyMap<number, string | null>;
} {
  const byKey = new Map<string, string | null>();
  const byRow = new Map<number, string | null>();
  for (const customId of customIds) {
    add(byKey, customId, customId);
    const own = /^[a-z0-9]{6}-(.+)$/.exec(customId)?.[1];
    if (own !== undefined) add(byKey, own, customId);
    const row = /^(?:[a-z0-9]{6}-)?(?:r|row|row-|row_)(\d+)$/.exec(customId)?.[1];
    if (row !== undefined) add(byRow, Number(row), customId);
  }
  return { byKey, byRow };
}

/** A name that two custom_ids claim belongs to neither: an answer in the wrong place is worse than none. */
function add<Key>(map: Map<Key, string | null>, key: Key, customId: string): void {
  map.set(key, map.has(key) && map.get(key) !== customId ? null : customId);
}

/** Gives each row the result that names it; rows that none names are left out, those that say the same as a named one share its answer. */
export function createAttachPlanner(
  database: Database,
  job: number,
  batch: BatchToAttach,
  repeatedKeys: ReadonlySet<string>,
): RowPlanner {
  const { byKey, byRow } = indexCustomIds(batch.customIds);
  const used = new Set<string>();

  function find(row: RowToPlan): string | null {
    const key = row.key !== null && !repeatedKeys.has(row.key) ? (byKey.get(row.key) ?? null) : null;
    const customId = key ?? byRow.get(row.rowNumber) ?? null;
    return customId !== null && !used.has(customId) ? customId : null;
  }

  return {
    place(row) {
      const customId = find(row);
      if (customId !== null) {
        used.add(customId);
        return { kind: 'sent', batch: 1, customId, sizeBytes: 0 };
      }
      const leader = batch.sharesIdenticalRequests ? findLeader(database, job, 1, row.fingerprint) : null;
      return leader === null
        ? { kind: 'skipped' }
        : { kind: 'shares', batch: leader.batch, leader: leader.position };
    },
    finish() {
      if (used.size === 0) return { batches: 0, requests: 0 };
      const known = {
        job,
        number: 1,
        attempt: 1,
        requestCount: used.size,
        sizeBytes: 0,
        worstCaseUsdMicros: 0,
      };
      insertBatch(database, known);
      // It walks through its states at once: what it went through elsewhere is done.
      moveBatch(database, getBatch(database, job, 1), 'intent');
      moveBatch(database, getBatch(database, job, 1), 'sent', {
        remote_id: batch.remoteId,
        sent_at: batch.createdAt,
        remote_created_at: batch.createdAt,
      });
      moveBatch(database, getBatch(database, job, 1), 'ended', { ended_at: batch.endedAt });
      return { batches: 1, requests: used.size };
    },
  };
}
