import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isSafeApiUrl } from '../host/api-url.ts';

/** What may be changed while developing; an installed app takes none of it. */
export interface DevelopmentOptions {
  readonly dataFolder: string | null;
  readonly apiUrl: string | null;
}

const none: DevelopmentOptions = { dataFolder: null, apiUrl: null };

/**
 * Reads `--data-dir` and `--api-url`. Electron and the operating system add arguments of their own, which
 * are ignored.
 */
export function readDevelopmentOptions(args: readonly string[], isPackaged: boolean): DevelopmentOptions {
  if (isPackaged) return none;
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { 'data-dir': { type: 'string' }, 'api-url': { type: 'string' } },
  });
  const folder = values['data-dir'];
  const apiUrl = values['api-url'];
  return {
    dataFolder: typeof folder === 'string' && folder !== '' ? resolve(folder) : null,
    apiUrl: typeof apiUrl === 'string' && isSafeApiUrl(apiUrl) ? apiUrl.replace(/\/+$/, '') : null,
  };
}
