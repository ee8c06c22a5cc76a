import { blockAround, findBlocks, noteFunction } from './blocks.ts';
import type { ChosenTest } from './choose-tests.ts';
import { type Fault, withEdits } from './fault.ts';
import type { Lane } from './lane.ts';

/**
 * `caught`: a test failed, or did not end; `survived`: every test that reaches the fault passed;
 * `unreached`: no test reaches it; `idle`: tests that reach its place when all is well did not run into it,
 * so nothing is known of it; `doubtful`: a test failed that fails without it, too;
 * `untyped`: the type checker refuses it, so nobody could make it.
 */
export type Outcome = 'caught' | 'survived' | 'unreached' | 'idle' | 'doubtful' | 'untyped';

export interface FaultResult {
  readonly outcome: Outcome;
  /** The test file that caught it, or null. */
  readonly by: string | null;
  /** What the test said; `did not end` for one that was ended. */
  readonly failure: string | null;
  readonly testsRun: number;
  readonly seconds: number;
  /** True where further tests reach the fault, for which no time was left. */
  readonly isCutShort: boolean;
}

/** A fault for which no test was run. */
export function withoutRun(outcome: Outcome, failure: string | null = null): FaultResult {
  return { outcome, by: null, failure, testsRun: 0, seconds: 0, isCutShort: false };
}

/** The file with the fault, and a note that tells when it is run into. */
export function withFault(fault: Fault, text: string, noteFile: string): string {
  const block = blockAround(findBlocks(fault.file, text), fault);
  const notes = block?.note('__reach(1)') ?? [];
  const tail = `\n${noteFunction(fault.file, noteFile)}\n${block === null ? '__reach(1);\n' : ''}`;
  return withEdits(text, [...notes, fault]) + tail;
}

/**
 * Puts a fault into a lane and runs tests until one of them catches it. The lane is as it was afterwards.
 * @param limitSeconds what the tests of one fault may take together by what they take when all is well; the
 * first one always runs.
 */
export async function runFault(
  lane: Lane,
  fault: Fault,
  text: string,
  tests: readonly ChosenTest[],
  limitSeconds: number,
): Promise<FaultResult> {
  const start = performance.now();
  let testsRun = 0;
  let planned = 0;
  let isHit = false;
  const result = (outcome: Outcome, by: string | null, failure: string | null): FaultResult => {
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    return {
      outcome,
      by,
      failure,
      testsRun,
      seconds,
      isCutShort: outcome === 'survived' && testsRun < tests.length,
    };
  };
  if (tests.length === 0) return withoutRun('unreached');
  const problem = await lane.change(fault.file, withFault(fault, text, lane.noteFile));
  let end: FaultResult | null = problem === null ? null : result('caught', null, problem);
  for (const { test, names, seconds } of end === null ? tests : []) {
    planned += seconds;
    if (testsRun > 0 && planned > limitSeconds) break;
    testsRun += 1;
    const run = await lane.run(test, names, maxRunSeconds(seconds));
    isHit ||= run.notes.some((note) => note.startsWith(`${fault.file} 1 `));
    if (run.outcome === 'passed' && run.passed > 0) continue;
    end = result('caught', test, run.outcome === 'timeout' ? 'did not end' : run.failure);
    break;
  }
  await lane.restore();
  end ??= result(isHit ? 'survived' : 'idle', null, null);
  return (await isSure(lane, end, tests)) ? end : { ...end, outcome: 'doubtful' };
}

/** Several times what a test file takes when all is well: this may be a busy moment. */
const maxRunSeconds = (seconds: number): number => 20 + 8 * seconds;

/** Test files that have passed in a lane after they had failed with a fault there. */
const provenSound = new WeakMap<Lane, Set<string>>();

/** A test that has caught its first fault, or did not end, must pass again once the fault is gone. */
async function isSure(
  lane: Lane,
  { by, failure }: FaultResult,
  tests: readonly ChosenTest[],
): Promise<boolean> {
  if (by === null) return true;
  const sound = provenSound.get(lane) ?? new Set<string>();
  provenSound.set(lane, sound);
  const { seconds = 0, names = null } = tests.find(({ test }) => test === by) ?? {};
  const part = JSON.stringify([by, names]);
  if (failure !== 'did not end' && sound.has(part)) return true;
  const run = await lane.run(by, names, maxRunSeconds(seconds));
  if (run.outcome !== 'passed' || run.passed === 0) return false;
  sound.add(part);
  return true;
}
