/**
 * What electron/core/platform owns: the ports through which the core reaches the world around it, fault points for
 * tests, and time slices. Ports are types only: electron/desktop, electron/browser and tests each bring their own.
 * It knows nothing of the product and imports nothing of the core.
 */

import type { Settings } from '../../../shared/model/settings.ts';
import type { ProblemCode } from '../../../shared/schemas/problem-codes.ts';

/** A secret store of the operating system. Only this and the Claude client ever hold the key. */
export interface Vault {
  /** The store's name as the user knows it, such as "Keychain". */
  readonly storeName: string;
  /** False when secrets last only until the program quits, because no store answers. */
  readonly isLasting: boolean;
  read(): Promise<string | null>;
  write(secret: string): Promise<void>;
  remove(): Promise<void>;
}

/** Where settings outlive the program. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): void;
}

/** The system's file dialogs; the browser host has none and answers `not-available-here` above this. */
export interface FileDialogs {
  /** Absolute path of the chosen workbook, or null when the user closed the dialog. */
  chooseWorkbook(): Promise<string | null>;
  /**
   * Absolute path to write to, or null when the user closed the dialog. A suggestion without a folder opens the
   * dialog in the system's own.
   */
  chooseSaveTarget(suggestedPath: string): Promise<string | null>;
}

/** Opens files with the system's own programs. */
export interface Opener {
  openFile(path: string): Promise<void>;
  showInFolder(path: string): Promise<void>;
}

/** Something that the user should hear of while the window may be closed; the host has the words for it. */
export type Notice =
  /** A job is over; `rows` are those that were not left out. */
  | {
      readonly kind: 'finished' | 'canceled';
      readonly jobId: string;
      readonly job: string;
      readonly answered: number;
      readonly rows: number;
    }
  /** A job does not go on, or is about to lose answers, without the user. */
  | { readonly kind: 'needs-user'; readonly jobId: string; readonly job: string; readonly code: ProblemCode };

/** Tells the user something while the window may be closed. */
export interface Notifications {
  tell(notice: Notice): void;
}

/** The system's list of programs that start when the user signs in. */
export interface LoginItem {
  isOn(): boolean;
  /** Puts the program on the list, to start hidden, or takes it off. */
  change(isOn: boolean): void;
}

/** Time, so that tests and the kill test can compress it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after at least `delayMs`; the returned function takes it back. */
  schedule(delayMs: number, callback: () => void): () => void;
}

/** New versions of the program. */
export interface ProgramUpdates {
  /** It looks for them itself; the computer's policy forbids that; it was never told where they are. */
  readonly kind: 'self' | 'managed' | 'none';
  /** Looks at once. The host says what came of it. */
  lookNow(): void;
}

/** Everything a host gives the core. */
export interface Ports {
  readonly host: 'desktop' | 'browser' | 'headless';
  readonly version: string;
  /** The day on which it was built, as YYYY-MM-DD in UTC; null or left out where it runs from its sources. */
  readonly builtOn?: string | null;
  /** Absolute path of the folder that holds the database and everything else; created if missing. */
  readonly dataFolder: string;
  /** Absolute path of the bundled sample workbook. */
  readonly samplePath: string;
  /** Base address of the API, without a path. */
  readonly apiUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly vault: Vault;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly dialogs: FileDialogs | null;
  readonly opener: Opener | null;
  readonly notifications: Notifications | null;
  /** Null or left out where the host cannot start with the computer. */
  readonly loginItem?: LoginItem | null;
  /** Left out where the host has no way to update itself. */
  readonly updates?: ProgramUpdates;
  /** Takes exceptions, which are bugs, to the host's log; without it they are dropped. Never holds the key. */
  readonly reportBug?: (error: unknown) => void;
}
