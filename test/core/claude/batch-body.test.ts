import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BatchLimits,
  batchLimits,
  bodyHash,
  buildBatchBody,
  createBatchCutter,
  encodeInSlices,
  sizeOfRequest,
} from '../../../electron/core/claude/batch-body.ts';

const request = (customId: string, text: string) => ({ customId, paramsJson: JSON.stringify({ text }) });

const sizeOf = ({ customId, paramsJson }: ReturnType<typeof request>): number =>
  sizeOfRequest(customId.length, Buffer.byteLength(paramsJson));

/** The batch number of each request in order, as the cutter places it; null for one that fits into none. */
function cutIntoBatches(sizesBytes: readonly number[], limits?: BatchLimits): readonly (number | null)[] {
  const cutter = createBatchCutter(limits);
  let batch = -1;
  return sizesBytes.map((sizeBytes) => {
    const place = cutter.add(sizeBytes);
    if (place === 'new-batch') batch += 1;
    return place === 'row-too-long' ? null : batch;
  });
}

describe('splitting a job into batches', () => {
  it('keeps to 10,000 requests and 20 MB', () => {
    expect(batchLimits).toEqual({ requests: 10_000, sizeBytes: 20_000_000 });
    const numbers = [...cutIntoBatches(Array.from({ length: 25_001 }, () => 100))];
    expect(numbers.filter((number) => number === 0)).toHaveLength(10_000);
    expect(numbers.at(-1)).toBe(2);
    const large = [...cutIntoBatches(Array.from({ length: 50 }, () => 1_000_000))];
    expect(large.filter((number) => number === 0)).toHaveLength(19);
  });

  it('names a row that is too long for any batch and sends the others', () => {
    expect([...cutIntoBatches([10, 90, 10], { requests: 10, sizeBytes: 60 })]).toEqual([0, null, 0]);
  });

  it('loses no row, keeps the order and stays below the limits in real bytes', () => {
    const limits = fc.record({
      requests: fc.integer({ min: 1, max: 6 }),
      sizeBytes: fc.integer({ min: 60, max: 400 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }),
        limits,
        (texts, limit) => {
          const requests = texts.map((text, index) => request(`abc123-r${index}`, text));
          const numbers = [...cutIntoBatches(requests.map(sizeOf), limit)];
          expect(numbers).toHaveLength(requests.length);
          const placed = numbers.filter((number) => number !== null);
          expect(placed).toEqual([...placed].sort((left, right) => left - right));
          for (let batch = 0; batch <= (placed.at(-1) ?? -1); batch++) {
            const members = requests.filter((_request, index) => numbers[index] === batch);
            expect(members.length).toBeGreaterThan(0);
            expect(members.length).toBeLessThanOrEqual(limit.requests);
            expect(Buffer.byteLength(buildBatchBody(members))).toBeLessThanOrEqual(limit.sizeBytes);
          }
          requests.forEach((tooLong, index) => {
            if (numbers[index] === null) {
              // Within the one comma that a lone request does not need.
              expect(Buffer.byteLength(buildBatchBody([tooLong])) + 1).toBeGreaterThan(limit.sizeBytes);
            }
          });
        },
      ),
    );
  });
});

describe('the body of a batch', () => {
  it('is the JSON that the API wants', () => {
    const body = buildBatchBody([request('a', 'x"\u2028'), request('b', '')]);
    expect(JSON.parse(body)).toEqual({
      requests: [
        { custom_id: 'a', params: { text: 'x"\u2028' } },
        { custom_id: 'b', params: { text: '' } },
      ],
    });
    expect(JSON.parse(buildBatchBody([]))).toEqual({ requests: [] });
  });

  it('has the hash of the bytes that are sent, also where a slice ends inside a character', async () => {
    // The first and the last pair of halves that there is, too.
    const atTheCut = ['😀', '\ud800\udc00', '\udbff\udfff'].map(
      (pair) => `${'a'.repeat(999_999)}${pair}${'b'.repeat(1_200_000)}`,
    );
    for (const text of ['', 'ü', ...atTheCut, '😀'.repeat(600_001)]) {
      const bytes = Buffer.from(text, 'utf8');
      const blob = await encodeInSlices(text);
      expect(Buffer.compare(Buffer.from(await blob.arrayBuffer()), bytes)).toBe(0);
      expect(await bodyHash(text)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});
