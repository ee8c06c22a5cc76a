import { describe, expect, it } from 'vitest';
import { calibrate, fitLine, notCounted } from '../../../electron/core/estimate/calibrate.ts';

describe('putting the rule of thumb right', () => {
  it('finds what a request costs beside its text', () => {
    const points = [10, 20, 50, 200].map((estimated) => ({ estimated, counted: 30 + estimated * 1.2 }));
    const line = fitLine(points);
    expect(line.ratio).toBeCloseTo(1.2);
    expect(line.perRequest).toBeCloseTo(30);
  });

  it('keeps to the plain ratio where rows are alike or the line would tilt', () => {
    expect(fitLine([{ estimated: 100, counted: 130 }])).toEqual({
      ratio: 1.3,
      perRequest: 0,
      isCounted: true,
    });
    const alike = [100, 101, 102].map((estimated, index) => ({ estimated, counted: 120 + index * 20 }));
    expect(fitLine(alike).perRequest).toBe(0);
    const tilted = [
      { estimated: 10, counted: 900 },
      { estimated: 500, counted: 20 },
      { estimated: 900, counted: 10 },
    ];
    expect(fitLine(tilted).perRequest).toBe(0);
  });

  it('leaves out what could not be counted and asks no further after a first failure', async () => {
    const sample = [100, 200, 400].map((estimatedTokens) => ({
      paramsJson: String(estimatedTokens),
      estimatedTokens,
    }));
    const asked: string[] = [];
    const failure = {
      ok: false,
      problem: { code: 'key-missing' },
      retryAfterMs: null,
      isTemporary: false,
    } as const;
    const never = async (paramsJson: string) => {
      asked.push(paramsJson);
      return failure;
    };
    // The rule of thumb as it is, not a multiple of it.
    expect(notCounted).toEqual({ ratio: 1, perRequest: 0, isCounted: false });
    expect(await calibrate(sample, null)).toEqual(notCounted);
    expect(await calibrate(sample, { countTokens: never })).toEqual(notCounted);
    expect(asked).toEqual(['100']);
    const sometimes = async (paramsJson: string) =>
      paramsJson === '200' ? failure : ({ ok: true, value: Number(paramsJson) * 2 } as const);
    expect(await calibrate(sample, { countTokens: sometimes })).toMatchObject({ ratio: 2, isCounted: true });
    expect(await calibrate([], { countTokens: never })).toEqual(notCounted);
  });
});
