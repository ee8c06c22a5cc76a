import { type Block, blockAround, blocksUsing, findBlocks, namesAt } from './blocks.ts';
import type { Fault } from './fault.ts';
import type { Reach } from './reach.ts';

/** A test file that reaches a fault. */
export interface ChosenTest {
  readonly test: string;
  /** Full names of those of its tests that do; null where all have to be run. */
  readonly names: readonly string[] | null;
  readonly seconds: number;
}

/**
 * The test files that reach the place of a fault, those first that are likely to catch it soon. A constant's
 * place is where it is used.
 * @param caught how often each test file has caught a fault of the same file.
 */
export function chooseTests(
  fault: Fault,
  text: string,
  reaches: ReadonlyMap<string, Reach>,
  caught: ReadonlyMap<string, number>,
): readonly ChosenTest[] {
  const places = placesOf(fault, text).map((id) => `${fault.file} ${id}`);
  const name =
    fault.file
      .split('/')
      .at(-1)
      ?.replace(/\.tsx?$/, '') ?? '';
  const folder = fault.file.split('/').at(-2) ?? '';
  const found: (ChosenTest & { readonly weight: number })[] = [];
  for (const [test, reach] of reaches) {
    const part = partReaching(reach, places);
    if (part === null) continue;
    // Its own test first: how long one took says little on a computer that others use.
    const nearness = test.endsWith(`/${name}.test.ts`) ? 100 : test.includes(`/${folder}/`) ? 3 : 1;
    const weight = part.seconds / (nearness * (1 + 2 * (caught.get(test) ?? 0)));
    found.push({ test, ...part, weight });
  }
  return found
    .sort((a, b) => a.weight - b.weight)
    .map(({ test, names, seconds }) => ({ test, names, seconds }));
}

/** What of a test file has to be run to come to one of these places; null where nothing in it does. */
function partReaching(
  { seconds, reached, outside, tests }: Reach,
  places: readonly string[],
): Omit<ChosenTest, 'test'> | null {
  const wanted = places.map((place) => reached.indexOf(place)).filter((at) => at >= 0);
  if (wanted.length === 0) return null;
  const isWanted = (part: readonly number[]): boolean => wanted.some((at) => part.includes(at));
  const chosen = tests.filter((one) => isWanted(one.reached));
  const left = tests.filter((one) => !isWanted(one.reached));
  if (isWanted(outside) || chosen.length === 0 || left.length === 0) return { names: null, seconds };
  const saved = left.reduce((sum, one) => sum + one.seconds, 0);
  return { names: chosen.map(({ name }) => name), seconds: Math.max(0, seconds - saved) };
}

/** Ids of the stretches whose being reached means that the fault is. */
function placesOf(fault: Fault, text: string): readonly number[] {
  const blocks = findBlocks(fault.file, text);
  const block = blockAround(blocks, fault);
  if (block !== null) return [block.id];
  const { names, isExported } = namesAt(fault.file, text, fault.start);
  const users: readonly Block[] = isExported ? [] : blocksUsing(fault.file, text, blocks, names);
  return users.length === 0 ? [0] : users.map(({ id }) => id);
}
