import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { decideClosing } from '../../electron/desktop/closing.ts';
import { type ClickedPlace, contextMenu } from '../../electron/desktop/context-menu.ts';
import { readDevelopmentOptions } from '../../electron/desktop/development-options.ts';
import { saveFilters } from '../../electron/desktop/dialogs.ts';
import { jobOfActivation } from '../../electron/desktop/notifications.ts';
import { openedFile } from '../../electron/desktop/opened-files.ts';
import { createPageRecovery } from '../../electron/desktop/page-recovery.ts';
import { themeSourceOf } from '../../electron/desktop/theme-source.ts';
import { hasTrayHost, type RunProgram } from '../../electron/desktop/tray-host.ts';
import { pagePreferences } from '../../electron/desktop/window.ts';
import { fitBounds, minimumSize } from '../../electron/desktop/window-bounds.ts';
import { translatorFor } from '../../electron/locales/translator.ts';

// Only the decisions are tested here; what Electron itself does is shown by electron-runtime.test.ts.
vi.mock('electron', () => ({
  app: {},
  BrowserWindow: class {},
  dialog: {},
  Menu: {},
  nativeImage: {},
  nativeTheme: {},
  Notification: class {},
  screen: {},
  Tray: class {},
}));

describe('the window', () => {
  const laptop = { x: 0, y: 0, width: 1440, height: 900 };
  const second = { x: 1440, y: 0, width: 1920, height: 1080 };
  const left = { x: 1600, y: 100, width: 1200, height: 800 };

  it('opens where it was left', () => {
    expect(fitBounds(left, [laptop, second])).toEqual(left);
  });

  it('opens in sight when its display has been unplugged', () => {
    expect(fitBounds(left, [laptop])).toEqual({ width: 1200, height: 800 });
  });

  it.each([
    undefined,
    null,
    'big',
    {},
    { x: 0, y: 0, width: 'wide', height: 1 },
    { x: 0.5, y: 0, width: 9, height: 9 },
  ])('opens in a good size when %j was kept', (saved) => {
    expect(fitBounds(saved, [laptop])).toEqual({ width: 1280, height: 860 });
  });

  it('is never larger than the room of its display, so that its title bar is in sight', () => {
    // A laptop of 1920 × 1080 at 150 %, with the task bar.
    const small = { x: 0, y: 0, width: 1280, height: 672 };
    expect(fitBounds(undefined, [small])).toEqual({ width: 1280, height: 672 });
    expect(fitBounds({ x: 0, y: 40, width: 1600, height: 900 }, [small])).toEqual(small);
    expect(fitBounds({ x: 1500, y: 40, width: 1600, height: 900 }, [small])).toEqual({
      width: 1280,
      height: 672,
    });
    expect(fitBounds({ x: 1000, y: 500, width: 1000, height: 650 }, [small])).toMatchObject({
      x: 1000,
      y: 500,
    });
  });

  it('opens on the display that shows most of it, in the size that fits there', () => {
    const low = { x: 1440, y: 0, width: 1280, height: 640 };
    expect(fitBounds({ x: 1300, y: 0, width: 1280, height: 800 }, [laptop, low])).toEqual({
      x: 1300,
      y: 0,
      width: 1280,
      height: 640,
    });
  });

  it('may be made as small as the smallest display that is there', () => {
    expect(minimumSize([laptop, second])).toEqual({ width: 960, height: 600 });
    expect(minimumSize([laptop, { x: 0, y: 0, width: 853, height: 480 }])).toEqual({
      width: 853,
      height: 480,
    });
  });

  it('is never smaller than what it shows, nor above the edge of the display', () => {
    expect(fitBounds({ x: 10, y: 10, width: 300, height: 200 }, [laptop])).toMatchObject({
      width: 960,
      height: 600,
    });
    expect(fitBounds({ x: 10, y: -500, width: 1200, height: 800 }, [laptop])).not.toHaveProperty('y');
  });

  it('gives the page no Node, no shared world and no webview', () => {
    expect(pagePreferences('/preload.cjs', 'win32')).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
    });
  });

  it('has its spelling checked by the system or not at all: elsewhere dictionaries come from a server', () => {
    expect(pagePreferences('/preload.cjs', 'darwin').spellcheck).toBe(true);
    expect(pagePreferences('/preload.cjs', 'win32').spellcheck).toBe(false);
    expect(pagePreferences('/preload.cjs', 'linux').spellcheck).toBe(false);
  });
});

