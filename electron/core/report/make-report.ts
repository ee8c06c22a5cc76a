import { arch, freemem, release, totalmem } from 'node:os';
import type { JobSummary } from '../../../shared/model/job.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { StorageSize } from '../../../shared/model/storage.ts';
import type { Database } from '../database/database.ts';
import { readVersion } from '../database/migrate.ts';
import { type JobRecord, listJobs } from '../store/jobs.ts';
import { countOutcomes as readOutcomes } from '../store/result-rows.ts';

/** What the report is made from. */
export interface ReportSources {
  readonly database: Database;
  readonly summarize: (job: JobRecord) => JobSummary;
  readonly settings: Settings;
  readonly storage: StorageSize;
  readonly keyState: string;
  readonly isVaultLasting: boolean;
  readonly host: string;
  readonly version: string;
  readonly now: number;
  readonly logLines: readonly string[];
}

/** Jobs told of in detail; older ones hardly matter for a fault met today. */
const maxJobs = 50;

/**
 * The report as the text of a file that a person can read before it is sent: everything in it is named here
 * one by one, so that nothing slips in with a new field elsewhere. Texts of the user's (names, cells,
 * instructions, labels, paths, typed model names) are left out or replaced by their length.
 */
export function makeReport(sources: ReportSources): string {
  const jobs = listJobs(sources.database);
  const report = {
    report: 'Sheetbatch problem report',
    madeAt: new Date(sources.now).toISOString(),
    leftOut:
      'The key, cells, answers, instructions, labels, names of files, columns, jobs and people, and all addresses.',
    program: {
      version: sources.version,
      host: sources.host,
      node: process.versions.node,
      electron: process.versions.electron ?? null,
      sqlite: process.versions.sqlite ?? null,
    },
    system: {
      platform: process.platform,
      release: release(),
      processor: arch(),
      memoryBytes: totalmem(),
      freeMemoryBytes: freemem(),
      language: Intl.DateTimeFormat().resolvedOptions().locale,
    },
    settings: describeSettings(sources.settings),
    key: { state: sources.keyState, isKeptBySystem: sources.isVaultLasting },
    storage: {
      freeBytes: sources.storage.freeBytes,
      kinds: sources.storage.kinds.map(({ kind, bytes }) => ({ kind, bytes })),
      tables: readVersion(sources.database),
    },
    jobCount: jobs.length,
    jobs: jobs.slice(0, maxJobs).map((job) => describeJob(sources.database, job, sources.summarize(job))),
    log: sources.logLines,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function describeSettings(settings: Settings) {
  return {
    appearance: settings.appearance,
    language: settings.language,
    defaultModel: modelName(settings.defaultModel),
    monthlyCapUsdMicros: settings.monthlyCapUsdMicros,
    deletesAfterCollection: settings.deletesAfterCollection,
    sharesIdenticalRequests: settings.sharesIdenticalRequests,
    pricesTypedIn: settings.priceEdits.length,
  };
}

function describeJob(database: Database, job: JobRecord, summary: JobSummary) {
  const { template } = job.settings;
  return {
    number: job.number,
    state: summary.state,
    isPractice: job.isPractice,
    model: modelName(job.settings.model),
    maxTokens: job.settings.maxTokens,
    answerFormat: template.answerFormat.kind,
    emptyRule: template.emptyRule,
    rowSelection: job.settings.rows.kind,
    instructionLength: template.instruction.length,
    backgroundLength: template.background.length,
    inputColumns: job.inputColumns.length,
    hasIdColumn: job.settings.idColumn !== null,
    isTextFile: job.textShape !== null,
    attempt: job.attempt,
    counts: summary.counts,
    problem: summary.problem === null ? null : describeProblem(summary.problem),
    retryAt: summary.retryAt,
    createdAt: summary.createdAt,
    sentAt: summary.sentAt,
    finishedAt: summary.finishedAt,
    costUsdMicros: summary.costUsdMicros,
    isSaved: summary.savedAs !== null,
    batches: summary.batches.map((batch) => ({
      number: batch.number,
      id: batchId(batch.remoteId),
      state: batch.state,
      requestCount: batch.requestCount,
      sentAt: batch.sentAt,
      endedAt: batch.endedAt,
      expiresAt: batch.expiresAt,
      isInDoubt: batch.isInDoubt,
    })),
    outcomes: countOutcomes(database, job.number),
  };
}

/** Rows looked at for each state: enough to see a pattern, and quick with half a million of them. */
const maxOutcomes = 2000;

/** How the requests of rows that are not simply answered ended, by Anthropic's own words for it. */
function countOutcomes(database: Database, job: number) {
  return (['failed', 'refused', 'cut-off', 'off-list', 'expired'] as const).flatMap((state) =>
    readOutcomes(database, job, state, maxOutcomes).map(({ outcome, stopReason, count }) => ({
      state,
      outcome: ownWord(outcome),
      stopReason: stopReason === null ? null : ownWord(stopReason),
      count,
    })),
  );
}

/** A problem by its code; of its facts the numbers only, since texts name files and columns. */
function describeProblem(problem: NonNullable<JobSummary['problem']>) {
  const numbers = Object.entries(problem.facts ?? {}).filter(([, value]) => typeof value === 'number');
  return { code: problem.code, ...Object.fromEntries(numbers) };
}

/** Model ids as Anthropic forms them; whatever else was typed in stays here. */
function modelName(model: string): string {
  return /^claude-[a-z0-9.-]{1,60}$/.test(model) ? model : '(another)';
}

function batchId(remoteId: string | null): string | null {
  if (remoteId === null) return null;
  return /^[A-Za-z0-9_-]{1,80}$/.test(remoteId) ? remoteId : '(another)';
}

/** A word of a fixed vocabulary, such as `succeeded` or `end_turn`. */
function ownWord(text: string): string {
  return /^[a-z_-]{1,40}$/.test(text) ? text : '(another)';
}
