/**
 * Loaded before programs that run from TypeScript (`node --import`): their worker threads run from
 * JavaScript, as in the product. Node takes the types out of a file with WebAssembly, and doing that in
 * several threads at once now and then ends the whole process with SIGSEGV (in V8's WasmEngine::FreeDeadCode,
 * called from Runtime_TierUpWasmToJSWrapper; seen with Node 24.21, provoked with
 * --stress-incremental-marking).
 */
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';
import { builtWorkerFolder } from './worker-folder.mjs';

const fromSource = /\/workbook-worker\.ts$/;

threads.Worker = class extends threads.Worker {
  constructor(file, options) {
    const isSource = file instanceof URL && fromSource.test(file.pathname);
    super(isSource ? new URL('workbook-worker.js', builtWorkerFolder) : file, options);
  }
};
syncBuiltinESMExports();