describe('closing the window', () => {
  const usual = { isQuitting: false, hasBeenSaid: false, hasWayBack: true, hasJobs: true };

  it('hides it and says once that jobs go on', () => {
    expect(decideClosing(usual)).toBe('hide-and-say');
    expect(decideClosing({ ...usual, hasBeenSaid: true })).toBe('hide');
  });

  it('closes it when the user quits', () => {
    expect(decideClosing({ ...usual, isQuitting: true })).toBe('close');
    expect(decideClosing({ ...usual, isQuitting: true, hasWayBack: false })).toBe('close');
  });

  it('never hides it where nothing could bring it back: asks while jobs run, and quits without any', () => {
    expect(decideClosing({ ...usual, hasWayBack: false })).toBe('ask');
    expect(decideClosing({ ...usual, hasWayBack: false, hasBeenSaid: true })).toBe('ask');
    expect(decideClosing({ ...usual, hasWayBack: false, hasJobs: false })).toBe('quit');
  });
});

describe('whether an icon beside the clock is drawn', () => {
  const answers =
    (printed: Readonly<Record<string, string>>): RunProgram =>
    async (program) => {
      const text = printed[program];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    };

  it('is taken for granted on Windows and macOS', async () => {
    expect(await hasTrayHost('win32', answers({}))).toBe(true);
    expect(await hasTrayHost('darwin', answers({}))).toBe(true);
  });

  it('is asked of the session’s bus on Linux, by whichever program is there', async () => {
    expect(await hasTrayHost('linux', answers({ gdbus: '(true,)\n' }))).toBe(true);
    expect(await hasTrayHost('linux', answers({ gdbus: '(false,)\n' }))).toBe(false);
    const reply = (value: string) => ({ 'dbus-send': `method return time=1\n   boolean ${value}\n` });
    expect(await hasTrayHost('linux', answers(reply('true')))).toBe(true);
    expect(await hasTrayHost('linux', answers(reply('false')))).toBe(false);
  });

  it('is not believed where the bus cannot be asked', async () => {
    expect(await hasTrayHost('linux', answers({}))).toBe(false);
  });
});

describe('a page that crashes', () => {
  it('is opened again three times a minute, then the user is asked', () => {
    const recovery = createPageRecovery();
    const steps = [0, 10_000, 20_000, 30_000].map((now) => recovery.afterGone('crashed', now));
    expect(steps).toEqual(['reload', 'reload', 'reload', 'ask']);
    expect(recovery.afterGone('oom', 85_000)).toBe('reload');
  });

  it('is left alone when it ended in order', () => {
    expect(createPageRecovery().afterGone('clean-exit', 0)).toBe('nothing');
  });
});

describe('the look of the system’s parts', () => {
  it('follows the one that was chosen', () => {
    expect((['system', 'light', 'dark', 'high-contrast'] as const).map(themeSourceOf)).toEqual([
      'system',
      'light',
      'dark',
      'dark',
    ]);
  });
});

describe('a start with a file', () => {
  it('opens the workbook that it names, from the folder that it was made in', () => {
    const here = resolve('here');
    expect(openedFile(['--hidden', '.', 'Leads.XLSX'], here)).toBe(join(here, 'Leads.XLSX'));
    expect(openedFile(['--allow-file-access', resolve('x.csv')], here)).toBe(resolve('x.csv'));
  });

  it('opens nothing for switches, folders and files that are no workbooks', () => {
    expect(openedFile(['--file=a.xlsx', '.', 'notes.docx', '-psn_0_1'], resolve('here'))).toBeNull();
  });
});

