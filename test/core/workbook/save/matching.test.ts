import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FingerprintList } from '../../../../electron/core/workbook/save/fingerprint-list.ts';
import {
  type CurrentRows,
  matchRows,
  type SentRows,
  summariseMatching,
} from '../../../../electron/core/workbook/save/matching.ts';

/** A row of then: its text, perhaps its id, and its answer. Row numbers count from 2, below a header in row 1. */
interface Row {
  readonly text: string;
  readonly id?: string;
  readonly answer?: string;
}

function sentRows(rows: readonly Row[]): SentRows {
  return {
    rowNumbers: rows.map((_, at) => at + 2),
    keys: rows.some((row) => row.id !== undefined)
      ? FingerprintList.of(rows.map((row) => row.id ?? ''))
      : null,
    fingerprints: FingerprintList.of(rows.map((row) => row.text)),
    headerRow: 1,
    hasSameAnswer: (a, b) => rows[a]?.answer === rows[b]?.answer,
  };
}

function currentRows(rows: readonly Row[], headerRow = 1): CurrentRows {
  return {
    rowNumbers: rows.map((_, at) => at + headerRow + 1),
    keys: rows.some((row) => row.id !== undefined)
      ? FingerprintList.of(rows.map((row) => row.id ?? ''))
      : null,
    fingerprints: FingerprintList.of(rows.map((row) => row.text)),
    headerRow,
  };
}

/** For each sent row the row number it was found on, or "changed" or "gone". */
function places(then: readonly Row[], now: readonly Row[], headerRow = 1): (number | 'changed' | 'gone')[] {
  const found = matchRows(sentRows(then), currentRows(now, headerRow));
  return Array.from(found.targets, (target, at) => {
    if (target > 0) return target;
    return found.changed.includes(at) ? 'changed' : 'gone';
  });
}

const textRows = (all: readonly string[]): Row[] => all.map((text) => ({ text, answer: text }));
const texts = (...all: string[]): Row[] => textRows(all);
const withIds = (...all: string[]): Row[] =>
  all.map((one) => ({ id: one.charAt(0), text: one.slice(1), answer: one }));

describe('finding rows again by their text', () => {
  it('follows sorting, inserting and deleting', () => {
    expect(places(texts('a', 'b', 'c'), texts('c', 'x', 'a'))).toEqual([4, 'gone', 2]);
  });

  it('follows a header that has moved', () => {
    expect(places(texts('a', 'b'), texts('a', 'b'), 4)).toEqual([5, 6]);
  });

  it('calls a row changed when its neighbours stayed and another text stands between them', () => {
    expect(places(texts('a', 'b', 'c'), texts('a', 'B', 'c'))).toEqual([2, 'changed', 4]);
    expect(places(texts('a', 'b', 'c'), texts('a', 'c'))).toEqual([2, 'gone', 3]);
  });

  it('takes twins in order while there are as many as before', () => {
    expect(places(texts('ok', 'a', 'ok'), texts('a', 'ok', 'ok'))).toEqual([3, 2, 4]);
  });

  it('leaves twins in doubt when one of them is gone and their answers differ', () => {
    const then = [
      { text: 'ok', answer: '1' },
      { text: 'a', answer: 'a' },
      { text: 'ok', answer: '2' },
    ];
    expect(places(then, texts('a', 'ok'))).toEqual(['changed', 2, 'changed']);
    expect(places(texts('ok', 'a', 'ok'), texts('a', 'ok'))).toEqual([3, 2, 'gone']);
  });

  it('leaves a row in doubt when a twin has appeared, unless its neighbours show which one it is', () => {
    expect(places(texts('ok', 'a'), texts('a', 'ok', 'ok'))).toEqual(['changed', 2]);
    expect(places(texts('a', 'ok', 'b'), texts('a', 'ok', 'b', 'ok'))).toEqual([2, 3, 4]);
  });
});

describe('a job on some of the rows', () => {
  it('finds its rows among twins that were never sent, as long as nothing has moved', () => {
    expect(places(texts('a', 'ok'), texts('a', 'ok', 'ok', 'b'))).toEqual([2, 3]);
    expect(places(texts('ok', 'ok'), texts('ok', 'ok', 'ok'))).toEqual([2, 3]);
    expect(places(texts('ok', 'ok'), texts('ok', 'ok', 'ok'), 5)).toEqual([6, 7]);
  });

  it('leaves them in doubt when the rows around them have moved', () => {
    expect(places(texts('a', 'ok'), texts('ok', 'ok', 'a'))).toEqual([4, 'changed']);
    expect(places(texts('ok', 'a'), texts('ok', 'x', 'ok', 'a'))).toEqual(['changed', 5]);
  });
});

