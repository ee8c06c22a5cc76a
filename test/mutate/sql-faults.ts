import type { Edit } from './fault.ts';

const statement = /\b(SELECT|UPDATE|INSERT|DELETE|WHERE|FROM|ORDER BY|CREATE|PRAGMA)\b/;

/** What is looked for in SQL and what it is taken for; the first that fits a place counts. */
const exchanged: readonly (readonly [RegExp, string])[] = [
  [/\bIS NOT NULL\b/g, 'IS NULL'],
  [/\bIS NULL\b/g, 'IS NOT NULL'],
  [/\bIS NOT\b/g, 'IS'],
  [/\bNOT IN\b/g, 'IN'],
  [/\bNOT EXISTS\b/g, 'EXISTS'],
  [/\bAND\b/g, 'OR'],
  [/\bOR\b(?! (IGNORE|REPLACE|ABORT|FAIL|ROLLBACK)\b)/g, 'AND'],
  [/\bDESC\b/g, 'ASC'],
  [/\bASC\b/g, 'DESC'],
  [/\bMAX\(/gi, 'MIN('],
  [/\bMIN\(/gi, 'MAX('],
  [/\bUNION ALL\b/g, 'UNION'],
  [/\bLEFT JOIN\b/g, 'JOIN'],
  [/\bON CONFLICT DO NOTHING\b/g, ''],
  [/\bOR IGNORE\b/g, ''],
  [/<=/g, '<'],
  [/>=/g, '>'],
  [/<>|!=/g, '='],
  [/<(?![=>])/g, '<='],
  [/(?<![<-])>(?!=)/g, '>='],
];

/** One condition of several, up to the next one or the end of its clause. */
const further =
  /\b(?:AND|OR) (?:NOT )?[^()]*?(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*?)?(?=\s*(?:\bAND\b|\bOR\b|\bORDER\b|\bGROUP\b|\bLIMIT\b|\bRETURNING\b|\bUNION\b|\)|`|'|$))/g;
/** A condition that stands alone. */
const only =
  /\bWHERE (?!.*\b(?:AND|OR)\b)[^()]*?(?=\s*(?:\bORDER\b|\bGROUP\b|\bLIMIT\b|\bRETURNING\b|\)|`|'|$))/gs;

/**
 * Faults in a piece of SQL: comparisons and conditions turned round or left out. Null for text that is no SQL.
 * @param literal the literal with its quotes; what stands in `${…}` is not touched.
 * @param offset where it begins in the file.
 */
export function sqlFaults(literal: string, offset: number): readonly Edit[] | null {
  if (!statement.test(literal)) return null;
  const guarded = literal.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, (part) => '#'.repeat(part.length));
  const taken = new Set<number>();
  const edits: Edit[] = [];
  const find = (pattern: RegExp, text: string, isWhole: boolean): void => {
    for (const match of guarded.matchAll(pattern)) {
      if (!isWhole && taken.has(match.index)) continue;
      if (match[0] === '') continue;
      if (isWhole && match[0].includes('#')) continue;
      if (
        /\bBETWEEN\b/i.test(guarded.slice(Math.max(0, match.index - 40), match.index)) &&
        /^AND/.test(match[0])
      )
        continue;
      if (!isWhole) for (let at = 0; at < match[0].length; at += 1) taken.add(match.index + at);
      edits.push({ start: offset + match.index, end: offset + match.index + match[0].length, text });
    }
  };
  for (const [pattern, text] of exchanged) find(pattern, text, false);
  // After them, since these cover whole conditions.
  find(further, '', true);
  find(only, '', true);
  find(/(?<=\bWHERE [^#]*?[\w)] )=(?= )/g, '<>', false);
  return edits;
}
