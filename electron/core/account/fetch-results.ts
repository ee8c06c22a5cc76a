import type { Outcome } from '../../../shared/model/outcome.ts';
import type { ClaudeService, RemoteBatch } from '../claude/claude-service.ts';
import { readResultLines } from '../claude/result-lines.ts';
import { countRequests } from '../jobs/steps/match-submission.ts';

/** How often a file that lacks lines is fetched again before what it holds is taken for all there is. */
const maxDownloads = 3;

/**
 * Fetches the result file of an ended batch to `path` and looks whether it is whole, since a file cut at a
 * line's end looks like any other. Fails as the calls do, with `results-not-ready` for a batch that has not
 * ended, and with `results-incomplete` when no two files agree.
 */
export async function fetchResults(
  service: ClaudeService,
  remoteId: string,
  path: string,
): Promise<Outcome<RemoteBatch>> {
  const batch = await service.retrieveBatch(remoteId);
  if (!batch.ok) return { ok: false, problem: batch.problem };
  if (batch.value.status !== 'ended') return { ok: false, problem: { code: 'results-not-ready' } };
  const wanted = countRequests(batch.value);
  const counts: number[] = [];
  while (counts.length < maxDownloads) {
    const fetched = await service.downloadResults(remoteId, path);
    if (!fetched.ok) return { ok: false, problem: fetched.problem };
    const count = await countResults(path);
    if (count >= wanted) return { ok: true, value: batch.value };
    counts.push(count);
  }
  // The same lines missing each time are missing at Anthropic, too.
  if (counts.every((count) => count > 0 && count === counts[0])) return { ok: true, value: batch.value };
  const missing = wanted - Math.max(...counts);
  return { ok: false, problem: { code: 'results-incomplete', facts: { missing } } };
}

async function countResults(path: string): Promise<number> {
  const customIds = new Set<string>();
  for await (const line of readResultLines(path)) if (line.kind === 'result') customIds.add(line.customId);
  return customIds.size;
}
