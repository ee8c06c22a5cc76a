import { basename } from 'node:path';
import { implement, ORPCError } from '@orpc/server';
import type { HostedCore } from '../../electron/host/core.ts';
import { contract } from '../../shared/contract/contract.ts';
import { defaultSettings } from '../../shared/model/settings.ts';

/** A core that answers little, so that a host can be tested without jobs. */
export interface StandInCore extends HostedCore {
  readonly registered: string[];
  /** How each of the registered files came. */
  readonly kinds: string[];
  readonly woken: string[];
  readonly closings: () => number;
}

/** Serves the contract's snapshot, settings and one failure; files are known by `file-0`, `file-1` and so on. */
export function createStandInCore(): StandInCore {
  const registered: string[] = [];
  const kinds: string[] = [];
  const woken: string[] = [];
  let closings = 0;
  const os = implement(contract);
  const router = {
    app: {
      snapshot: os.app.snapshot.handler(() => ({
        revision: 7,
        version: '1.2.3',
        builtOn: null,
        updates: 'none' as const,
        host: 'browser' as const,
        settings: defaultSettings,
        key: { state: 'none' as const, ending: '', storeName: 'memory' },
        jobs: [],
      })),
      events: os.app.events.handler(async function* ({ signal }) {
        yield { type: 'jobs.removed' as const, revision: 8, jobId: 'gone' };
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      }),
    },
    settings: {
      change: os.settings.change.handler(({ input }) => ({ ...defaultSettings, ...withoutUndefined(input) })),
    },
    jobs: {
      pause: os.jobs.pause.handler(() => {
        throw new ORPCError('PROBLEM', { data: { code: 'job-not-found' } });
      }),
      remove: os.jobs.remove.handler(() => {
        throw new Error('a bug that names sk-ant-api03-secret');
      }),
    },
  };
  return {
    router: router as unknown as HostedCore['router'],
    registered,
    kinds,
    woken,
    closings: () => closings,
    wakeUp: (reason) => void woken.push(reason),
    close: async () => {
      closings += 1;
    },
    registerFile(path, { kind }) {
      registered.push(path);
      kinds.push(kind);
      return { fileId: `file-${registered.length - 1}`, name: basename(path) };
    },
    resolveFile: (fileId) => registered[Number(fileId.slice('file-'.length))] ?? null,
  };
}

function withoutUndefined(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
