/**
 * What electron/core/claude owns: the one door to Anthropic, or to the practice service, which answers the same
 * calls through another `fetch`: requests, bodies, answers, and what a failed call means. Nothing here retries by
 * itself and nothing here knows jobs: the engine decides, and shows, every wait.
 */
import type { Problem } from '../../../shared/model/outcome.ts';

/** One row's request as the API takes it. `params` is already complete JSON text, so that its bytes are known. */
export interface BatchRequest {
  readonly customId: string;
  readonly paramsJson: string;
}

/** A Message Batch as the service reports it, read leniently. Instants are ISO 8601. */
export interface RemoteBatch {
  readonly id: string;
  readonly status: 'in_progress' | 'canceling' | 'ended';
  readonly requestCounts: {
    readonly processing: number;
    readonly succeeded: number;
    readonly errored: number;
    readonly canceled: number;
    readonly expired: number;
  };
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly endedAt: string | null;
  readonly hasResults: boolean;
  /** Its results are gone: 29 days after creation. */
  readonly isArchived?: boolean;
}

/** A failed call: what to tell the user, and how long the service asked to wait, in milliseconds. */
export interface CallFailure {
  readonly problem: Problem;
  readonly retryAfterMs: number | null;
  /** Trying the same call later can help without the user doing anything. */
  readonly isTemporary: boolean;
}

/** A value, or why there is none. */
export type CallOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false } & CallFailure);

/**
 * What is known after a create: `in-doubt` means that a batch may exist, so nothing may be sent until the account's
 * list has been searched; `not-created` and `too-large` are certain.
 */
export type CreateOutcome =
  | { readonly kind: 'created'; readonly batch: RemoteBatch }
  | ({ readonly kind: 'not-created' } & CallFailure)
  | { readonly kind: 'too-large' }
  | ({ readonly kind: 'in-doubt' } & CallFailure);

/** A page of the account's batches, newest first. */
export interface BatchPage {
  readonly batches: readonly RemoteBatch[];
  /** Pass as `afterId` for the next, older page; null at the end. */
  readonly nextAfterId: string | null;
}

/** A message that came back, from a live call or from a result line; still the API's own JSON. */
export type MessageJson = Readonly<Record<string, unknown>>;

/** How a result file is fetched. */
export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /**
   * What arrived of a file that breaks off stays at its path; without this nothing does. Either way
   * nothing older does.
   */
  readonly keepsPart?: boolean;
}

/** The calls, each made once. */
export interface ClaudeService {
  /** Streams the body; `bodyJson` is `{"requests":[…]}` already built by `buildBatchBody`. */
  createBatch(bodyJson: string, signal?: AbortSignal): Promise<CreateOutcome>;
  retrieveBatch(id: string): Promise<CallOutcome<RemoteBatch>>;
  listBatches(options: {
    readonly limit: number;
    readonly afterId?: string;
  }): Promise<CallOutcome<BatchPage>>;
  cancelBatch(id: string): Promise<CallOutcome<RemoteBatch>>;
  deleteBatch(id: string): Promise<CallOutcome<null>>;
  /** Streams the result file to `path` (overwritten); never held as one string. Value: bytes written. */
  downloadResults(id: string, path: string, options?: DownloadOptions): Promise<CallOutcome<number>>;
  /** One live message at full price. */
  createMessage(paramsJson: string, signal?: AbortSignal): Promise<CallOutcome<MessageJson>>;
  /** Input tokens as Anthropic estimates them; free. `paramsJson` as for a message; `max_tokens` is left out here. */
  countTokens(paramsJson: string): Promise<CallOutcome<number>>;
  listModels(): Promise<CallOutcome<readonly RemoteModel[]>>;
}

/** A model as GET /v1/models lists it. */
export interface RemoteModel {
  readonly id: string;
  readonly displayName: string;
  readonly maxInputTokens: number | null;
  readonly maxTokens: number | null;
  readonly hasStructuredOutputs: boolean | null;
  readonly isDeprecated: boolean;
}
