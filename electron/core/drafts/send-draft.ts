import type { JobSummary } from '../../../shared/model/job.ts';
import { ProblemError, unwrap } from '../../../shared/model/outcome.ts';
import { checkOrder } from '../jobs/create/check-draft.ts';
import { checkModel } from '../jobs/create/check-model.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { Draft, DraftMemory } from './draft-memory.ts';
import { estimateDraft } from './estimate-draft.ts';

/**
 * Makes a draft a job. With an idempotency key the job is made once, however often the page asks and whether or not
 * it got the answer.
 */
export type SendDraft = (
  draft: Draft,
  isQueued: boolean,
  idempotencyKey: string | undefined,
) => Promise<JobSummary>;

/** The sender of one core. */
export function createDraftSender(services: CoreServices, memory: DraftMemory): SendDraft {
  const pendingSends = new Map<string, Promise<JobSummary>>();
  return async (draft, isQueued, idempotencyKey) => {
    if (idempotencyKey === undefined) return send(services, memory, draft, isQueued, null);
    const storedKey = `page ${idempotencyKey}`;
    const existingJob = services.jobs.findByIdempotencyKey(storedKey);
    if (existingJob !== null) return services.jobs.summarize(existingJob);
    const pending =
      pendingSends.get(storedKey) ??
      send(services, memory, draft, isQueued, storedKey).finally(() => pendingSends.delete(storedKey));
    pendingSends.set(storedKey, pending);
    return pending;
  };
}

async function send(
  services: CoreServices,
  memory: DraftMemory,
  draft: Draft,
  isQueued: boolean,
  idempotencyKey: string | null,
): Promise<JobSummary> {
  const { settings, tableId } = draft;
  const estimate = memory.findEstimate(draft) ?? (await estimateDraft(services, memory, draft, false));
  if (!settings.isPractice && services.keys.status().state === 'none') {
    throw new ProblemError({ code: 'key-missing' });
  }
  unwrap(
    await checkModel(settings.model, settings.isPractice ? null : services.claude.live, services.prices()),
  );
  const { file, table } = unwrap(services.tables.open(tableId));
  try {
    unwrap(checkOrder(settings, file.summary.columns));
    const { fileId, sourcePath, fileHash, textShape } = table;
    const workbookName = services.files.find(fileId)?.name ?? '';
    const sent = await services.jobs.send({
      table: file,
      source: { fileId, workbookName, sourcePath, fileHash, textShape },
      settings: memory.complete(settings),
      estimate,
      isQueued,
      ...(idempotencyKey === null ? {} : { idempotencyKey }),
    });
    return unwrap(sent);
  } finally {
    file.close();
  }
}
