/**
 * Owns the calls to Anthropic over the official SDK: one attempt each, the address and the key always given explicitly,
 * nothing taken from the environment or from profiles on disk. Must not retry, wait, log, or know jobs. The key is
 * asked for at each call and appears in one header only; what comes back is parsed leniently and classified.
 */
import { rm } from 'node:fs/promises';
import { encodeInSlices } from './batch-body.ts';
import { isWebPage, unusableReply, webPageReply } from './call-failure.ts';
import { isCertainlyNotCreated, toCallFailure } from './classify-failure.ts';
import type {
  CallOutcome,
  ClaudeService,
  CreateOutcome,
  DownloadOptions,
  RemoteModel,
} from './claude-service.ts';
import { downloadToFile } from './download-results.ts';
import { asObject, parseBatch, parseBatchPage, parseModels } from './parse-reply.ts';
import {
  type ClaudeServiceOptions,
  createSdkCaller,
  jsonBody,
  readReply,
  type SdkCaller,
  within,
} from './sdk-caller.ts';

const batchesPath = '/v1/messages/batches';

/** The calls of ClaudeService against `baseUrl`. */
export function createClaudeService(options: ClaudeServiceOptions): ClaudeService {
  const caller = createSdkCaller(options);
  const { callJson, timeouts } = caller;
  const brief = () => within(timeouts.shortCallMs);
  return {
    createBatch: (bodyJson, signal) => createBatch(caller, bodyJson, signal),
    retrieveBatch: (id) => callJson('batch', (client) => client.batches.retrieve(id, {}, brief()), readBatch),
    listBatches: ({ limit, afterId }) => {
      const query = afterId ? { limit, after_id: afterId } : { limit };
      return callJson('account', (client) => client.batches.list(query, brief()), parseBatchPage);
    },
    cancelBatch: (id) => callJson('batch', (client) => client.batches.cancel(id, {}, brief()), readBatch),
    deleteBatch: (id) => deleteBatch(caller, id),
    downloadResults: (id, path, how = {}) => downloadResults(caller, options.baseUrl, id, path, how),
    createMessage: (paramsJson, signal) =>
      callJson(
        'message',
        (client) => client.post('/v1/messages', jsonBody(paramsJson, timeouts.messageMs, signal)),
        asObject,
      ),
    countTokens: (paramsJson) => {
      const body = withoutMaxTokens(paramsJson);
      return callJson(
        'message',
        (client) => client.post('/v1/messages/count_tokens', jsonBody(body, timeouts.shortCallMs)),
        readTokenCount,
      );
    },
    listModels: () => listModels(caller),
  };
}

/**
 * Posts exactly the bytes of `bodyJson`, once. Any network error counts as in doubt, a refused connection
 * too: Chromium sends a request again by itself when a kept connection breaks, so the last error says nothing
 * about the first attempt.
 */
async function createBatch(
  { call, timeouts }: SdkCaller,
  bodyJson: string,
  signal?: AbortSignal,
): Promise<CreateOutcome> {
  const body = await encodeInSlices(bodyJson);
  const reply = await call('create', (client) =>
    client.post(batchesPath, jsonBody(body, timeouts.createMs, signal)),
  );
  if (reply.ok) {
    const batch = await readReply(reply.response, readBatch);
    return batch === null
      ? { kind: 'in-doubt', ...unusableReply(reply.response).failure }
      : { kind: 'created', batch };
  }
  const { failure, status } = reply.reply;
  if (status === 413) return { kind: 'too-large' };
  return { kind: isCertainlyNotCreated(status) ? 'not-created' : 'in-doubt', ...failure };
}

async function deleteBatch({ call, timeouts }: SdkCaller, id: string): Promise<CallOutcome<null>> {
  const reply = await call('batch', (client) => client.batches.delete(id, {}, within(timeouts.shortCallMs)));
  if (!reply.ok) return { ok: false, ...reply.reply.failure };
  discard(reply.response);
  return { ok: true, value: null };
}

/** Lets go of a reply that nobody reads: until then its connection is taken. */
function discard({ body }: Response): void {
  void body?.cancel().catch(() => {});
}

/** The batch says where its results are; only then is the file fetched, from the own host in every case. */
async function downloadResults(
  { call, callJson, timeouts }: SdkCaller,
  baseUrl: string,
  id: string,
  path: string,
  how: DownloadOptions,
): Promise<CallOutcome<number>> {
  // What an earlier try left there must not be taken for this one's.
  await rm(path, { force: true });
  const { signal } = how;
  const found = await callJson(
    'results',
    (client) => client.batches.retrieve(id, {}, within(timeouts.shortCallMs, signal)),
    parseBatch,
  );
  if (!found.ok) return found;
  const { resultsUrl, isArchived } = found.value;
  if (isArchived) return unavailable('results-expired');
  if (resultsUrl === null) return unavailable('results-not-ready');
  const address = resultsAddress(resultsUrl, baseUrl, id);
  // No signal with a clock here: the file may be long. The stall is watched below instead.
  const request = { timeout: timeouts.shortCallMs, ...(signal ? { signal } : {}) };
  const reply = await call('results', (client) => client.get(address, request));
  if (!reply.ok) return { ok: false, ...reply.reply.failure };
  if (isWebPage(reply.response)) {
    discard(reply.response);
    return { ok: false, ...webPageReply.failure };
  }
  return downloadToFile(reply.response, path, timeouts.stalledDownloadMs, how);
}

/** Pages of up to 1,000; ten pages are far beyond any account and end a list that never ends. */
async function listModels({ callJson, timeouts }: SdkCaller): Promise<CallOutcome<readonly RemoteModel[]>> {
  const models: RemoteModel[] = [];
  let query: { limit: number; after_id?: string } = { limit: 1000 };
  for (let page = 0; page < 10; page++) {
    const found = await callJson(
      'account',
      (client) => client.models.list(query, within(timeouts.shortCallMs)),
      parseModels,
    );
    if (!found.ok) return found;
    models.push(...found.value.models);
    if (found.value.nextAfterId === null) break;
    query = { limit: 1000, after_id: found.value.nextAfterId };
  }
  return { ok: true, value: models };
}

function readBatch(json: unknown) {
  return parseBatch(json)?.batch ?? null;
}

function readTokenCount(json: unknown): number | null {
  const count = asObject(json)?.input_tokens;
  return typeof count === 'number' && count >= 0 ? Math.round(count) : null;
}

/** Anthropic names the results' address itself; one on another host is not called, the API's own path is. */
function resultsAddress(resultsUrl: string, baseUrl: string, id: string): string {
  const url = URL.canParse(resultsUrl, baseUrl) ? new URL(resultsUrl, baseUrl) : null;
  if (url !== null && url.origin === new URL(baseUrl).origin) return url.href;
  return new URL(`${batchesPath}/${encodeURIComponent(id)}/results`, baseUrl).href;
}

/** Counting takes the same parameters as a message but refuses `max_tokens`. */
function withoutMaxTokens(paramsJson: string): string {
  const { max_tokens: _left, ...params } = JSON.parse(paramsJson) as Record<string, unknown>;
  return JSON.stringify(params);
}

function unavailable(code: 'results-expired' | 'results-not-ready'): CallOutcome<never> {
  return { ok: false, ...toCallFailure({ code }) };
}
