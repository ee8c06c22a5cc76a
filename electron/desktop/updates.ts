import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppUpdater } from 'electron-updater';
import type { Clock } from '../core/platform/ports.ts';
import { describeError } from '../host/redact.ts';

/** The file that electron-builder puts beside the app when a feed is configured (electron.build/auto-update). */
const feedFile = 'app-update.yml';

/** How often it looks by itself, and how soon after the start, in milliseconds. */
const lookEveryMs = 24 * 60 * 60_000;
const firstLookAfterMs = 60_000;
/** Timers stand still while a computer sleeps, so it asks the clock this often whether a day has passed. */
const tickMs = 60 * 60_000;
/** An installer ends the program within seconds; one that has not by then will not. In milliseconds. */
const maxInstallMs = 60_000;

/** What is known about updates of this program. */
export type UpdateKind =
  /** It looks for new versions itself. */
  | 'self'
  /** Whoever looks after the computer has turned that off. */
  | 'managed'
  /** It was not told where new versions are. */
  | 'none';

/** Where the program lies and how it was started. */
export interface ProgramPlace {
  readonly isPackaged: boolean;
  readonly resourcesFolder: string;
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
}

/** On Linux electron-updater replaces an AppImage that runs as one, or a package of which a file tells the kind. */
function isUpdatable({ resourcesFolder, environment }: ProgramPlace): boolean {
  return environment.APPIMAGE !== undefined || existsSync(join(resourcesFolder, 'package-type'));
}

/** Whether this program looks for updates. */
export function updateKind(program: ProgramPlace, isAllowed: boolean): UpdateKind {
  if (!program.isPackaged || !existsSync(join(program.resourcesFolder, feedFile))) return 'none';
  if (program.platform === 'linux' && !isUpdatable(program)) return 'none';
  return isAllowed ? 'self' : 'managed';
}

/** What can be said to the user who has asked for updates. */
export type UpdateAnswer =
  | { readonly kind: 'none' | 'managed' | 'newest' | 'failed' }
  | { readonly kind: 'downloading'; readonly version: string };

/** A new version on this computer; the notes are plain text and may be empty. */
export interface ReadyUpdate {
  readonly version: string;
  readonly notes: string;
}

/** The part of electron-updater's updater that is needed. */
export type Updater = Pick<
  AppUpdater,
  'autoDownload' | 'autoInstallOnAppQuit' | 'checkForUpdates' | 'downloadUpdate' | 'quitAndInstall' | 'on'
>;

/** What it needs from outside. */
export interface UpdatesOptions {
  readonly kind: UpdateKind;
  /** Electron-updater is loaded only where it is used. */
  readonly loadUpdater: () => Promise<Updater>;
  readonly clock: Clock;
  /** Resolves when no request is on its way that costs something. */
  readonly untilQuiet: () => Promise<void>;
  /** Says it by a dialog; only after the user has asked. */
  readonly answer: (answer: UpdateAnswer) => void;
  /** Asks whether to restart for it now; `wasAsked` when the user is looking for it at this moment. */
  readonly ask: (update: ReadyUpdate, wasAsked: boolean) => Promise<'restart' | 'later'>;
  /** Ends the program's work, so that nothing of it is cut off by the installer. */
  readonly close: () => Promise<void>;
  /** Starts the program again when the installer could not do its work. */
  readonly relaunch: () => void;
  readonly log: (line: string) => void;
}

/** Keeps the program up to date. */
export interface Updates {
  readonly kind: UpdateKind;
  /** The user asks for it: looks now, and always says what came of it. */
  lookNow(): Promise<void>;
}

/** How far it has come with a new version. */
interface Progress {
  /** A look that is under way; whoever asks meanwhile waits for the same one. */
  looking: Promise<void> | null;
  /** The user waits for what comes of the look or the download. */
  isAwaited: boolean;
  /** The version that is being fetched, or waits for an upload to end. */
  downloading: string | null;
  /** On this computer, and installed on quitting. */
  ready: ReadyUpdate | null;
  /** The question whether to restart stands on the screen. */
  isAsking: boolean;
  /** The core is closed, and the installer has been told to begin. */
  isInstalling: boolean;
  updater: Updater | null;
}

/**
 * Looks for a new version a minute after the start and once a day from then on, fetches it in the background from a
 * moment on in which nothing is being uploaded, and asks before it restarts. "Later" installs it on quitting. What
 * fails is tried again the next day, and said only to a user who has asked.
 */
export function startUpdates(options: UpdatesOptions): Updates {
  const { kind, answer } = options;
  const progress: Progress = {
    looking: null,
    isAwaited: false,
    downloading: null,
    ready: null,
    isAsking: false,
    isInstalling: false,
    updater: null,
  };
  const lookedNow =
    kind === 'self'
      ? lookDaily(options.clock, () => {
          if (progress.downloading === null && progress.ready === null) void lookOnce(options, progress);
        })
      : () => {};
  return {
    kind,
    async lookNow() {
      if (kind !== 'self') return answer({ kind });
      if (progress.isAsking || progress.isInstalling) return;
      if (progress.downloading !== null)
        return answer({ kind: 'downloading', version: progress.downloading });
      lookedNow();
      if (progress.ready === null) {
        progress.isAwaited = true;
        await lookOnce(options, progress);
      } else await offer(options, progress, progress.ready, true);
    },
  };
}

