import ElectronStore from 'electron-store';
import type { SettingsStore } from '../core/platform/ports.ts';
import { setDamagedAside, settingsFileName, settingsOver } from '../host/settings-file.ts';

/** Settings through electron-store. A damaged file is set aside and defaults are used. */
export function openSettingsStore(dataFolder: string, stamp: string): SettingsStore {
  setDamagedAside(dataFolder, stamp);
  return settingsOver(
    new ElectronStore<Record<string, unknown>>({
      cwd: dataFolder,
      name: settingsFileName,
      accessPropertiesByDotNotation: false,
    }),
  );
}
