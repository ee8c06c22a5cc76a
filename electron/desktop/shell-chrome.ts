import { app, Menu, nativeTheme } from 'electron';
import type { CommandName } from '../../shared/model/page-command.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import type { LoginItem } from '../core/platform/ports.ts';
import type { HostedCore } from '../host/core.ts';
import type { Translator } from '../locales/translator.ts';
import { windowMenu } from './menu.ts';
import { type JobsAndSettings, subscribeJobs } from './subscribe-jobs.ts';
import { decideTaskBar, isPending, showTaskBar } from './task-bar.ts';
import { themeSourceOf } from './theme-source.ts';
import { createTray } from './tray.ts';
import type { WindowKeeper } from './window-keeper.ts';

/** What stands around the window: the menu bar, the icon beside the clock and the sign in the task bar. */
export interface ShellChromeOptions {
  readonly core: HostedCore;
  readonly keeper: WindowKeeper;
  readonly trayIconPath: string;
  readonly translator: () => Translator;
  readonly loginItem: LoginItem | null;
  readonly changeLogin: (isOn: boolean) => void;
  readonly lookForUpdates: () => void;
  readonly failed: (error: unknown) => void;
}

/** Everything around the window, kept up with jobs and language until the program quits. */
export interface ShellChrome {
  /** Draws all of it anew, as for a new window. */
  redraw(): void;
  /** Whether a job is under way or in the queue. */
  hasJobs(): boolean;
}

/** The menu bar in the language of the moment. */
export function showMenu(translator: Translator, keeper: WindowKeeper, lookForUpdates: () => void): void {
  const { platform } = process;
  const run = (name: CommandName): void => keeper.show({ name });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      windowMenu({ platform, isPackaged: app.isPackaged, translator, run, lookForUpdates }),
    ),
  );
}

/** Puts it all up and keeps it up to date; the menu bar is there before. */
export function startShellChrome(options: ShellChromeOptions): ShellChrome {
  const { core, keeper, translator } = options;
  let now: JobsAndSettings = { jobs: [], settings: { ...defaultSettings, priceEdits: [] } };
  let menuLanguage = translator().language;
  const tray = createTray(options.trayIconPath, {
    open: (jobId) => keeper.show(jobId === null ? undefined : { name: 'show-job', jobId }),
    quit: () => app.quit(),
    changeLogin: options.changeLogin,
    loginItem: options.loginItem,
  });

  function redraw(): void {
    const spoken = translator();
    if (spoken.language !== menuLanguage) {
      menuLanguage = spoken.language;
      showMenu(spoken, keeper, options.lookForUpdates);
    }
    tray?.update(now.jobs, spoken);
    showTaskBar(keeper.current(), decideTaskBar(now.jobs), spoken);
  }

  redraw();
  const stop = subscribeJobs(
    core,
    (changed) => {
      now = changed;
      // Only what the settings say: until they are here, the look is the one that the program was opened with.
      const wanted = themeSourceOf(changed.settings.appearance);
      if (nativeTheme.themeSource !== wanted) nativeTheme.themeSource = wanted;
      redraw();
    },
    options.failed,
  );
  app.on('will-quit', () => {
    stop();
    // The icon vanishes from the screen when it is collected, so it is held until here.
    tray?.destroy();
  });
  return { redraw, hasJobs: () => now.jobs.some(({ state }) => isPending(state)) };
}
