import { type Block, blockAround, blocksUsing, findBlocks, namesAt } from './blocks.ts';
import type { Fault } from './fault.ts';
import type { Reach } from './reach.ts';

/** A test file that reaches a fault. */
export interface ChosenTest {
  readonly test: string;
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
  const found: { readonly test: string; readonly seconds: number; readonly weight: number }[] = [];
  for (const [test, { seconds, reached }] of reaches) {
    if (!places.some((place) => reached.includes(place))) continue;
    const nearness = test.endsWith(`/${name}.test.ts`) ? 8 : test.includes(`/${folder}/`) ? 3 : 1;
    found.push({ test, seconds, weight: seconds / (nearness * (1 + 2 * (caught.get(test) ?? 0))) });
  }
  return found.sort((a, b) => a.weight - b.weight).map(({ test, seconds }) => ({ test, seconds }));
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
