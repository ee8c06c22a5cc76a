import { afterEach, expect } from 'vitest';

interface Ending {
  readonly bugs: readonly unknown[];
  close(): Promise<void>;
  stop?(): Promise<void>;
}

/**
 * Ends the benches of each test after it, and fails the test if one of them met a bug. Wrap a bench as it is
 * started: `keep(await startBench())`.
 */
export function keepBenches(): <Bench extends Ending>(bench: Bench) => Bench {
  const benches: Ending[] = [];
  afterEach(async () => {
    for (const bench of benches.splice(0)) {
      expect(bench.bugs).toEqual([]);
      await (bench.stop ?? bench.close)();
    }
  });
  return (bench) => {
    benches.push(bench);
    return bench;
  };
}
