import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testMarks } from '../support/test-marks.ts';

const root = resolve(import.meta.dirname, '../..');
const isBuilt = existsSync(join(root, 'dist/electron/main.js'));

describe.skipIf(!isBuilt)(
  `the built main process${isBuilt ? '' : ' (not run: not built, npm test builds first)'}`,
  () => {
    let folder: string;
    let seen: Readonly<Record<string, unknown>>;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'sheetbatch-main-'));
      seen = runOnStandIn('desktop-process.ts', ['--data-dir', folder], folder);
    }, 60_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('opens one window on the page, with the preload that was built', () => {
      expect(seen).toMatchObject({ address: 'app://sheetbatch/', errors: [], trays: 1 });
      expect(existsSync(String(seen.preload))).toBe(true);
    });

    it('serves the page from a secure scheme with the strict policy', () => {
      expect(seen.privileged).toEqual([
        { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
      ]);
      expect(seen.page).toEqual({ status: 200, policy: expect.stringContaining("default-src 'none'") });
    });

    it('lets the page reach the real core over the port, worker included', () => {
      expect(seen).toMatchObject({ host: 'desktop', dropped: { name: 'desktop-process.ts' } });
      expect(seen.sheets).toBeGreaterThan(0);
    });

    it('hides on closing, says so once, and comes back', () => {
      expect(seen.afterClosing).toEqual({ isShown: false, notifications: ['Sheetbatch is still running'] });
      expect(seen.afterReturning).toEqual({ isShown: true, notifications: 1 });
    });

    it('puts up a menu bar whose wishes reach the page, and follows the language at once', () => {
      expect(seen.menus).toEqual(
        process.platform === 'darwin'
          ? expect.arrayContaining(['File', 'Help'])
          : ['File', 'Edit', 'View', 'Window', 'Help'],
      );
      expect(seen.sent).toEqual([['sheetbatch:command', { name: 'help' }]]);
      expect(seen.translated).toContain('帮助');
    });

    it('tells beside the clock and in the task bar that nothing is running', () => {
      expect(seen.tray).toEqual(['Open Sheetbatch', 'No job is running', 'Quit Sheetbatch']);
      expect((seen.badges as number[]).at(-1)).toBe(0);
      expect((seen.progress as number[]).at(-1)).toBe(-1);
    });

    it('keeps the window’s place and its data in the data folder', () => {
      expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({
        bounds: { x: 1, y: 2, width: 1200, height: 800 },
        saidStillRunning: true,
      });
      expect(existsSync(join(folder, 'sheetbatch.sqlite'))).toBe(true);
    });

    it('starts without a window at sign-in, and opens one from its icon beside the clock', () => {
      const own = mkdtempSync(join(tmpdir(), 'sheetbatch-hidden-'));
      expect(runOnStandIn('hidden-process.ts', ['--data-dir', own, '--hidden'], own)).toEqual({
        windowsAtStart: 0,
        windowsAfterOpening: 1,
        errors: [],
      });
      rmSync(own, { recursive: true, force: true });
    }, 60_000);
  },
);

/** Runs one of the processes beside this file to its end, without a keyring, and reads what it prints. */
function runOnStandIn(
  name: string,
  args: readonly string[],
  home: string,
): Readonly<Record<string, unknown>> {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    encoding: 'utf8',
    cwd: root,
    env: {
      ...testMarks(),
      PATH: process.env.PATH,
      HOME: home,
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    },
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Readonly<Record<string, unknown>>;
}
