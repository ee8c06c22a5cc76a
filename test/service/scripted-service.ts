/**
 * A scripted Message Batches service over real sockets, for the real SDK. It owns the API's behaviour as
 * docs/sending.md describes it, every fault in there, and a ledger of what was received and paid.
 * It must not know the product: only what comes over the wire.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { practiceModels } from '../../electron/core/practice/practice-models.ts';
import type { Answer } from './answers.ts';
import { BatchApi, type BatchApiOptions } from './batch-api.ts';
import { BatchStore, type StoredBatch } from './batch-store.ts';
import { FaultInjector, type FaultPlan } from './fault-injection.ts';
import { type FaultScript, FaultScriptPlayer, type RowRule, type Rule } from './fault-script.ts';
import { type LedgerReport, reportOf } from './ledger.ts';
import { loadOpenApiCheck } from './openapi-check.ts';
import { RequestHandler, type ServiceEvent, type ServiceLogEntry } from './request-handler.ts';
import type { Operation } from './wire.ts';

/** How a service is to be. Everything has a kind default. */
export interface ServiceOptions extends FaultScript, Partial<BatchApiOptions> {
  readonly port?: number;
  /** Where the journal lies; a service started again on the same folder goes on. Default: memory only. */
  readonly stateFolder?: string;
  readonly faultPlan?: FaultPlan;
  readonly answer?: Answer;
  /** Keys that are let in; default any. */
  readonly acceptedKeys?: readonly string[];
  /** A larger body gets the network edge's 413. Default 256 MB. */
  readonly maxBodyBytes?: number;
  readonly resultOrder?: 'shuffled' | 'as-sent';
  /** False: bodies are not checked against the API's description even where it is present. */
  readonly checksBodies?: boolean;
}

/** A running service. */
export interface ScriptedService {
  /** Base URL for the SDK, without a path. */
  readonly url: string;
  readonly batches: readonly StoredBatch[];
  readonly log: readonly ServiceLogEntry[];
  /** Bodies that the real API would not have taken, in words. */
  readonly violations: readonly string[];
  /** Adds rules; `nth` counts from now on. */
  script(...rules: Rule[]): void;
  scriptRows(...rules: RowRule[]): void;
  /** Forgets all rules; random faultPlan ends too. */
  beKind(): void;
  end(batchId: string): void;
  endAll(): void;
  expire(batchId: string, answeredCount: number): void;
  /** Lets time pass for the service alone. */
  advance(ms: number): void;
  addForeignBatch(requestCount: number, customIds?: readonly string[]): StoredBatch;
  /** Called at every step; what it returns is awaited, so a test can act between two steps. */
  subscribe(listener: (event: ServiceEvent) => void | Promise<void>): () => void;
  /** What was received and what was paid. */
  report(): LedgerReport;
  close(): Promise<void>;
}

const defaults: BatchApiOptions = {
  endAfterMs: 30,
  cancelTakesMs: 0,
  answeredBeforeCancel: 0.5,
  batchShape: 'current',
  invisibleCalls: 0,
  invisibleMs: 0,
  resultsLateMs: 0,
  queueLimit: Number.POSITIVE_INFINITY,
  maxRequests: 100_000,
  models: practiceModels,
  clocks: {},
};

/** Starts a service on 127.0.0.1; resolves once it answers. */
export async function startScriptedService(options: ServiceOptions = {}): Promise<ScriptedService> {
  const store = new BatchStore(options.stateFolder ?? null);
  const schemaCheck = options.checksBodies === false ? null : loadOpenApiCheck();
  const api = new BatchApi(store, apiOptions(options), schemaCheck);
  api.rows = [...(options.rows ?? [])];
  const player = startPlayer(options, store);
  const handler = new RequestHandler({
    api,
    behavioursFor: (op) => player.next(op),
    answer: options.answer,
    acceptedKeys: options.acceptedKeys ?? null,
    maxBodyBytes: options.maxBodyBytes ?? 256_000_000,
    isShuffled: options.resultOrder !== 'as-sent',
  });
  const server = createServer((request, response) => void handler.handle(request, response));
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    batches: store.batches,
    log: handler.log,
    violations: api.violations,
    script: (...rules) => player.add(rules),
    scriptRows: (...rules) => void api.rows.push(...rules),
    beKind: () => player.clear(),
    end: (batchId) => api.end(batchId),
    endAll: () => {
      for (const batch of store.batches) api.end(batch.id);
    },
    expire: (batchId, answeredCount) => api.expire(batchId, answeredCount),
    advance: (ms) => store.advance(ms),
    addForeignBatch: (requestCount, customIds) => api.addForeignBatch(requestCount, customIds),
    subscribe: (listener) => handler.subscribe(listener),
    report: () => reportOf(store, api.rows),
    close: () => close(server),
  };
}

/** The script, gone forward to where it was when the service last stopped. */
function startPlayer(options: ServiceOptions, store: BatchStore): FaultScriptPlayer {
  const { faultPlan } = options;
  if (faultPlan !== undefined) console.warn(`scripted service: faults with seed ${faultPlan.seed}`);
  const player = new FaultScriptPlayer(
    options.rules ?? [],
    faultPlan === undefined ? null : new FaultInjector(faultPlan),
  );
  for (const op of store.earlierCalls as Operation[]) player.next(op);
  return player;
}

function apiOptions(options: ServiceOptions): BatchApiOptions {
  const given = Object.entries(options).filter(([name, value]) => name in defaults && value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
