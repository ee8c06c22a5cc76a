import { describe, it } from 'vitest';

/**
 * The name of tests that need something of the machine: it says that they were not run, and why, only where
 * they are not. `missing` says what is not there, such as "no LibreOffice"; null where it is.
 */
export function named(name: string, missing: string | null): string {
  return missing === null ? name : `${name} (not run: ${missing})`;
}

/** A suite that is skipped, by name and reason, where what it needs is missing. */
export function describeWhere(missing: string | null, name: string, tests: () => void): void {
  describe.skipIf(missing !== null)(named(name, missing), tests);
}

/** A test that is skipped, by name and reason, where what it needs is missing. */
export function itWhere(missing: string | null, name: string, test: () => void | Promise<void>): void {
  it.skipIf(missing !== null)(named(name, missing), test);
}
