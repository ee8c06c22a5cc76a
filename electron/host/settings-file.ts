import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '../../shared/model/settings.ts';
import { settings as settingsSchema } from '../../shared/schemas/schemas.ts';
import type { SettingsStore } from '../core/platform/ports.ts';

/** Name of the settings file without its ending; the same in both hosts. */
export const settingsFileName = 'settings';

/** The part of electron-store and of conf, its base, that both hosts use. */
export interface KeyedStore {
  readonly store: Readonly<Record<string, unknown>>;
  set(values: Readonly<Record<string, unknown>>): void;
}

/**
 * Moves a settings file that is not a JSON object out of the way, so that the store can begin anew and nothing the user
 * wrote is deleted. Answers the new name, or null when nothing was wrong. `stamp` keeps several of them apart.
 */
export function setDamagedAside(folder: string, stamp: string): string | null {
  const path = join(folder, `${settingsFileName}.json`);
  if (!existsSync(path) || isObject(path)) return null;
  const asideName = `${settingsFileName}.damaged-${stamp}.json`;
  renameSync(path, join(folder, asideName));
  return asideName;
}

function isObject(path: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Keeps each stored value that is sound and takes the default for every other, so that one bad value costs
 * only itself.
 */
export function soundSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const shape = settingsSchema.shape;
  const entries = Object.keys(shape).map((name) => {
    const key = name as keyof Settings;
    const parsed = shape[key].safeParse(stored[key]);
    return [key, parsed.success ? parsed.data : defaultSettings[key]] as const;
  });
  return settingsSchema.parse(Object.fromEntries(entries));
}

/** The settings port over either store. Values of a newer version of the program stay in the file untouched. */
export function settingsOver(store: KeyedStore): SettingsStore {
  return {
    read: () => soundSettings(store.store),
    write: (settings) => store.set({ ...settings }),
  };
}
