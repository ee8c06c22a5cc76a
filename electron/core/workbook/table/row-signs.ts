import { type CellKind, isValueKind } from './cell-kind.ts';
import { isBalanceLabel, isNoteText, totalSign } from './non-data-words.ts';
import { isPlaceholder, isUnitText, type SeenRow, type UsualRows } from './seen-rows.ts';

function isValue(text: string, kind: CellKind = 'empty'): boolean {
  return isValueKind(kind) || isPlaceholder(text);
}

/** How one of its first two cells labels the row as a total, all else being numbers; null where none does. */
export function labelIn({
  filled,
  texts,
  kinds,
}: SeenRow): { readonly sign: 'label' | 'beside'; readonly numbers: number } | null {
  for (const at of filled.slice(0, 2)) {
    const sign = totalSign(texts[at] ?? '');
    if (sign === null) continue;
    const others = filled.filter((column) => column !== at);
    const isFitting = others.every((column) => isValue(texts[column] ?? '', kinds[column]));
    if (isFitting) return { sign, numbers: others.filter((column) => kinds[column] === 'number').length };
  }
  return null;
}

/** Cells as one text, by which rows are compared. */
export function keyOf(texts: readonly string[]): string {
  return texts.join('\n').trimEnd().toLowerCase();
}

/** Whether a cell calls the row an opening or closing balance, and whether all else are values; null for none. */
export function balanceIn({ filled, texts, kinds }: SeenRow): { readonly isAmongValues: boolean } | null {
  const label = filled.find((column) => isBalanceLabel(texts[column] ?? ''));
  if (label === undefined) return null;
  const others = filled.filter((column) => column !== label);
  return { isAmongValues: others.every((column) => isValue(texts[column] ?? '', kinds[column])) };
}

/** Whether a row is filled as a note is: one cell at the left, or two of which the first says that it is one. */
export function canBeNote({ filled, texts }: SeenRow, usual: UsualRows): boolean {
  if ((filled[0] ?? 0) > usual.first) return false;
  if (filled.length === 1) return usual.width > 1 || isNoteText(texts[filled[0] ?? 0] ?? '');
  return filled.length === 2 && usual.width > 2 && isNoteText(texts[filled[0] ?? 0] ?? '');
}

/** Numbers where the columns of texts are blank: a subtotal as SAP writes it. */
export function isLabelless({ texts, kinds, filled }: SeenRow, usual: UsualRows): boolean {
  return (
    usual.texts.length > 0 &&
    filled.length < usual.width &&
    usual.texts.every((column) => (texts[column] ?? '') === '') &&
    filled.every((column) => isValueKind(kinds[column] ?? 'empty') || isUnitText(texts[column] ?? '')) &&
    filled.some((column) => kinds[column] === 'number')
  );
}
