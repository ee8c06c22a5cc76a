/**
 * Entry of the worker thread: runs one step after another on files and answers with values. It holds no state between
 * steps, knows no jobs, and everything that a hostile file can exhaust is exhausted here and not in the main process.
 */
import { parentPort } from 'node:worker_threads';
import { failure, type Outcome, ProblemError, success } from '../../../../shared/model/outcome.ts';
import { isDiskFull } from '../../platform/disk-full.ts';
import type { StepOptions, TableRequest } from '../model/workbook-service.ts';
import { inspectWorkbook } from '../open/inspect-workbook.ts';
import { type OpenedWorkbook, openWorkbook } from '../open/open-workbook.ts';
import { inspectForSave } from '../save/plan-from-file.ts';
import { removeColumns } from '../save/remove-columns.ts';
import { saveWorkbook } from '../save/save-workbook.ts';
import { tryAnswers } from '../save/try-answers.ts';
import { undoSave } from '../save/undo-save.ts';
import { readTable, readTopRows } from '../table/read-table.ts';
import { readDocumentText } from './document-text.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Listeners draw at most ten times a second. */
const progressEveryMs = 100;
/** A worker that has grown beyond this is replaced rather than kept: memory goes back to the system at once. */
const spentHeapBytes = 300 * 1024 ** 2;

async function withSheet<T>(
  request: TableRequest,
  options: StepOptions,
  step: (workbook: OpenedWorkbook) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await openWorkbook(request.path, request.text, options);
  if (!opened.ok) return opened;
  try {
    return await step(opened.value);
  } finally {
    await opened.value.close();
  }
}

function run(message: Extract<ToWorker, { kind: 'run' }>, options: StepOptions): Promise<Outcome<unknown>> {
  switch (message.step) {
    case 'inspect':
      return inspectWorkbook(message.input.path, message.input.text, options);
    case 'readTable': {
      const { request, tablePath } = message.input;
      return withSheet(request, options, async (workbook) => {
        const reader = workbook.sheet(request.sheet);
        if (!reader.ok) return reader;
        const { path } = request;
        const { warnings, losses } = workbook;
        const read = await readTable(reader.value, request, warnings, tablePath, options, (summary, facts) =>
          tryAnswers({ workbook, path, summary, facts, tablePath, options }),
        );
        return read.ok && losses.length > 0 ? success({ ...read.value, losses }) : read;
      });
    }
    case 'listTopRows': {
      const { request, limit } = message.input;
      return withSheet(request, options, async (workbook) => {
        const reader = workbook.sheet(request.sheet);
        return reader.ok ? readTopRows(reader.value, limit) : reader;
      });
    }
    case 'inspectForSave':
      return inspectForSave(message.input.request, options);
    case 'save':
      return saveWorkbook(message.input, options);
    case 'readDocument':
      return readDocumentText(message.input.path);
    case 'undoSave':
      return undoSave(message.input);
    case 'removeColumns':
      return removeColumns(message.input.request, message.input.temporaryPath, options);
  }
}

/** An error as it can cross to another thread: its own fields may hold what cannot. */
function describable(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { name, message, stack } = error;
  return Object.assign(new Error(message), { name, stack });
}

function throttled(report: (share: number) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    const now = performance.now();
    if (now - last < progressEveryMs && share < 1) return;
    last = now;
    report(share);
  };
}

function listen(port: NonNullable<typeof parentPort>): void {
  const send = (message: FromWorker): void => port.postMessage(message);
  let cancellation = new AbortController();
  let step: Promise<void> = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    if (message.kind !== 'run') cancellation.abort();
    // Nothing keeps the thread alive then but what a step has left open, and that is waited for.
    if (message.kind === 'end') void step.then(() => port.close());
    if (message.kind !== 'run') return;
    cancellation = new AbortController();
    const { signal } = cancellation;
    const onProgress = throttled((share) => send({ kind: 'progressed', share }));
    const bugs: unknown[] = [];
    const onBug = (error: unknown): void => void bugs.push(describable(error));
    step = run(message, { signal, onProgress, onBug })
      .catch((error: unknown) => {
        if (error instanceof ProblemError) return failure(error.problem.code, error.problem.facts);
        if (isDiskFull(error)) return failure('disk-full');
        if (signal.aborted) return failure('reading-canceled');
        onBug(error);
        return failure('unexpected');
      })
      .then((outcome) =>
        send({ kind: 'done', outcome, bugs, isSpent: process.memoryUsage().heapTotal > spentHeapBytes }),
      );
  });
}

if (parentPort !== null) listen(parentPort);
