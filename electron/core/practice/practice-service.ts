/**
 * What electron/core/practice owns: Anthropic's Message Batches API played inside the program, reached by the SDK
 * through `fetch`, with plausible, labelled answers and stages that last seconds instead of an hour. It needs no
 * key, opens no port, touches no network, and reads nothing but the requests it gets and its own folder.
 */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../platform/ports.ts';
import { type AnswerLine, answerLines, readEntries } from './batch-answers.ts';
import { inputTokensOf, practiceMessage } from './practice-answer.ts';
import {
  canceled,
  hasEnded,
  type PracticeBatch,
  practiceDurationMs,
  practiceResultsKeptMs,
  showPracticeBatch,
} from './practice-batch.ts';
import { findModel, practiceModels } from './practice-models.ts';
import { type Json, readRequest } from './practice-request.ts';
import { errorResponse, jsonResponse, pageResponse, readJson, streamResponse } from './practice-response.ts';
import { PracticeStore } from './practice-store.ts';

/** What the practice service is given. */
export interface PracticeOptions {
  /** Its own folder; created if missing. */
  readonly stateFolder: string;
  readonly clock: Clock;
  /** 1 for people; tests pass more and wait less. */
  readonly speed?: number;
}

/** The way in: a `fetch` for the SDK, whatever the base address. */
export interface PracticeService {
  readonly fetch: typeof globalThis.fetch;
}

interface Call {
  readonly method: string;
  readonly url: URL;
  readonly request: Request;
}

/** Makes a practice service; batches from an earlier start go on where their time stands. */
export function createPracticeService(options: PracticeOptions): PracticeService {
  const api = new PracticeApi(options);
  return {
    fetch: async (input, init) => {
      const request = new Request(input, withDuplex(init));
      return api.answer({ method: request.method, url: new URL(request.url), request });
    },
  };
}

/** Node's Request asks for `duplex` where the body is a stream, which the DOM's type does not know. */
function withDuplex(init: RequestInit | undefined): RequestInit | undefined {
  return init?.body instanceof ReadableStream ? ({ ...init, duplex: 'half' } as RequestInit) : init;
}

class PracticeApi {
  private readonly store: PracticeStore;
  private readonly clock: Clock;
  private readonly speed: number;

  constructor(options: PracticeOptions) {
    this.store = new PracticeStore(options.stateFolder, () => options.clock.now());
    this.clock = options.clock;
    this.speed = options.speed ?? 1;
  }

  async answer(call: Call): Promise<Response> {
    const path = call.url.pathname;
    const [, id, action] = /^\/v1\/messages\/batches\/([^/]+)(?:\/(cancel|results))?$/.exec(path) ?? [];
    if (id !== undefined) return this.onBatch(call, decodeURIComponent(id), action ?? '');
    switch (`${call.method} ${path}`) {
      case 'POST /v1/messages/batches':
        return this.create(call);
      case 'GET /v1/messages/batches': {
        const shown = (await this.store.list()).map((batch) => this.show(batch, call));
        return pageResponse(shown, call.url.searchParams);
      }
      case 'POST /v1/messages':
        return this.message(call);
      case 'POST /v1/messages/count_tokens':
        return countTokens(await readJson(call.request));
      case 'GET /v1/models':
        return pageResponse(practiceModels as unknown as readonly Json[], call.url.searchParams);
      default:
        return modelOr404(call);
    }
  }

  private async onBatch(call: Call, id: string, action: string): Promise<Response> {
    const batch = await this.store.find(id);
    if (batch === undefined) return errorResponse(404, 'Message batch not found');
    switch (`${call.method} ${action}`) {
      case 'GET ':
        return jsonResponse(this.show(batch, call));
      case 'GET results':
        return this.results(batch);
      case 'POST cancel': {
        if (hasEnded(batch, this.clock.now())) return errorResponse(400, 'This batch has already ended.');
        const changed = canceled(batch, this.clock.now(), this.speed);
        await this.store.save(changed);
        return jsonResponse(this.show(changed, call));
      }
      case 'DELETE ':
        if (!hasEnded(batch, this.clock.now()))
          return errorResponse(400, 'A batch at work cannot be deleted.');
        await this.store.remove(id);
        return jsonResponse({ id, type: 'message_batch_deleted' });
      default:
        return errorResponse(404, 'Not found');
    }
  }

  private async create(call: Call): Promise<Response> {
    const entries = readEntries(await readJson(call.request));
    if (typeof entries === 'string') return errorResponse(400, entries);
    await this.pause(300, call.request.signal);
    const id = `msgbatch_practice_${randomBytes(10).toString('hex')}`;
    const erroredLines: number[] = [];
    await this.store.writeAnswers(id, noteErrors(answerLines(entries), erroredLines));
    const createdAtMs = this.clock.now();
    const batch: PracticeBatch = {
      id,
      createdAtMs,
      endsAtMs: createdAtMs + practiceDurationMs(entries.length, this.speed, Math.random()),
      cancelInitiatedAtMs: null,
      requestCount: entries.length,
      answeredLines: null,
      erroredLines,
    };
    await this.store.save(batch);
    return jsonResponse(this.show(batch, call));
  }

  private results(batch: PracticeBatch): Response {
    const now = this.clock.now();
    if (!hasEnded(batch, now)) return errorResponse(404, 'The results of this batch are not available yet.');
    if (now >= batch.createdAtMs + practiceResultsKeptMs) {
      return errorResponse(404, 'The results of this batch are no longer available.');
    }
    return streamResponse(this.store.answers(batch));
  }

  private async message(call: Call): Promise<Response> {
    const request = readRequest(await readJson(call.request));
    if (typeof request === 'string') return errorResponse(400, request);
    if (!isKnownModel(request.model)) return errorResponse(404, `model: ${request.model}`);
    await this.pause(600 + Math.random() * 600, call.request.signal);
    return jsonResponse(practiceMessage(request, { isBatch: false, fate: 'answered', shared: null }));
  }

  private show(batch: PracticeBatch, call: Call): Json {
    return showPracticeBatch(batch, this.clock.now(), call.url.origin);
  }

  /** Waits as a real call would take; ends early, as fetch does, when the caller gives up. */
  private pause(usualMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const giveUp = () => {
        stopTimer();
        reject(signal.reason);
      };
      const stopTimer = this.clock.schedule(usualMs / this.speed, () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      });
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }
}

async function* noteErrors(lines: AsyncIterable<AnswerLine>, erroredLines: number[]): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    if (line.isError) erroredLines.push(number);
    number += 1;
    yield line.text;
  }
}

function countTokens(body: unknown): Response {
  const request = readRequest({ ...(body as Json), max_tokens: 1 });
  if (typeof request === 'string') return errorResponse(400, request);
  return jsonResponse({ input_tokens: inputTokensOf(request) });
}

function modelOr404(call: Call): Response {
  const [, id] = /^\/v1\/models\/([^/]+)$/.exec(call.url.pathname) ?? [];
  const model = id === undefined || call.method !== 'GET' ? undefined : findModel(decodeURIComponent(id));
  return model === undefined ? errorResponse(404, 'Not found') : jsonResponse(model as unknown as Json);
}

/** Practice knows no prices, so every model that could be Claude's will do; only slips of the pen are caught. */
function isKnownModel(id: string): boolean {
  return findModel(id) !== undefined || id.startsWith('claude-');
}
