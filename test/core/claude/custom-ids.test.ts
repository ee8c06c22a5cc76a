import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCustomId, makeCustomId, newNonce, nonceOf } from '../../../electron/core/claude/custom-ids.ts';

/** Gives out ids for the rows of one attempt, as planning does. */
function giveOut(nonce: string): (rowKey: string | null, rowNumber: number) => string {
  const given = new Set<string>();
  return (rowKey, rowNumber) => {
    const customId = chooseCustomId(nonce, rowKey, rowNumber, (one) => given.has(one));
    given.add(customId);
    return customId;
  };
}

describe('custom_ids', () => {
  it('carry the id that the user knows where the API takes it as it is', () => {
    expect(makeCustomId('k3x9ab', 'TICKET-00412', 7)).toBe('k3x9ab-TICKET-00412');
    expect(makeCustomId('k3x9ab', '007', 7)).toBe('k3x9ab-007');
    expect(makeCustomId('k3x9ab', 'a'.repeat(57), 7)).toHaveLength(64);
  });

  it('carry it in a job, too, but for a row whose id another row has had', () => {
    const next = giveOut('k3x9ab');
    expect(['A-1', 'A-2', 'A-1', null, 'A-1'].map((key, at) => next(key, at + 2))).toEqual([
      'k3x9ab-A-1',
      'k3x9ab-A-2',
      'k3x9ab-r4',
      'k3x9ab-r5',
      'k3x9ab-r6',
    ]);
  });

  it.each([
    null,
    '',
    'a'.repeat(58),
    'x'.repeat(500),
    'Müller',
    'a b',
    'ada@example.com',
    '№5',
    'r12',
    'a\n',
    ' 7',
  ])('fall back to the row number for %j', (rowKey) => {
    expect(makeCustomId('k3x9ab', rowKey, 12)).toBe('k3x9ab-r12');
  });

  it('stay unique and valid whatever the id column holds', () => {
    const key = fc.oneof(
      fc.constantFrom('', 'a', 'A', '007', '7', 'r1', 'r2', 'r10', 'x'.repeat(500), 'é', '😀', '-', '_'),
      fc.string({ unit: 'binary', maxLength: 70 }),
      fc.stringMatching(/^[A-Za-z0-9_-]{1,70}$/),
    );
    fc.assert(
      fc.property(
        fc.array(fc.option(key), { maxLength: 60 }),
        fc.integer({ min: 1, max: 999_000 }),
        (keys, first) => {
          const next = giveOut(newNonce());
          const ids = keys.map((rowKey, index) => next(rowKey, first + index));
          expect(new Set(ids).size).toBe(keys.length);
          for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
        },
      ),
    );
  });

  it('belong to one attempt, told by the nonce', () => {
    const nonces = Array.from({ length: 200 }, newNonce);
    expect(new Set(nonces).size).toBe(200);
    for (const nonce of nonces) {
      expect(nonce).toMatch(/^[a-z0-9]{6}$/);
      expect(nonceOf(makeCustomId(nonce, 'a-b-c', 3))).toBe(nonce);
    }
  });
});
