import { app } from 'electron';

/** Whether the system can start a program at sign-in for us; on Linux it is the desktop's own matter. */
export function canStartAtLogin(platform: NodeJS.Platform, isPackaged: boolean): boolean {
  return isPackaged && (platform === 'darwin' || platform === 'win32');
}

/** Whether Sheetbatch starts when the user signs in. */
export function startsAtLogin(): boolean {
  return app.getLoginItemSettings().openAtLogin;
}

/** Lets Sheetbatch start when the user signs in, or no longer. */
export function setStartsAtLogin(value: boolean): void {
  app.setLoginItemSettings({ openAtLogin: value });
}
