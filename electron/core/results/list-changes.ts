import { setImmediate } from 'node:timers/promises';
import type { ChangeCounts, ChangeKind, ComparedRow } from '../../../shared/contract/types.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { Database } from '../database/database.ts';
import { listRetryBatches } from '../store/batches.ts';
import type { JobRecord } from '../store/jobs.ts';
import {
  type HistoryRow,
  listHistoryRows,
  listHistoryRowsAt,
  type PastResult,
} from '../store/past-results.ts';
import { type Edits, findEditableRow } from '../store/reviews.ts';
import { listRetryCounts } from '../store/rows.ts';
import { answerTexts, hasText, readHistories, shownOf } from './attempt-history.ts';

/** Which of the rows that were sent again to list. */
export interface ChangesQuery {
  readonly kind?: ChangeKind | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Some rows, and how many there are of each kind. */
export interface ChangesPage {
  readonly counts: ChangeCounts;
  readonly total: number;
  readonly rows: readonly ComparedRow[];
}

/** Lists rows that were sent again and are back, in sheet order, with what was there before. */
export type ListChanges = (job: JobRecord, query: ChangesQuery) => Promise<ChangesPage>;

interface Found {
  readonly position: number;
  readonly kind: ChangeKind;
}

const noEdits: Edits = new Map();
/** Rows compared without a pause. */
const rowsAtOnce = 200;
const maxKept = 4;

/**
 * Compares in slices that hold nobody up, and remembers which rows are of which kind until another row comes
 * back; what they say is always read anew.
 */
export function createChangesList(database: Database): ListChanges {
  const kept = new Map<number, { readonly version: string; readonly found: Promise<readonly Found[]> }>();

  function find(job: JobRecord): Promise<readonly Found[]> {
    const version = versionOf(database, job);
    const known = kept.get(job.number);
    if (known?.version === version) return known.found;
    const found = findAll(database, job);
    kept.delete(job.number);
    kept.set(job.number, { version, found });
    for (const oldest of kept.keys()) if (kept.size > maxKept) kept.delete(oldest);
    found.catch(() => kept.delete(job.number));
    return found;
  }

  return async (job, query) => {
    const found = await find(job);
    const counts = { changed: 0, same: 0, first: 0, 'none-new': 0 };
    for (const { kind } of found) counts[kind] += 1;
    const wanted = query.kind === undefined ? found : found.filter(({ kind }) => kind === query.kind);
    const page = wanted.slice(query.offset, query.offset + query.limit);
    const positions = page.map(({ position }) => position);
    return { counts, total: wanted.length, rows: describeRows(database, job, positions) };
  };
}

/** Changes whenever a row that was sent again changes its state, which is when its result changes. */
function versionOf(database: Database, job: JobRecord): string {
  return JSON.stringify([job.attempt, listRetryCounts(database, job.number)]);
}

async function findAll(database: Database, job: JobRecord): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const batch of listRetryBatches(database, job.number)) {
    for (let after = -1; ; ) {
      const rows = listHistoryRows(database, job.number, batch, after, rowsAtOnce);
      for (const { row, kind } of compareRows(database, job, rows))
        found.push({ position: row.position, kind });
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.position;
      await setImmediate();
    }
  }
  return found.sort((a, b) => a.position - b.position);
}

interface Comparison {
  readonly row: HistoryRow;
  readonly kind: ChangeKind;
  readonly before: PastResult | null;
  readonly after: PastResult | null;
}

/** Rows that still wait for their new answer are left out. */
function compareRows(database: Database, job: JobRecord, rows: readonly HistoryRow[]): readonly Comparison[] {
  const back = rows.filter((row) => row.state !== 'waiting');
  const histories = readHistories(database, job, back);
  return back.map((row) => {
    const history = histories.get(row.position) ?? [];
    const before = shownOf(history.filter((result) => result.attempt < row.attempt));
    const after = history.find((result) => result.attempt === row.attempt) ?? null;
    return { row, kind: kindOf(row, before, after), before, after };
  });
}

function kindOf(row: HistoryRow, before: PastResult | null, after: PastResult | null): ChangeKind {
  if (!hasText(after) || after.number !== row.result) return 'none-new';
  if (!hasText(before)) return 'first';
  const isSame = JSON.stringify(before.answers) === JSON.stringify(after.answers);
  return isSame && before.state === after.state ? 'same' : 'changed';
}

function describeRows(
  database: Database,
  job: JobRecord,
  positions: readonly number[],
): readonly ComparedRow[] {
  const { template, columnName } = job.settings;
  const width = answerColumns(template.answerFormat, columnName).length;
  const rows = listHistoryRowsAt(database, job.number, positions);
  const about = new Map(rows.map((row) => [row.position, firstText(row.cells)]));
  const side = (result: PastResult | null) =>
    result === null
      ? null
      : {
          attempt: result.attempt,
          state: result.state,
          answers: answerTexts(result, width),
          notes: result.notes,
        };
  return compareRows(database, job, rows).map(({ row, kind, before, after }) => {
    const edits = findEditableRow(database, job.number, row.rowNumber)?.edits ?? noEdits;
    const shown = after?.number === row.result ? after : before;
    const own = shown === null ? [] : answerTexts(shown, width);
    return {
      rowNumber: row.rowNumber,
      kind,
      about: about.get(row.position) ?? '',
      before: side(before),
      after: side(after),
      edited: edits.size === 0 ? null : countedTexts(own, edits, width),
    };
  });
}

/** What counts in each answer column: what a person has put there, else Claude's own. */
function countedTexts(own: readonly string[], edits: Edits, width: number): string[] {
  return Array.from({ length: width }, (_, at) =>
    edits.has(at) ? String(edits.get(at) ?? '') : (own[at] ?? ''),
  );
}

function firstText(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '') ?? '';
}
