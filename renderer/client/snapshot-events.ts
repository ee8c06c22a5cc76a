import type { AppEvent, AppSnapshot } from '../../shared/contract/types.ts';
import { assertNever } from '../../shared/model/outcome.ts';
import type { Job } from './page-host.ts';

/** The snapshot as the page keeps it, and how far each file that is being read has got (0 to 1). */
export interface PageState {
  readonly snapshot: AppSnapshot;
  readonly reading: Readonly<Record<string, number>>;
}

/** What an event does to the page's state: a new state, or the finding that something was missed. */
export type Applied =
  | { readonly kind: 'applied'; readonly state: PageState }
  | { readonly kind: 'old' }
  | { readonly kind: 'gap' };

/** Applies one event in order of revisions; an event above the next revision means that one was missed. */
export function applyEvent(state: PageState, event: AppEvent): Applied {
  const { revision } = state.snapshot;
  if (event.revision <= revision) return { kind: 'old' };
  if (event.revision > revision + 1) return { kind: 'gap' };
  return { kind: 'applied', state: applied(state, event) };
}

function applied(state: PageState, event: AppEvent): PageState {
  const snapshot = { ...state.snapshot, revision: event.revision };
  switch (event.type) {
    case 'jobs.progressed':
      return { ...state, snapshot: { ...snapshot, jobs: withJob(snapshot.jobs, event.job) } };
    case 'jobs.removed':
      return {
        ...state,
        snapshot: { ...snapshot, jobs: snapshot.jobs.filter((job) => job.id !== event.jobId) },
      };
    case 'settings.changed':
      return { ...state, snapshot: { ...snapshot, settings: event.settings } };
    case 'key.changed':
      return { ...state, snapshot: { ...snapshot, key: event.key } };
    case 'workbooks.progressed':
      return { snapshot, reading: { ...state.reading, [event.fileId]: event.share } };
    default:
      return assertNever(event);
  }
}

/** Puts a job in its place, newest first; a job already known keeps its place. */
export function withJob(jobs: readonly Job[], job: Job): Job[] {
  const known = jobs.some((other) => other.id === job.id);
  if (known) return jobs.map((other) => (other.id === job.id ? job : other));
  return [...jobs, job].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
