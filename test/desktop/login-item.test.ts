import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopEntry, openLoginItem, startsHidden } from '../../electron/desktop/login-item.ts';

const system = vi.hoisted(() => ({
  settings: { openAtLogin: false, wasOpenedAtLogin: false, executableWillLaunchAtLogin: false },
  asked: [] as unknown[],
}));
vi.mock('electron', () => ({
  app: {
    getLoginItemSettings: (options: unknown) => {
      system.asked.push(options);
      return system.settings;
    },
    setLoginItemSettings: (options: { readonly openAtLogin: boolean }) => {
      system.asked.push(options);
      const isOn = options.openAtLogin;
      system.settings = { ...system.settings, openAtLogin: isOn, executableWillLaunchAtLogin: isOn };
    },
  },
}));

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sheetbatch-login-'));
  system.settings = { openAtLogin: false, wasOpenedAtLogin: false, executableWillLaunchAtLogin: false };
  system.asked = [];
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const around = (platform: NodeJS.Platform, isPackaged = true, environment = {}) => ({
  platform,
  isPackaged,
  home,
  environment,
  programPath: '/opt/Sheetbatch/sheetbatch',
});

describe('starting with the computer', () => {
  it('is not offered while developing, nor where it is not known how', () => {
    expect(openLoginItem(around('darwin', false))).toBeNull();
    expect(openLoginItem(around('freebsd'))).toBeNull();
  });

  it.each(['darwin', 'win32'] as const)('is asked of the system on %s, hidden', (platform) => {
    const item = openLoginItem(around(platform));
    expect(item?.isOn()).toBe(false);
    item?.change(true);
    expect(item?.isOn()).toBe(true);
    expect(system.asked).toContainEqual({ openAtLogin: true, args: ['--hidden'] });
    item?.change(false);
    expect(item?.isOn()).toBe(false);
  });

  it('is an entry in the autostart folder on Linux, and gone when it is taken back', () => {
    const item = openLoginItem(around('linux'));
    expect(item?.isOn()).toBe(false);
    item?.change(true);
    const entry = readFileSync(join(home, '.config/autostart/sheetbatch.desktop'), 'utf8');
    expect(entry).toContain('Exec="/opt/Sheetbatch/sheetbatch" --hidden\n');
    expect(item?.isOn()).toBe(true);
    item?.change(false);
    item?.change(false);
    expect(item?.isOn()).toBe(false);
  });

  it('starts the AppImage itself rather than where it is mounted, in the folder that is configured', () => {
    const environment = {
      APPIMAGE: '/home/ana/My apps/Sheetbatch.AppImage',
      XDG_CONFIG_HOME: join(home, 'conf'),
    };
    openLoginItem(around('linux', true, environment))?.change(true);
    expect(readFileSync(join(home, 'conf/autostart/sheetbatch.desktop'), 'utf8')).toContain(
      'Exec="/home/ana/My apps/Sheetbatch.AppImage" --hidden\n',
    );
  });

  it('cannot be made to run anything else by an odd folder name', () => {
    expect(desktopEntry('/opt/a"b`c$d%e\\f/x')).toContain(
      'Exec="/opt/a\\\\"b\\\\`c\\\\$d%%e\\\\\\\\f/x" --hidden',
    );
  });
});

describe('the system’s answer', () => {
  it('on Windows tells of a program on the list that is switched off in the Task Manager', () => {
    system.settings = { ...system.settings, openAtLogin: true, executableWillLaunchAtLogin: false };
    expect(openLoginItem(around('win32'))?.isOn()).toBe(false);
    expect(openLoginItem(around('darwin'))?.isOn()).toBe(true);
  });

  it('is asked for now and then, not with each change of a menu', () => {
    const item = openLoginItem(around('darwin'));
    for (let count = 0; count < 50; count += 1) item?.isOn();
    expect(system.asked).toHaveLength(1);
    item?.change(true);
    expect(item?.isOn()).toBe(true);
    expect(system.asked).toHaveLength(3);
  });
});

describe('a start at sign-in', () => {
  it('opens no window', () => {
    expect(startsHidden(['sheetbatch', '--hidden'], 'win32')).toBe(true);
    expect(startsHidden(['sheetbatch'], 'win32')).toBe(false);
    system.settings = { ...system.settings, openAtLogin: true, wasOpenedAtLogin: true };
    expect(startsHidden(['sheetbatch'], 'darwin')).toBe(true);
    expect(startsHidden(['sheetbatch'], 'linux')).toBe(false);
  });
});
