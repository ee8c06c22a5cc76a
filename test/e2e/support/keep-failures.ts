/** Loaded before each file of this project: keeps a trace and a picture of a test that fails. See trace-windows.ts. */
import { afterEach, beforeEach } from 'vitest';
import { beginTraces, keepTraces } from './trace-windows.ts';

beforeEach(({ task }) => beginTraces(task.name));
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepTraces(`${task.file.name} ${task.name}`);
});
