/**
 * What electron/core/account owns: batches that the account has already — from a lost laptop, another
 * computer, another tool: listing and fetching them, telling which rows of a table their results belong to,
 * and making them jobs. It sends nothing and never deletes at Anthropic.
 */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileReference } from '../../../shared/contract/types.ts';
import type { JobSettings, JobSummary } from '../../../shared/model/job.ts';
import { ProblemError, unwrap } from '../../../shared/model/outcome.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import type { RemoteBatch } from '../claude/claude-service.ts';
import { type BatchToAttach, createAttachPlanner, namesOf } from '../jobs/create/attach-batch.ts';
import { countRequests } from '../jobs/steps/match-submission.ts';
import type { CoreServices } from '../services/core-services.ts';
import { isRemoteTaken } from '../store/batches.ts';
import { findJobOfRemote } from '../store/jobs.ts';
import { heldText } from '../workbook/model/stored-cell.ts';
import type { TableFileRow } from '../workbook/model/workbook-service.ts';
import { fetchResults } from './fetch-results.ts';
import { findStrategies, type MatchStrategy } from './match-strategies.ts';
import { type BatchMetadata, readBatchMetadata } from './read-metadata.ts';
import { writeResultsTable } from './results-table.ts';

/** What the page may ask of the account's batches. */
export interface AccountBatches {
  list(afterId: string | undefined): Promise<AccountPage>;
  /** Writes the results of a batch into a table of their own. */
  download(remoteId: string, language: string | undefined): Promise<FileReference>;
  /** Which rows of a table the results belong to. */
  check(remoteId: string, tableId: string): Promise<AttachCheck>;
  /**
   * Puts the results beside the rows of a table, as a job. `job-not-possible-now` when the batch is some
   * job's already.
   */
  attach(remoteId: string, tableId: string, settings: JobSettings): Promise<JobSummary>;
}

/** Some of the account's batches, newest first. */
export interface AccountPage {
  readonly batches: readonly ReturnType<typeof describe>[];
  readonly nextAfterId: string | null;
}

/** What a batch holds, and how its results find their rows. */
export interface AttachCheck extends Pick<BatchMetadata, 'answered' | 'model' | 'answerFormat'> {
  readonly results: number;
  readonly ways: readonly MatchStrategy[];
}

/** The account's batches as one core sees them. */
export function createAccountBatches(services: CoreServices): AccountBatches {
  const { live } = services.claude;
  /** Batches whose job is being written down. */
  const attaching = new Set<string>();
  const readMetadata = createMetadataReader(services);
  return {
    async list(afterId) {
      const page = unwrap(
        await live.listBatches({ limit: 50, ...(afterId === undefined ? {} : { afterId }) }),
      );
      const batches = page.batches.map((batch) => describe(services, batch));
      return { batches, nextAfterId: page.nextAfterId };
    },
    download: (remoteId, language) =>
      withResults(services, remoteId, async (path) => {
        const folder = join(services.filesFolder, crypto.randomUUID());
        await mkdir(folder, { recursive: true });
        const target = join(folder, `${remoteId.replace(/[^A-Za-z0-9_-]/g, '')}.csv`);
        await writeResultsTable(path, target, sentencesIn(language));
        return services.files.register(target, 'saved');
      }),
    async check(remoteId, tableId) {
      const { facts, batch } = await readMetadata(remoteId);
      const { file } = unwrap(services.tables.open(tableId));
      try {
        const { customIds, answered, model, answerFormat } = facts;
        const ways = await findStrategies(file, facts);
        const results = Math.max(customIds.size, countRequests(batch));
        return { results, answered, model, answerFormat, ways };
      } finally {
        file.close();
      }
    },
    async attach(remoteId, tableId, settings) {
      if (isRemoteTaken(services.database, remoteId) || attaching.has(remoteId)) {
        throw new ProblemError({ code: 'job-not-possible-now' });
      }
      attaching.add(remoteId);
      try {
        const { facts, batch } = await readMetadata(remoteId);
        return await attach(services, tableId, { ...settings, isPractice: false }, facts, batch);
      } finally {
        attaching.delete(remoteId);
      }
    },
  };
}

/** Fetches the results of an ended batch into a file of its own for the time of `work`. */
async function withResults<T>(
  services: CoreServices,
  remoteId: string,
  work: (path: string, batch: RemoteBatch) => Promise<T>,
): Promise<T> {
  await mkdir(services.answersFolder, { recursive: true });
  const path = join(services.answersFolder, `${crypto.randomUUID()}.results`);
  try {
    return await work(path, unwrap(await fetchResults(services.claude.live, remoteId, path)));
  } finally {
    await rm(path, { force: true });
  }
}

/** Reads what a batch holds; kept for the last one, since people try one sheet after the other. */
function createMetadataReader(services: CoreServices): (remoteId: string) => Promise<KnownBatch> {
  let latest: { readonly remoteId: string; readonly reading: Promise<KnownBatch> } | null = null;
  return (remoteId) => {
    if (latest?.remoteId === remoteId) return latest.reading;
    const reading = withResults(services, remoteId, async (path, batch) => ({
      batch,
      facts: await readBatchMetadata(path),
    }));
    latest = { remoteId, reading };
    reading.catch(() => {
      if (latest?.reading === reading) latest = null;
    });
    return reading;
  };
}

/** What is known of an ended batch. It does not change any more. */
interface KnownBatch {
  readonly batch: RemoteBatch;
  readonly facts: BatchMetadata;
}

function describe(services: CoreServices, batch: RemoteBatch) {
  return {
    remoteId: batch.id,
    status: batch.status,
    requestCount: countRequests(batch),
    succeeded: batch.requestCounts.succeeded,
    createdAt: batch.createdAt,
    expiresAt: batch.expiresAt,
    endedAt: batch.endedAt,
    jobId: findJobOfRemote(services.database, batch.id),
  };
}

async function attach(
  services: CoreServices,
  tableId: string,
  settings: JobSettings,
  facts: BatchMetadata,
  batch: RemoteBatch,
) {
  const { file, table } = unwrap(services.tables.open(tableId));
  try {
    const repeatedKeys = findRepeated(
      file.rows(),
      file.summary.columns.findIndex((one) => one.name === settings.idColumn),
    );
    const createdAt = Date.parse(batch.createdAt) || services.ports.clock.now();
    const wanted: BatchToAttach = {
      remoteId: batch.id,
      createdAt,
      endedAt: Date.parse(batch.endedAt ?? '') || createdAt,
      customIds: facts.customIds,
      hasIds: settings.idColumn !== null,
      sharesIdenticalRequests: settings.sharesIdenticalRequests,
    };
    const workbookName = services.files.find(table.fileId)?.name ?? '';
    const sent = await services.jobs.send({
      table: file,
      source: { ...table, workbookName },
      name: `Fetched answers – ${workbookName}`,
      settings,
      estimate: null,
      makePlanner: (connection, job) => createAttachPlanner(connection, job, wanted, repeatedKeys),
    });
    return unwrap(sent);
  } finally {
    file.close();
  }
}

/** Ids that stand in more than one row cannot say which row is meant. */
function findRepeated(rows: Iterable<TableFileRow>, index: number): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  if (index === -1) return repeated;
  for (const row of rows) {
    for (const name of namesOf({ key: heldText(row, index), shownKey: row.cells[index] ?? '' })) {
      if (seen.has(name)) repeated.add(name);
      seen.add(name);
    }
  }
  return repeated;
}
