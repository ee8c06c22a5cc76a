import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { windowMenu } from '../../electron/desktop/menu.ts';
import { trayIconName, trayMenu, trayTip } from '../../electron/desktop/tray.ts';
import { translatorFor } from '../../electron/locales/translator.ts';
import { commandNames } from '../../shared/model/page-command.ts';
import { makeJob } from './jobs-fixture.ts';

vi.mock('electron', () => ({ app: {}, Menu: {}, nativeImage: {}, Tray: class {} }));

const translator = translatorFor('en', []);

/** Every entry of a menu, at any depth. */
function entries(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);
}

/** Clicks an entry as the system does. */
function click(item: MenuItemConstructorOptions | undefined): void {
  (item?.click as ((item: unknown) => void) | undefined)?.({ checked: true });
}

describe('the menu bar', () => {
  const make = (platform: NodeJS.Platform, isPackaged = true, run = vi.fn(), lookForUpdates = vi.fn()) =>
    windowMenu({ platform, isPackaged, translator, run, lookForUpdates });

  it('offers nothing for developers in the installed app', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      expect(JSON.stringify(make(platform))).not.toMatch(/toggleDevTools|reload/);
      expect(JSON.stringify(make(platform, false))).toContain('toggleDevTools');
    }
  });

  it.each(['darwin', 'win32', 'linux'] as const)('looks for updates once asked to on %s', (platform) => {
    const lookForUpdates = vi.fn();
    const items = entries(make(platform, true, vi.fn(), lookForUpdates)).filter(
      ({ label }) => label === 'Check for updates…',
    );
    expect(items).toHaveLength(1);
    click(items[0]);
    expect(lookForUpdates).toHaveBeenCalledOnce();
  });

  it('begins with the app’s own menu on a Mac, and with File elsewhere', () => {
    expect(make('darwin')[0]).toMatchObject({ role: 'appMenu' });
    expect(make('win32')[0]).toMatchObject({ label: 'File' });
    expect(make('linux').map((item) => item.label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  });

  it.each(['darwin', 'win32', 'linux'] as const)('lets the page do what is asked for on %s', (platform) => {
    const run = vi.fn();
    const own = entries(make(platform, true, run)).filter((item) => item.id !== undefined);
    for (const item of own) click(item);
    expect(run.mock.calls.map(([command]) => command)).toEqual(own.map((item) => item.id));
    const asked = new Set(own.map((item) => item.id));
    expect(commandNames.filter((name) => name !== 'back' && !asked.has(name))).toEqual([]);
  });

  it('has our words on everything that can be chosen, for Electron’s own are English only', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      const unnamed = entries(make(platform)).filter((item) => item.type !== 'separator' && !item.label);
      expect(unnamed).toEqual([]);
    }
  });

  it('leaves keys that the page takes to the page, so that nothing happens twice', () => {
    const own = entries(make('win32')).filter((item) => item.id !== undefined && item.accelerator);
    expect(own.length).toBeGreaterThan(4);
    expect(own.every((item) => item.registerAccelerator === false)).toBe(true);
  });
});

describe('the menu of the icon beside the clock', () => {
  const actions = { open: vi.fn(), quit: vi.fn(), changeLogin: vi.fn(), loginItem: null };
  const labels = (jobs: Parameters<typeof trayMenu>[0]) =>
    trayMenu(jobs, translator, actions).flatMap((item) => item.label ?? []);

  it('opens, quits, and says that nothing is running', () => {
    expect(labels([makeJob({ state: 'finished' })])).toEqual([
      'Open Sheetbatch',
      'No job is running',
      'Quit Sheetbatch',
    ]);
  });

  it('tells what is running, and first what needs the user', () => {
    const jobs = [
      makeJob({ id: 'a', name: 'Leads & deals' }),
      makeJob({ id: 'b', name: 'Reviews', state: 'paused', problem: { code: 'key-rejected' } }),
      makeJob({ id: 'c', name: 'Done', state: 'finished' }),
      makeJob({ id: 'd', name: 'Later', state: 'queued' }),
    ];
    expect(labels(jobs)).toEqual([
      'Open Sheetbatch',
      'Reviews: needs you',
      'Leads && deals: Claude is working',
      'Later: waiting in the queue',
      'Quit Sheetbatch',
    ]);
    expect(trayTip(jobs, translator)).toBe('Sheetbatch\n1 job needs you\n2 jobs are running');
  });

  it('leads to the job that is clicked', () => {
    const menu = trayMenu([makeJob({ id: 'a', name: 'Leads' })], translator, actions);
    click(menu.find((item) => item.label?.startsWith('Leads')));
    expect(actions.open).toHaveBeenLastCalledWith('a');
  });

  it('stays short with many jobs', () => {
    const jobs = Array.from({ length: 30 }, (_, at) => makeJob({ id: `job-${at}`, name: 'x'.repeat(300) }));
    expect(labels(jobs)).toHaveLength(9);
    expect(labels(jobs)).toContain('24 more jobs');
    expect(labels(jobs).every((label) => label.length < 90)).toBe(true);
  });

  it('starts with the computer where the system can', () => {
    const changeLogin = vi.fn();
    const menu = trayMenu([], translator, { ...actions, changeLogin, loginItem: { isOn: () => false } });
    const item = menu.find(({ type }) => type === 'checkbox');
    expect(item).toMatchObject({ checked: false });
    click(item);
    expect(changeLogin).toHaveBeenCalledWith(true);
  });
});

describe('the icon beside the clock', () => {
  it('is a file that each system can draw sharply', () => {
    expect((['darwin', 'win32', 'linux'] as const).map(trayIconName)).toEqual([
      'trayTemplate.png',
      'tray.ico',
      'tray.png',
    ]);
  });

  it('has a picture for each scale of Windows, from 100 to 300 %', () => {
    const icon = readFileSync(resolve(import.meta.dirname, '../../build/icons/tray.ico'));
    const count = icon.readUInt16LE(4);
    const sizes = Array.from({ length: count }, (_, at) => icon.readUInt8(6 + at * 16));
    expect(sizes).toEqual([16, 20, 24, 28, 32, 40, 48]);
  });
});
