import type { Matching } from '../model/workbook-service.ts';
import { type FingerprintList, FingerprintNumbers } from './fingerprint-list.ts';
import { identities, none, RowGroups } from './row-groups.ts';

/** The rows that were sent, in sheet order of then. `keys` is null when the job has no id column. */
export interface SentRows {
  readonly rowNumbers: ArrayLike<number>;
  readonly keys: FingerprintList | null;
  readonly fingerprints: FingerprintList;
  /** Header row of then; 0 for none. */
  readonly headerRow: number;
  /** Whether two sent rows got the very same answer. Asked only for rows with the same cells. */
  readonly hasSameAnswer: (a: number, b: number) => boolean;
}

/** The rows as they stand now, in sheet order. `keys` is null when there is no id column any more. */
export interface CurrentRows {
  readonly rowNumbers: readonly number[];
  readonly keys: FingerprintList | null;
  readonly fingerprints: FingerprintList;
  readonly headerRow: number;
}

/** For each sent row, by its place in SentRows: the row it stands on now, or why none is certain. */
export interface RowPlaces {
  /** Current row number; 0 where nothing may be written. */
  readonly targets: Int32Array;
  /** For rows in doubt: the row where its neighbours say that it stands, changed; 0 where they do not. */
  readonly likely: Int32Array;
  readonly changed: readonly number[];
  readonly gone: readonly number[];
}

const rowsListed = 200;

/** Whether ids can tell the rows apart now: some of those sent must still be there. */
function usableKeys(sent: SentRows, current: CurrentRows): boolean {
  if (sent.keys === null || current.keys === null) return false;
  const now = FingerprintNumbers.of(current.keys);
  for (let at = 0; at < sent.keys.length; at += 1) {
    if (!sent.keys.isNothing(at) && now.find(sent.keys, at) !== none) return true;
  }
  return false;
}

/** Groups in which every sent row got the same answer as the first: it does not matter which twin is which. */
function groupsWithOneAnswer(sent: SentRows, groups: RowGroups): Uint8Array {
  const first = new Int32Array(groups.sentCount.length).fill(none);
  const isSame = new Uint8Array(groups.sentCount.length).fill(1);
  for (let at = 0; at < groups.sentGroup.length; at += 1) {
    const group = groups.sentGroup[at] ?? 0;
    if (groups.sentCount[group] === groups.nowCount[group] || groups.nowCount[group] === 0) continue;
    const leader = first[group] ?? none;
    if (leader === none) first[group] = at;
    else if (isSame[group] === 1 && !sent.hasSameAnswer(leader, at)) isSame[group] = 0;
  }
  return isSame;
}

/** Pairs twins in order where that cannot be wrong: as many now as then, or fewer with the same answer for all. */
function pairInOrder(sent: SentRows, current: CurrentRows, groups: RowGroups, targets: Int32Array): void {
  const hasOneAnswer = groupsWithOneAnswer(sent, groups);
  const nextOfGroup = new Int32Array(groups.sentCount.length).fill(none);
  const following = new Int32Array(current.rowNumbers.length).fill(none);
  for (let at = current.rowNumbers.length - 1; at >= 0; at -= 1) {
    const group = groups.nowGroup[at] ?? none;
    if (group === none) continue;
    following[at] = nextOfGroup[group] ?? none;
    nextOfGroup[group] = at;
  }
  for (let at = 0; at < sent.rowNumbers.length; at += 1) {
    const group = groups.sentGroup[at] ?? 0;
    const now = groups.nowCount[group] ?? 0;
    const then = groups.sentCount[group] ?? 0;
    if (now > then || (now < then && hasOneAnswer[group] === 0)) continue;
    const next = nextOfGroup[group] ?? none;
    if (next === none) continue;
    targets[at] = current.rowNumbers[next] ?? 0;
    nextOfGroup[group] = following[next] ?? none;
  }
}

/** How far rows have moved, and from which sent row on no certain row follows. */
interface Shifts {
  /** For each sent row; NaN where its neighbours disagree. */
  readonly agreed: Float64Array;
  readonly tailFrom: number;
}

/**
 * How far rows have moved, as both neighbours agree: for each sent row the shift shared by the nearest
 * certain rows above and below it. Between two such rows nothing was inserted or deleted on balance. The
 * header counts as a row above. Below the last certain row the shift goes on if every row that follows stands
 * where it leads.
 */
function agreedShifts(sent: SentRows, current: CurrentRows, groups: RowGroups, targets: Int32Array): Shifts {
  const count = sent.rowNumbers.length;
  const shiftOf = (at: number): number => {
    const group = groups.sentGroup[at] ?? 0;
    const isCertain = groups.sentCount[group] === 1 && groups.nowCount[group] === 1;
    return isCertain ? (targets[at] ?? 0) - (sent.rowNumbers[at] ?? 0) : Number.NaN;
  };
  const agreed = new Float64Array(count);
  let above = current.headerRow - sent.headerRow;
  let tailFrom = 0;
  for (let at = 0; at < count; at += 1) {
    const own = shiftOf(at);
    if (!Number.isNaN(own)) {
      above = own;
      tailFrom = at + 1;
    }
    agreed[at] = above;
  }
  let below = above;
  for (let at = tailFrom; at < count; at += 1) {
    const place = findRow(current.rowNumbers, (sent.rowNumbers[at] ?? 0) + above);
    if (place === none || groups.nowGroup[place] !== groups.sentGroup[at]) below = Number.NaN;
  }
  for (let at = count - 1; at >= 0; at -= 1) {
    const own = shiftOf(at);
    if (!Number.isNaN(own)) below = own;
    if (agreed[at] !== below) agreed[at] = Number.NaN;
  }
  return { agreed, tailFrom };
}

