/**
 * Schemas of what the settings can ask about this computer: data on disk, starting with the computer, a
 * report of a problem.
 */
import { z } from 'zod';
import { maxRemovalDays, minRemovalDays, storageKinds } from '../model/storage.ts';
import { reference } from './schemas.ts';

/** How much room the data folder takes, in bytes; `freeBytes` is null where the system does not say. */
export const storageSize = z.object({
  folder: z.string(),
  totalBytes: z.number(),
  freeBytes: z.number().nullable(),
  kinds: z.array(z.object({ kind: z.enum(storageKinds), bytes: z.number() })),
});

/** Age of what is removed, in days. */
export const removalDays = z.int().min(minRemovalDays).max(maxRemovalDays);

const files = z.object({ files: z.int(), bytes: z.number() });

/** What removing old data would remove, before it does. */
export const oldDataCheck = z.object({
  jobs: z.array(
    z.object({
      jobId: reference,
      name: z.string(),
      endedAt: z.string(),
      rows: z.int(),
      unsavedRows: z.int(),
      aboutBytes: z.number(),
      costUsdMicros: z.int(),
    }),
  ),
  busyJobs: z.int(),
  copies: files,
  backups: files,
});

/** What to remove: everything of that age whose answers are saved, and of the others only those that are named. */
export const removalOrder = z.object({
  days: removalDays,
  unsavedJobIds: z.array(reference).max(10_000),
});

/** What was removed, in bytes. */
export const removalReport = z.object({ jobs: z.int(), files: z.int(), freedBytes: z.number() });

/** Whether the program starts with the computer; null where the system or this host has no such thing. */
export const startup = z.object({ startsAtLogin: z.boolean().nullable() });

/** The report of a problem as a text file, which the user sends or does not. */
export const problemReport = z.object({
  fileName: z.string(),
  /** The whole file, as the user sees it before it is saved. */
  text: z.string(),
});
