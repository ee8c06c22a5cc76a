/**
 * What electron/host owns: what both hosts and the command line share: the page's files and policy, the vault, the
 * settings file, the clock, where things live on disk. It knows Node but neither Electron nor a web server, and no
 * job logic.
 */
import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/contract/contract.ts';
import type { FileReference } from '../../shared/contract/types.ts';

/** How a file came to the core. */
export type FileKind = 'opened' | 'uploaded' | 'saved';

/** What the hosts need of the core; `createCore` gives it. */
export interface HostedCore {
  /** The contract's implementation, served over the host's transport. */
  readonly router: Router<Contract, Record<never, never>>;
  /** Looks at all batches at once: after sleep, a network's return, a new key. */
  wakeUp(reason: WakeUpReason): void;
  /** Notes an exception in the program's own log, by its kind and place only. */
  logException?(error: unknown): void;
  /** Ends gracefully; may be called more than once. */
  close(): Promise<void>;
  /** Gives the page an opaque reference for a path that it never sees. */
  registerFile(path: string, options: { readonly kind: FileKind }): FileReference | Promise<FileReference>;
  /** The path behind a reference, or null. */
  resolveFile(fileId: string): string | null | Promise<string | null>;
}

/** Why the core should look now instead of at its next turn. */
export type WakeUpReason = 'resumed' | 'online' | 'key-changed';
