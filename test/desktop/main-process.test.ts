import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
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
      expect(seen).toMatchObject({
        host: 'desktop',
        dropped: { ok: true, value: { name: 'desktop-process.ts' } },
      });
      expect(seen.sheets).toBeGreaterThan(0);
    });

    it('fits its window to the display, title bar included', () => {
      expect(seen.size).toEqual({ width: 1280, height: 672 });
    });

    it('sends over HTTP/1.1, and through sessions that keep nothing', () => {
      expect(seen.switches).toEqual(['disable-quic', 'disable-http2']);
      expect(seen.sessions).toEqual(['reading']);
    });

    it('takes a dropped file without a path by its bytes', () => {
      expect(seen.mailed).toMatchObject({ ok: true, value: { name: 'Mail.csv' } });
    });

    it('brings a page back that has crashed or is given up, and says so', () => {
      const back = 'Sheetbatch’s window was opened again';
      expect(seen.afterCrashes).toMatchObject({
        reloads: 2,
        notifications: [back, back],
        asked: ['Sheetbatch’s window isn’t responding'],
      });
    });

    it('opens a menu on a right click in a field', () => {
      expect(seen.afterCrashes).toMatchObject({ popup: ['Cut', 'Copy', 'Paste', 'Select all'] });
    });

    it('says in its own words that something has gone wrong, and goes on', () => {
      expect(seen.mistakes).toEqual(['Something went wrong in Sheetbatch']);
    });

    it('says that it was never told where new versions are, by its menu and by the settings', () => {
      const said = 'This copy does not update itself';
      expect(seen.aboutUpdates).toEqual([said, said]);
    });

    it('takes a workbook through its dialogs to live answers, a copy, the original and back', () => {
      const own = mkdtempSync(join(tmpdir(), 'sheetbatch-way-'));
      mkdirSync(join(own, 'mine'));
      const workbook = join(own, 'mine', 'Tickets.xlsx');
      copyFileSync(join(root, 'samples/support-tickets.xlsx'), workbook);
      expect(runOnStandIn('whole-way-process.ts', ['--data-dir', join(own, 'data'), workbook], own)).toEqual({
        sheet: 'Tickets',
        dialogs: ['Choose a workbook', 'Save the answers', 'Save the answers'],
        requests: 320,
        // Awake while the batch is on its way, and no longer.
        blockers: ['start', 'stop'],
        blockersAtCreate: [1],
        // The first dialog was closed.
        givenUp: null,
        copied: 320,
        copyIsThere: true,
        untouched: true,
        replaced: 320,
        files: ['Chosen.xlsx', expect.stringContaining('before Sheetbatch'), 'Tickets.xlsx'],
        undo: null,
        isBack: true,
        errors: [],
      });
      rmSync(own, { recursive: true, force: true });
    }, 120_000);

    it('opens the workbook that a second start names, and the one that macOS asks for', () => {
      expect([...(seen.opened as string[])].sort()).toEqual(['Deals.xlsx', 'Leads.csv']);
    });

    it.skipIf(process.platform !== 'linux')(
      'starts in the task bar at sign-in, and quits on closing, where nobody draws its icon beside the clock',
      () => {
        const own = mkdtempSync(join(tmpdir(), 'sheetbatch-trayless-'));
        expect(runOnStandIn('trayless-process.ts', ['--data-dir', own, '--hidden'], own, false)).toEqual({
          atStart: { isShown: false, isInTaskBar: true },
          notifications: [],
          errors: [],
        });
        rmSync(own, { recursive: true, force: true });
      },
      120_000,
    );

    it('shows its window while a keychain waits for its password', () => {
      const own = mkdtempSync(join(tmpdir(), 'sheetbatch-locked-'));
      writeFileSync(join(own, 'settings.json'), '{"appearance":"dark"}');
      expect(runOnStandIn('locked-process.ts', ['--data-dir', own], own)).toEqual({
        isShown: true,
        portsBefore: 0,
        portsAfter: 1,
        // Chosen once, and never the system's in between.
        themes: ['dark'],
      });
      rmSync(own, { recursive: true, force: true });
    }, 120_000);

    it('tests itself without touching the user’s data, and fails where no keychain answers', () => {
      const own = mkdtempSync(join(tmpdir(), 'sheetbatch-self-'));
      const { status, stdout } = startOnStandIn('self-test-process.ts', ['--self-test'], own);
      expect(JSON.parse(stdout)).toMatchObject({
        ok: false,
        parts: {
          keychain: { ok: false, seen: 'none answers' },
          database: { ok: true },
          worker: { ok: true, seen: '320 rows of the sample' },
          page: { ok: true },
        },
      });
      expect(status).toBe(1);
      expect(readdirSync(own)).toEqual(['programs']);
      rmSync(own, { recursive: true, force: true });
    }, 120_000);

    it('hides on closing, says so once, and comes back', () => {
      expect(seen.afterClosing).toEqual({
        isShown: false,
        isWide: true,
        notifications: ['Sheetbatch is still running'],
      });
      expect(seen.afterReturning).toEqual({ isShown: true, notifications: 1 });
    });

    it('puts up a menu bar whose commands reach the page, and follows the language at once', () => {
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
        isMaximized: true,
        isFullScreen: false,
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

/** A folder with a program that answers for the session's bus: somebody draws icons beside the clock, or nobody. */
function busWith(hasTray: boolean, folder: string): string {
  const programs = join(folder, 'programs');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'gdbus'), `#!/bin/sh\necho "(${hasTray},)"\n`, { mode: 0o755 });
  return programs;
}

/** Runs one of the processes beside this file to its end, without a keyring, and reads what it prints. */
function runOnStandIn(
  name: string,
  args: readonly string[],
  home: string,
  hasTray = true,
): Readonly<Record<string, unknown>> {
  const done = startOnStandIn(name, args, home, hasTray);
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Readonly<Record<string, unknown>>;
}

function startOnStandIn(name: string, args: readonly string[], home: string, hasTray = true) {
  return spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    encoding: 'utf8',
    cwd: root,
    // A mistake in such a process is heard by the program under test, which goes on.
    timeout: 90_000,
    env: {
      ...testMarks(),
      PATH: `${busWith(hasTray, home)}${delimiter}${process.env.PATH}`,
      HOME: home,
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    },
  });
}
