import { existsSync, renameSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What decides where a program keeps its data. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The same name on every system. */
const folderName = 'Sheetbatch';

/**
 * Where a program of this name keeps its data; the browser host, the command line and the installed app find the same
 * jobs there. On macOS and Linux it is the folder that Electron calls `userData`
 * (electronjs.org/docs/latest/api/app#appgetpathname). On Windows it is not: `%APPDATA%` is the roaming profile, which
 * companies keep on a network share, and a database in WAL mode must not lie on one (sqlite.org/wal.html).
 */
export function defaultDataFolder(around: Surroundings): string {
  const { platform, home, environment } = around;
  if (platform === 'win32') {
    return win32.join(environment.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), folderName);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', folderName);
  const configured = environment.XDG_CONFIG_HOME;
  const base = configured?.startsWith('/') === true ? configured : posix.join(home, '.config');
  return posix.join(base, folderName);
}

/** The part of the file system that a move needs. */
export interface FolderMover {
  exists(path: string): boolean;
  /** Throws where it cannot be done in one step. */
  move(from: string, to: string): void;
}

const onDisk: FolderMover = { exists: existsSync, move: renameSync };

/**
 * The data folder to use: the default one, after data of an earlier version was moved there, once, in one step. Where
 * that cannot be done, as while another Sheetbatch has it open or over two disks, the data stays where it is and is
 * used there, and the next start tries again.
 */
export function settleDataFolder(around: Surroundings, mover: FolderMover = onDisk): string {
  const folder = defaultDataFolder(around);
  if (around.platform !== 'win32') return folder;
  const roaming = around.environment.APPDATA ?? win32.join(around.home, 'AppData', 'Roaming');
  const earlier = win32.join(roaming, folderName);
  if (mover.exists(folder) || !mover.exists(earlier)) return folder;
  try {
    mover.move(earlier, folder);
    return folder;
  } catch {
    return earlier;
  }
}
