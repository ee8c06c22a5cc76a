import type { InlineConfig } from 'vite';

/** A configuration whose build part is there to be looked at. */
export type BundleConfig = InlineConfig & { readonly build: NonNullable<InlineConfig['build']> };

/** The page, split so that the wizard and the results grid are fetched when they are first opened. */
export function pageConfig(): BundleConfig;
/** The entries that run in plain Node, flat in one folder so that the worker stands beside whoever starts it. */
export function nodeConfig(): BundleConfig;
/** The worker thread alone, for programs that run from TypeScript: see test/support/built-worker.mjs. */
export function workerConfig(outDir: string): BundleConfig;
/** Electron's main process. */
export function electronConfig(): BundleConfig;
/** The preload: a sandboxed one must be CommonJS in one file. */
export function preloadConfig(): BundleConfig;
