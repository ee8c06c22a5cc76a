/** The contract's `exports` and `attempts` areas: every row was sent once, and a file is made at once. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { fakeResult } from './fake-jobs.ts';
import { fakeColumns, fakeRowCount } from './fake-workbook.ts';

const os = implement(contract);

/** Handlers of `exports`. */
export function createFakeExportCalls() {
  return {
    check: os.exports.check.handler(() => ({
      columns: fakeColumns.map((name) => ({ name, isSent: name === 'Message' })),
      otherColumns: 'here' as const,
    })),
    run: os.exports.run.handler(({ input }) => ({
      fileId: 'exported',
      name: input.format === 'csv' ? 'Tickets – results.csv' : 'Tickets – results.jsonl',
      folder: 'Documents',
      rows: fakeRowCount,
      guarded: input.guardsFormulas ? 2 : 0,
      backupName: null,
    })),
  };
}

/** Handlers of `attempts`. */
export function createFakeAttemptCalls() {
  return {
    list: os.attempts.list.handler(() => []),
    use: os.attempts.use.handler(({ input }) => {
      const row = fakeResult(input.rowNumber - 2, 'answered');
      return {
        ...row,
        inputs: [...row.inputs],
        answers: [...row.answers],
        ownAnswers: [...row.ownAnswers],
        editedColumns: [...row.editedColumns],
      };
    }),
    listChanges: os.attempts.listChanges.handler(() => ({
      counts: { changed: 0, same: 0, first: 0, 'none-new': 0 },
      total: 0,
      rows: [],
    })),
  };
}
