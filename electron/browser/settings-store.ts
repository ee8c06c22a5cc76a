import Conf from 'conf';
import type { SettingsStore } from '../core/platform/ports.ts';
import { setDamagedAside, settingsFileName, settingsOver } from '../host/settings-file.ts';

/** Settings in a file of the data folder. A damaged file is set aside and defaults are used. */
export function openSettingsStore(dataFolder: string, stamp: string): SettingsStore {
  setDamagedAside(dataFolder, stamp);
  return settingsOver(
    new Conf<Record<string, unknown>>({
      cwd: dataFolder,
      configName: settingsFileName,
      projectName: 'Sheetbatch',
      accessPropertiesByDotNotation: false,
    }),
  );
}
