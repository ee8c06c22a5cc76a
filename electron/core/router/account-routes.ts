import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobSettings } from '../../../shared/model/job.ts';
import { ProblemError, unwrap } from '../../../shared/model/outcome.ts';
import { fetchResults } from '../account/fetch-results.ts';
import { findStrategies } from '../account/match-strategies.ts';
import { type BatchMetadata, readBatchMetadata } from '../account/read-metadata.ts';
import { writeResultsTable } from '../account/results-table.ts';
import type { RemoteBatch } from '../claude/claude-service.ts';
import { type BatchToAttach, createAttachPlanner, namesOf } from '../jobs/create/attach-batch.ts';
import { countRequests } from '../jobs/steps/match-submission.ts';
import type { CoreServices } from '../services/core-services.ts';
import { fromInput, toOutput } from '../services/mutable.ts';
import { isRemoteTaken } from '../store/batches.ts';
import { findJobOfRemote } from '../store/jobs.ts';
import { heldText } from '../workbook/model/stored-cell.ts';
import type { TableFileRow } from '../workbook/model/workbook-service.ts';
import { calls } from './procedures.ts';

/** Batches that the account has already: from a lost laptop, another computer, another tool. */
export function accountRoutes(parts: CoreServices) {
  const service = parts.services.live;

  /** Fetches the results of an ended batch into a file of its own for the time of `work`. */
  async function withResults<T>(
    remoteId: string,
    work: (path: string, batch: RemoteBatch) => Promise<T>,
  ): Promise<T> {
    await mkdir(parts.answersFolder, { recursive: true });
    const path = join(parts.answersFolder, `${crypto.randomUUID()}.results`);
    try {
      return await work(path, unwrap(await fetchResults(service, remoteId, path)));
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Batches whose job is being written down. */
  const attaching = new Set<string>();
  let latest: Promise<KnownBatch> | null = null;
  let latestId = '';

  /** Reads the results of a batch; kept for the last one, since people try one sheet after the other. */
  function readFacts(remoteId: string): Promise<KnownBatch> {
    if (latest !== null && latestId === remoteId) return latest;
    const reading = withResults(remoteId, async (path, batch) => ({
      batch,
      facts: await readBatchMetadata(path),
    }));
    latest = reading;
    latestId = remoteId;
    reading.catch(() => {
      if (latest === reading) latest = null;
    });
    return reading;
  }

  return {
    list: calls.accountBatches.list.handler(async ({ input }) => {
      const afterId = input.afterId === undefined ? {} : { afterId: input.afterId };
      const page = await service.listBatches({ limit: 50, ...afterId });
      if (!page.ok) throw new ProblemError(page.problem);
      const batches = page.value.batches.map((batch) => describe(parts, batch));
      return { batches, nextAfterId: page.value.nextAfterId };
    }),
    download: calls.accountBatches.download.handler(({ input }) =>
      withResults(input.remoteId, async (path) => {
        const folder = join(parts.filesFolder, crypto.randomUUID());
        await mkdir(folder, { recursive: true });
        const target = join(folder, `${input.remoteId.replace(/[^A-Za-z0-9_-]/g, '')}.csv`);
        await writeResultsTable(path, target);
        return parts.files.register(target, 'saved');
      }),
    ),
    check: calls.accountBatches.check.handler(async ({ input }) => {
      const { facts, batch } = await readFacts(input.remoteId);
      const { file } = unwrap(parts.tables.open(input.tableId));
      try {
        const { customIds, answered, model, answerFormat } = facts;
        const ways = await findStrategies(file, facts);
        const results = Math.max(customIds.size, countRequests(batch));
        return toOutput({ results, answered, model, answerFormat, ways });
      } finally {
        file.close();
      }
    }),
    attach: calls.accountBatches.attach.handler(async ({ input }) => {
      const { remoteId, draft } = input;
      if (isRemoteTaken(parts.database, remoteId) || attaching.has(remoteId)) {
        throw new ProblemError({ code: 'job-not-possible-now' });
      }
      attaching.add(remoteId);
      try {
        const { facts, batch } = await readFacts(remoteId);
        const settings = { ...fromInput<JobSettings>(draft.settings), isPractice: false };
        return toOutput(await attach(parts, draft.tableId, settings, facts, batch));
      } finally {
        attaching.delete(remoteId);
      }
    }),
  };
}

/** What is known of an ended batch. It does not change any more. */
interface KnownBatch {
  readonly batch: RemoteBatch;
  readonly facts: BatchMetadata;
}

function describe(parts: CoreServices, batch: RemoteBatch) {
  return {
    remoteId: batch.id,
    status: batch.status,
    requestCount: countRequests(batch),
    succeeded: batch.requestCounts.succeeded,
    createdAt: batch.createdAt,
    expiresAt: batch.expiresAt,
    endedAt: batch.endedAt,
    jobId: findJobOfRemote(parts.database, batch.id),
  };
}

async function attach(
  parts: CoreServices,
  tableId: string,
  settings: JobSettings,
  facts: BatchMetadata,
  batch: RemoteBatch,
) {
  const { file, table } = unwrap(parts.tables.open(tableId));
  try {
    const repeatedKeys = findRepeated(
      file.rows(),
      file.summary.columns.findIndex((one) => one.name === settings.idColumn),
    );
    const createdAt = Date.parse(batch.createdAt) || parts.ports.clock.now();
    const wanted: BatchToAttach = {
      remoteId: batch.id,
      createdAt,
      endedAt: Date.parse(batch.endedAt ?? '') || createdAt,
      customIds: facts.customIds,
      hasIds: settings.idColumn !== null,
      sharesIdenticalRequests: settings.sharesIdenticalRequests,
    };
    const workbookName = parts.files.find(table.fileId)?.name ?? '';
    const sent = await parts.jobs.send({
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
