/**
 * What electron/core/jobs/context owns: what every step is given: clocks, the two lanes, backoff policy, how a
 * step can end. Values and types; it reads no job and does no step.
 */
import type { Problem } from '../../../../shared/model/outcome.ts';
import type { ClaudeService } from '../../claude/claude-service.ts';
import type { Database } from '../../database/database.ts';
import type { PriceTable } from '../../models/price-table.ts';
import type { Probe } from '../../platform/fault-points.ts';
import type { Clock } from '../../platform/ports.ts';
import type { JobRecord } from '../../store/jobs.ts';
import type { ServerClock } from './server-clock.ts';

/** Where a job's calls go. A wait or a doubt in one lane does not hold up the other. */
export type Lane = 'live' | 'practice';

/** What every step of the engine works with. */
export interface EngineContext {
  readonly database: Database;
  /** The same file through a connection that does not wait for the disk, for slices that can be done again. */
  readonly bulk: Database;
  readonly clock: Clock;
  readonly services: Readonly<Record<Lane, ClaudeService>>;
  readonly serverClock: ServerClock;
  /** Folder for result files on their way into the database. */
  readonly resultsFolder: string;
  /** Tells the key of now from others, without telling the key; null when there is none. */
  readonly keyFingerprint: () => Promise<string | null>;
  /** Cap over all live jobs of a calendar month; null for none. */
  readonly monthlyCapUsdMicros: () => number | null;
  /** The price table with the user's own prices in it, as it is now. */
  readonly prices: () => PriceTable;
  /** Aborted when the program ends. */
  readonly signal: AbortSignal;
  /** A random number from 0 to 1, for spreading calls out. */
  readonly random: () => number;
  readonly probe: Probe;
  /** Says that something about a job has changed. */
  readonly changed: (job: number) => void;
}

/**
 * How a step ended: `done` has changed something in the database; `wait` shall be tried again; `hold` needs the user.
 * A wait of the `lane` keeps steps of the same kind from starting for all jobs, one of the `batch` only for that batch.
 */
export type StepResult =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'wait';
      readonly scope: 'lane' | 'batch';
      readonly problem: Problem | null;
      readonly retryAt: number;
    }
  | { readonly kind: 'hold'; readonly problem: Problem };

/** The step did what it should. */
export const done: StepResult = { kind: 'done' };

/** Which lane a job's calls take. */
export function laneOf(job: JobRecord): Lane {
  return job.isPractice ? 'practice' : 'live';
}

/** The service that a job's calls go to. */
export function serviceOf(context: EngineContext, job: JobRecord): ClaudeService {
  return context.services[laneOf(job)];
}
