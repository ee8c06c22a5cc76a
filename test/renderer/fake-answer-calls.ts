/** The contract's `answers` area over the fake state: changes and marks are kept for as long as the fake lives. */
import type { implement } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';
import { fakeResult, fakeStates } from './fake-jobs.ts';
import type { FakeState } from './fake-state.ts';

/** The area's handlers. */
export function createFakeAnswerCalls(
  os: ReturnType<typeof implement<typeof contract>>['answers'],
  state: FakeState,
) {
  const edits = new Map<string, string>();
  const row = (jobId: string, rowNumber: number) => {
    const job = state.get().jobs.find((other) => other.id === jobId);
    const index = rowNumber - 2;
    const states = job === undefined ? [] : fakeStates(job.counts);
    const own = fakeResult(index, states[index] ?? 'answered');
    const edit = edits.get(`${jobId} ${rowNumber}`);
    return {
      ...own,
      inputs: [...own.inputs],
      ownAnswers: [...own.ownAnswers],
      answers: edit === undefined ? [...own.answers] : [edit],
      editedColumns: edit === undefined ? [] : [0],
    };
  };
  return {
    edit: os.edit.handler(({ input }) => {
      edits.set(`${input.jobId} ${input.rowNumber}`, input.text);
      return row(input.jobId, input.rowNumber);
    }),
    undoEdit: os.undoEdit.handler(({ input }) => {
      edits.delete(`${input.jobId} ${input.rowNumber}`);
      return row(input.jobId, input.rowNumber);
    }),
    keep: os.keep.handler(({ input }) => row(input.jobId, input.rowNumber)),
    mark: os.mark.handler(({ input }) => ({
      rows: 'rowNumbers' in input.rows ? input.rows.rowNumbers.length : 0,
    })),
    count: os.count.handler(() => ({ edited: edits.size, renewed: 0, accepted: 0, needsReview: 0 })),
    countLabels: os.countLabels.handler(() => ({ labels: [], offList: 0, empty: 0 })),
    read: os.read.handler(() => ({ total: 0, rows: [] })),
  };
}
