import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Notifications } from '../core/ports.ts';
import { describeError } from '../host/redact.ts';
import { words } from './words.ts';

/** The file that electron-builder puts beside the app when a feed is configured (electron.build/auto-update). */
const feedFile = 'app-update.yml';

/** True for an installed app that knows where its updates come from. */
export function hasFeed(isPackaged: boolean, resourcesFolder: string): boolean {
  return isPackaged && existsSync(join(resourcesFolder, feedFile));
}

/** Fetches a new version in the background and installs it when the user quits. Does nothing without a feed. */
export async function startUpdates(
  isPackaged: boolean,
  resourcesFolder: string,
  notifications: Notifications,
  log: (line: string) => void,
): Promise<void> {
  if (!hasFeed(isPackaged, resourcesFolder)) return;
  try {
    const { autoUpdater } = (await import('electron-updater')).default;
    autoUpdater.autoInstallOnAppQuit = true;
    autoUpdater.on('update-downloaded', () => notifications.show(words.updateTitle, words.updateBody));
    autoUpdater.on('error', (error) => log(describeError(error)));
    await autoUpdater.checkForUpdates();
  } catch (error) {
    log(describeError(error));
  }
}
