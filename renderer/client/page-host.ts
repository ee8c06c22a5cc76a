/**
 * What the page needs of the program it runs in: a link for calls, files in, files out. Two hosts provide it, the
 * Electron window (desktop-host.ts) and the browser tab (browser-host.ts). Only renderer/client knows which one it is;
 * nothing here may decide anything about jobs or files.
 */
import type { ClientContext, ClientLink } from '@orpc/client';
import type { AppSnapshot, FileReference } from '../../shared/contract/types.ts';
import type { PageCommand } from '../../shared/model/page-command.ts';
import type { ProblemCode } from '../../shared/schemas/problem-codes.ts';

/** A failure as the page can meet it: one of the contract's, or that the program behind the page is gone. */
export interface PageProblem {
  readonly code: ProblemCode | 'connection-lost';
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
}

/** A job as it crosses the wire. */
export type Job = AppSnapshot['jobs'][number];

/** A live link to the core and the moment when it ends. */
export interface HostLink {
  readonly link: ClientLink<ClientContext>;
  /** Settles when no call can pass any more. */
  readonly closed: Promise<void>;
  close(): void;
}

/** The program around the page. */
export interface PageHost {
  readonly kind: 'desktop' | 'browser';
  /** Opens a link; rejects when nobody answers. */
  open(): Promise<HostLink>;
  /** Hands a dropped or picked file to the core; throws a PageProblemError. */
  takeFile(file: File): Promise<FileReference>;
  /** Address under which the browser downloads a saved file; null where the file is already on the user's disk. */
  downloadAddress(fileId: string): string | null;
  /** Hears commands from the menu bar, the tray and notices; left out where there are none. */
  onCommand?(listener: (command: PageCommand) => void): void;
}

/** An expected failure on the page's side of the line, thrown where a call would have failed likewise. */
export class PageProblemError extends Error {
  readonly problem: PageProblem;

  constructor(problem: PageProblem) {
    super(problem.code);
    this.name = 'PageProblemError';
    this.problem = problem;
  }
}
