import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBundledFiles } from '../../electron/host/bundled-files.ts';
import { defaultDataFolder, settleDataFolder } from '../../electron/host/data-folder.ts';
import { describeError, redact } from '../../electron/host/redact.ts';
import { hasResumed } from '../../electron/host/resume-detector.ts';
import { describeStartFailure } from '../../electron/host/start-failures.ts';
import { problemCodes } from '../../shared/schemas/problem-codes.ts';

describe('where data is kept', () => {
  it.each([
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local', APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' },
      'C:\\Users\\ana\\AppData\\Local\\Sheetbatch',
    ],
    ['darwin', {}, '/home/ana/Library/Application Support/Sheetbatch'],
    ['linux', {}, '/home/ana/.config/Sheetbatch'],
    ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/data/config/Sheetbatch'],
    ['linux', { XDG_CONFIG_HOME: 'not/absolute' }, '/home/ana/.config/Sheetbatch'],
  ] as const)('on %s with %j it is the folder of the installed app', (platform, environment, folder) => {
    expect(defaultDataFolder({ platform, environment, home: '/home/ana' })).toBe(folder);
  });

  describe('by an earlier version, on Windows in the roaming profile', () => {
    const roaming = 'C:\\Users\\ana\\AppData\\Roaming\\Sheetbatch';
    const local = 'C:\\Users\\ana\\AppData\\Local\\Sheetbatch';
    const environment = {
      APPDATA: 'C:\\Users\\ana\\AppData\\Roaming',
      LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local',
    };
    const around = { platform: 'win32', home: 'C:\\Users\\ana', environment } as const;
    const disk = (...folders: string[]) => {
      const there = new Set(folders);
      const move = (from: string, to: string): void => {
        if (there.has('locked')) throw new Error('EBUSY');
        there.delete(from);
        there.add(to);
      };
      return { there, exists: (path: string) => there.has(path), move };
    };

    it('is moved once, in one step', () => {
      const files = disk(roaming);
      expect(settleDataFolder(around, files)).toBe(local);
      expect([...files.there]).toEqual([local]);
      expect(settleDataFolder(around, files)).toBe(local);
    });

    it('is used where it is while it cannot be moved', () => {
      const files = disk(roaming, 'locked');
      expect(settleDataFolder(around, files)).toBe(roaming);
      files.there.delete('locked');
      expect(settleDataFolder(around, files)).toBe(local);
    });

    it('never takes the place of newer data, and is not looked for on other systems', () => {
      const files = disk(roaming, local);
      expect(settleDataFolder(around, files)).toBe(local);
      expect([...files.there]).toEqual([roaming, local]);
      const mac = { ...around, platform: 'darwin', home: '/Users/ana' } as const;
      expect(settleDataFolder(mac, disk(roaming))).toBe('/Users/ana/Library/Application Support/Sheetbatch');
    });
  });
});

describe('keys in text', () => {
  it('are taken out wherever they stand', () => {
    const text = 'with sk-ant-api03-AbC_12-x and {"key":"sk-ant-admin01-zz"}';
    expect(redact(text)).toBe('with sk-ant-… and {"key":"sk-ant-…"}');
  });

  it('are taken out of errors, too', () => {
    expect(describeError(new Error('401 for sk-ant-api03-AbC'))).not.toContain('AbC');
    expect(describeError('sk-ant-api03-AbC')).toBe('sk-ant-…');
  });
});

describe('a computer that slept', () => {
  it.each([
    [10_000, false],
    [25_000, false],
    [45_000, true],
    [8 * 3_600_000, true],
    [-3_600_000, false],
  ])('%d ms between two looks: %s', (elapsedMs, slept) => {
    expect(hasResumed(elapsedMs)).toBe(slept);
  });
});

describe('a start that failed', () => {
  it('has a plain sentence for every reason, without code names or gaps', () => {
    for (const code of problemCodes) {
      const { title, explanation } = describeStartFailure({ code }, '/data');
      expect(title).not.toBe('');
      expect(`${title} ${explanation}`).not.toMatch(/[{}]|SQLITE|EACCES|undefined/);
    }
  });

  it('names the folder where that helps', () => {
    expect(describeStartFailure({ code: 'data-folder-in-use' }, '/data/x').explanation).toContain('/data/x');
  });
});

describe('what is shipped beside the code', () => {
  it('is found from the sources', () => {
    const found = findBundledFiles(import.meta.dirname);
    expect(existsSync(found.iconFolder)).toBe(true);
    expect(found.samplePath).toMatch(/support-tickets\.xlsx$/);
  });
});
