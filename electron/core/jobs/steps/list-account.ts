import { toCallFailure } from '../../claude/classify-failure.ts';
import type { CallFailure, CallOutcome, ClaudeService, RemoteBatch } from '../../claude/claude-service.ts';
import type { ListedBefore } from '../../store/batches.ts';
import { parseInstant } from '../context/instant.ts';

/**
 * The most that Anthropic gives at once. Most accounts have fewer batches, so that what is noted before a
 * create is all there is, and the search for a lost batch depends neither on times nor on the order of
 * the list.
 */
const pageSize = 1000;
/** Half a million batches: far more than any account has, so a list that is longer never ends. */
const maxPages = 500;

/** The account's newest batches, as noted before a create. */
export interface NewestBefore {
  readonly listed: ListedBefore;
  /** When the newest was created, by its own `created_at`; 0 for none. */
  readonly newestAt: number;
}

/**
 * One page of the account's list. It also meets a wrong key, or a network that is away, before anything is at stake.
 */
export async function readNewest(service: ClaudeService): Promise<CallOutcome<NewestBefore>> {
  const page = await service.listBatches({ limit: pageSize });
  if (!page.ok) return page;
  const { batches, nextAfterId } = page.value;
  const listed = { ids: batches.map((batch) => batch.id), isWhole: nextAfterId === null };
  return { ok: true, value: { listed, newestAt: parseInstant(batches[0]?.createdAt ?? null) ?? 0 } };
}

/**
 * The account's batches, newest first, at least down to all that were listed before. Where some of those are
 * gone it reads one page more than it needs, and where all are gone, or were all that there was, to the end.
 * A list that never ends, or goes in a circle, is a failure: nothing may be concluded from it.
 */
export async function listSince(
  service: ClaudeService,
  before: ListedBefore,
): Promise<CallOutcome<readonly RemoteBatch[]>> {
  const found: RemoteBatch[] = [];
  const wanted = new Set(before.ids);
  const cursors = new Set<string>();
  let hasMetSome = false;
  for (let page = 0; page < maxPages; page++) {
    const afterId = [...cursors].at(-1);
    const listed = await service.listBatches({
      limit: pageSize,
      ...(afterId === undefined ? {} : { afterId }),
    });
    if (!listed.ok) return listed;
    const { batches, nextAfterId } = listed.value;
    found.push(...batches);
    const met = batches.filter((batch) => wanted.delete(batch.id)).length;
    const isPast = hasMetSome && met === 0;
    hasMetSome ||= met > 0;
    // Of a list that was seen whole, everything else is new, wherever it stands.
    const isEnough = !before.isWhole && hasMetSome && (isPast || wanted.size === 0);
    if (nextAfterId === null || isEnough) return { ok: true, value: found };
    if (cursors.has(nextAfterId)) break;
    cursors.add(nextAfterId);
  }
  return { ok: false, ...endless };
}

const endless: CallFailure = toCallFailure({ code: 'service-failed' });
