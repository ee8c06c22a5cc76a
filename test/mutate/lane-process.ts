/**
 * Runs test files in a lane, a copy of the checkout: started there by lane.ts, with the copy as its working
 * directory. Vitest stays loaded, so a run costs what its tests cost. It never changes a file itself, except
 * for the worker thread's bundle.
 */
import { cp, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import { testProgramsConfig } from '../../build/vite-configs.mjs';
import { builtWorkerFolder } from '../support/worker-folder.mjs';
import type { FromLane, ToLane } from './lane-messages.ts';

const root = process.cwd();
const workerFolder = fileURLToPath(builtWorkerFolder);
const soundWorker = `${workerFolder.replace(/[\\/]$/, '')}-sound`;

/** Files that the worker thread is built from, within the lane. */
const builtFrom = new Set<string>();
let isWorkerSound = true;
let opened: Promise<Vitest> | null = null;

const inLane = (path: string): string => relative(root, path).split(sep).join('/');

const noteFiles: Plugin = {
  name: 'sheetbatch:note-files',
  moduleParsed({ id }) {
    builtFrom.add(inLane(id));
  },
};

async function buildWorker(): Promise<void> {
  const config: InlineConfig = testProgramsConfig(workerFolder);
  await build({ ...config, logLevel: 'silent', plugins: [noteFiles] });
}

async function open(): Promise<Vitest> {
  const vitest = await createVitest('test', {
    root,
    watch: false,
    bail: 1,
    project: ['unit', 'service'],
    reporters: [{}],
    silent: true,
  });
  // Built before the first change, to be put back after each.
  await buildWorker();
  await cp(workerFolder, soundWorker, { recursive: true });
  return vitest;
}

async function changed(vitest: Vitest, files: readonly string[]): Promise<string | null> {
  for (const file of files) vitest.invalidateFile(join(root, file));
  const concernsWorker = files.some((file) => builtFrom.has(file));
  if (!concernsWorker) return null;
  try {
    if (isWorkerSound) {
      isWorkerSound = false;
      await buildWorker();
    } else {
      await rm(workerFolder, { recursive: true, force: true });
      await cp(soundWorker, workerFolder, { recursive: true });
      isWorkerSound = true;
    }
    return null;
  } catch (error) {
    return `the worker thread cannot be built: ${String(error).slice(0, 200)}`;
  }
}

function firstFailure(modules: readonly TestModule[], unhandled: readonly unknown[]): string | null {
  for (const module of modules) {
    for (const { message } of module.errors()) return `${inLane(module.moduleId)}: ${message}`;
    for (const test of module.children.allTests('failed')) {
      return `${test.fullName}: ${test.result().errors?.[0]?.message ?? ''}`;
    }
    for (const suite of module.children.allSuites()) {
      for (const { message } of suite.errors()) return `${suite.fullName}: ${message}`;
    }
  }
  const [error] = unhandled;
  return error === undefined ? null : `unhandled: ${error instanceof Error ? error.message : String(error)}`;
}

/** Vitest keeps what earlier runs found, and stops a run at once when there was a failure in any of them. */
function forgetEarlierRuns({ state }: Vitest): void {
  state.filesMap.clear();
  state.pathsSet.clear();
  state.idMap.clear();
  state.clearErrors();
}

async function run(vitest: Vitest, test: string, names: readonly string[] | null): Promise<FromLane> {
  forgetEarlierRuns(vitest);
  const specifications = await vitest.globTestSpecifications([test]);
  const wanted = specifications.filter(({ moduleId }) => inLane(moduleId) === test);
  for (const one of wanted) one.testNames = names === null ? undefined : [...names];
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([...wanted]);
  const own = testModules.filter(({ moduleId }) => inLane(moduleId) === test);
  const passed = own.reduce((sum, module) => sum + [...module.children.allTests('passed')].length, 0);
  const failure = firstFailure(own, unhandledErrors)?.slice(0, 400) ?? null;
  const isOdd = own.length !== 1 || own.some((module) => module.state() === 'failed');
  return { kind: 'ran', failure: failure ?? (isOdd ? 'failed for no known reason' : null), passed };
}

async function answer(message: ToLane): Promise<FromLane> {
  opened ??= open();
  const vitest = await opened;
  if (message.kind === 'changed') return { kind: 'changed', failure: await changed(vitest, message.files) };
  if (message.kind === 'run') return await run(vitest, message.test, message.names);
  const specifications = await vitest.globTestSpecifications();
  return { kind: 'ready', tests: specifications.map(({ moduleId }) => inLane(moduleId)) };
}

process.on('message', (message: ToLane) => {
  void answer(message).then((reply) => process.send?.(reply));
});
// Whoever started it is gone: its tests and what they started go, too (see test/support/reaper.mjs).
process.on('disconnect', () => process.exit());
