/** A column that a written name means, and whether that is beyond doubt. */
export interface ColumnMeant {
  /** Position among the columns; -1 for none. */
  readonly columnIndex: number;
  /** False where another column could be meant as well: then the user is asked. */
  readonly isSure: boolean;
}

const none: ColumnMeant = { columnIndex: -1, isSure: false };

/** The columns' names under the forms in which people write them. */
interface NameIndex {
  readonly exact: ReadonlyMap<string, number>;
  readonly tidy: ReadonlyMap<string, readonly number[]>;
  /** Capitals aside; a repeat such as "Name (2)" stands under "name" too. */
  readonly folded: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<readonly string[], NameIndex>();

/**
 * The column that a name means: the very name, else the same name written with other blanks or another
 * Unicode form, else the only one that differs in capitals alone. In doubt (two headers alike but for
 * capitals, "NAME" beside "name" and "NAME (2)") it is not sure.
 */
export function meantColumn(name: string, columns: readonly string[]): ColumnMeant {
  const { exact, tidy, folded } = indexOf(columns);
  const same = exact.get(name);
  if (same !== undefined) return { columnIndex: same, isSure: true };
  const written = tidy.get(tidyName(name)) ?? [];
  if (written[0] !== undefined) return { columnIndex: written[0], isSure: written.length === 1 };
  const alike = folded.get(tidyName(name).toLowerCase()) ?? [];
  const own = alike.filter(
    (index) => tidyName(columns[index] ?? '').toLowerCase() === tidyName(name).toLowerCase(),
  );
  return own[0] !== undefined && own.length === 1
    ? { columnIndex: own[0], isSure: alike.length === 1 }
    : none;
}

/** Columns that a name could mean: those that are alike but for capitals, the nearest spelling else. */
export function similarColumns(name: string, columns: readonly string[]): readonly string[] {
  const tidied = tidyName(name);
  const alike = (indexOf(columns).folded.get(tidied.toLowerCase()) ?? []).map(
    (index) => columns[index] ?? '',
  );
  // "NAME" has the header of "NAME (2)" to the letter: that one comes before "name".
  const isVery = (column: string): boolean => baseName(tidyName(column)) === tidied;
  if (alike.length > 0) return [...alike].sort((a, b) => Number(isVery(b)) - Number(isVery(a)));
  const nearest = suggestColumn(name, columns);
  return nearest === null ? [] : [nearest];
}

/** The column whose name is nearest to a mistyped one, without regard to case and accents; null when none is near. */
export function suggestColumn(name: string, columns: readonly string[]): string | null {
  const wanted = foldName(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    const candidate = foldName(column);
    const distance = candidate === wanted ? 0 : editDistance(wanted, candidate);
    // A third of the letters may be wrong; a name that merely begins the other counts as near too.
    const isNear =
      distance <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)) ||
      (wanted.length >= 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate)));
    if (isNear && candidate !== '' && distance < bestDistance) {
      best = column;
      bestDistance = distance;
    }
  }
  return best;
}

/** A name in one form: composed, without invisible characters, single blanks between the words and none around. */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name without the "(2)" that a repeated header gets. */
export function baseName(name: string): string {
  return name.replace(/ \(\d+\)$/, '');
}

/** Kept with the array: the editor asks at each key, a table has up to 16,384 columns. */
function indexOf(columns: readonly string[]): NameIndex {
  const known = indexes.get(columns);
  if (known !== undefined) return known;
  const exact = new Map<string, number>();
  const tidy = new Map<string, number[]>();
  const folded = new Map<string, number[]>();
  for (const [index, column] of columns.entries()) {
    const name = tidyName(column);
    if (!exact.has(column)) exact.set(column, index);
    note(tidy, name, index);
    for (const form of new Set([name.toLowerCase(), baseName(name).toLowerCase()])) note(folded, form, index);
  }
  const made = { exact, tidy, folded };
  indexes.set(columns, made);
  return made;
}

function note(map: Map<string, number[]>, key: string, index: number): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [index]);
  else there.push(index);
}

function foldName(name: string): string {
  return tidyName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** Damerau-Levenshtein (neighbours swapped count once), over at most 60 letters of each name. */
function editDistance(left: string, right: string): number {
  const a = [...left.slice(0, 60)];
  const b = [...right.slice(0, 60)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
