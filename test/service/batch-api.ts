import { randomBytes } from 'node:crypto';
import type { ListedModel } from '../../electron/core/practice/practice-models.ts';
import type { BatchStore, StoredBatch, StoredRequest } from './batch-store.ts';
import { expiresAfterMs, resultsKeptMs, showBatch } from './batch-view.ts';
import type { Behaviour, RowRule } from './fault-script.ts';
import type { SchemaCheck } from './openapi-check.ts';
import { checkBatchBody, checkParams } from './request-check.ts';
import { errorReply, hashOf, isJson, type Json, jsonReply, type Reply } from './wire.ts';

/** What the desk needs to know about the service it stands in. */
export interface BatchApiOptions {
  readonly endAfterMs: number | 'when-told';
  readonly cancelTakesMs: number;
  readonly answeredBeforeCancel: number;
  readonly batchShape: 'current' | 'older';
  readonly invisibleCalls: number;
  readonly invisibleMs: number;
  readonly resultsLateMs: number;
  readonly queueLimit: number;
  readonly maxRequests: number;
  readonly models: readonly ListedModel[];
  readonly clocks: ServiceClocks;
}

/** Clocks of the service that do not go with its own time; each right where it is left out. */
export interface ServiceClocks {
  /** The `date` header of a reply; null for none. */
  readonly header?: (nowMs: number) => string | null;
  /** `created_at` of a batch, and by it the order of the list where that is asked for. */
  readonly createdAt?: (batch: StoredBatch) => string;
  /** Default: in the order in which they came. */
  readonly isListedByCreatedAt?: boolean;
}

/** The batches: making, finding, ending and showing them. Knows nothing of sockets. */
export class BatchApi {
  readonly store: BatchStore;
  readonly options: BatchApiOptions;
  readonly violations: string[] = [];
  rows: RowRule[] = [];
  private readonly schemaCheck: SchemaCheck | null;

  constructor(store: BatchStore, options: BatchApiOptions, schemaCheck: SchemaCheck | null) {
    this.store = store;
    this.options = options;
    this.schemaCheck = schemaCheck;
  }

  /** The service's own time: the computer's, and what has been advanced. */
  now(): number {
    return Date.now() + this.store.advancedMs;
  }

  create(text: string, version: string, origin: string, behaviours: readonly Behaviour[]): Reply {
    const body = parse(text);
    const refusal = checkBatchBody(body, version, this.options.maxRequests, this.schemaCheck);
    if (refusal !== null) {
      this.violations.push(refusal.message);
      return errorReply(refusal.status, refusal.message);
    }
    const requests = (body as { requests: { custom_id: string; params: Json }[] }).requests;
    if (this.waiting() + requests.length > this.options.queueLimit) {
      return errorReply(
        429,
        'Too many requests are waiting in the Message Batches queue. Please wait until some have ended.',
        { 'retry-after': '1' },
      );
    }
    const foreign = behaviours.find((behaviour) => behaviour.kind === 'foreign-batches');
    for (let count = 0; count < (foreign?.before ?? 0); count += 1) this.addForeignBatch(requests.length);
    const batch = this.add(requests, version, hashOf(text), behaviours);
    for (let count = 0; count < (foreign?.after ?? 0); count += 1) this.addForeignBatch(requests.length);
    return jsonReply(200, this.show(batch, origin));
  }

  /** Someone else's batch in the same account, with so many requests. */
  addForeignBatch(requestCount: number, customIds?: readonly string[]): StoredBatch {
    const requests = Array.from({ length: requestCount }, (_, index): StoredRequest => {
      const paramsText = JSON.stringify({
        model: 'claude-haiku-5-5',
        max_tokens: 64,
        messages: [{ role: 'user', content: `stranger ${index}` }],
      });
      return {
        customId: customIds?.[index] ?? `other-${index + 1}`,
        paramsText,
        paramsHash: hashOf(paramsText),
      };
    });
    const batch = { ...this.blank(requests), number: 0, isForeign: true };
    this.store.create(batch);
    return batch;
  }

  /** The batch a client asks for, unless it is unknown, deleted, or not to be seen yet. */
  look(id: string): StoredBatch | undefined {
    const batch = this.store.find(id);
    if (batch === undefined || batch.isDeleted || !this.isVisible(batch)) return undefined;
    this.settle(batch);
    return batch;
  }

  /** All visible batches, newest first. */
  all(): StoredBatch[] {
    const visible = this.store.batches.filter((batch) => !batch.isDeleted && this.isVisible(batch));
    for (const batch of visible) this.settle(batch);
    const { createdAt, isListedByCreatedAt } = this.options.clocks;
    if (createdAt === undefined || isListedByCreatedAt !== true) return visible.reverse();
    return visible.reverse().sort((a, b) => Date.parse(createdAt(b)) - Date.parse(createdAt(a)));
  }

  show(batch: StoredBatch, origin: string): Json {
    const shown = showBatch(batch, {
      shape: this.options.batchShape,
      origin,
      nowMs: this.now(),
      rows: this.rows,
    });
    const { createdAt } = this.options.clocks;
    return createdAt === undefined ? shown : { ...shown, created_at: createdAt(batch) };
  }

