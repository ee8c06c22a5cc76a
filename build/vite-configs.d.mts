import type { InlineConfig } from 'vite';

/** A configuration whose build part is there to be looked at. */
export type BundleConfig = InlineConfig & { readonly build: NonNullable<InlineConfig['build']> };

/** The page, split so that the wizard and the results grid are fetched when they are first opened. */
export function pageConfig(): BundleConfig;
/** The entries that run in plain Node, flat in one folder so that the worker stands beside whoever starts it. */
export function nodeConfig(): BundleConfig;
/**
 * Programs of the tests with the worker thread beside them, by name and source; without any, the worker
 * alone: see test/support/built-worker.mjs.
 */
export function testProgramsConfig(outDir: string, entries?: Readonly<Record<string, string>>): BundleConfig;
/** The gallery of screens and parts. */
export function previewConfig(): BundleConfig;
/** Electron's main process. */
export function electronConfig(): BundleConfig;
/** The preload: a sandboxed one must be CommonJS in one file. */
export function preloadConfig(): BundleConfig;
