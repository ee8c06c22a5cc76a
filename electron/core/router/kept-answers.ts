import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extraColumns } from '../../../shared/model/columns-beside.ts';
import type { JobRecord } from '../jobs/job-records.ts';
import type { CoreParts } from './router-context.ts';
import { writeAnswers } from './write-answers.ts';

interface Kept {
  readonly key: string;
  readonly path: string;
  readonly isWritten: Promise<unknown>;
  users: number;
}

/** One file for each running core: a person makes choices for one save at a time. */
const keptBy = new WeakMap<CoreParts, Kept>();

/** Changes with every change of the database, by whichever connection. */
function databaseStamp({ database }: CoreParts): string {
  const others = database.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
  const own = database.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
  return `${others}:${own}`;
}

async function removeUnused(kept: Kept): Promise<void> {
  if (kept.users === 0) await rm(kept.path, { force: true });
}

/**
 * Lends a file with the answers of a job and everything that may stand beside them. As long as nothing in the database changes it is the same
 * file, so that each choice in the save dialog does not write half a million rows again.
 */
export async function withKeptAnswers<T>(
  parts: CoreParts,
  job: JobRecord,
  work: (answersPath: string) => Promise<T>,
): Promise<T> {
  const key = `${job.id}:${databaseStamp(parts)}`;
  let kept = keptBy.get(parts);
  if (kept?.key !== key) {
    const older = kept;
    const path = join(parts.answersFolder, `${crypto.randomUUID()}.jsonl`);
    const isWritten = mkdir(parts.answersFolder, { recursive: true }).then(() =>
      writeAnswers(parts.database, job, extraColumns, path),
    );
    kept = { key, path, isWritten, users: 0 };
    keptBy.set(parts, kept);
    if (older !== undefined) await removeUnused(older);
  }
  const lent = kept;
  lent.users += 1;
  try {
    await lent.isWritten;
    return await work(lent.path);
  } catch (error) {
    if (keptBy.get(parts) === lent) keptBy.delete(parts);
    throw error;
  } finally {
    lent.users -= 1;
    if (keptBy.get(parts) !== lent) await removeUnused(lent);
  }
}

/** Removes the file: after a save, or with the job. */
export async function forgetKeptAnswers(parts: CoreParts): Promise<void> {
  const kept = keptBy.get(parts);
  keptBy.delete(parts);
  if (kept !== undefined) await removeUnused(kept);
}
