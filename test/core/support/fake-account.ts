import { writeFile } from 'node:fs/promises';
import type {
  CallFailure,
  CallOutcome,
  ClaudeService,
  CreateOutcome,
  RemoteBatch,
} from '../../../electron/core/claude/claude-service.ts';

/** The calls that a job's steps make. */
export type Operation = 'list' | 'create' | 'retrieve' | 'cancel' | 'results' | 'delete';

/** One call, as the account saw it. */
export interface AccountCall {
  readonly op: Operation;
  readonly id: string | null;
  /** Of a create: the bytes that left. */
  readonly body: string | null;
}

/** What becomes of a create: whether the account has the batch, and whether the sender hears of it. */
export type CreateFate = 'created' | 'reply-lost' | 'never-arrived' | 'refused' | 'too-large';

/** What comes back for one request. */
export type RequestFate = 'answered' | 'cut-off' | 'errored' | 'expired' | 'missing';

/** A batch in the account. */
export interface AccountBatch {
  readonly id: string;
  readonly createdAt: number;
  readonly requests: readonly { readonly customId: string; readonly text: string }[];
  readonly isForeign: boolean;
  /** Made with the key of the other account, and known to that one alone. */
  readonly isOfOther: boolean;
  status: 'in_progress' | 'ended';
  isCanceled: boolean;
  isDeleted: boolean;
  /** Not in the list before this, as right after a create. */
  visibleFrom: number;
}

/**
 * A model of an account in memory, behind the same door as the real service, for the engine's own steps over
 * a manual clock: no sockets and no waiting. Every call is in `calls`; `audit` is asked at the moment of the
 * call, before anything else can happen.
 */
export interface FakeAccount {
  readonly service: ClaudeService;
  readonly calls: AccountCall[];
  readonly batches: AccountBatch[];
  /** What becomes of the next creates; `created` when it is empty. */
  readonly fates: CreateFate[];
  /** Calls that fail, until told otherwise: a network that is away, or a key that is refused. */
  failure: CallFailure | null;
  /** Whether another account's key is in use: it knows only its own batches. */
  isOtherAccount: boolean;
  fateOf: (customId: string, text: string, batch: AccountBatch) => RequestFate;
  answerTo: (text: string, batch: AccountBatch) => string;
  /** How long a new batch is not listed, in milliseconds. */
  hiddenMs: number;
  audit: (call: AccountCall) => void;
  /** Awaited before the reply of a call goes out, so that a test can act between question and answer. */
  meanwhile: (call: AccountCall) => void | Promise<void>;
  addForeignBatch(count: number, customIds?: readonly string[]): AccountBatch;
  /** Ends what is underway; one batch, or all. */
  end(id?: string): void;
  count(op: Operation): number;
}

const unreachable: CallFailure = {
  problem: { code: 'service-unreachable' },
  retryAfterMs: null,
  isTemporary: true,
};
const refusedNow: CallFailure = { problem: { code: 'service-busy' }, retryAfterMs: 2000, isTemporary: true };
const notFound: CallFailure = {
  problem: { code: 'batch-not-found' },
  retryAfterMs: null,
  isTemporary: false,
};

