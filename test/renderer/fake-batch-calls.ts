import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { soon } from './fake-job-calls.ts';
import type { FakeState } from './fake-state.ts';

const dayMs = 24 * 3_600_000;

/** Batches of an account as somebody with a second laptop would see them. */
export function createFakeBatchCalls(state: FakeState) {
  const os = implement(contract);
  const batch = (number: number, ageDays: number, isOver: boolean) => ({
    remoteId: `msgbatch_0123456789abcdef${number}`,
    status: isOver ? ('ended' as const) : ('in_progress' as const),
    requestCount: 320,
    succeeded: isOver ? 312 : 0,
    createdAt: new Date(Date.now() - ageDays * dayMs).toISOString(),
    expiresAt: new Date(Date.now() - (ageDays - 1) * dayMs).toISOString(),
    endedAt: isOver ? new Date(Date.now() - (ageDays - 0.1) * dayMs).toISOString() : null,
    jobId: null,
  });
  return {
    list: os.accountBatches.list.handler(() => ({
      batches: [batch(1, 0.1, false), batch(2, 3, true), batch(3, 31, true)],
      nextAfterId: null,
    })),
    download: os.accountBatches.download.handler(async () => {
      await soon(400);
      return { fileId: 'table', name: 'msgbatch_0123456789abcdef2.csv' };
    }),
    check: os.accountBatches.check.handler(async () => {
      await soon(400);
      const samples = [{ rowNumber: 4, row: 'T-1001 · Where is my parcel?', answer: 'Delivery' }];
      return {
        results: 320,
        answered: 312,
        model: 'claude-haiku-5-5',
        answerFormat: { kind: 'text' as const },
        ways: [{ idColumn: 'Ticket', found: 312, byNumber: 0, samples }],
      };
    }),
    attach: os.accountBatches.attach.handler(({ errors }) => {
      const [job] = state.get().jobs;
      if (job === undefined) throw errors.PROBLEM({ data: { code: 'results-not-ready' } });
      return job;
    }),
  };
}
