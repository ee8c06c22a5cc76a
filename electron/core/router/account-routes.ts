import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { JobSettings } from '../../../shared/model/job.ts';
import { ProblemError } from '../../../shared/model/outcome.ts';
import type { RemoteBatch } from '../claude/claude-service.ts';
import { readResult } from '../claude/read-answer.ts';
import { readResultLines } from '../claude/result-lines.ts';
import { type BatchToAttach, createAttachPlanner } from '../jobs/attach-batch.ts';
import { countRequests } from '../jobs/doubt-decision.ts';
import { harmlessCell } from './harmless-cell.ts';
import { fromInput, toOutput } from './mutable.ts';
import { type CoreParts, calls, orProblem } from './router-context.ts';

/** Batches that the account has already: from a lost laptop, another computer, another tool. */
export function accountRoutes(parts: CoreParts) {
  const service = parts.services.live;

  /** Fetches the results of an ended batch into a file of its own for the time of `work`. */
  async function withResults<T>(
    remoteId: string,
    work: (path: string, batch: RemoteBatch) => Promise<T>,
  ): Promise<T> {
    const batch = await service.retrieveBatch(remoteId);
    if (!batch.ok) throw new ProblemError(batch.problem);
    if (batch.value.status !== 'ended') throw new ProblemError({ code: 'results-not-ready' });
    await mkdir(parts.answersFolder, { recursive: true });
    const path = join(parts.answersFolder, `${crypto.randomUUID()}.results`);
    try {
      const fetched = await service.downloadResults(remoteId, path);
      if (!fetched.ok) throw new ProblemError(fetched.problem);
      return await work(path, batch.value);
    } finally {
      await rm(path, { force: true });
    }
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
        await writeTable(path, target);
        return parts.files.register(target, 'saved');
      }),
    ),
    attach: calls.accountBatches.attach.handler(({ input }) => {
      if (findJobOf(parts, input.remoteId) !== null) throw new ProblemError({ code: 'job-not-possible-now' });
      const settings = fromInput<JobSettings>(input.draft.settings);
      return withResults(input.remoteId, async (path, batch) =>
        toOutput(await attach(parts, input.draft.tableId, { ...settings, isPractice: false }, path, batch)),
      );
    }),
  };
}

function describe(parts: CoreParts, batch: RemoteBatch) {
  return {
    remoteId: batch.id,
    status: batch.status,
    requestCount: countRequests(batch),
    succeeded: batch.requestCounts.succeeded,
    createdAt: batch.createdAt,
    expiresAt: batch.expiresAt,
    endedAt: batch.endedAt,
    jobId: findJobOf(parts, batch.id),
  };
}

function findJobOf(parts: CoreParts, remoteId: string): string | null {
  const line = parts.database.get<{ id: string }>(
    'SELECT j.id FROM batches b JOIN jobs j ON j.number = b.job WHERE b.remote_id = ? AND j.is_removed = 0',
    remoteId,
  );
  return line?.id ?? null;
}

/** UTF-8 with a byte order mark, which is what Excel needs to see that it is UTF-8. */
async function writeTable(resultsPath: string, target: string): Promise<void> {
  const file = await open(target, 'w');
  try {
    await file.write(`\uFEFF${stringify([['custom_id', 'state', 'answer', 'note']])}`);
    for await (const line of readResultLines(resultsPath)) {
      if (line.kind !== 'result') continue;
      const { state, answers, note } = readResult({ kind: 'text' }, line.outcome);
      const cells = [line.customId, state, String(answers[0] ?? ''), note ?? ''];
      await file.write(stringify([cells.map(harmlessCell)]));
    }
  } finally {
    await file.close();
  }
}

async function attach(
  parts: CoreParts,
  tableId: string,
  settings: JobSettings,
  path: string,
  batch: RemoteBatch,
) {
  const customIds = new Set<string>();
  for await (const line of readResultLines(path)) if (line.kind === 'result') customIds.add(line.customId);
  const { file, table } = orProblem(parts.tables.open(tableId));
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
      customIds,
      sharesIdenticalRequests: settings.sharesIdenticalRequests,
    };
    const sent = await parts.jobs.send({
      table: file,
      source: { ...table, workbookName: parts.files.find(table.fileId)?.name ?? '' },
      settings,
      estimate: null,
      makePlanner: (connection, job) => createAttachPlanner(connection, job, wanted, repeatedKeys),
    });
    return orProblem(sent);
  } finally {
    file.close();
  }
}

/** Ids that stand in more than one row cannot say which row is meant. */
function findRepeated(
  rows: Iterable<{ readonly cells: readonly string[] }>,
  index: number,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  if (index === -1) return repeated;
  for (const { cells } of rows) {
    const key = cells[index] ?? '';
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
