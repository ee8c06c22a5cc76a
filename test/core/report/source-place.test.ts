import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { describeException } from '../../../electron/core/report/app-log.ts';
import { sourcePlace } from '../../../electron/core/report/source-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-map-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A module whose types are gone from its bundle, so that its lines stand elsewhere. */
const source = `interface Gone {
  readonly line: number;
}

export function fail(gone: Gone): never {
  throw new RangeError(String(gone.line));
}
`;

/** Writes the bundle with its map; answers its path and the line of its `throw`. */
function bundle(name: string): { readonly path: string; readonly line: number } {
  const { outputText, sourceMapText } = ts.transpileModule(source, {
    fileName: '/home/somebody/electron/core/fail.ts',
    compilerOptions: { sourceMap: true, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const path = join(folder, name);
  writeFileSync(path, outputText);
  writeFileSync(`${path}.map`, sourceMapText ?? '');
  return { path, line: outputText.split('\n').findIndex((text) => text.includes('throw')) + 1 };
}

test('a fault in a bundle is reported by the line of its source, without a folder', () => {
  const { path, line } = bundle('bundle.js');
  expect(line).not.toBe(6);
  for (const place of [path, pathToFileURL(path).href]) {
    const error = new RangeError('secret');
    error.stack = `RangeError: secret\n    at fail (${place}:${line}:11)`;
    expect(describeException(error)).toMatch(/^RangeError at fail \(fail\.ts:6:\d+\)$/);
  }
});

test('without a map, or with a broken one, the place is said as it is', () => {
  expect(sourcePlace('/home/somebody/dist/main.js', 12, 3)).toBe('main.js:12:3');
  expect(sourcePlace('C:\\Users\\somebody\\main.js', 12, 3)).toBe('main.js:12:3');
  const path = join(folder, 'broken.js');
  writeFileSync(`${path}.map`, '{');
  expect(sourcePlace(path, 1, 2)).toBe('broken.js:1:2');
});
