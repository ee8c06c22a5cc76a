/** Where the worker thread of programs that run from TypeScript is built to. */
export const builtWorkerFolder = new URL('../../node_modules/.cache/sheetbatch-worker/', import.meta.url);