/** Calls `look` soon and then once a day; the function that it gives is told of a look that was made besides. */
function lookDaily(clock: Clock, look: () => void): () => void {
  let lookedAt = clock.now();
  const looked = (): void => {
    lookedAt = clock.now();
  };
  const lookNow = (): void => {
    looked();
    look();
  };
  const tick = (): void => {
    clock.schedule(tickMs, tick);
    // A clock that was set back must not put the next look off for years.
    const since = clock.now() - lookedAt;
    if (since < 0 || since >= lookEveryMs) lookNow();
  };
  clock.schedule(firstLookAfterMs, lookNow);
  clock.schedule(tickMs, tick);
  return looked;
}

/** One look at a time. Never rejects: what fails is logged, and said to a user who has asked. */
function lookOnce(options: UpdatesOptions, progress: Progress): Promise<void> {
  progress.looking ??= look(options, progress)
    .catch((error: unknown) => {
      options.log(describeError(error));
      tellEnd(options, progress, 'failed');
    })
    .finally(() => {
      progress.looking = null;
    });
  return progress.looking;
}

/** Says how it ended to a user who waits for it; nobody waits any more then. */
function tellEnd(options: UpdatesOptions, progress: Progress, kind: 'none' | 'newest' | 'failed'): void {
  if (progress.isAwaited) options.answer({ kind });
  progress.isAwaited = false;
}

async function look(options: UpdatesOptions, progress: Progress): Promise<void> {
  const updater = await openUpdater(options, progress);
  const found = await updater.checkForUpdates();
  if (found === null || !found.isUpdateAvailable) {
    // None at all: this copy can't be updated by itself, such as an AppImage that was unpacked.
    tellEnd(options, progress, found === null ? 'none' : 'newest');
    return;
  }
  const { version, releaseNotes } = found.updateInfo;
  progress.downloading = version;
  if (progress.isAwaited) options.answer({ kind: 'downloading', version });
  void download(options, progress, updater, { version, notes: plainNotes(releaseNotes) });
}

async function openUpdater(options: UpdatesOptions, progress: Progress): Promise<Updater> {
  if (progress.updater !== null) return progress.updater;
  const updater = await options.loadUpdater();
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  // An installer that fails, macOS's own long after the download, is told by this event alone.
  updater.on('error', (error) => {
    options.log(describeError(error));
    progress.ready = null;
    if (progress.isInstalling) giveUpInstalling(options, progress, updater);
  });
  progress.updater = updater;
  return updater;
}

async function download(
  options: UpdatesOptions,
  progress: Progress,
  updater: Updater,
  update: ReadyUpdate,
): Promise<void> {
  try {
    await options.untilQuiet();
    await updater.downloadUpdate();
    progress.ready = update;
    progress.isAwaited = false;
  } catch (error) {
    options.log(describeError(error));
    tellEnd(options, progress, 'failed');
  } finally {
    progress.downloading = null;
  }
  if (progress.ready === update) await offer(options, progress, update, false);
}

async function offer(
  options: UpdatesOptions,
  progress: Progress,
  update: ReadyUpdate,
  wasAsked: boolean,
): Promise<void> {
  progress.isAsking = true;
  const choice = await options.ask(update, wasAsked).catch(() => 'later' as const);
  progress.isAsking = false;
  const { updater } = progress;
  if (choice === 'later' || updater === null || progress.isInstalling) return;
  await options.untilQuiet();
  progress.isInstalling = true;
  await options.close();
  // The work of this program has ended: one that is still here then has to begin anew.
  options.clock.schedule(maxInstallMs, () => giveUpInstalling(options, progress, updater));
  updater.quitAndInstall(false, true);
}

/** The program starts again as it is, and no installer is tried once more on the way out. */
function giveUpInstalling(options: UpdatesOptions, progress: Progress, updater: Updater): void {
  if (!progress.isInstalling) return;
  progress.isInstalling = false;
  updater.autoInstallOnAppQuit = false;
  options.relaunch();
}

/** The most lines of notes that a dialog can show without leaving the screen. */
const maxNoteLines = 12;

/** Notes of a feed, which may be HTML of a release page or one text for each version, as a few lines of plain text. */
export function plainNotes(
  notes: string | readonly { readonly note: string | null }[] | null | undefined,
): string {
  const text = typeof notes === 'string' ? notes : (notes ?? []).map(({ note }) => note ?? '').join('\n');
  const lines = text
    .replace(/<li[^>]*>/gi, '\n• ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .replace(/&amp;/g, '&')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^#+\s*/, '')
        .replace(/^[-*]\s+/, '• ')
        .trim(),
    )
    .filter((line) => line !== '');
  return lines.length <= maxNoteLines ? lines.join('\n') : `${lines.slice(0, maxNoteLines).join('\n')}\n…`;
}
