import { describe, expect, test } from 'vitest';
import { commandOfKey, type KeySurroundings, type PressedKey } from '../../shared/model/key-shortcut.ts';

const windows: KeySurroundings = { isMac: false, host: 'desktop' };
const mac: KeySurroundings = { isMac: true, host: 'desktop' };

function pressed(key: string, change: Partial<PressedKey> = {}): PressedKey {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isInText: false, ...change };
}

describe('a key', () => {
  test.each([
    ['n', 'new-job'],
    ['o', 'open-workbook'],
    ['s', 'save'],
    ['S', 'save'],
    ['f', 'find'],
    [',', 'settings'],
  ])('Ctrl+%s, and Cmd on a Mac, asks for %s, also while something is being typed', (key, command) => {
    expect(commandOfKey(pressed(key, { ctrlKey: true, isInText: true }), windows)).toBe(command);
    expect(commandOfKey(pressed(key, { metaKey: true }), mac)).toBe(command);
    expect(commandOfKey(pressed(key, { ctrlKey: true }), mac)).toBeNull();
    expect(commandOfKey(pressed(key, { metaKey: true }), windows)).toBeNull();
  });

  test('F1 asks for help', () => {
    expect(commandOfKey(pressed('F1', { isInText: true }), windows)).toBe('help');
  });

  test('? lists the shortcuts, on keyboards with and without Shift, but is a letter in a text', () => {
    expect(commandOfKey(pressed('?', { shiftKey: true }), windows)).toBe('shortcuts');
    expect(commandOfKey(pressed('?'), windows)).toBe('shortcuts');
    expect(commandOfKey(pressed('?', { shiftKey: true, isInText: true }), windows)).toBeNull();
  });

  test('typed with AltGr, or with Shift too, is not ours', () => {
    expect(commandOfKey(pressed('s', { ctrlKey: true, altKey: true }), windows)).toBeNull();
    expect(commandOfKey(pressed('s', { ctrlKey: true, shiftKey: true }), windows)).toBeNull();
    expect(commandOfKey(pressed('s'), windows)).toBeNull();
  });

  test('that the browser keeps for itself is left to it', () => {
    const browser = { ...windows, host: 'browser' } as const;
    expect(commandOfKey(pressed('n', { ctrlKey: true }), browser)).toBeNull();
    expect(commandOfKey(pressed('ArrowLeft', { altKey: true }), browser)).toBeNull();
    expect(commandOfKey(pressed('ArrowLeft', { altKey: true }), windows)).toBe('back');
    expect(commandOfKey(pressed('s', { ctrlKey: true }), browser)).toBe('save');
  });
});
