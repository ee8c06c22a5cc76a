import type { IncomingMessage, ServerResponse } from 'node:http';
import { findModel } from '../../electron/core/practice/practice-models.ts';
import { type Answer, makeMessage, textOf, tokensOf } from './answers.ts';
import type { BatchApi } from './batch-api.ts';
import type { Behaviour } from './fault-script.ts';
import { afterRecording, beforeRecording, type ScriptedCall } from './play-behaviours.ts';
import { dropMidUpload, readBody } from './read-body.ts';
import { resultLines } from './result-lines.ts';
import { pageOf, type Route, routeOf } from './routes.ts';
import { sendReply } from './send-reply.ts';
import { errorReply, hashOf, htmlReply, type Json, jsonReply, type Operation, type Reply } from './wire.ts';

/** One call as it was received and treated. */
export interface ServiceLogEntry {
  readonly op: Operation | 'unknown';
  readonly method: string;
  readonly path: string;
  /** The key that came along, from either header; empty when none did. */
  readonly key: string;
  readonly version: string;
  readonly bodyBytes: number;
  readonly behaviours: readonly Behaviour[];
  /** What was answered; null when the connection was cut or never answered. */
  status: number | null;
}

/** The steps of a call: its body is here; its work is done and recorded; its reply is out. */
export interface ServiceEvent {
  readonly step: 'received' | 'recorded' | 'replied';
  readonly op: Operation;
  /** The batch concerned, once known. */
  readonly batchId: string | null;
  /** Whether the client's connection has ended since. */
  readonly isClientGone: () => boolean;
}

/** What the handler is given. */
export interface HandlerOptions {
  readonly api: BatchApi;
  readonly behavioursFor: (op: Operation) => readonly Behaviour[];
  readonly answer: Answer | undefined;
  readonly acceptedKeys: readonly string[] | null;
  readonly maxBodyBytes: number;
  readonly isShuffled: boolean;
}

interface Call extends ScriptedCall {
  readonly route: Route;
  readonly version: string;
  readonly origin: string;
}

type Listener = (event: ServiceEvent) => void | Promise<void>;

/** Takes one HTTP call from the first byte to the last, with whatever the script has in store for it. */
export class RequestHandler {
  readonly log: ServiceLogEntry[] = [];
  private readonly options: HandlerOptions;
  private readonly listeners = new Set<Listener>();

  constructor(options: HandlerOptions) {
    this.options = options;
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.setDate(response);
    const route = routeOf(request);
    const behaviours = route === null ? [] : this.options.behavioursFor(route.op);
    if (route !== null) this.options.api.store.called(route.op);
    if (behaviours.some((behaviour) => behaviour.kind === 'drop' && behaviour.when === 'mid-upload')) {
      this.note(request, route, behaviours, 0);
      await dropMidUpload(request);
      return;
    }
    const body = await readBody(request, this.options.maxBodyBytes);
    if (body === 'aborted') return;
    const entry = this.note(
      request,
      route,
      behaviours,
      body === 'too-large' ? this.options.maxBodyBytes : body.length,
    );
    const refusal = this.refuse(request, route, body, entry);
    if (refusal !== null || route === null || typeof body === 'string') {
      entry.status = await sendReply(response, refusal ?? errorReply(404, 'Not found'), null);
      return;
    }
    const origin = `http://${request.headers.host ?? '127.0.0.1'}`;
    const call: Call = {
      route,
      op: route.op,
      body: body.toString('utf8'),
      version: entry.version,
      origin,
      behaviours,
    };
    entry.status = await this.serve(call, response);
  }

  private setDate(response: ServerResponse): void {
    const { api } = this.options;
    const now = api.now();
    const { header } = api.options.clocks;
    const date = header === undefined ? new Date(now).toUTCString() : header(now);
    if (date === null) response.sendDate = false;
    else response.setHeader('date', date);
  }

  private async serve(call: Call, response: ServerResponse): Promise<number | null> {
    const { op } = call.route;
    const isClientGone = (): boolean => response.destroyed;
    await this.tell({ step: 'received', op, batchId: call.route.id, isClientGone });
    const early = await beforeRecording(call, response);
    if (early === 'over') return null;
    if (early !== 'go-on') return sendReply(response, early, null);
    const reply = this.perform(call);
    const batchId = call.route.id ?? createdId(op, reply);
    await this.tell({ step: 'recorded', op, batchId, isClientGone });
    const late = await afterRecording(call.behaviours, response);
    if (late !== 'go-on') this.loseReply(op, batchId);
    if (late === 'over') return null;
    const cuts = call.behaviours.some(
      (behaviour) => behaviour.kind === 'drop' && behaviour.when === 'mid-reply',
    );
    const status = await sendReply(response, late === 'go-on' ? reply : late, cuts ? 'cut' : null);
    if (status === null) this.loseReply(op, batchId);
    await this.tell({ step: 'replied', op, batchId, isClientGone });
    return status;
  }

