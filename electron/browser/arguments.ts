import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultApiUrl, isSafeApiUrl } from '../host/api-url.ts';

/** What the browser host was asked for. */
export interface BrowserArguments {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute path; null for the usual one. */
  readonly dataFolder: string | null;
  readonly apiUrl: string;
  readonly opensBrowser: boolean;
}

/** Reads the command line; a text is the plain sentence that says what is wrong with it. */
export function readArguments(args: readonly string[]): BrowserArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        'api-url': { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    });
    const port = Number(values.port ?? '0');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return '--port takes a number from 0 to 65535.';
    const apiUrl = values['api-url'] ?? defaultApiUrl;
    if (!isSafeApiUrl(apiUrl))
      return '--api-url takes an https address, or an http address on this computer.';
    const folder = values['data-dir'];
    return {
      port,
      dataFolder: folder === undefined ? null : resolve(folder),
      apiUrl: apiUrl.replace(/\/+$/, ''),
      opensBrowser: values['no-open'] !== true,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${usage}`;
  }
}

const usage = 'Usage: npm run start:browser -- [--port N] [--data-dir DIR] [--api-url URL] [--no-open]';
