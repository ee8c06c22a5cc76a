/** The contract's `exports` and `attempts` areas: every row was sent once, and a file is made at once. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { ComparedRow } from '../../shared/contract/types.ts';
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

const side = (attempt: number, answer: string): NonNullable<ComparedRow['before']> => ({
  attempt,
  state: answer === '' ? 'failed' : 'answered',
  answers: [answer],
  notes: [],
});
const about = 'The lamp arrived with a broken switch.';

/** One row for each thing that sending it again can bring. */
const changedRows: readonly ComparedRow[] = [
  {
    rowNumber: 7,
    kind: 'changed',
    about,
    before: side(1, 'Delivery'),
    after: side(2, 'Faulty'),
    edited: null,
  },
  { rowNumber: 8, kind: 'same', about, before: side(1, 'Faulty'), after: side(2, 'Faulty'), edited: null },
  { rowNumber: 9, kind: 'first', about, before: side(1, ''), after: side(2, 'Faulty'), edited: null },
  { rowNumber: 10, kind: 'none-new', about, before: side(1, 'Faulty'), after: side(2, ''), edited: ['Lamp'] },
];

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
    listChanges: os.attempts.listChanges.handler(({ input }) => {
      const rows = changedRows.filter(({ kind }) => input.kind === undefined || kind === input.kind);
      return {
        counts: { changed: 1, same: 1, first: 1, 'none-new': 1 },
        total: rows.length,
        rows: [...rows],
      };
    }),
  };
}
