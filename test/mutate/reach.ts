import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findBlocks, noTest, noteFunction } from './blocks.ts';
import { withEdits } from './fault.ts';
import type { Lane } from './lane.ts';

/** What one test file does where nothing is wrong. */
export interface Reach {
  readonly seconds: number;
  /** `<file> <id of a stretch>`; `<file> 0` where the file was loaded. */
  readonly reached: readonly string[];
  /**
   * Which of them, by index, are reached by no test in particular: when the file is loaded, between tests,
   * in processes that tests start.
   */
  readonly outside: readonly number[];
  /** Each by its full name. Empty where they cannot run one without the other. */
  readonly tests: readonly {
    readonly name: string;
    readonly seconds: number;
    readonly reached: readonly number[];
  }[];
}

/**
 * What the notes of a run say (blocks.ts, note-tests.ts).
 * @param seconds what the whole run took.
 */
export function readNotes(notes: readonly string[], seconds: number): Reach {
  const index = new Map<string, number>();
  const byTest = new Map<number, number[]>();
  const names = new Map<string, { seconds: number; readonly numbers: number[] }>();
  for (const note of notes) {
    const [, number = '', took = '', name = ''] = /^# (\d+) (\S+) (.*)$/.exec(note) ?? [];
    if (name !== '') {
      const full = JSON.parse(name) as string;
      // Several may have one name: they are run together.
      const known = names.get(full) ?? { seconds: 0, numbers: [] };
      known.seconds += Number(took);
      known.numbers.push(Number(number));
      names.set(full, known);
      continue;
    }
    const end = note.lastIndexOf(' ');
    const place = note.slice(0, end);
    const at = index.get(place) ?? index.size;
    index.set(place, at);
    const test = Number(note.slice(end + 1));
    byTest.set(test, [...(byTest.get(test) ?? []), at]);
  }
  return {
    seconds,
    reached: [...index.keys()],
    outside: byTest.get(noTest) ?? [],
    tests: [...names].map(([name, { seconds: own, numbers }]) => ({
      name,
      seconds: own,
      reached: [...new Set(numbers.flatMap((number) => byTest.get(number) ?? []))],
    })),
  };
}

interface KeptReach extends Reach {
  /** Hash of everything that it depends on. */
  readonly hash: string;
  /** Why the test file cannot be used; null where it can. */
  readonly problem: string | null;
}

/** What is loaded before each test file, so that notes say which test runs. */
export function withTestNotes(setup: string, noteFile: string): string {
  return `import { noteTests } from '../mutate/note-tests.ts';\n${setup}\nnoteTests(${JSON.stringify(noteFile)});\n`;
}

/** The whole of a file with a note at each of its stretches. */
export function instrument(file: string, text: string, noteFile: string): string {
  const notes = findBlocks(file, text).flatMap(({ id, note }) => note(`__reach(${id})`));
  return `${withEdits(text, notes)}\n${noteFunction(file, noteFile)}\n__reach(0);\n`;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Product files that are imported by others one after the other, and files that tests are made of. */
const imported = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)'(\.[^']+)'/g;

/** A file and everything that it imports from the checkout, directly or not. */
function closureOf(
  file: string,
  texts: ReadonlyMap<string, string>,
  kept: Map<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const at = next;
    let imports = kept.get(at);
    if (imports === undefined) {
      imports = [...(texts.get(at) ?? '').matchAll(imported)].map(([, to = '']) => join(dirname(at), to));
      kept.set(at, imports);
    }
    open.push(...imports.filter((path) => texts.has(path)));
  }
  return found;
}

/**
 * Which test files reach which stretches, kept between runs for as long as nothing that a test depends on
 * has changed.
 */
export class ReachStore {
  readonly #path: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #imports = new Map<string, readonly string[]>();
  #kept: Record<string, KeptReach>;

  /** @param texts every file of the checkout that code is in, by path. */
  constructor(path: string, texts: ReadonlyMap<string, string>) {
    this.#path = path;
    this.#texts = texts;
    try {
      this.#kept = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      this.#kept = {};
    }
  }

  /** Null where it is not known or, unless `isOldEnough`, no longer sure. */
  find(test: string, isOldEnough = false): KeptReach | null {
    const kept = this.#kept[test];
    if (kept === undefined) return null;
    return isOldEnough || kept.hash === this.#hash(test, kept.reached) ? kept : null;
  }

  /** Runs a test file in an instrumented lane and keeps what it reached. */
  async measure(lane: Lane, test: string, limitSeconds: number): Promise<KeptReach> {
    const { outcome, failure, passed, seconds, notes } = await lane.run(test, null, limitSeconds);
    const reach = readNotes(notes, seconds);
    const problem =
      outcome === 'passed'
        ? passed === 0
          ? 'nothing in it can be run here'
          : null
        : (failure ?? `took ${limitSeconds} s`);
    const kept = { ...reach, hash: this.#hash(test, reach.reached), problem };
    this.#kept[test] = kept;
    return kept;
  }

  /** Its tests were seen to fail one without the other. */
  keepWhole(test: string): void {
    const kept = this.#kept[test];
    if (kept !== undefined) this.#kept[test] = { ...kept, tests: [] };
  }

  save(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify(this.#kept));
  }

  #hash(test: string, reached: readonly string[]): string {
    const files = new Set([test, ...reached.map((line) => line.slice(0, line.lastIndexOf(' ')))]);
    for (const file of [...files])
      for (const path of closureOf(file, this.#texts, this.#imports)) files.add(path);
    return hashOf(
      [...files]
        .sort()
        .map((file) => `${file} ${hashOf(this.#texts.get(file) ?? '')}`)
        .join('\n'),
    );
  }
}
