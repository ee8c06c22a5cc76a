/**
 * Schemas of what the settings can ask about this computer: data on disk, starting with the computer, a
 * report of a problem.
 */
import { z } from 'zod';
import { maxRemovalDays, minRemovalDays, storageKinds } from './file-codes.ts';
import { reference } from './schemas.ts';

/** How much room the data folder takes, in bytes; `freeBytes` is null where the system does not say. */
export const storageSize = z.object({
  /** Absolute path of the data folder, for the user to see; it is never taken back from the page. */
  folder: z.string(),
  totalBytes: z.number(),
  /** Free room on that disk; null where the system does not say. */
  freeBytes: z.number().nullable(),
  kinds: z.array(z.object({ kind: z.enum(storageKinds), bytes: z.number() })),
});

/** Age of what is removed, in days. */
export const removalDays = z.int().min(minRemovalDays).max(maxRemovalDays);

/** How many files, and how much room they take. */
const files = z.object({ files: z.int(), bytes: z.number() });

/** What removing old data would remove, before it does. */
export const oldDataCheck = z.object({
  /** Oldest first. */
  jobs: z.array(
    z.object({
      jobId: reference,
      name: z.string(),
      /** When it came to its end, ISO 8601. */
      endedAt: z.string(),
      rows: z.int(),
      /** Answered rows that are in no saved file: they would be lost. 0 when all is saved, and in practice. */
      unsavedRows: z.int(),
      /** Its share of the database, reckoned by rows. */
      aboutBytes: z.number(),
      costUsdMicros: z.int(),
    }),
  ),
  /** Jobs as old that stay, because something is still under way or in doubt. */
  busyJobs: z.int(),
  /** Copies of workbooks that no job left behind needs, and backups of the database. */
  copies: files,
  backups: files,
});

/** What to remove: everything of that age whose answers are saved, and of the others only those that are named. */
export const removalOrder = z.object({
  days: removalDays,
  unsavedJobIds: z.array(reference).max(10_000),
});

/** What was removed, in bytes. */
export const removalReport = z.object({
  jobs: z.int(),
  files: z.int(),
  /** Room on the disk that is free again. */
  freedBytes: z.number(),
});

/** Whether the program starts with the computer; null where the system or this host has no such thing. */
export const startup = z.object({ startsAtLogin: z.boolean().nullable() });

/** The report of a problem as a text file, which the user sends or does not. */
export const problemReport = z.object({
  fileName: z.string(),
  /** The whole file, as the user sees it before it is saved. */
  text: z.string(),
});
