import type { UsdMicros } from './money.ts';

/** What lies in the data folder, by what it is for. */
export const storageKinds = ['jobs', 'copies', 'sheets', 'backups', 'templates', 'log', 'other'] as const;
export type StorageKind = (typeof storageKinds)[number];

/** How much room the program's data takes. Sizes are bytes. */
export interface StorageSize {
  /** Absolute path of the data folder, for the user to see; it is never taken back from the page. */
  readonly folder: string;
  readonly totalBytes: number;
  /** Free room on that disk; null where the system does not say. */
  readonly freeBytes: number | null;
  readonly kinds: readonly { readonly kind: StorageKind; readonly bytes: number }[];
}

/** A job that is over and older than asked for. */
export interface OldJob {
  readonly jobId: string;
  readonly name: string;
  /** When it came to its end, ISO 8601. */
  readonly endedAt: string;
  readonly rows: number;
  /** Answered rows that are in no saved file: they would be lost. 0 when all is saved, and in practice. */
  readonly unsavedRows: number;
  /** Its share of the database, reckoned by rows. */
  readonly aboutBytes: number;
  readonly costUsdMicros: UsdMicros;
}

/** What removing old data would do. */
export interface OldDataCheck {
  /** Oldest first. */
  readonly jobs: readonly OldJob[];
  /** Jobs as old that stay, because something is still under way or in doubt. */
  readonly busyJobs: number;
  /** Copies of workbooks that no job left behind needs, and backups of the database. */
  readonly copies: { readonly files: number; readonly bytes: number };
  readonly backups: { readonly files: number; readonly bytes: number };
}

/** What removing old data has done. */
export interface RemovalReport {
  readonly jobs: number;
  readonly files: number;
  /** Room on the disk that is free again. */
  readonly freedBytes: number;
}

/** The youngest data that can be asked to be removed, in days. */
export const minRemovalDays = 1;
/** A hundred years: as good as everything, and far from the end of the calendar. */
export const maxRemovalDays = 36_500;