describe('a notification that is clicked hours later on Windows', () => {
  it('still knows its job', () => {
    expect(jobOfActivation('type=click&tag=job-0b9e_A-1')).toBe('0b9e_A-1');
    expect(jobOfActivation('type=click')).toBeNull();
  });
});

describe('the menu of a right click', () => {
  const can = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
  const editFlags = { ...can, canUndo: true, canRedo: true, canDelete: true, canEditRichly: false };
  const place = {
    isEditable: true,
    selectionText: '',
    editFlags,
    misspelledWord: '',
    dictionarySuggestions: [],
  };
  const actions = { replaceMisspelled: vi.fn(), learnWord: vi.fn() };
  const labels = (changes: Partial<ClickedPlace>, tag = 'en') =>
    contextMenu({ ...place, ...changes }, translatorFor(tag, []), actions).map((item) => item.label ?? '—');

  it('pastes a key by mouse, in the language of the program', () => {
    expect(labels({})).toEqual(['Cut', 'Copy', 'Paste', '—', 'Select all']);
    expect(labels({}, 'de')).toContain('Einfügen');
  });

  it('offers what can be done only', () => {
    const menu = contextMenu(
      { ...place, editFlags: { ...editFlags, canCut: false } },
      translatorFor('en', []),
      actions,
    );
    expect(menu.find((item) => item.role === 'cut')).toMatchObject({ enabled: false });
    expect(menu.find((item) => item.role === 'paste')).toMatchObject({ enabled: true });
  });

  it('copies a text that is marked, and is not there on an empty place', () => {
    expect(labels({ isEditable: false, selectionText: 'refund' })).toEqual(['Copy']);
    expect(labels({ isEditable: false, selectionText: ' ' })).toEqual([]);
  });

  it('mends a word that is spelled wrongly', () => {
    const wrong = { misspelledWord: 'recieve', dictionarySuggestions: ['receive'] };
    expect(labels(wrong).slice(0, 4)).toEqual(['receive', '—', 'Add to dictionary', '—']);
    const menu = contextMenu({ ...place, ...wrong }, translatorFor('en', []), actions);
    (menu[0]?.click as (() => void) | undefined)?.();
    (menu[2]?.click as (() => void) | undefined)?.();
    expect(actions.replaceMisspelled).toHaveBeenCalledExactlyOnceWith('receive');
    expect(actions.learnWord).toHaveBeenCalledExactlyOnceWith('recieve');
  });
});

describe('saving', () => {
  it('offers only the format that the source leads to', () => {
    expect(saveFilters('/home/ana/Leads – results.XLSX', 'Tables')).toEqual([
      { name: 'Tables', extensions: ['xlsx'] },
    ]);
    expect(saveFilters('/home/ana/Leads – results.jsonl', 'Tables')).toEqual([
      { name: 'JSON Lines', extensions: ['jsonl'] },
    ]);
    expect(saveFilters('/home/ana/Leads', 'Tables')).toEqual([]);
  });
});

describe('options for development', () => {
  const args = ['.', '--data-dir', 'here', '--api-url=http://127.0.0.1:9/', '--inspect'];

  it('are taken while developing', () => {
    expect(readDevelopmentOptions(args, false)).toEqual({
      dataFolder: resolve('here'),
      apiUrl: 'http://127.0.0.1:9',
    });
  });

  it('are not taken by the installed app', () => {
    expect(readDevelopmentOptions(args, true)).toEqual({ dataFolder: null, apiUrl: null });
  });

  it('never send the key in the clear to another computer', () => {
    expect(readDevelopmentOptions(['--api-url', 'http://evil.example'], false).apiUrl).toBeNull();
  });
});
