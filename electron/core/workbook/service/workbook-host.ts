/**
 * What electron/core/workbook/service owns: the worker threads in which workbooks are read and written; the core
 * reads and saves workbooks through them only. It keeps the main thread free, hands on progress and cancellation,
 * replaces a worker that has died, and sees to it that an interrupted step leaves no file behind. It does not look
 * into workbooks itself.
 */
import { rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failure, type Outcome } from '../../../../shared/model/outcome.ts';
import type { SaveRequest, StepOptions, WorkbookService } from '../model/workbook-service.ts';
import { targetExtension } from '../open/detect-format.ts';
import { convertedPath, trialPaths } from '../save/converted-path.ts';
import { InspectionCache } from '../save/inspection-cache.ts';
import { temporaryName } from '../save/replace-file.ts';
import { openTableFile } from '../table/table-file.ts';
import type { FromWorker, StepName, ToWorker, WorkerSteps } from './worker-messages.ts';

/** A document that takes longer is built to hold a computer up; a book of a thousand pages takes seconds. */
const maxDocumentMs = 60_000;

/** How the service is set up; all of it has sensible defaults. */
export interface WorkbookServiceOptions {
  /** Heap of one worker in MB; a file that needs more is refused as too large. */
  readonly memoryLimitMb?: number;
  /** Told of every error that nobody has foreseen; whoever waits for the step gets `unexpected`. */
  readonly failed?: (error: unknown) => void;
  /** How many files may be worked on at once; further steps wait. */
  readonly workers?: number;
  /** How long a canceled step may take to end by itself before its worker is stopped. */
  readonly patienceMs?: number;
}

/** A step that waits or is under way. */
interface Task {
  readonly message: Extract<ToWorker, { kind: 'run' }>;
  readonly options: StepOptions;
  /** Files that the step may have begun; removed when it did not end by itself. */
  readonly leftovers: readonly string[];
  readonly answer: (outcome: Outcome<unknown>) => void;
  isDone: boolean;
}

const mebibyte = 1024 ** 2;
/**
 * Rows live for moments only; left to itself, V8 lets their share of the heap grow by 70 MB for little
 * speed (measured).
 */
const youngGenerationMb = 32;

