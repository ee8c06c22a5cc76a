import type { RowMark } from '../../../../shared/model/job.ts';

/** What a key in the grid means; null leaves it to the grid (arrows, F2, Space, Page Up and Down) or the browser. */
export type GridAction =
  | { readonly kind: 'open-row' | 'select-all' | 'select-none' | 'copy' | 'search' | 'column-menu' }
  | { readonly kind: 'mark'; readonly mark: RowMark }
  | { readonly kind: 'extend'; readonly step: 1 | -1 }
  | { readonly kind: 'go'; readonly row: 'first' | 'last' | 'same'; readonly column: 'first' | 'last' };

/** The keys of a key press that count. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The letters that mark rows. */
export const markKeys: Readonly<Record<RowMark, string>> = { accepted: 'A', 'needs-review': 'N' };

/** Keys as in Excel, and one letter for each mark. While a cell is being edited every key belongs to its editor. */
export function readGridKey(press: KeyPress): GridAction | null {
  const hasCommand = press.ctrlKey || press.metaKey;
  if (press.altKey) return press.key === 'ArrowDown' ? { kind: 'column-menu' } : null;
  if (hasCommand) return readCommand(press.key);
  switch (press.key) {
    case 'Enter':
      return { kind: 'open-row' };
    case 'Escape':
      return { kind: 'select-none' };
    case 'Home':
      return { kind: 'go', row: 'same', column: 'first' };
    case 'End':
      return { kind: 'go', row: 'same', column: 'last' };
    case 'ArrowDown':
      return press.shiftKey ? { kind: 'extend', step: 1 } : null;
    case 'ArrowUp':
      return press.shiftKey ? { kind: 'extend', step: -1 } : null;
    default:
      return readLetter(press.key);
  }
}

function readLetter(key: string): GridAction | null {
  const letter = key.toUpperCase();
  if (letter === markKeys.accepted) return { kind: 'mark', mark: 'accepted' };
  if (letter === markKeys['needs-review']) return { kind: 'mark', mark: 'needs-review' };
  return null;
}

function readCommand(key: string): GridAction | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' };
    case 'c':
      return { kind: 'copy' };
    case 'f':
      return { kind: 'search' };
    case 'home':
      return { kind: 'go', row: 'first', column: 'first' };
    case 'end':
      return { kind: 'go', row: 'last', column: 'last' };
    default:
      return null;
  }
}

/** Keys with which the grid itself would begin to edit, or that mean something else here than to the grid. */
export function isKeptFromGrid(press: KeyPress): boolean {
  if (readGridKey(press) !== null) return !['ArrowDown', 'ArrowUp'].includes(press.key) || press.altKey;
  const isTyped = press.key.length === 1 && press.key !== ' ' && !press.ctrlKey && !press.metaKey;
  return isTyped || press.key === 'Backspace' || press.key === 'Delete';
}