/** Place of a row number among ascending ones, or -1. */
export function findRow(rowNumbers: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = rowNumbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = rowNumbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return none;
}

/** What has been settled so far, while the remaining rows are decided one by one. */
class Settlement {
  readonly targets: Int32Array;
  readonly likely: Int32Array;
  readonly #sent: SentRows;
  readonly #current: CurrentRows;
  readonly #groups: RowGroups;
  readonly #shifts: Shifts;
  readonly #keysNow: FingerprintNumbers | null;
  /** Marks by row number. */
  readonly #taken: Uint8Array;
  /** Rows of each group that no sent row has got. */
  readonly #unclaimed: Int32Array;

  constructor(sent: SentRows, current: CurrentRows, usesKeys: boolean) {
    this.#sent = sent;
    this.#current = current;
    this.#groups = new RowGroups(
      identities(sent.fingerprints, usesKeys ? sent.keys : null),
      identities(current.fingerprints, usesKeys ? current.keys : null),
    );
    this.#keysNow = usesKeys && current.keys !== null ? FingerprintNumbers.of(current.keys) : null;
    this.#taken = new Uint8Array((current.rowNumbers.at(-1) ?? 0) + 1);
    this.#unclaimed = Int32Array.from(this.#groups.nowCount);
    this.targets = new Int32Array(sent.rowNumbers.length);
    this.likely = new Int32Array(sent.rowNumbers.length);
    pairInOrder(sent, current, this.#groups, this.targets);
    this.#shifts = agreedShifts(sent, current, this.#groups, this.targets);
    this.targets.forEach((target, at) => {
      if (target > 0) this.#claim(at, target);
    });
  }

  #claim(at: number, target: number): void {
    this.targets[at] = target;
    this.#taken[target] = 1;
    const group = this.#groups.sentGroup[at] ?? 0;
    this.#unclaimed[group] = (this.#unclaimed[group] ?? 0) - 1;
  }

  /** Settles a sent row by its neighbours, or tells whether it was changed or is gone. */
  decide(at: number): 'settled' | 'changed' | 'gone' {
    if ((this.targets[at] ?? 0) > 0) return 'settled';
    const group = this.#groups.sentGroup[at] ?? 0;
    const expected = (this.#sent.rowNumbers[at] ?? 0) + (this.#shifts.agreed[at] ?? Number.NaN);
    const place = Number.isNaN(expected) ? none : findRow(this.#current.rowNumbers, expected);
    const isFree = place !== none && this.#taken[expected] !== 1;
    // At the end of the table only one neighbour vouches for a row, which is too little once a twin has gone.
    const isVouchedFor =
      at < this.#shifts.tailFrom ||
      (this.#groups.nowCount[group] ?? 0) >= (this.#groups.sentCount[group] ?? 0);
    if (isFree && isVouchedFor && this.#groups.nowGroup[place] === group) {
      this.#claim(at, expected);
      return 'settled';
    }
    if (isFree) this.likely[at] = expected;
    const { keys } = this.#sent;
    const isThere =
      this.#keysNow !== null && keys !== null && !keys.isNothing(at)
        ? this.#keysNow.find(keys, at) !== none
        : (this.#unclaimed[group] ?? 0) > 0 || isFree;
    return isThere ? 'changed' : 'gone';
  }
}

/**
 * Finds each sent row among the rows as they stand now. A row is certain when its id and its cells are the same, or,
 * without ids, its cells, twins in order. Where the number of twins has changed, a twin is certain only when its
 * neighbours above and below have both moved as far as it has. All else is in doubt, and nothing is written there.
 */
export function matchRows(sent: SentRows, current: CurrentRows): RowPlaces {
  const settlement = new Settlement(sent, current, usableKeys(sent, current));
  const changed: number[] = [];
  const gone: number[] = [];
  for (let at = 0; at < sent.rowNumbers.length; at += 1) {
    const decision = settlement.decide(at);
    if (decision === 'changed') changed.push(at);
    else if (decision === 'gone') gone.push(at);
  }
  return { targets: settlement.targets, likely: settlement.likely, changed, gone };
}

/** The lists as a person is shown them, with row numbers of then. */
export function summariseMatching(sent: SentRows, places: RowPlaces): Matching {
  const numbers = (rows: readonly number[]): number[] =>
    rows.slice(0, rowsListed).map((at) => sent.rowNumbers[at] ?? 0);
  return {
    isUnchanged: false,
    matched: sent.rowNumbers.length - places.changed.length - places.gone.length,
    changed: places.changed.length,
    changedRows: numbers(places.changed),
    gone: places.gone.length,
    goneRows: numbers(places.gone),
  };
}
