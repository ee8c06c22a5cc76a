import { readFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What the people who look after a computer have decided for it. */
export interface Policy {
  /** False: the program never looks for new versions. */
  readonly updates: boolean;
}

/** Where the file lies; an ordinary user can't write to it on macOS and Linux. */
export function policyPath(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  if (platform === 'win32')
    return win32.join(environment.PROGRAMDATA ?? 'C:\\ProgramData', 'Sheetbatch', 'policy.json');
  if (platform === 'darwin')
    return posix.join('/Library', 'Application Support', 'Sheetbatch', 'policy.json');
  return '/etc/sheetbatch/policy.json';
}

/**
 * Reads it. Without a file everything is allowed. One that is there and can't be read or understood forbids: whoever
 * put it there wanted something; `note` hears of it.
 */
export function readPolicy(path: string, note: (line: string) => void): Policy {
  try {
    const { updates } = JSON.parse(readFileSync(path, 'utf8')) as { readonly updates?: unknown };
    if (updates === undefined || typeof updates === 'boolean') return { updates: updates ?? true };
    note('the policy file has something else than true or false for "updates"');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { updates: true };
    note('the policy file could not be read');
  }
  return { updates: false };
}
