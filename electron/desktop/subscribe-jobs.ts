import { createRouterClient } from '@orpc/server';
import type { AppSnapshot } from '../../shared/contract/types.ts';
import type { HostedCore } from '../host/core.ts';

/** What the tray, the task bar and the menus follow. */
export type JobsAndSettings = Pick<AppSnapshot, 'jobs' | 'settings'>;

/**
 * Calls `changed` with the jobs and settings now and after each change, the way a page follows them; ends
 * with the returned function.
 */
export function subscribeJobs(
  core: Pick<HostedCore, 'router'>,
  changed: (now: JobsAndSettings) => void,
  failed: (error: unknown) => void,
): () => void {
  const ending = new AbortController();
  const client = createRouterClient(core.router);

  async function follow(): Promise<void> {
    const events = await client.app.events({}, { signal: ending.signal });
    const snapshot = await client.app.snapshot({});
    let now: JobsAndSettings = { jobs: snapshot.jobs, settings: snapshot.settings };
    let { revision } = snapshot;
    changed(now);
    for await (const event of events) {
      if (event.revision <= revision) continue;
      if (event.revision > revision + 1) {
        // Events were lost on the way, as a page finds out, too.
        const newest = await client.app.snapshot({});
        now = { jobs: newest.jobs, settings: newest.settings };
        revision = newest.revision;
        changed(now);
        continue;
      }
      revision = event.revision;
      if (event.type === 'settings.changed') now = { ...now, settings: event.settings };
      else if (event.type === 'jobs.removed')
        now = { ...now, jobs: now.jobs.filter((job) => job.id !== event.jobId) };
      else if (event.type === 'jobs.progressed')
        now = { ...now, jobs: [event.job, ...now.jobs.filter((job) => job.id !== event.job.id)] };
      else continue;
      changed(now);
    }
  }

  follow().catch((error: unknown) => {
    if (!ending.signal.aborted) failed(error);
  });
  return () => ending.abort();
}
