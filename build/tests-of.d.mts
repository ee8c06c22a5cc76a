/** A test that covers a file. */
export interface CoveringTest {
  readonly path: string;
  /** 1 where the test imports the file itself, one more for each file between. */
  readonly steps: number;
  readonly isOfName: boolean;
}
/** Reads from imports which tests cover which file; `sources` are texts by path, by default those of the repository. */
export function createTestIndex(sources?: ReadonlyMap<string, string>): {
  readonly testsOf: (file: string) => readonly CoveringTest[];
  readonly bare: () => readonly string[];
};
