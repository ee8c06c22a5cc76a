import type { ExtraColumn } from '../../../shared/model/columns-beside.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import { allSentences } from '../../../shared/sentences/languages.ts';
import { fillsColumn } from '../jobs/create/check-draft.ts';
import type { JobRecord } from '../store/jobs.ts';
import type { SaveRecord } from '../store/saves.ts';
import type { ColumnPlace, NewColumn } from '../workbook/model/workbook-service.ts';
import { type BesideAnswers, besideHeader } from './write-answers.ts';

/** What is requested for one answer's column. */
export interface PlaceRequest {
  readonly answer: string;
  readonly place: ColumnPlace;
}

/**
 * The columns of a save: the answers', then those beside them. Without a request an answer goes where an earlier
 * save of this job has put it into the same workbook, filling what is empty; else into the column whose empty
 * cells were chosen; else into a new one. Two answers in one column are refused.
 */
export function planNewColumns(
  job: JobRecord,
  { extras, sentences }: BesideAnswers,
  requests: readonly PlaceRequest[],
  saves: readonly SaveRecord[],
): Outcome<readonly NewColumn[]> {
  const { settings } = job;
  const numbers = numberColumns(job);
  const earlier = new Map(saves.findLast((save) => save.path === job.sourcePath)?.headers);
  const answers = answerColumns(settings.template.answerFormat, settings.columnName).map(
    (header): NewColumn => ({
      header,
      place: requests.find((request) => request.answer === header)?.place ?? usualPlace(job, header, earlier),
      kind: numbers.has(header) ? 'number' : 'text',
    }),
  );
  const beside = extras.map((extra): NewColumn => {
    const header = besideHeader(settings.columnName, extra, sentences);
    const column = earlierBeside(settings.columnName, extra, earlier);
    return {
      header,
      // What was told of a row is no longer true after a repair, so it is told anew.
      place: column === undefined ? 'append' : { column, onlyEmptyCells: false },
      kind: extra === 'cost' ? 'number' : 'text',
      isBeside: true,
    };
  });
  const columns = [...answers, ...beside];
  const taken = new Set<string>();
  for (const { place } of columns) {
    if (place === 'append') continue;
    const folded = place.column.toLowerCase();
    if (taken.has(folded)) return failure('column-name-taken', { name: place.column });
    taken.add(folded);
  }
  return success(columns);
}

/** The column that an earlier save has made, whatever language it was made in. */
function earlierBeside(
  columnName: string,
  extra: ExtraColumn,
  earlier: ReadonlyMap<string, string>,
): string | undefined {
  const headers = allSentences.map((sentences) => besideHeader(columnName, extra, sentences));
  return earlier.get(headers.find((header) => earlier.has(header)) ?? '');
}

function usualPlace(job: JobRecord, header: string, earlier: ReadonlyMap<string, string>): ColumnPlace {
  const column = earlier.get(header);
  if (column !== undefined) return { column, onlyEmptyCells: true };
  return fillsColumn(job.settings, header) ? { column: header, onlyEmptyCells: true } : 'append';
}

function numberColumns(job: JobRecord): ReadonlySet<string> {
  const { answerFormat } = job.settings.template;
  if (answerFormat.kind !== 'fields') return new Set();
  return new Set(answerFormat.fields.filter((field) => field.type === 'number').map((field) => field.name));
}

/**
 * A column that only takes what of an answer did not fit into one cell
 * (electron/core/workbook/xlsx/write/patch-targets.ts).
 */
const continuation = / \(continued \d+\)( \(\d+\))?$/;

/** Which header each column got in the end. */
export function pairHeaders(
  columns: readonly NewColumn[],
  written: readonly string[],
): readonly (readonly [string, string])[] {
  const own = written.length === columns.length ? written : written.filter((one) => !continuation.test(one));
  return columns.map(({ header }, at) => [header, own[at] ?? header]);
}
