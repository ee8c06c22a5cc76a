import { posix, win32 } from 'node:path';

/** What decides where a program keeps its data. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder that Electron calls `userData` for an app of this name
 * (electronjs.org/docs/latest/api/app#appgetpathname), so that the browser host, the command line and the
 * installed app find the same jobs.
 */
export function defaultDataFolder(around: Surroundings): string {
  const { platform, home, environment } = around;
  if (platform === 'win32') {
    return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Sheetbatch');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Sheetbatch');
  const configured = environment.XDG_CONFIG_HOME;
  const base = configured?.startsWith('/') === true ? configured : posix.join(home, '.config');
  return posix.join(base, 'Sheetbatch');
}
