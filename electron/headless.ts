/**
 * The entry without a window: one job from the command line (`npm run job`). It composes, runs and reports;
 * nothing else.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure, type Outcome, success } from '../shared/model/outcome.ts';
import { openSettingsStore } from './browser/settings-store.ts';
import { type Core, createCore } from './core/app.ts';
import { isDiskFull } from './core/platform/disk-full.ts';
import type { Ports, Vault } from './core/platform/ports.ts';
import { type JobArguments, readJobArguments, usage } from './headless/arguments.ts';
import { describeProblem, problemOf } from './headless/problems.ts';
import { runJob } from './headless/run-job.ts';
import { describeUnfinished, isAccountedFor, summarizeRun } from './headless/summary.ts';
import { findBundledFiles } from './host/bundled-files.ts';
import { settleDataFolder } from './host/data-folder.ts';
import { takeProxyFrom } from './host/env-proxy.ts';
import { createMemoryVault, openVault } from './host/keyring-vault.ts';
import { nodeClock } from './host/node-clock.ts';
import { redact } from './host/redact.ts';
import { describeStartFailure } from './host/start-failures.ts';

const log = (line: string): void => {
  process.stderr.write(`${redact(line)}\n`);
};

async function main(): Promise<number> {
  const given = process.argv.slice(2);
  if (given.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const wanted = readJobArguments(given);
  if (typeof wanted === 'string') {
    log(wanted);
    return 2;
  }
  const proxyFault = takeProxyFrom(process.env);
  if (proxyFault !== null) {
    log(proxyFault);
    return 2;
  }
  const around = { platform: process.platform, home: homedir(), environment: process.env };
  const dataFolder = wanted.dataFolder ?? settleDataFolder(around);
  const ports = await makePorts(wanted, dataFolder);
  const started = ports.ok ? await createCore(ports.value) : ports;
  if (!started.ok) {
    const { title, explanation } = describeStartFailure(started.problem, dataFolder);
    log(`${title}. ${explanation}`);
    return 1;
  }
  const core = started.value;
  endOnSignals(core);
  try {
    return await run(core, wanted);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    log(describeProblem(problem));
    return 1;
  } finally {
    await core.close();
  }
}

async function run(core: Core, wanted: JobArguments): Promise<number> {
  const ran = await runJob(core, wanted, log);
  if (!ran.ok) {
    log('sentence' in ran ? ran.sentence : describeProblem(ran.problem));
    return 1;
  }
  const { problem, saved } = ran.value;
  const isDone = isAccountedFor(ran.value);
  const reason = problem !== null ? describeProblem(problem) : isDone ? null : describeUnfinished(ran.value);
  if (reason !== null) log(reason);
  if (saved !== null) log(`The answers are in ${saved.path}`);
  process.stdout.write(`${JSON.stringify(summarizeRun(ran.value))}\n`);
  return isDone ? 0 : 1;
}

async function makePorts(wanted: JobArguments, dataFolder: string): Promise<Outcome<Ports>> {
  let settings: Ports['settings'];
  try {
    mkdirSync(dataFolder, { recursive: true });
    settings = openSettingsStore(dataFolder, new Date().toISOString().slice(0, 19).replaceAll(':', '-'));
  } catch (error) {
    if (isDiskFull(error)) return failure('disk-full');
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return failure('data-folder-not-writable');
  }
  const bundled = findBundledFiles(dirname(fileURLToPath(import.meta.url)));
  const manifest = readFileSync(join(dirname(bundled.samplePath), '..', 'package.json'), 'utf8');
  return success({
    host: 'headless',
    version: (JSON.parse(manifest) as { readonly version: string }).version,
    dataFolder,
    samplePath: bundled.samplePath,
    apiUrl: wanted.apiUrl,
    fetch: globalThis.fetch,
    vault: await chooseVault(wanted),
    settings,
    clock: nodeClock,
    dialogs: null,
    opener: null,
    notifications: null,
    reportBug: (error) => log(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
}

/** Practice needs no key and so does not ask the keychain, which might ask the user. */
async function chooseVault(wanted: JobArguments): Promise<Vault> {
  const given = process.env.ANTHROPIC_API_KEY;
  if (given === undefined && !wanted.isPractice) return openVault();
  const vault = createMemoryVault();
  if (given !== undefined) await vault.write(given);
  return vault;
}

/** The job goes on with the next run; what is underway comes to a safe point first. */
function endOnSignals(core: Core): void {
  const end = (): void => {
    log('Interrupted. Run the same command again to go on; nothing is sent twice.');
    void core.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

// Set, not called: stdout may still be on its way through a pipe.
process.exitCode = await main();
