/**
 * What electron/core/drafts owns: what happens before Send: estimates, previews, tries, and handing a draft over
 * once. What is remembered here is a cache and may be lost at any moment. Nothing here is a job, and nothing is
 * sent but tries that the user asked for.
 */
import { createHash } from 'node:crypto';
import type { JobSettings } from '../../../shared/model/job.ts';
import type { Usage } from '../../../shared/model/money.ts';
import { defaultNonDataChoice } from '../../../shared/model/non-data.ts';
import type { Estimate } from '../../../shared/model/settings.ts';
import type { RemoteModel } from '../claude/claude-service.ts';

/** A job as it stands in the wizard. */
export interface Draft {
  readonly tableId: string;
  readonly settings: JobSettings;
}

/** What is remembered of drafts while the program runs: estimates made, tries run, and what the Models API said. */
export interface DraftMemory {
  findEstimate(draft: Draft): Estimate | null;
  keepEstimate(draft: Draft, estimate: Estimate): void;
  /** What the answers of tries took, of any draft that asks in the same way. */
  findTries(draft: Draft): readonly Usage[];
  keepTries(draft: Draft, usage: readonly Usage[]): void;
  keepModels(models: readonly RemoteModel[]): void;
  /** Tokens that a model reads at most; null when it is not known. */
  contextTokensOf(model: string): number | null;
  /** The settings with what the Models API said of the model; practice has models of its own. */
  complete(settings: JobSettings): JobSettings;
}

/** Drafts remembered at a time; the wizard works on one. */
const maxKept = 20;

/** An empty memory, one for each core. */
export function createDraftMemory(): DraftMemory {
  const estimates = new Map<string, Estimate>();
  const tries = new Map<string, readonly Usage[]>();
  const structured = new Map<string, boolean>();
  const contexts = new Map<string, number>();
  const tryKey = ({ tableId, settings }: Draft) => hashOf({ tableId, settings: triedPart(settings) });
  return {
    findEstimate: (draft) => estimates.get(hashOf(draft)) ?? null,
    keepEstimate: (draft, estimate) => keep(estimates, hashOf(draft), estimate),
    findTries: (draft) => tries.get(tryKey(draft)) ?? [],
    keepTries: (draft, usage) => keep(tries, tryKey(draft), usage),
    keepModels(models) {
      for (const { id, hasStructuredOutputs, maxInputTokens } of models) {
        if (hasStructuredOutputs !== null) structured.set(id, hasStructuredOutputs);
        if (maxInputTokens !== null) contexts.set(id, maxInputTokens);
      }
    },
    contextTokensOf: (model) => contexts.get(model) ?? null,
    complete(settings) {
      const said = structured.get(settings.model);
      return said === undefined || settings.isPractice
        ? settings
        : { ...settings, hasStructuredOutputs: said };
    },
  };
}

/** Tries tell the length of answers for every draft that asks the same way, whatever its rows, caps and options. */
function triedPart(settings: JobSettings): JobSettings {
  return {
    ...settings,
    rows: { kind: 'all' },
    nonData: defaultNonDataChoice,
    spendCapUsdMicros: null,
    columnName: '',
    idColumn: null,
    deletesAfterCollection: false,
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > maxKept && oldest.done !== true) map.delete(oldest.value);
}
