import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../host/redact.ts';
import type { Translator } from '../locales/translator.ts';
import type { DesktopNotifications } from './notifications.ts';

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
  tell: {
    readonly notifications: DesktopNotifications;
    readonly translator: () => Translator;
    readonly log: (line: string) => void;
  },
): Promise<void> {
  if (!hasFeed(isPackaged, resourcesFolder)) return;
  try {
    const { autoUpdater } = (await import('electron-updater')).default;
    autoUpdater.autoInstallOnAppQuit = true;
    autoUpdater.on('update-downloaded', () => {
      const { updateTitle, updateBody } = tell.translator().words.notices;
      tell.notifications.show(updateTitle, updateBody);
    });
    autoUpdater.on('error', (error) => tell.log(describeError(error)));
    await autoUpdater.checkForUpdates();
  } catch (error) {
    tell.log(describeError(error));
  }
}
