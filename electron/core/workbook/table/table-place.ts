import { type AnswerPlace, sheetColumnLimit } from '../../../../shared/model/answer-place.ts';
import type { Problem } from '../../../../shared/model/outcome.ts';
import type { ColumnSpan } from '../../../../shared/model/table.ts';
import type { SheetFacts } from '../model/row-source.ts';
import { findPlace, type PlaceQuestion, pivotInTheWay } from './find-place.ts';

/**
 * Where new columns go, whose names stand in this row of the header: in a text file after the widest line, on
 * a sheet beside the table.
 */
export function placeFor(nameRow: number, facts: SheetFacts, columns: ColumnSpan | null = null): AnswerPlace {
  const { recordWidth: width, used } = facts;
  if (width === null) return findPlace({ headerRow: nameRow, used, facts, columns });
  return { after: width - 1, free: [{ first: width, count: sheetColumnLimit }], coveredRows: [] };
}

/** Why nothing can be written into the sheet, as far as that is seen without trying. */
export function placeProblemOf(
  sheet: string,
  place: AnswerPlace,
  question: PlaceQuestion,
): Required<Problem> | null {
  const pivot = pivotInTheWay(question);
  if (pivot !== null) {
    // A pivot table may sum up rows of its own sheet.
    const isElsewhere = pivot.sourceSheet !== null && pivot.sourceSheet !== sheet;
    const named: Problem['facts'] = isElsewhere ? { sheet: pivot.sourceSheet } : {};
    return { code: pivot.isOutput ? 'sheet-is-pivot' : 'pivot-beside-table', facts: named };
  }
  return place.free.length === 0 ? { code: 'workbook-full', facts: {} } : null;
}
