/** A function that is too long; `line` is its first. */
export interface LongFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}
/** Names of long functions by file. */
export type FunctionList = Readonly<Record<string, readonly string[]>>;
/** Lines of a function, from its first to its last. */
export const maxFunctionLines: number;
/** Columns of a line. */
export const maxColumns: number;
/** What makes one file hard to read. */
export function measureFile(
  path: string,
  text: string,
): {
  readonly longFunctions: readonly LongFunction[];
  readonly wideLines: readonly { readonly line: number; readonly columns: number }[];
  readonly undocumented: readonly { readonly name: string; readonly line: number }[];
};
/** The list of long functions as it should be, and what is wrong with the one that is. */
export function compareWithList(
  long: Readonly<Record<string, readonly LongFunction[]>>,
  list: FunctionList,
): { readonly found: FunctionList; readonly problems: readonly string[] };
