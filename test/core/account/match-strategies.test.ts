import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findStrategies } from '../../../electron/core/account/match-strategies.ts';
import type { BatchMetadata } from '../../../electron/core/account/read-metadata.ts';
import { makeCustomId } from '../../../electron/core/claude/custom-ids.ts';
import { createRowFinder, indexCustomIds } from '../../../electron/core/jobs/create/attach-batch.ts';
import { makeTable } from '../support/memory-table.ts';

function factsOf(customIds: readonly string[]): BatchMetadata {
  return {
    customIds: new Set(customIds),
    previews: new Map(customIds.map((id) => [id, `answer of ${id}`])),
    answered: customIds.length,
    model: null,
    answerFormat: { kind: 'text' },
  };
}

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]) {
  return makeTable(columns, rows.length, (index) => rows[index] ?? []);
}

describe('answers and rows', () => {
  test('are compared by every column, and the best comes first with rows to look at', async () => {
    const rows = [
      ['x', 'A1'],
      ['A1', 'B2'],
      ['y', 'C3'],
    ];
    const ways = await findStrategies(tableOf(['Note', 'Id'], rows), factsOf(['A1', 'B2', 'C3', 'D4']));
    expect(ways.map(({ idColumn, found }) => [idColumn, found])).toEqual([
      ['Id', 3],
      ['Note', 1],
    ]);
    expect(ways[0]?.samples[1]).toEqual({ rowNumber: 3, row: 'A1 · B2', answer: 'answer of B2' });
  });

  test('do not come together where an id stands in two rows', async () => {
    const [way] = await findStrategies(tableOf(['Id'], [['A1'], ['B2'], ['A1']]), factsOf(['A1', 'B2']));
    expect(way).toMatchObject({ idColumn: 'Id', found: 1, byNumber: 0 });
  });

  test('of our own batches find empty, repeated and unfitting ids by the row number, and that is said', async () => {
    const table = tableOf(['Id'], [['A1'], [''], ['B 2'], ['C3'], ['C3']]);
    const ids = ['abc123-A1', 'abc123-r3', 'abc123-r4', 'abc123-C3', 'abc123-r6'];
    const [way] = await findStrategies(table, factsOf(ids));
    // The first C3 was sent as "C3", but which of the two rows was the first is not sure any more.
    expect(way).toMatchObject({ idColumn: 'Id', found: 4, byNumber: 3 });
  });

  test('of other tools are not guessed at from numbers that may count otherwise', async () => {
    const table = tableOf(['Id'], [['A'], ['B']]);
    expect(await findStrategies(table, factsOf(['request-2', 'row-3', '2']))).toEqual([]);
    expect(await findStrategies(table, factsOf(['r2', 'r3', 'r9']))).toMatchObject([
      { idColumn: null, found: 2, byNumber: 2 },
    ]);
  });

  test('never go by row number where the row’s own id says otherwise', () => {
    const find = createRowFinder(indexCustomIds(new Set(['abc123-r7', 'r8'])), new Set(), true);
    expect(find({ key: 'T-1', rowNumber: 7 })).toBeNull();
    expect(find({ key: 'r7', rowNumber: 3 })).toBeNull();
    expect(find({ key: null, rowNumber: 8 })).toBeNull();
    expect(find({ key: 'r8', rowNumber: 3 })).toEqual({ customId: 'r8', isByNumber: false });
  });
});

test('whatever ids a job of ours had: each answer finds its own row again, also in a sorted sheet where ids fit', () => {
  const key = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/),
    fc.string({ maxLength: 8 }),
    fc.nat(30).map((number) => `r${number}`),
  );
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 25 }), fc.boolean(), (keys, isSorted) => {
      const rows = keys.map((text, index) => ({ key: text === '' ? null : text, rowNumber: index + 2 }));
      const sent = new Map(rows.map((row) => [makeCustomId('abc123', row.key, row.rowNumber), row]));
      const find = createRowFinder(indexCustomIds(new Set(sent.keys())), new Set(), true);
      const now = isSorted
        ? rows.map((row, index) => ({ ...row, rowNumber: rows.length + 1 - index }))
        : rows;
      for (const row of now) {
        const found = find(row);
        if (!isSorted) expect(sent.get(found?.customId ?? '')).toEqual(row);
        else if (found !== null && !found.isByNumber) expect(sent.get(found.customId)?.key).toBe(row.key);
      }
    }),
  );
});
