import { makeCustomId, nonceOf } from '../../claude/custom-ids.ts';
import type { Database } from '../../database/database.ts';
import { getBatch, insertBatch, moveBatch } from '../../store/batches.ts';
import { createDuplicateFinder } from '../../store/find-duplicate.ts';
import type { RowPlanner, RowToPlan } from './plan-rows.ts';

/** An ended batch of the account whose results shall stand beside the rows of a table. */
export interface BatchToAttach {
  readonly remoteId: string;
  readonly createdAt: number;
  readonly endedAt: number;
  /** custom_ids of its results. */
  readonly customIds: ReadonlySet<string>;
  readonly sharesIdenticalRequests: boolean;
  /** Whether rows are told apart by an id column. */
  readonly hasIds: boolean;
}

/** The custom_id behind each id and each row number; null where two claim it. */
export interface CustomIdIndex {
  readonly byKey: ReadonlyMap<string, string | null>;
  readonly byRow: ReadonlyMap<number, string | null>;
}

/**
 * What a custom_id may say of its row: our own are `<nonce>-<id>` or `<nonce>-r<row>`; other tools mostly use
 * the id itself, some `r<row>`. Any other number (`request-7`) may count from 0 or from 1, with or without
 * the header, and is not guessed at.
 */
export function indexCustomIds(customIds: ReadonlySet<string>): CustomIdIndex {
  const byKey = new Map<string, string | null>();
  const byRow = new Map<number, string | null>();
  for (const customId of customIds) {
    add(byKey, customId, customId);
    const own = ownPart(customId);
    const row = /^r(\d+)$/.exec(own ?? customId)?.[1];
    if (row !== undefined) add(byRow, Number(row), customId);
    // `r7` behind a nonce is the row 7, never the id "r7": see `makeCustomId`.
    else if (own !== null) add(byKey, own, customId);
  }
  return { byKey, byRow };
}

/** What follows the nonce, should this be a custom_id of ours. */
function ownPart(customId: string): string | null {
  return /^[a-z0-9]{6}-(.+)$/.exec(customId)?.[1] ?? null;
}

/** A name that two custom_ids claim belongs to neither: an answer in the wrong place is worse than none. */
function add<Key>(map: Map<Key, string | null>, key: Key, customId: string): void {
  map.set(key, map.has(key) && map.get(key) !== customId ? null : customId);
}

/** The ids by which a row may be named: what its cell holds, and, where that is something else, what it shows. */
export function namesOf({ key, shownKey }: Pick<RowToPlan, 'key' | 'shownKey'>): readonly string[] {
  const names = key === null ? [] : [key];
  return shownKey == null || shownKey === key ? names : [...names, shownKey];
}

/** A row as far as finding its result needs it. */
type RowToFind = Pick<RowToPlan, 'key' | 'shownKey' | 'rowNumber'>;

/**
 * Makes a function that finds a row's result: by its id where there is an id column, by its number where
 * there is none. With ids, a number counts only where our own custom_ids had to use it: the id was empty,
 * repeated, or not to the API's liking.
 */
export function createRowFinder(
  { byKey, byRow }: CustomIdIndex,
  repeatedKeys: ReadonlySet<string>,
  hasIds: boolean,
): (row: RowToFind) => { readonly customId: string; readonly isByNumber: boolean } | null {
  const isUnnamed = (customId: string, row: RowToFind): boolean => {
    if (ownPart(customId) === null) return false;
    const names = namesOf(row);
    const isNumbered = (name: string) =>
      repeatedKeys.has(name) || makeCustomId(nonceOf(customId), name, row.rowNumber) === customId;
    return names.length === 0 || names.some(isNumbered);
  };
  return (row) => {
    for (const name of namesOf(row)) {
      const named = repeatedKeys.has(name) ? null : (byKey.get(name) ?? null);
      if (named !== null) return { customId: named, isByNumber: false };
    }
    const numbered = byRow.get(row.rowNumber) ?? null;
    if (numbered === null || (hasIds && !isUnnamed(numbered, row))) return null;
    return { customId: numbered, isByNumber: true };
  };
}

/**
 * Gives each row the result that names it; rows that none names are left out, those that say the same as a
 * named one share its answer.
 */
export function createAttachPlanner(
  database: Database,
  job: number,
  batch: BatchToAttach,
  repeatedKeys: ReadonlySet<string>,
): RowPlanner {
  const findRow = createRowFinder(indexCustomIds(batch.customIds), repeatedKeys, batch.hasIds);
  const findDuplicate = createDuplicateFinder(database, job, 1);
  const used = new Set<string>();

  function find(row: RowToPlan): string | null {
    const customId = findRow(row)?.customId ?? null;
    return customId !== null && !used.has(customId) ? customId : null;
  }

  return {
    place(row) {
      const customId = find(row);
      if (customId !== null) {
        used.add(customId);
        return { kind: 'sent', batch: 1, customId, sizeBytes: 0 };
      }
      const original = batch.sharesIdenticalRequests ? findDuplicate(row) : null;
      return original === null
        ? { kind: 'skipped' }
        : { kind: 'shares', batch: original.batch, duplicateOf: original.position };
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
        remoteId: batch.remoteId,
        sentAt: batch.createdAt,
        remoteCreatedAt: batch.createdAt,
      });
      moveBatch(database, getBatch(database, job, 1), 'ended', { endedAt: batch.endedAt });
      return { batches: 1, requests: used.size };
    },
  };
}