/** Runs in development and tests as TypeScript, and beside the host as .js when bundled. */
function workerUrl(): URL {
  return new URL(`./workbook-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);
}

/** One worker thread and the task it has. */
class WorkerSlot {
  readonly #memoryLimitMb: number;
  readonly #patienceMs: number;
  readonly #failed: (error: unknown) => void;
  readonly #onFree: () => void;
  #worker: Worker | null = null;
  #task: Task | null = null;
  /** The last worker that was let go. */
  #terminated: Promise<void> = Promise.resolve();
  #stopping: Promise<void> = Promise.resolve();
  #isClosing = false;

  constructor(options: Required<Omit<WorkbookServiceOptions, 'workers'>>, onFree: () => void) {
    this.#memoryLimitMb = options.memoryLimitMb;
    this.#patienceMs = options.patienceMs;
    this.#failed = options.failed;
    this.#onFree = onFree;
  }

  get isFree(): boolean {
    return this.#task === null;
  }

  start(task: Task): void {
    this.#task = task;
    const worker = this.#worker ?? this.#spawn();
    worker.ref();
    worker.postMessage(task.message);
    const { signal } = task.options;
    if (signal === undefined) return;
    const cancel = (): void => {
      if (this.#task !== task) return;
      worker.postMessage({ kind: 'cancel' } satisfies ToWorker);
      const timer = setTimeout(() => {
        if (this.#task === task) void this.#stop(worker, failure('reading-canceled'));
      }, this.#patienceMs);
      timer.unref();
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  }

  #spawn(): Worker {
    const worker = new Worker(workerUrl(), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#memoryLimitMb,
        maxYoungGenerationSizeMb: youngGenerationMb,
      },
    });
    this.#worker = worker;
    worker.on('message', (message: FromWorker) => this.#receive(worker, message));
    worker.on('error', (error: Error & { readonly code?: string }) => {
      const isExhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isExhausted) this.#failed(error);
      void this.#stop(worker, failure(isExhausted ? 'file-too-large' : 'unexpected'));
    });
    worker.on('exit', () => {
      this.#stopping = this.#stop(worker, failure(this.#isClosing ? 'reading-canceled' : 'unexpected'));
    });
    return worker;
  }

  #receive(worker: Worker, message: FromWorker): void {
    const task = this.#task;
    if (task === null || worker !== this.#worker) return;
    if (message.kind === 'progressed') {
      task.options.onProgress?.(message.share);
      return;
    }
    for (const bug of message.bugs) this.#failed(bug);
    if (message.isSpent && !this.#isClosing) {
      this.#worker = null;
      this.#terminated = dismiss(worker, this.#patienceMs);
    } else {
      worker.unref();
    }
    this.#settle(task, message.outcome);
  }

  #settle(task: Task, outcome: Outcome<unknown>): void {
    this.#task = null;
    task.isDone = true;
    task.answer(outcome);
    this.#onFree();
  }

  /** Ends a worker that has died or must die, clears what its task left, and answers in its stead. */
  async #stop(worker: Worker, outcome: Outcome<never>): Promise<void> {
    if (worker !== this.#worker) return;
    this.#worker = null;
    await worker.terminate();
    if (this.#task !== null) await this.#giveUp(this.#task, outcome);
  }

  async #giveUp(task: Task, outcome: Outcome<never>): Promise<void> {
    for (const path of task.leftovers) await rm(path, { force: true }).catch(() => undefined);
    this.#settle(task, outcome);
  }

  /** A step under way is canceled, unless it has come too far for that: then its own answer counts. */
  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#worker !== null) await dismiss(this.#worker, this.#patienceMs);
    await this.#stopping;
    await this.#terminated;
  }
}

/**
 * Lets a worker close its files and end by itself. A thread that is stopped in the middle of inflating or of
 * a database's work can take the whole program with it, so force is only for one that does not end.
 */
function dismiss(worker: Worker, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), patienceMs);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    worker.ref();
    worker.postMessage({ kind: 'end' } satisfies ToWorker);
  });
}

/** Where nobody asks, a bug goes to the program's own output for whoever mends it, never to the window. */
function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}

/** Gives each step to a free worker, or lets it wait for one. */
class WorkerPool {
  readonly #slots: readonly WorkerSlot[];
  readonly #waiting: Task[] = [];
  #isClosed = false;

  constructor(options: WorkbookServiceOptions) {
    const systemMb = totalmem() / mebibyte;
    const memoryLimitMb = options.memoryLimitMb ?? Math.round(Math.min(2048, Math.max(512, systemMb / 2)));
    const { workers = 2, patienceMs = 2000, failed = warn } = options;
    this.#slots = Array.from(
      { length: workers },
      () => new WorkerSlot({ memoryLimitMb, patienceMs, failed }, () => this.#assign()),
    );
  }

  run<Name extends StepName>(
    step: Name,
    input: WorkerSteps[Name]['input'],
    options: StepOptions,
    leftovers: readonly string[],
  ): Promise<Outcome<WorkerSteps[Name]['output']>> {
    if (this.#isClosed || options.signal?.aborted === true) {
      return Promise.resolve(failure('reading-canceled'));
    }
    return new Promise((resolve) => {
      const task: Task = {
        message: { kind: 'run', step, input } as Task['message'],
        options,
        leftovers,
        answer: (outcome) => resolve(outcome as Outcome<WorkerSteps[Name]['output']>),
        isDone: false,
      };
      this.#waiting.push(task);
      options.signal?.addEventListener('abort', () => this.#withdraw(task), { once: true });
      this.#assign();
    });
  }

  /** A canceled step that has not begun never begins. */
  #withdraw(task: Task): void {
    const at = this.#waiting.indexOf(task);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    task.answer(failure('reading-canceled'));
  }

  #assign(): void {
    for (const slot of this.#slots) {
      if (!slot.isFree) continue;
      const task = this.#waiting.shift();
      if (task === undefined) return;
      slot.start(task);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const task of this.#waiting.splice(0)) task.answer(failure('reading-canceled'));
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }
}

/** Makes the workbook service. Workers are started when the first step needs them. */
export function createWorkbookService(options: WorkbookServiceOptions = {}): WorkbookService {
  const pool = new WorkerPool(options);
  const inspectWith = (step: StepOptions) => (request: SaveRequest) =>
    pool.run('inspectForSave', { request }, step, []);
  // A step of one's own can be canceled, which must not end another's.
  const kept = new InspectionCache(inspectWith({}));
  return {
    inspect: (path, step = {}) =>
      pool.run('inspect', step.text === undefined ? { path } : { path, text: step.text }, step, []),
    readTable: (request, tablePath, step = {}) =>
      pool.run('readTable', { request, tablePath }, step, [
        `${tablePath}.part`,
        ...Object.values(trialPaths(tablePath)),
      ]),
    openTable: openTableFile,
    listTopRows: (request, limit) => pool.run('listTopRows', { request, limit }, {}, []),
    checkSave: (request, step) =>
      step === undefined ? kept.check(request) : new InspectionCache(inspectWith(step)).check(request),
    save: (request, targetPath, step = {}) => {
      const temporaryPath = temporaryName(targetPath);
      const leftovers = [temporaryPath, convertedPath(temporaryPath)];
      return pool.run('save', { request, targetPath, temporaryPath }, step, leftovers);
    },
    async readDocument(path) {
      const signal = AbortSignal.timeout(maxDocumentMs);
      const text = await pool.run('readDocument', { path }, { signal }, []);
      return signal.aborted && !text.ok ? failure('document-not-readable') : text;
    },
    undoSave: (request) => pool.run('undoSave', request, {}, []),
    removeColumns: (request, step = {}) => {
      const temporaryPath = temporaryName(request.path);
      return pool.run('removeColumns', { request, temporaryPath }, step, [temporaryPath]);
    },
    targetExtension,
    close: () => pool.close(),
  };
}
