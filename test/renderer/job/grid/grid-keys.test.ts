import { expect, test } from 'vitest';
import {
  isKeptFromGrid,
  type KeyPress,
  readGridKey,
} from '../../../../renderer/features/job/grid/grid-keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['Enter', {}, { kind: 'open-row' }],
  ['a', {}, { kind: 'mark', mark: 'accepted' }],
  ['N', { shiftKey: true }, { kind: 'mark', mark: 'needs-review' }],
  ['a', { ctrlKey: true }, { kind: 'select-all' }],
  ['c', { metaKey: true }, { kind: 'copy' }],
  ['f', { ctrlKey: true }, { kind: 'search' }],
  ['Home', {}, { kind: 'go', row: 'same', column: 'first' }],
  ['Home', { ctrlKey: true }, { kind: 'go', row: 'first', column: 'first' }],
  ['End', { ctrlKey: true }, { kind: 'go', row: 'last', column: 'last' }],
  ['ArrowDown', { shiftKey: true }, { kind: 'extend', step: 1 }],
  ['Escape', {}, { kind: 'select-none' }],
] as const)('%s with %o means %o', (key, held, action) => {
  expect(readGridKey(press(key, held))).toEqual(action);
});

test('arrows, F2, Space and Page Down stay the grid’s, and typing does not begin to edit by accident', () => {
  for (const key of ['ArrowDown', 'ArrowLeft', 'F2', ' ', 'PageDown', 'Tab']) {
    expect(isKeptFromGrid(press(key)), key).toBe(false);
  }
  for (const key of ['x', 'a', 'Delete', 'Backspace', 'Enter']) {
    expect(isKeptFromGrid(press(key)), key).toBe(true);
  }
  // The cursor moves along while rows are added to the selection.
  expect(isKeptFromGrid(press('ArrowDown', { shiftKey: true }))).toBe(false);
});
