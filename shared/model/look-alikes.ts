import { meantColumn } from './find-column.ts';
import { type InstructionToken, placeholderFor, scanInstruction } from './placeholders.ts';

/**
 * A column's name in marks of another program, such as `[Name]` or `«Name»`: sent as it stands, perhaps meant
 * as the column.
 */
export interface LookAlike {
  /** As it stands in the instruction. */
  readonly written: string;
  readonly column: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Marks of mail merges, scripts and other tools; each with a look ahead, since what closes one piece may
 * open the next.
 */
const marks: readonly RegExp[] = [
  /(?=(\$?\{([^{}\n]{1,200})\}+))/g,
  /(?=(\[{1,2}([^[\]\n]{1,200})\]{1,2}))/g,
  /(?=(<{1,2}([^<>\n]{1,200})>{1,2}))/g,
  /(?=(«([^«»\n]{1,200})»))/g,
  /(?=(‹([^‹›\n]{1,200})›))/g,
  /(?=(｛{1,2}([^｛｝\n]{1,200})｝{1,2}))/g,
  /(?=(【([^【】\n]{1,200})】))/g,
  /(?=(\${1,2}([^$\n]{1,200})\${1,2}))/g,
  /(?=(%{1,2}([^%\n]{1,200})%{1,2}))/g,
  /(?=(#([^#\n]{1,200})#))/g,
];

/**
 * All places of an instruction where a column's name stands in other marks than `{{ }}`, or in more braces than two.
 */
export function findLookAlikes(instruction: string, columns: readonly string[]): readonly LookAlike[] {
  const tokens = scanInstruction(instruction, columns);
  const around = tokens.flatMap((token) => inMoreBraces(instruction, token, columns));
  const taken = [...tokens, ...around];
  const inMarks = marks.flatMap((pattern) =>
    Array.from(instruction.matchAll(pattern)).flatMap((match): readonly LookAlike[] => {
      const [, written = '', inner = ''] = match;
      const { index: start } = match;
      const end = start + written.length;
      const isTaken = taken.some((token) => token.start < end && start < token.end);
      const { columnIndex } = isTaken ? { columnIndex: -1 } : meantColumn(inner.trim(), columns);
      const column = columns[columnIndex];
      if (column === undefined || isTag(instruction, inner)) return [];
      return [{ written, column, start, end }];
    }),
  );
  return withoutOverlaps([...around, ...inMarks]);
}

/** Puts the column in the place of a look-alike, wherever it stands. */
export function replaceLookAlike(
  instruction: string,
  { written, column }: Pick<LookAlike, 'written' | 'column'>,
  columns: readonly string[],
): string {
  return findLookAlikes(instruction, columns)
    .filter((found) => found.written === written && found.column === column)
    .reduceRight(
      (text, { start, end }) => text.slice(0, start) + placeholderFor(column, columns) + text.slice(end),
      instruction,
    );
}

/** `{{{Name}}}`: a column with single braces around it, which are sent. */
function inMoreBraces(
  instruction: string,
  token: InstructionToken,
  columns: readonly string[],
): readonly LookAlike[] {
  const column = token.kind === 'column' ? columns[token.columnIndex] : undefined;
  let [start, end] = [token.start, token.end];
  while (instruction[start - 1] === '{' && instruction[end] === '}') {
    start--;
    end++;
  }
  if (column === undefined || start === token.start) return [];
  return [{ written: instruction.slice(start, end), column, start, end }];
}

/** `<Message>…</Message>` marks where a part begins and ends, as Claude likes it. */
function isTag(instruction: string, inner: string): boolean {
  return instruction.toLowerCase().includes(`</${inner.trim().toLowerCase()}>`);
}

/** Of those that share a letter the one that begins first, and of those the longest. */
function withoutOverlaps(found: readonly LookAlike[]): readonly LookAlike[] {
  const kept: LookAlike[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
