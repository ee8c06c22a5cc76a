import { mkdirSync } from 'node:fs';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { Ports } from '../core/platform/ports.ts';
import { builtOn } from '../host/built-on.ts';
import type { BundledFiles } from '../host/bundled-files.ts';
import type { HostedCore } from '../host/core.ts';
import { openVault } from '../host/keyring-vault.ts';
import { nodeClock } from '../host/node-clock.ts';
import { describeError } from '../host/redact.ts';
import { watchResume } from '../host/resume-detector.ts';
import { describeStartFailure } from '../host/start-failures.ts';
import type { BrowserArguments } from './arguments.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { openSettingsStore } from './settings-store.ts';

/** What the entry gives besides the command line. */
export interface BrowserHostOptions {
  readonly arguments: BrowserArguments & { readonly dataFolder: string };
  readonly version: string;
  readonly bundled: BundledFiles;
  readonly compose: (ports: Ports) => Promise<Outcome<HostedCore>>;
  readonly log: (line: string) => void;
}

/** A running browser host. */
export interface BrowserHost {
  readonly server: PageServer;
  /** Stops serving, then lets the core finish what it is writing. */
  close(): Promise<void>;
}

/** Composes the core and serves it. A text is the plain sentence that says why it cannot start. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost | string> {
  const { dataFolder, port } = options.arguments;
  const ports = await openPorts(options);
  if (typeof ports === 'string') return ports;
  const composed = await options.compose(ports);
  if (!composed.ok) return sentence(describeStartFailure(composed.problem, dataFolder));
  const core = composed.value;
  try {
    const server = await startPageServer({
      core,
      dataFolder,
      pageFolder: options.bundled.pageFolder,
      port,
      log: options.log,
    });
    const endWatch = watchResume(() => core.wakeUp('resumed'));
    return {
      server,
      async close() {
        endWatch();
        await server.close();
        await core.close();
      },
    };
  } catch (error) {
    await core.close();
    return `Port ${port} cannot be used (${(error as NodeJS.ErrnoException).code}). Choose another with --port, or leave it out.`;
  }
}

async function openPorts(options: BrowserHostOptions): Promise<Ports | string> {
  const { dataFolder, apiUrl } = options.arguments;
  try {
    mkdirSync(dataFolder, { recursive: true });
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    return {
      host: 'browser',
      version: options.version,
      builtOn,
      dataFolder,
      samplePath: options.bundled.samplePath,
      apiUrl,
      fetch: globalThis.fetch,
      vault: await openVault(),
      settings: openSettingsStore(dataFolder, stamp),
      clock: nodeClock,
      dialogs: null,
      opener: null,
      notifications: null,
      reportBug: (error) => options.log(describeError(error)),
    };
  } catch {
    return sentence(describeStartFailure({ code: 'data-folder-not-writable' }, dataFolder));
  }
}

function sentence(failure: { readonly title: string; readonly explanation: string }): string {
  return `${failure.title}. ${failure.explanation}`;
}
