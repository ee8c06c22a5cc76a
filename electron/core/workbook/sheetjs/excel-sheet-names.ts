import type { LossCount } from './losses.ts';

/** Sheet names of another program and those that Excel has in their place. */
export type SheetNaming = ReadonlyMap<string, string>;

/** Names as Excel allows them: at most 31 characters, none of []*?:/\\, no apostrophe at the ends, all different. */
export function excelSheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[[\]*?:/\\]/g, '_').replace(/^'+|'+$/g, '') || 'Sheet';
    let allowed = plain.slice(0, 31);
    for (let count = 2; taken.has(allowed.toLowerCase()); count += 1) {
      const ending = ` (${count})`;
      allowed = plain.slice(0, 31 - ending.length) + ending;
    }
    taken.add(allowed.toLowerCase());
    return allowed;
  });
}

/** What Excel has in place of each sheet's name; those that change are told. */
export function nameSheets(names: readonly string[], losses: LossCount): SheetNaming {
  const allowed = excelSheetNames(names);
  return new Map(
    names.map((name, at) => {
      const own = allowed[at] ?? name;
      if (own !== name) losses.add('sheet-names', `${name} → ${own}`);
      return [name, own];
    }),
  );
}

/** Stands in a reference without apostrophes; not what could be a cell (A1, R1C1) or a value. */
const plainName =
  /^(?!(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|true|false)$)[\p{L}_][\p{L}\p{N}_.]*$/iu;

/** A sheet's name as it stands before the `!` of a reference. */
export function sheetInReference(name: string): string {
  return plainName.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
