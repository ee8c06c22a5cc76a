import type { ResultColumn } from '../../../shared/model/answers.ts';
import type { ResultRow } from '../../../shared/model/job.ts';
import { assertNever, failure, type Outcome, unwrap } from '../../../shared/model/outcome.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import { type NoteSentences, noteText } from '../../../shared/sentences/note-text.ts';
import { countLabels } from '../results/count-labels.ts';
import { editAnswer, keepEdits, undoEdit } from '../results/edit-answers.ts';
import {
  findResult,
  listAtPositions,
  listResults,
  type ResultPage,
  type ResultQuery,
} from '../results/list-results.ts';
import { createResultViews, isPlain } from '../results/result-views.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { countReview, findByNumbers, markPositions } from '../store/reviews.ts';
import { calls } from './procedures.ts';

/** Lists a page of what a view shows. */
export type ListView = (job: JobRecord, query: ResultQuery) => Promise<ResultPage>;

/** Pages of any view over the results; makes what is remembered of views, so once for each core. */
export function createViewLister(services: Pick<CoreServices, 'database'>) {
  const { database } = services;
  const find = createResultViews(database);
  const list: ListView = async (job, query) => {
    if (isPlain(query)) return listResults(database, job, query);
    const positions = await find(job, query, query.asOf);
    const page = Array.prototype.slice.call(positions, query.offset, query.offset + query.limit) as number[];
    return { total: positions.length, rows: listAtPositions(database, job, page) };
  };
  return { find, list };
}

/** What people do with answers: change, mark, count, copy. */
export function answerRoutes(services: CoreServices, views: ReturnType<typeof createViewLister>) {
  const { jobs, database, ports } = services;
  const now = () => ports.clock.now();

  function requireJob(jobId: string): JobRecord {
    return jobs.find(jobId) ?? unwrap(failure('job-not-found'));
  }

  function afterChange(job: JobRecord, rowNumber: number, outcome: Outcome<null>) {
    unwrap(outcome);
    return findResult(database, job, rowNumber) ?? unwrap(failure('row-not-found'));
  }

  return {
    edit: calls.answers.edit.handler(({ input }) => {
      const job = requireJob(input.jobId);
      return afterChange(job, input.rowNumber, editAnswer(database, job, input, input.text, now()));
    }),
    undoEdit: calls.answers.undoEdit.handler(({ input }) => {
      const job = requireJob(input.jobId);
      return afterChange(job, input.rowNumber, undoEdit(database, job, input, now()));
    }),
    keep: calls.answers.keep.handler(({ input }) => {
      const job = requireJob(input.jobId);
      return afterChange(job, input.rowNumber, keepEdits(database, job, input.rowNumber, now()));
    }),
    mark: calls.answers.mark.handler(async ({ input }) => {
      const job = requireJob(input.jobId);
      const positions =
        'rowNumbers' in input.rows
          ? findByNumbers(database, job.number, input.rows.rowNumbers)
          : await views.find(job, input.rows.view);
      await markPositions(database, job.number, positions, input.mark);
      return { rows: positions.length };
    }),
    count: calls.answers.count.handler(({ input }) => countReview(database, requireJob(input.jobId).number)),
    countLabels: calls.answers.countLabels.handler(
      async ({ input }) => await countLabels(database, requireJob(input.jobId), input.column),
    ),
    read: calls.answers.read.handler(async ({ input }) => {
      const { view, columns, offset, limit, asOf } = input;
      const query = { ...view, offset, limit, asOf };
      const { total, rows } = await views.list(requireJob(input.jobId), query);
      const sentences = sentencesIn(view.language);
      return { total, rows: rows.map((row) => columns.map((column) => textOf(row, column, sentences))) };
    }),
  };
}

/** What a column says of a row; states and marks as their codes, money in micro-dollars, notes as their sentences. */
function textOf(row: ResultRow, column: ResultColumn, sentences: NoteSentences): string {
  switch (column.kind) {
    case 'input':
      return row.inputs[column.column] ?? '';
    case 'answer':
      return row.answers[column.column] ?? '';
    case 'row':
      return String(row.rowNumber);
    case 'state':
      return row.state;
    case 'note':
      return noteText(row.notes, sentences);
    case 'cost':
      return row.costUsdMicros === null ? '' : String(row.costUsdMicros);
    case 'mark':
      return row.mark ?? '';
    default:
      return assertNever(column);
  }
}
