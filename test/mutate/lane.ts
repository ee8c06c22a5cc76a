import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FromLane, ToLane } from './lane-messages.ts';

/** How a run of one test file ended. `passed` and `failed` as the tests said, `timeout` where it was ended. */
export interface TestRun {
  readonly outcome: 'passed' | 'failed' | 'timeout';
  /** The first test that failed, and how. */
  readonly failure: string | null;
  readonly passed: number;
  readonly seconds: number;
  /** What was noted of the stretches that it reached, each line once (blocks.ts). */
  readonly notes: readonly string[];
}

/** Copies what belongs to the checkout, with links to its packages: what a lane writes, it writes to itself. */
function copyCheckout(checkout: string, files: readonly string[], folder: string): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(checkout, file), join(folder, file));
  }
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(checkout, 'node_modules'))) {
    // What tools keep there is the lane's own.
    if (name === '.cache' || name.startsWith('.vite')) continue;
    symlinkSync(join(checkout, 'node_modules', name), join(packages, name));
  }
}

/**
 * A copy of the checkout in which tests run, one file after the other. Several lie side by side and know
 * nothing of each other. Faults are written into its files, so they are in effect in whatever reads these:
 * tests, processes that they start, the worker thread.
 */
export class Lane {
  readonly folder: string;
  /** Absolute path of the file that instrumented code writes to. */
  readonly noteFile: string;
  #process: ChildProcess | null = null;
  /** The files that are changed, as they were when the lane was made: the checkout may have moved on. */
  #originals = new Map<string, string>();

  constructor(checkout: string, files: readonly string[], folder: string) {
    this.folder = folder;
    this.noteFile = `${folder}.reached`;
    copyCheckout(checkout, files, folder);
    writeFileSync(this.noteFile, '');
  }

  /** The test files that can be run here. */
  async tests(): Promise<readonly string[]> {
    const reply = await this.#ask({ kind: 'open' }, 300_000);
    return reply?.kind === 'ready' ? reply.tests : [];
  }

  /** Gives one file another text. Answers why it cannot be built, null where it can. */
  async change(file: string, text: string): Promise<string | null> {
    // What is put back later is what it finds when it starts.
    if (this.#process === null) await this.tests();
    this.#write(new Map([[file, text]]));
    return await this.#tellChanged();
  }

  /** Puts back what was changed last. */
  async restore(): Promise<void> {
    for (const [file, text] of this.#originals) writeFileSync(join(this.folder, file), text);
    // A process that was ended knows nothing of it: the next one begins with the files as they are.
    if (this.#process !== null) await this.#tellChanged();
    this.#originals.clear();
  }

  /** Begins anew with other texts for many files; with its own where none are given. */
  async beginWith(texts: ReadonlyMap<string, string>): Promise<void> {
    this.#end();
    await this.restore();
    this.#write(texts);
  }

  /** Runs one test file, or those of its tests that have these full names, for as long as `limitSeconds`. */
  async run(test: string, names: readonly string[] | null, limitSeconds: number): Promise<TestRun> {
    writeFileSync(this.noteFile, '');
    const start = performance.now();
    const reply = await this.#ask({ kind: 'run', test, names }, limitSeconds * 1000);
    const seconds = (performance.now() - start) / 1000;
    const notes = [...new Set(readFileSync(this.noteFile, 'utf8').split('\n').filter(Boolean))];
    if (reply?.kind !== 'ran') return { outcome: 'timeout', failure: null, passed: 0, seconds, notes };
    const { failure, passed } = reply;
    return { outcome: failure === null ? 'passed' : 'failed', failure, passed, seconds, notes };
  }

  /** Ends what runs here and removes the copy. */
  close(): void {
    this.#end();
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.noteFile, { force: true });
  }

  #write(texts: ReadonlyMap<string, string>): void {
    for (const [file, text] of texts) {
      this.#originals.set(file, readFileSync(join(this.folder, file), 'utf8'));
      writeFileSync(join(this.folder, file), text);
    }
  }

  async #tellChanged(): Promise<string | null> {
    const reply = await this.#ask({ kind: 'changed', files: [...this.#originals.keys()] }, 300_000);
    return reply?.kind === 'changed' ? reply.failure : 'building did not end';
  }

  #start(): ChildProcess {
    const script = join(this.folder, 'test', 'mutate', 'lane-process.ts');
    return fork(script, [], {
      cwd: this.folder,
      // A group of its own, so that all of it can be ended at once.
      detached: true,
      execArgv: [],
      stdio: ['ignore', 'ignore', process.env.MUTATE_LOUD ? 'inherit' : 'ignore', 'ipc'],
    });
  }

  /**
   * Null where no answer came in time or the process ended by itself; it is then ended, and the next question
   * starts another.
   */
  #ask(message: ToLane, limitMs: number): Promise<FromLane | null> {
    this.#process ??= this.#start();
    const child = this.#process;
    return new Promise((resolve) => {
      const done = (reply: FromLane | null): void => {
        clearTimeout(timer);
        child.off('message', done).off('exit', gone);
        if (reply === null) this.#end();
        resolve(reply);
      };
      const gone = (): void => done(null);
      const timer = setTimeout(gone, limitMs);
      child.on('message', done).on('exit', gone);
      child.send(message);
    });
  }

  #end(): void {
    const pid = this.#process?.pid;
    this.#process = null;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}
