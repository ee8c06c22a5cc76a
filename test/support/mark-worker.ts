/** Loaded by each worker before its test file: what is started from here on belongs to it. See reaper.mjs. */
process.env.SHEETBATCH_TEST_WORKER = String(process.pid);
