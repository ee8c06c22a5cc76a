import { useSyncExternalStore } from 'react';
import type { AppSnapshot } from '../../shared/contract/types.ts';
import { useClient } from './client.tsx';
import type { ConnectionState } from './connection.ts';
import type { Job } from './page-host.ts';
import type { PageState } from './snapshot-events.ts';

function usePageState(): PageState | null {
  const { live } = useClient();
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Whether the first snapshot has arrived. Screens below the frame are drawn only when it has. */
export function useHasSnapshot(): boolean {
  return usePageState() !== null;
}

/** Version, host, settings, key and jobs as they are now. Only below the frame, which waits for the first one. */
export function useSnapshot(): AppSnapshot {
  const state = usePageState();
  if (state === null) throw new Error('useSnapshot before the first snapshot');
  return state.snapshot;
}

/** All jobs, newest first. */
export function useJobs(): readonly Job[] {
  return useSnapshot().jobs;
}

/** One job as it is now; null when it is not there (any more). */
export function useJob(jobId: string): Job | null {
  return useJobs().find((job) => job.id === jobId) ?? null;
}

/** How far reading of a file has got, from 0 to 1; null when nothing is known of it. */
export function useReadingShare(fileId: string | null): number | null {
  const state = usePageState();
  return fileId === null ? null : (state?.reading[fileId] ?? null);
}

/** Whether calls pass at the moment. */
export function useConnectionState(): ConnectionState {
  const { connection } = useClient();
  return useSyncExternalStore(connection.subscribe, connection.state);
}
