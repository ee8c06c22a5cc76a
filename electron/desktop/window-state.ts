import ElectronStore from 'electron-store';

/**
 * What the desktop remembers of its window: `bounds` and `saidStillRunning`, none of it the user's settings. Kept in
 * `window.json` of the data folder; a damaged file only costs the window's place, so it is cleared.
 */
export function openWindowState(dataFolder: string): ElectronStore<Record<string, unknown>> {
  return new ElectronStore<Record<string, unknown>>({
    cwd: dataFolder,
    name: 'window',
    clearInvalidConfig: true,
  });
}
