/**
 * `npm run mutate`: puts one fault at a time into the code that carries promises and says which ones no test
 * of the projects `unit` and `service` sees. docs/testing.md says how to read it. It changes nothing in the
 * checkout but its report and its cache; each fault lives in a copy (lane.ts).
 *   --seed a,b      which faults are taken (1)        --count N    how many for each seed (300)
 *   --area a,b      of these areas only (areas.ts)    --file path[:line]  of files whose path contains this
 *   --each          so many of each area, in its order, not of all together
 *   --tests a,b     runs only test files whose path contains one of these: quicker, and what survives may
 *                    be caught by another
 *   --lanes N       how many at once (processors)     --limit N    seconds of tests for one fault (60)
 *   --report path   JSON (test-results/mutate/…); faults judged in it already are not tried again, and those
 *                    of a file that has changed with the test first that caught them before
 *   --again         tries those that were not caught once more
 *   --by-hand       instead of all that: the faults of hand-faults.json, which once passed, and writes
 *                    docs/what-tests-hold.md
 *   --known         takes what is known of each test file's reach, also from before a change: a quick look
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { areaOf, areas } from './areas.ts';
import { type ChosenTest, chooseTests } from './choose-tests.ts';
import { type Fault, namesOfFaults, withEdits } from './fault.ts';
import { findFaults } from './find-faults.ts';
import { findHandFaults, type HandFault, tableOfHandFaults } from './hand-faults.ts';
import { Lane } from './lane.ts';
import { pickFrom } from './pick-faults.ts';
import { instrument, type Reach, ReachStore, withTestNotes } from './reach.ts';
import { type Entry, findHarmless, type Harmless, lineOf, scoresOf, tableOf } from './report.ts';
import { runFault, withoutRun } from './run-fault.ts';
import { TypeCheck } from './type-check.ts';

const root = resolve(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    each: { type: 'boolean', default: false },
    area: { type: 'string' },
    file: { type: 'string' },
    tests: { type: 'string' },
    lanes: { type: 'string', default: String(availableParallelism()) },
    limit: { type: 'string', default: '60' },
    report: { type: 'string' },
    again: { type: 'boolean', default: false },
    known: { type: 'boolean', default: false },
    'by-hand': { type: 'boolean', default: false },
  },
});

/** Tests of what is built or packed, and the tool's own: no fault in a lane can reach them. */
const unsuited = /^test\/(build|mutate)\//;
/** What vitest.config.ts has loaded before each test file. */
const testSetup = 'test/support/mark-worker.ts';
/** A test file that takes longer is left out. */
const maxTestSeconds = 300;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const names = new Map<Fault, string>();
const keyOf = (fault: Fault): string => names.get(fault) ?? '';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const texts = new Map(
  files
    .filter((file) => /\.(ts|tsx|mts|mjs|json|csv)$/.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const textOf = (file: string): string => texts.get(file) ?? '';

const handFaults = JSON.parse(
  readFileSync(join(import.meta.dirname, 'hand-faults.json'), 'utf8'),
) as readonly HandFault[];

/** The faults to be judged, of each seed; some may be those of another seed, too. */
function chosenFaults(): ReadonlyMap<number, readonly Fault[]> {
  if (values['by-hand']) {
    const { faults, gone } = findHandFaults(handFaults, textOf);
    for (const { file, harm } of gone) say(`GONE       ${file}  (${harm})`);
    for (const fault of faults) names.set(fault, `${fault.file} by hand ${fault.was} ${fault.text}`);
    return new Map([[0, faults.filter(({ file }) => file.includes(values.file ?? ''))]]);
  }
  const areaNames = values.area?.split(',') ?? areas.map(({ name }) => name);
  const unknown = areaNames.filter((name) => !areas.some((area) => area.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no area ${unknown.join(', ')}. There are: ${areas.map(({ name }) => name).join(', ')}.`,
    );
  const [path = '', line] = values.file?.split(':') ?? [];
  const findIn = (file: string): readonly Fault[] => {
    const found = findFaults(file, textOf(file));
    namesOfFaults(found, textOf(file)).forEach((name, at) => {
      const fault = found[at];
      if (fault !== undefined) names.set(fault, name);
    });
    return found.filter((fault) => line === undefined || fault.line === Number(line));
  };
  const byArea = areaNames.map((name) =>
    files.filter((file) => file.includes(path) && areaOf(file)?.name === name).flatMap(findIn),
  );
  say(`${byArea.flat().length} faults can be made here.`);
  const groups = values.each ? byArea : [byArea.flat()];
  const seeds = values.seed.split(',').map(Number);
  return new Map(
    seeds.map((seed) => [
      seed,
      groups.flatMap((group) => pickFrom(group, Number(values.count), seed, keyOf)),
    ]),
  );
}

/** Gives each item to the next lane that is free. */
async function share<T>(
  lanes: readonly Lane[],
  items: readonly T[],
  work: (lane: Lane, item: T) => Promise<void>,
): Promise<void> {
  const left = [...items];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(lane, item);
    }),
  );
}

/** What each test file reaches, from the cache or by running it. */
async function measureReach(lanes: readonly Lane[], store: ReachStore): Promise<ReadonlyMap<string, Reach>> {
  const tests = files.filter(
    (file) => /^test\/.*\.test\.tsx?$/.test(file) && !/^test\/(e2e|kill|headless)\//.test(file),
  );
  const parts = values.tests?.split(',') ?? [''];
  const wanted = tests.filter((test) => !unsuited.test(test) && parts.some((part) => test.includes(part)));
  const unknown = wanted.filter((test) => store.find(test, values.known) === null);
  if (unknown.length > 0) {
    say(`Running ${unknown.length} test files to see what each reaches …`);
    const sources = files.filter(
      (file) => /^(electron|shared|renderer)\/.*\.ts$/.test(file) && !/\.d\.ts$/.test(file),
    );
    for (const lane of lanes) {
      await lane.beginWith(
        new Map([
          ...sources.map((file) => [file, instrument(file, textOf(file), lane.noteFile)] as const),
          [testSetup, withTestNotes(textOf(testSetup), lane.noteFile)],
        ]),
      );
    }
    let done = 0;
    await share(lanes, unknown, async (lane, test) => {
      const { problem, seconds } = await store.measure(lane, test, maxTestSeconds);
      done += 1;
      if (problem !== null) say(`  left out: ${test} (${problem})`);
      else if (done % 20 === 0) say(`  ${done} of ${unknown.length}, ${test} took ${seconds.toFixed(1)} s`);
      if (done % 10 === 0) store.save();
    });
    store.save();
    for (const lane of lanes) await lane.beginWith(new Map());
  }
  const found = wanted.flatMap((test) => {
    const kept = store.find(test, values.known);
    return kept === null || kept.problem !== null ? [] : [[test, kept] as const];
  });
  return new Map(found);
}

/** What a report says, by the names of faults. */
function readReport(path: string): readonly (Entry & { readonly name: string })[] {
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly entries: [] }).entries;
}

/** Those of a report that need not be judged again. */
function stillTrue(known: ReturnType<typeof readReport>): Map<string, Entry> {
  const isTrue = ({ fault, fileHash, outcome }: Entry) =>
    fileHash === hashOf(textOf(fault.file)) &&
    (outcome === 'caught' || outcome === 'untyped' || !values.again);
  return new Map(known.filter(isTrue).map(({ name, ...entry }) => [name, entry]));
}

async function main(): Promise<void> {
  const name = [
    values['by-hand'] ? 'by-hand' : `seed-${values.seed.replaceAll(',', '-')}`,
    values.area,
    values.file?.replace(/\W+/g, '-'),
  ]
    .filter(Boolean)
    .join('-');
  const path = resolve(
    process.env.INIT_CWD ?? root,
    values.report ?? join(root, 'test-results/mutate', `${name}.json`),
  );
  const harmless = JSON.parse(
    readFileSync(join(import.meta.dirname, 'harmless.json'), 'utf8'),
  ) as readonly Harmless[];
  const bySeed = chosenFaults();
  const faults = [...new Set([...bySeed.values()].flat())];
  const before = readReport(path);
  const entries = stillTrue(before);
  const caughtBefore = new Map(before.map(({ name: fault, by }) => [fault, by]));
  const save = (): void => {
    const chosen = faults.flatMap((fault) => {
      const entry = entries.get(keyOf(fault));
      return entry === undefined ? [] : { name: keyOf(fault), ...entry, fault };
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify({ seeds: [...bySeed.keys()], entries: chosen }, null, 1)}\n`);
  };
  const take = (entry: Entry): void => {
    entries.set(keyOf(entry.fault), entry);
    say(lineOf(entry));
    save();
  };

  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-mutate-'));
  const shared = resolve(root, '../shared');
  if (existsSync(shared)) symlinkSync(shared, join(folder, 'shared'));
  const lanes = Array.from(
    { length: Number(values.lanes) },
    (_, at) => new Lane(root, files, join(folder, `lane-${at + 1}`)),
  );
  const close = (): void => {
    for (const lane of lanes) lane.close();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      close();
      process.exit(1);
    });
  }
  try {
    const store = new ReachStore(
      join(root, 'node_modules/.cache/sheetbatch-mutate/reach-by-test.json'),
      texts,
    );
    const reaches = await measureReach(lanes, store);
    // Of the checkout as it was when the lanes were made: it may have moved on.
    const types = new TypeCheck(lanes[0]?.folder ?? root);
    const caught = new Map<string, Map<string, number>>();
    const left = faults.filter((fault) => !entries.has(keyOf(fault)));
    await share(lanes, left, async (lane, fault) => {
      const text = textOf(fault.file);
      const why = findHarmless(fault, text, harmless);
      const tallies = caught.get(fault.file) ?? new Map<string, number>();
      caught.set(fault.file, tallies);
      // A fault by hand is made in a hurry; what counts is what it does.
      const problem =
        why === null && fault.kind !== 'by-hand'
          ? types.problemOf(fault.file, withEdits(text, [fault]))
          : null;
      if (problem !== null || why !== null) {
        take({
          ...withoutRun(problem === null ? 'unreached' : 'untyped', problem),
          fault,
          fileHash: hashOf(text),
          harmless: why,
        });
        return;
      }
      const first = caughtBefore.get(keyOf(fault));
      const tests = chooseTests(fault, text, reaches, tallies).toSorted(
        (a, b) => Number(b.test === first) - Number(a.test === first),
      );
      const run = (chosen: readonly ChosenTest[]) =>
        runFault(lane, fault, text, chosen, Number(values.limit));
      let result = await run(tests);
      const { outcome, by } = result;
      if (outcome === 'doubtful' && tests.some(({ test, names }) => test === by && names !== null)) {
        // Some of its tests alone fail without a fault, too: from now on all of them are run.
        store.keepWhole(by ?? '');
        store.save();
        result = await run(tests.map((one) => (one.test === by ? { ...one, names: null } : one)));
      }
      if (result.by !== null) tallies.set(result.by, (tallies.get(result.by) ?? 0) + 1);
      take({ ...result, fault, fileHash: hashOf(text), harmless: null });
    });
  } finally {
    close();
  }
  const resultsOf = (some: readonly Fault[]) => some.flatMap((fault) => entries.get(keyOf(fault)) ?? []);
  const results = resultsOf(faults);
  const open = results.filter(
    ({ outcome, harmless: why }) => why === null && outcome !== 'caught' && outcome !== 'untyped',
  );
  for (const [seed, some] of bySeed.size > 1 ? bySeed : [])
    say(`\nSeed ${seed}\n${tableOf(scoresOf(resultsOf(some)))}`);
  say(`\n${tableOf(scoresOf(results))}\n`);
  for (const entry of open) say(lineOf(entry));
  if (values['by-hand'] && values.file === undefined) {
    const page = join(root, 'docs/what-tests-hold.md');
    const [head = ''] = readFileSync(page, 'utf8').split('\n| file');
    writeFileSync(page, `${head}\n${tableOfHandFaults(handFaults, results)}\n`);
  }
  say(`\n${path}`);
}

await main();
