import { isNoteText } from './non-data-words.ts';
import { isLabelless, labelIn } from './row-signs.ts';
import type { SeenRow, UsualRows } from './seen-rows.ts';
import { fitsRows, isLargest, type TotalSums } from './total-sums.ts';

/** Where a row stands that may be a total. */
export interface TotalPlace {
  /** After the last row of data. */
  readonly isAtEnd: boolean;
  /** Right above a group's title or column names that are repeated. */
  readonly isAboveSection: boolean;
  /** Others are labelled as totals as well. */
  readonly isRepeated: boolean;
}

/**
 * One cell below a block, and the names blank: what monday.com puts under each group. `isAtBlockEnd`: nothing of
 * the block stands below it; `isUsualPattern`: rows of data fill that cell alone, too.
 */
export function isGroupSummary(
  { filled, texts }: SeenRow,
  usual: UsualRows,
  { isAtBlockEnd, isUsualPattern }: { readonly isAtBlockEnd: boolean; readonly isUsualPattern: boolean },
): boolean {
  const [first] = usual.always;
  const [own = 0] = filled;
  return (
    filled.length === 1 &&
    usual.always.length > 2 &&
    first !== undefined &&
    own > first &&
    !isNoteText(texts[own] ?? '') &&
    !isUsualPattern &&
    isAtBlockEnd
  );
}

/** Whether a row that may be a total surely is one (true), perhaps (false), or is none (null). */
export function classifyTotal(
  row: SeenRow,
  usual: UsualRows,
  { isAtEnd, isAboveSection, isRepeated }: TotalPlace,
  sums: TotalSums,
): boolean | null {
  const label = labelIn(row);
  const isAtEdge = isAtEnd || row.index === 0 || row.isAfterGap || row.isBeforeGap;
  if (label === null) {
    if (!isLabelless(row, usual)) return isAboveSection;
    if (fitsRows(row, sums)) return true;
    return isAtEdge ? false : null;
  }
  const hasBlank = usual.always.some((column) => (row.texts[column] ?? '') === '');
  if (label.numbers === 0) return hasBlank && isAtEdge ? false : null;
  if (label.sign === 'beside') {
    if (hasBlank) return fitsRows(row, sums);
    return isAtEnd && fitsRows(row, sums) ? true : null;
  }
  const isPlaced = isAtEnd || row.isBeforeGap || (isRepeated && row.index > 0);
  const isFitting = (): boolean => fitsRows(row, sums) || (row.index === 0 && isLargest(row, sums));
  if (hasBlank) return isPlaced || isFitting();
  return isAtEdge ? isFitting() : null;
}