/** An empty account whose time is `now`. */
export function createFakeAccount(now: () => number): FakeAccount {
  const account: FakeAccount = {
    service: makeService(),
    calls: [],
    batches: [],
    fates: [],
    failure: null,
    isOtherAccount: false,
    fateOf: () => 'answered',
    answerTo: (text) => `re: ${text}`,
    hiddenMs: 0,
    audit: () => {},
    meanwhile: () => {},
    addForeignBatch: (count, customIds) =>
      add(
        Array.from({ length: count }, (_, at) => ({ customId: customIds?.[at] ?? `other-${at}`, text: '' })),
        true,
      ),
    end(id) {
      for (const batch of account.batches) if (id === undefined || batch.id === id) batch.status = 'ended';
    },
    count: (op) => account.calls.filter((call) => call.op === op).length,
  };

  function add(requests: AccountBatch['requests'], isForeign: boolean): AccountBatch {
    const batch: AccountBatch = {
      id: `msgbatch_${account.batches.length + 1}`,
      createdAt: now(),
      requests,
      isForeign,
      isOfOther: account.isOtherAccount,
      status: 'in_progress',
      isCanceled: false,
      isDeleted: false,
      visibleFrom: isForeign ? 0 : now() + account.hiddenMs,
    };
    account.batches.push(batch);
    return batch;
  }

  async function take<T>(call: AccountCall, act: () => CallOutcome<T>): Promise<CallOutcome<T>> {
    account.calls.push(call);
    account.audit(call);
    const reply: CallOutcome<T> = account.failure === null ? act() : { ok: false, ...account.failure };
    await account.meanwhile(call);
    return reply;
  }

  function look(id: string): AccountBatch | null {
    return account.batches.find((batch) => batch.id === id && isVisible(batch)) ?? null;
  }

  function isVisible(batch: AccountBatch): boolean {
    return batch.isOfOther === account.isOtherAccount && !batch.isDeleted && batch.visibleFrom <= now();
  }

  function show(batch: AccountBatch): RemoteBatch {
    const isEnded = batch.status === 'ended';
    const fates = batch.requests.map(({ customId, text }) => account.fateOf(customId, text, batch));
    const count = (...wanted: readonly RequestFate[]) =>
      isEnded ? fates.filter((fate) => wanted.includes(fate)).length : 0;
    return {
      id: batch.id,
      status: batch.status,
      requestCounts: {
        processing: isEnded ? 0 : fates.length,
        succeeded: count('answered', 'cut-off', 'missing'),
        errored: count('errored'),
        canceled: 0,
        expired: count('expired'),
      },
      createdAt: new Date(batch.createdAt).toISOString(),
      expiresAt: new Date(batch.createdAt + 24 * 3_600_000).toISOString(),
      endedAt: isEnded ? new Date(now()).toISOString() : null,
      hasResults: isEnded,
    };
  }

  function lineFor(batch: AccountBatch, customId: string, text: string): string | null {
    const fate = account.fateOf(customId, text, batch);
    if (fate === 'missing') return null;
    const message = {
      type: 'message',
      role: 'assistant',
      content: [{ type: 'text', text: account.answerTo(text, batch) }],
      stop_reason: fate === 'cut-off' ? 'max_tokens' : 'end_turn',
      usage: { input_tokens: 10, output_tokens: 5 },
    };
    const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
    const result =
      fate === 'expired'
        ? { type: 'expired' }
        : fate === 'errored'
          ? { type: 'errored', error }
          : { type: 'succeeded', message };
    return JSON.stringify({ custom_id: customId, result });
  }

  function makeService(): ClaudeService {
    const byId = <T>(op: Operation, id: string, act: (batch: AccountBatch) => T) =>
      take<T>({ op, id, body: null }, () => {
        const batch = look(id);
        return batch === null ? { ok: false, ...notFound } : { ok: true, value: act(batch) };
      });
    const unused = async (): Promise<never> => {
      throw new Error('no step of a job makes this call');
    };
    return {
      async createBatch(body): Promise<CreateOutcome> {
        const call = { op: 'create', id: null, body } as const;
        account.calls.push(call);
        account.audit(call);
        const fate = account.fates.shift() ?? 'created';
        const isTaken = account.failure === null && (fate === 'created' || fate === 'reply-lost');
        const batch = isTaken ? add(readRequests(body), false) : null;
        await account.meanwhile(call);
        if (account.failure !== null) return { kind: 'not-created', ...account.failure };
        if (fate === 'refused') return { kind: 'not-created', ...refusedNow };
        if (fate === 'too-large') return { kind: 'too-large' };
        return fate === 'created' && batch !== null
          ? { kind: 'created', batch: show(batch) }
          : { kind: 'in-doubt', ...unreachable };
      },
      listBatches: ({ limit, afterId }) =>
        take({ op: 'list', id: null, body: null }, () => {
          const all = account.batches.filter(isVisible).toReversed();
          const from = afterId === undefined ? 0 : all.findIndex((batch) => batch.id === afterId) + 1;
          const page = all.slice(from, from + limit);
          const nextAfterId = from + limit < all.length ? (page.at(-1)?.id ?? null) : null;
          return { ok: true, value: { batches: page.map(show), nextAfterId } };
        }),
      retrieveBatch: (id) => byId('retrieve', id, show),
      cancelBatch: (id) =>
        byId('cancel', id, (batch) => {
          batch.isCanceled = true;
          batch.status = 'ended';
          return show(batch);
        }),
      deleteBatch: (id) =>
        byId('delete', id, (batch) => {
          batch.isDeleted = true;
          return null;
        }),
      async downloadResults(id, path) {
        const found = await byId('results', id, (batch) => batch);
        if (!found.ok) return found;
        const lines = found.value.requests.flatMap(
          ({ customId, text }) => lineFor(found.value, customId, text) ?? [],
        );
        await writeFile(path, lines.map((line) => `${line}\n`).join(''));
        return { ok: true, value: lines.length };
      },
      createMessage: unused,
      countTokens: unused,
      listModels: unused,
    };
  }

  return account;
}

/** The requests of a body: custom_id, and the last words of its message, by which a test knows the row. */
export function readRequests(body: string): AccountBatch['requests'] {
  const { requests } = JSON.parse(body) as {
    readonly requests: readonly { readonly custom_id: string; readonly params: unknown }[];
  };
  return requests.map(({ custom_id: customId, params }) => ({
    customId,
    text: /parcel[^"\\<]*/.exec(JSON.stringify(params))?.[0] ?? '',
  }));
}
