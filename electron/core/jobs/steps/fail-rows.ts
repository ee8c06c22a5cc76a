import { noUsage } from '../../../../shared/model/money.ts';
import type { PlainNoteCode } from '../../../../shared/model/notes.ts';
import { runInTimeSlices } from '../../platform/cooperative.ts';
import { type BatchRecord, moveBatch } from '../../store/batches.ts';
import { listMissing, saveResult } from '../../store/results.ts';
import { cancelSomeRows } from '../../store/rows.ts';
import type { EngineContext } from '../context/engine-context.ts';

/**
 * Gives every request of a batch that has no result one that says so, so that each row is accounted for and
 * can be repaired.
 */
export async function failRows(
  context: EngineContext,
  batch: BatchRecord,
  code: PlainNoteCode,
): Promise<void> {
  const { bulk, clock } = context;
  await runInTimeSlices(
    () => {
      const missing = listMissing(bulk, batch.job, batch.number, 100);
      for (const customId of missing) {
        saveResult(bulk, batch.job, batch, customId, {
          outcome: 'missing',
          state: 'failed',
          answers: [],
          notes: [{ code }],
          stopReason: null,
          usage: noUsage,
          costUsdMicros: 0,
          receivedAt: clock.now(),
        });
      }
      return missing.length > 0;
    },
    (work) => bulk.transaction(work),
  );
}

/**
 * Takes a batch back that was never sent: its rows are canceled, or get the state of the older answer that a
 * repair was to replace. Until the last slice the batch stays as it is, so that a crash in between changes
 * nothing but how much is left to do.
 */
export async function withdrawBatch(
  { database, bulk }: Pick<EngineContext, 'database' | 'bulk'>,
  batch: BatchRecord,
): Promise<void> {
  await runInTimeSlices(
    () => cancelSomeRows(bulk, batch.job, batch.number) > 0,
    (work) => bulk.transaction(work),
  );
  moveBatch(database, batch, 'removed', { doubtSince: null });
}