  private perform(call: Call): Reply {
    const { api } = this.options;
    switch (call.route.op) {
      case 'create':
        return api.create(call.body, call.version, call.origin, call.behaviours);
      case 'list':
        return pageOf(
          api.all().map((batch) => api.show(batch, resultsOrigin(call))),
          call.route.query,
        );
      case 'retrieve':
      case 'cancel':
      case 'delete':
      case 'results':
        return this.onBatch(call);
      case 'message':
        return this.message(call);
      case 'count-tokens': {
        const params = api.checkLive(call.body, call.version, 'CountMessageTokensParams');
        return isReply(params) ? params : jsonReply(200, { input_tokens: tokensOf(params) });
      }
      case 'list-models':
        return pageOf(api.options.models as unknown as readonly Json[], call.route.query);
      case 'retrieve-model': {
        const model = findModel(call.route.id ?? '', api.options.models);
        return model === undefined ? errorReply(404, `model: ${call.route.id}`) : jsonReply(200, model);
      }
    }
  }

  private onBatch(call: Call): Reply {
    const { api } = this.options;
    const batch = api.look(call.route.id ?? '');
    if (batch === undefined) return errorReply(404, 'Message batch not found');
    switch (call.route.op) {
      case 'cancel': {
        const refusal = api.cancel(batch);
        return refusal ?? jsonReply(200, api.show(batch, resultsOrigin(call)));
      }
      case 'delete':
        return api.remove(batch);
      case 'results': {
        const refusal = api.resultsRefusal(batch);
        if (refusal !== null) return refusal;
        const changes = call.behaviours.flatMap((behaviour) =>
          behaviour.kind === 'results' ? behaviour.changes : [],
        );
        const { answer, isShuffled } = this.options;
        const body = resultLines({ batch, rows: api.rows, answer, changes, isShuffled });
        return { status: 200, headers: { 'content-type': 'application/x-jsonl' }, body };
      }
      default:
        return jsonReply(200, api.show(batch, resultsOrigin(call)));
    }
  }

  private message(call: Call): Reply {
    const { api, answer } = this.options;
    const params = api.checkLive(call.body, call.version, 'CreateMessageParams');
    if (isReply(params)) return params;
    api.store.answerLive({ atMs: api.now(), paramsHash: hashOf(JSON.stringify(params)) });
    return jsonReply(200, makeMessage({ customId: null, params, text: textOf(params) }, answer, false));
  }

  private loseReply(op: Operation, batchId: string | null): void {
    if (op === 'create' && batchId !== null) this.options.api.store.change(batchId, { isReplyLost: true });
  }

  private refuse(
    request: IncomingMessage,
    route: Route | null,
    body: unknown,
    entry: ServiceLogEntry,
  ): Reply | null {
    if (body === 'too-large') return htmlReply(413, 'Request Entity Too Large');
    if (entry.key === '') return errorReply(401, 'x-api-key header is required');
    const { acceptedKeys } = this.options;
    if (acceptedKeys !== null && !acceptedKeys.includes(entry.key))
      return errorReply(401, 'invalid x-api-key');
    if (entry.version === '') return errorReply(400, 'anthropic-version: header is required');
    if (!['2023-06-01', '2026-10-21'].includes(entry.version))
      return errorReply(400, `anthropic-version: "${entry.version}" is not a valid version`);
    return route === null ? errorReply(404, `Not found: ${request.method} ${request.url}`) : null;
  }

  private note(
    request: IncomingMessage,
    route: Route | null,
    behaviours: readonly Behaviour[],
    bodyBytes: number,
  ): ServiceLogEntry {
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const entry: ServiceLogEntry = {
      op: route?.op ?? 'unknown',
      method: request.method ?? '',
      path: request.url ?? '',
      key: bearer ?? String(request.headers['x-api-key'] ?? ''),
      version: String(request.headers['anthropic-version'] ?? ''),
      bodyBytes,
      behaviours,
      status: null,
    };
    this.log.push(entry);
    return entry;
  }

  private async tell(event: ServiceEvent): Promise<void> {
    for (const listener of [...this.listeners]) await listener(event);
  }
}

function resultsOrigin(call: Call): string {
  const foreign = call.behaviours.find((behaviour) => behaviour.kind === 'foreign-results-url');
  return foreign?.origin ?? call.origin;
}

function createdId(op: Operation, reply: Reply): string | null {
  if (op !== 'create' || reply.status !== 200 || typeof reply.body !== 'string') return null;
  return String((JSON.parse(reply.body) as Json).id);
}

function isReply(value: Reply | Json): value is Reply {
  return typeof value.status === 'number' && 'body' in value;
}
