import type { BatchPage, RemoteBatch, RemoteModel } from './claude-service.ts';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object, or null when it is anything else. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The value as a non-empty string, or null. */
export function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A count that is at least 0; anything else reads as 0. */
export function asCount(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
}

/** Parses JSON text; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is read beside a RemoteBatch and needed only for fetching its results. */
export interface ParsedBatch {
  readonly batch: RemoteBatch;
  readonly resultsUrl: string | null;
  /** Results of an archived batch are gone: 29 days after creation. */
  readonly isArchived: boolean;
}

/** Reads a MessageBatch of any age; null when it has no id, without which nothing can be done with it. */
export function parseBatch(value: unknown): ParsedBatch | null {
  const json = asObject(value);
  const id = asText(json?.id);
  if (json === null || id === null) return null;
  const counts = asObject(json.request_counts);
  const status = json.processing_status;
  const resultsUrl = asText(json.results_url);
  const isArchived = asText(json.archived_at) !== null;
  return {
    batch: {
      id,
      status: status === 'ended' || status === 'canceling' ? status : 'in_progress',
      requestCounts: {
        processing: asCount(counts?.processing),
        succeeded: asCount(counts?.succeeded),
        errored: asCount(counts?.errored),
        canceled: asCount(counts?.canceled),
        expired: asCount(counts?.expired),
      },
      createdAt: asText(json.created_at) ?? '',
      expiresAt: asText(json.expires_at),
      endedAt: asText(json.ended_at),
      hasResults: resultsUrl !== null,
      ...(isArchived ? { isArchived } : {}),
    },
    resultsUrl,
    isArchived,
  };
}

/** Reads a page of batches; entries without an id are left out. Null when it is not a list at all. */
export function parseBatchPage(value: unknown): BatchPage | null {
  const json = asObject(value);
  if (!Array.isArray(json?.data)) return null;
  const batches = json.data.flatMap((entry: unknown) => parseBatch(entry)?.batch ?? []);
  const lastId = asText(json.last_id) ?? batches.at(-1)?.id ?? null;
  return { batches, nextAfterId: json.has_more === true ? lastId : null };
}

/** Reads the list of models; null when it is not a list at all. */
export function parseModels(
  value: unknown,
): { readonly models: readonly RemoteModel[]; readonly nextAfterId: string | null } | null {
  const json = asObject(value);
  if (!Array.isArray(json?.data)) return null;
  const models = json.data.flatMap((entry: unknown) => parseModel(entry) ?? []);
  const lastId = asText(json.last_id) ?? models.at(-1)?.id ?? null;
  return { models, nextAfterId: json.has_more === true ? lastId : null };
}

function parseModel(value: unknown): RemoteModel | null {
  const json = asObject(value);
  const id = asText(json?.id);
  if (json === null || id === null) return null;
  if (json.lifecycle === 'retired') return null;
  const structured = asObject(asObject(json.capabilities)?.structured_outputs);
  return {
    id,
    displayName: asText(json.display_name) ?? id,
    maxInputTokens: asCount(json.max_input_tokens) || null,
    maxTokens: asCount(json.max_tokens) || null,
    hasStructuredOutputs: typeof structured?.supported === 'boolean' ? structured.supported : null,
    isDeprecated: json.lifecycle === 'deprecated' || asText(json.deprecated_at) !== null,
  };
}