describe('finding rows again by their id', () => {
  it('follows ids through sorting, also among twins', () => {
    expect(places(withIds('1ok', '2ok', '3no'), withIds('3no', '2ok', '1ok'))).toEqual([4, 3, 2]);
  });

  it('calls a row changed when its id is there with another text, and gone when its id is not', () => {
    expect(places(withIds('1a', '2b', '3c'), withIds('1a', '2B', '4c'))).toEqual([2, 'changed', 'gone']);
  });

  it('does not take a row without an id for another one without, so that it is said to be gone', () => {
    const row = (id: string, text: string): Row => ({ id, text, answer: text });
    const then = [row('1', 'a'), row('', 'b'), row('2', 'c'), row('3', 'd')];
    const now = [row('2', 'c'), row('3', 'd'), row('1', 'a'), row('', 'other')];
    expect(places(then, now)).toEqual([4, 'gone', 2, 3]);
  });

  it('goes by text when no id is left', () => {
    expect(places(withIds('1a', '2b'), withIds('7b', '8a'))).toEqual([3, 2]);
    expect(places(withIds('1a', '2b'), texts('b', 'a'))).toEqual([3, 2]);
  });

  it('leaves an id that stands twice in doubt unless the text decides', () => {
    expect(places(withIds('1a', '2b'), withIds('1x', '1a', '2b'))).toEqual([3, 4]);
    expect(places(withIds('1a', '2b'), withIds('2b', '1a', '1a'))).toEqual(['changed', 2]);
  });
});

describe('the three lists', () => {
  it('add up to the rows sent and name at most 200 rows of then', () => {
    const then = textRows(Array.from({ length: 500 }, (_, at) => `row ${at}`));
    const sent = sentRows(then);
    const found = matchRows(sent, currentRows(then.slice(0, 100)));
    const matching = summariseMatching(sent, found);
    expect(matching).toMatchObject({ isUnchanged: false, matched: 100, changed: 0, gone: 400 });
    expect(matching.goneRows).toEqual(Array.from({ length: 200 }, (_, at) => at + 102));
  });

  it('are made for 500,000 rows that were sorted', () => {
    const then = textRows(Array.from({ length: 500_000 }, (_, at) => `row ${at % 450_000}`));
    const sent = { ...sentRows(then), hasSameAnswer: () => true };
    const found = matchRows(sent, currentRows([...then].reverse()));
    expect(found.changed.length + found.gone.length).toBe(0);
    expect(new Set(found.targets).size).toBe(500_000);
  });
});

/** What a person may do to a sheet while the batch runs. Each row remembers who it was. */
type Edit =
  | { readonly kind: 'sort'; readonly descending: boolean }
  | { readonly kind: 'delete' | 'edit' | 'copy'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string };

interface Living extends Row {
  readonly origin: number;
}

function applyEdit(rows: readonly Living[], edit: Edit): Living[] {
  const at = 'at' in edit ? edit.at % (rows.length + 1) : 0;
  const row = rows[at];
  switch (edit.kind) {
    case 'sort':
      return [...rows].sort(
        (a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) * (edit.descending ? -1 : 1),
      );
    case 'delete':
      return rows.filter((_, index) => index !== at);
    case 'edit':
      return rows.map((one, index) => (index === at ? { ...one, text: `${one.text}!` } : one));
    case 'copy':
      return row === undefined
        ? [...rows]
        : [...rows.slice(0, at), { ...row, origin: -1 }, ...rows.slice(at)];
    case 'insert':
      return [...rows.slice(0, at), { text: edit.text, id: `new${edit.at}`, origin: -1 }, ...rows.slice(at)];
  }
}

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('sort' as const), descending: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'edit' as const, 'copy' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(30), text: fc.constantFrom('a', 'b', 'zz') }),
);

describe('after any edits', () => {
  const text = fc.oneof(fc.constantFrom('a', 'b', 'ok'), fc.stringMatching(/^[a-f]{3}$/));

  it.each([false, true])(
    'each answer is on a row with the very text it answers, or in a list of doubts; with ids: %s',
    (usesIds) => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(text, fc.constantFrom('x', 'y')), { minLength: 1, maxLength: 20 }),
          fc.array(anyEdit, { maxLength: 8 }),
          (cells, edits) => {
            const then: Living[] = cells.map(([own, answer], origin) =>
              usesIds ? { text: own, answer, id: `id${origin}`, origin } : { text: own, answer, origin },
            );
            const now = edits.reduce<Living[]>(applyEdit, then);
            const sent = sentRows(then);
            const current = {
              ...currentRows(now),
              keys: usesIds ? FingerprintList.of(now.map((row) => row.id ?? '')) : null,
            };
            const found = matchRows(sent, current);
            const written = found.targets.filter((target) => target > 0);
            expect(new Set(written).size).toBe(written.length);
            expect(written.length + found.changed.length + found.gone.length).toBe(then.length);
            then.forEach((row, at) => {
              const target = found.targets[at] ?? 0;
              if (target === 0) return;
              const landed = now[target - 2];
              expect(landed?.text).toBe(row.text);
              if (usesIds && now.some((one) => one.origin >= 0)) expect(landed?.id).toBe(row.id);
            });
          },
        ),
        { numRuns: 2000 },
      );
    },
  );

  it('finds every row again whose text and id nobody touched and nobody copied', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{4}$/), { minLength: 1, maxLength: 20 }),
        fc.array(anyEdit, { maxLength: 8 }),
        (all, edits) => {
          const then: Living[] = all.map((own, origin) => ({ text: own, answer: own, origin }));
          const now = edits.reduce<Living[]>(applyEdit, then);
          const found = matchRows(sentRows(then), currentRows(now));
          then.forEach((row, at) => {
            const twins = now.filter((one) => one.text === row.text);
            if (twins.length !== 1 || twins[0]?.origin !== at) return;
            expect(found.targets[at]).toBe(now.findIndex((one) => one.origin === at) + 2);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
