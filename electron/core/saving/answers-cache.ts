import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extraColumns } from '../../../shared/model/columns-beside.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import { readDatabaseVersion } from '../database/database-version.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { writeAnswers } from './write-answers.ts';

interface Kept {
  readonly key: string;
  readonly path: string;
  readonly isWritten: Promise<unknown>;
  users: number;
}

/** One file for each running core: a person makes choices for one save at a time. */
const keptBy = new WeakMap<CoreServices, Kept>();

async function removeUnused(kept: Kept): Promise<void> {
  if (kept.users === 0) await rm(kept.path, { force: true });
}

/**
 * Lends a file with the answers of a job and everything that may stand beside them, in the words of a language.
 * As long as nothing in the database changes it is the same file, so that each choice in the save dialog does not
 * write half a million rows again.
 */
export async function withCachedAnswers<T>(
  services: CoreServices,
  job: JobRecord,
  language: string | undefined,
  work: (answersPath: string) => Promise<T>,
): Promise<T> {
  const { own, others } = readDatabaseVersion(services.database);
  const key = `${job.id}:${language ?? ''}:${others}:${own}`;
  let kept = keptBy.get(services);
  if (kept?.key !== key) {
    const older = kept;
    const path = join(services.answersFolder, `${crypto.randomUUID()}.jsonl`);
    const isWritten = mkdir(services.answersFolder, { recursive: true }).then(() =>
      writeAnswers(services.database, job, { extras: extraColumns, sentences: sentencesIn(language) }, path),
    );
    kept = { key, path, isWritten, users: 0 };
    keptBy.set(services, kept);
    if (older !== undefined) await removeUnused(older);
  }
  const lent = kept;
  lent.users += 1;
  try {
    await lent.isWritten;
    return await work(lent.path);
  } catch (error) {
    if (keptBy.get(services) === lent) keptBy.delete(services);
    throw error;
  } finally {
    lent.users -= 1;
    if (keptBy.get(services) !== lent) await removeUnused(lent);
  }
}

/** Removes the file: after a save, or with the job. */
export async function clearAnswersCache(services: CoreServices): Promise<void> {
  const kept = keptBy.get(services);
  keptBy.delete(services);
  if (kept !== undefined) await removeUnused(kept);
}
