import {
  type AnswerPlace,
  coveredRowFilter,
  findFirstColumn,
} from '../../../../../shared/model/answer-place.ts';
import type { NewColumn } from '../../model/workbook-service.ts';
import type { SheetAnalysis } from './analyze-sheet.ts';
import {
  type AnswerSizes,
  measureAnswers,
  type PatchRow,
  placeColumns,
  type TargetColumn,
} from './patch-targets.ts';

/** What is written where, decided before the first byte. */
export interface PlacedAnswers {
  readonly sizes: AnswerSizes;
  /** In order of their columns. */
  readonly targets: readonly TargetColumn[];
  /** All cells go after the last one of a row that is there. */
  readonly isAppended: boolean;
}

interface PlacementRequest {
  readonly columns: readonly NewColumn[];
  readonly rows: () => AsyncIterable<PatchRow>;
  /** Where columns go, when it is known already; null for finding it out. */
  readonly place: AnswerPlace | null;
}

/** Asks for each row to be written whether its end is known and nothing stands there or beyond. */
class EndsOfRows {
  readonly #analysis: SheetAnalysis;
  readonly #column: number;
  #at = 0;
  areKnown: boolean;

  constructor(analysis: SheetAnalysis, headerRow: number, column: number) {
    this.#analysis = analysis;
    this.#column = column;
    this.areKnown = analysis.rowIndex.isWhole;
    if (headerRow > 0) this.ask(headerRow);
    this.#at = 0;
  }

  /** Rows must ascend. */
  ask(rowNumber: number): void {
    if (!this.areKnown) return;
    this.#at = this.#analysis.rowIndex.find(rowNumber, this.#column, this.#at);
    if (this.#at < 0) this.areKnown = false;
  }
}

/**
 * Goes through the answers once, measures them, and gives each column its place. Throws `workbook-full` where
 * there is none. Answers on a row that is merged across the table go beyond the merge; only where nothing is
 * beyond it do they stand under it, as a person who was asked wanted.
 */
export async function placeAnswers(
  analysis: SheetAnalysis,
  request: PlacementRequest,
): Promise<PlacedAnswers> {
  const usual = request.place ?? analysis.findPlace(0);
  const isCovered = coveredRowFilter(usual);
  const answered = new Set<number>();
  const newColumns = request.columns.filter(
    ({ place }) => place === 'append' || analysis.findColumn(place.column) === null,
  );
  const expected = findFirstColumn(usual, newColumns.length);
  const ends = new EndsOfRows(analysis, analysis.nameRow, expected ?? 0);
  const sizes = await measureAnswers(request.rows(), request.columns.length, (rowNumber) => {
    ends.ask(rowNumber);
    if (isCovered(rowNumber)) answered.add(rowNumber);
  });
  const places = [request.place ?? analysis.findPlace(sizes.lastRow)];
  if (answered.size > 0 && request.place === null)
    places.unshift(analysis.findPlace(sizes.lastRow, (rowNumber) => answered.has(rowNumber)));
  const targets = placeColumns(request.columns, sizes, {
    headers: analysis.headers,
    findFirst: (count) =>
      places.map((place) => findFirstColumn(place, count)).find((one) => one !== null) ?? null,
    find: analysis.findColumn,
  });
  const firstNew = targets.find((target) => target.isNew)?.column;
  const isAppended = ends.areKnown && firstNew === expected && targets.every((target) => target.isNew);
  return { sizes, targets, isAppended };
}
