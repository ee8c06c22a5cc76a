import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A block that catches whatever was thrown, without looking at it, and gives it one of our codes. */
const namesAnything =
  /catch(?: \(_\w*\))? \{(?:(?!\n {0,6}\}\n)[\s\S])*?(?:failure\(|new ProblemError\(|problem: \{ code)/g;

/**
 * Where another library throws without codes, only its own call stands in the block, and all of its errors
 * mean the same to a person.
 */
const allowed: ReadonlyMap<string, string> = new Map([
  [
    'electron/core/workbook/open/detect-format.ts',
    'the container library throws plain errors at bytes that are no container',
  ],
  [
    'electron/core/workbook/service/pdf-text.ts',
    'PDF.js throws a dozen kinds of errors for files that are not what they should be',
  ],
  [
    'electron/core/settings/api-key-store.ts',
    'the keychain of the system has no codes, and its words must not go further',
  ],
  [
    'electron/host/keyring-vault.ts',
    'the keychain of the system has no codes, and its words must not go further',
  ],
]);

describe('an error that nobody has foreseen', () => {
  const files = globSync(['electron/core/**/*.ts', 'electron/host/**/*.ts', 'electron/headless/**/*.ts']);

  it('is given no name of ours by a block that has not looked at it', () => {
    expect(files.length).toBeGreaterThan(200);
    const found = files.filter((file) => {
      const source = readFileSync(file, 'utf8');
      return [...source.matchAll(namesAnything)].length > 0;
    });
    expect(found.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(
      [...allowed.keys()].toSorted(),
    );
  });

  it('would be noticed where a block does so', () => {
    const block = "  try {\n    work();\n  } catch {\n    return failure('workbook-full');\n  }\n";
    expect([...block.matchAll(namesAnything)]).toHaveLength(1);
    const looked =
      "  } catch (error) {\n    if (!isDiskFull(error)) throw error;\n    return failure('disk-full');\n  }\n";
    expect([...looked.matchAll(namesAnything)]).toHaveLength(0);
  });
});