  cancel(batch: StoredBatch): Reply | null {
    if (batch.endedAtMs !== null)
      return errorReply(400, `Batch ${batch.id} has already ended and cannot be canceled.`);
    if (batch.cancelInitiatedAtMs === null) {
      const answeredCount = Math.floor(batch.requests.length * this.options.answeredBeforeCancel);
      const now = this.now();
      this.store.change(batch.id, {
        cancelInitiatedAtMs: now,
        endsAtMs: now + this.options.cancelTakesMs,
        answeredCount,
        rest: 'canceled',
      });
    }
    return null;
  }

  remove(batch: StoredBatch): Reply {
    if (batch.endedAtMs === null)
      return errorReply(400, `Batch ${batch.id} cannot be deleted while it is in progress.`);
    this.store.change(batch.id, { isDeleted: true });
    return jsonReply(200, { id: batch.id, type: 'message_batch_deleted' });
  }

  /** Why the results of a batch cannot be had now, or null. */
  resultsRefusal(batch: StoredBatch): Reply | null {
    const { endedAtMs } = batch;
    const isLate = endedAtMs !== null && this.now() < endedAtMs + this.options.resultsLateMs;
    const isGone = this.now() >= batch.createdAtMs + resultsKeptMs;
    if (endedAtMs !== null && !isLate && !isGone) return null;
    return errorReply(
      404,
      isGone
        ? 'The results of this batch are no longer available.'
        : 'The results of this batch are not available yet.',
    );
  }

  /** Ends a batch at once. */
  end(id: string): void {
    const batch = this.store.find(id);
    if (batch !== undefined && batch.endedAtMs === null) this.store.change(id, { endedAtMs: this.now() });
  }

  /** Ends a batch as after 24 hours, with only so many requests answered. */
  expire(id: string, answeredCount: number): void {
    this.store.change(id, { endedAtMs: this.now(), answeredCount, rest: 'expired' });
  }

  private add(
    requests: readonly { custom_id: string; params: Json }[],
    version: string,
    bodyHash: string,
    behaviours: readonly Behaviour[],
  ): StoredBatch {
    const rejections: Record<number, string> = {};
    const stored = requests.map((request, index): StoredRequest => {
      const refusal = checkParams(request.params, version, this.options.models, this.schemaCheck);
      if (refusal !== null) {
        rejections[index] = refusal.message;
        this.violations.push(`${request.custom_id}: ${refusal.message}`);
      }
      const paramsText = JSON.stringify(request.params);
      return { customId: request.custom_id, paramsText, paramsHash: hashOf(paramsText) };
    });
    const invisible = behaviours.find((behaviour) => behaviour.kind === 'invisible');
    const number = this.store.batches.filter((batch) => !batch.isForeign).length + 1;
    const batch: StoredBatch = { ...this.blank(stored), number, bodyHash, rejections };
    batch.hiddenCalls = invisible?.calls ?? this.options.invisibleCalls;
    batch.visibleFromMs = batch.createdAtMs + (invisible?.ms ?? this.options.invisibleMs);
    this.store.create(batch);
    return batch;
  }

  private blank(requests: readonly StoredRequest[]): StoredBatch {
    const createdAtMs = this.now();
    const { endAfterMs, batchShape } = this.options;
    const name = randomBytes(12).toString('hex');
    return {
      id: batchShape === 'older' ? `batch_01${name}` : `msgbatch_01${name}`,
      number: 0,
      isForeign: false,
      createdAtMs,
      bodyHash: '',
      requests,
      rejections: {},
      visibleFromMs: createdAtMs,
      hiddenCalls: 0,
      endsAtMs: endAfterMs === 'when-told' ? null : createdAtMs + endAfterMs,
      endedAtMs: null,
      cancelInitiatedAtMs: null,
      answeredCount: null,
      rest: null,
      isDeleted: false,
      isReplyLost: false,
    };
  }

  private isVisible(batch: StoredBatch): boolean {
    if (this.now() < batch.visibleFromMs) return false;
    if (batch.hiddenCalls <= 0) return true;
    this.store.change(batch.id, { hiddenCalls: batch.hiddenCalls - 1 });
    return false;
  }

  /** Lets a batch end whose time has come: by itself, or because 24 hours are over. */
  private settle(batch: StoredBatch): void {
    if (batch.endedAtMs !== null) return;
    const expiresAtMs = batch.createdAtMs + expiresAfterMs;
    const now = this.now();
    if (batch.endsAtMs !== null && now >= batch.endsAtMs && batch.endsAtMs <= expiresAtMs) {
      this.store.change(batch.id, { endedAtMs: batch.endsAtMs });
    } else if (now >= expiresAtMs) {
      this.store.change(batch.id, { endedAtMs: expiresAtMs, answeredCount: 0, rest: 'expired' });
    }
  }

  private waiting(): number {
    let waiting = 0;
    for (const batch of this.store.batches) {
      this.settle(batch);
      if (batch.endedAtMs === null) waiting += batch.requests.length;
    }
    return waiting;
  }

  /** Checks and remembers what is wrong with the params of a live call or a count. */
  checkLive(
    text: string,
    version: string,
    schema: 'CreateMessageParams' | 'CountMessageTokensParams',
  ): Reply | Json {
    const params = parse(text);
    const refusal = isJson(params)
      ? checkParams(params, version, this.options.models, this.schemaCheck, schema)
      : { status: 400, message: 'The request body is not a JSON object.' };
    if (refusal === null) return params as Json;
    this.violations.push(refusal.message);
    return errorReply(refusal.status, refusal.message);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
