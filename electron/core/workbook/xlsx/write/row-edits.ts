import type { SheetAnalysis } from './analyze-sheet.ts';
import { cutText, type PatchRow, type TargetColumn } from './patch-targets.ts';
import type { NewCell } from './row-writer.ts';

/** What is to be written, row by row. */
interface RowSource {
  /** In ascending order of the file's rows as they stand now. */
  readonly rows: () => AsyncIterable<PatchRow>;
}

/** Which columns the values go to, and how the cells there look. */
export interface CellPlan {
  readonly analysis: Pick<SheetAnalysis, 'nameRow' | 'headerStyles'>;
  readonly targets: readonly TargetColumn[];
  readonly wrappedOf: ReadonlyMap<number, number>;
  /** For number cells where neither row nor column has a style. */
  readonly numberStyle: number;
  readonly columnStyles: ReadonlyMap<number, number>;
}

/** One row of the new sheet that gets cells. */
export interface RowEdit {
  readonly rowNumber: number;
  readonly sentRow: number;
  readonly cells: readonly NewCell[];
  readonly isHeader: boolean;
}

/** Style of a new cell, given that of its row or column (-1 where there is none). */
interface CellStyles {
  readonly text: (below: number) => number;
  readonly number: (below: number) => number;
}

/** The header's and the answers' cells by row, ascending. */
export async function* rowEdits(source: RowSource, plan: CellPlan): AsyncGenerator<RowEdit> {
  const header = headerEdit(plan);
  let isHeaderDone = header === null;
  const styles: CellStyles = {
    text: (below) => plan.wrappedOf.get(Math.max(0, below)) ?? below,
    number: (below) => (below > 0 ? below : plan.numberStyle),
  };
  let previous = 0;
  for await (const { rowNumber, sentRow = rowNumber, values } of source.rows()) {
    if (rowNumber <= previous) throw new Error(`rows to write must ascend: ${rowNumber} after ${previous}`);
    previous = rowNumber;
    if (header !== null && !isHeaderDone && rowNumber >= header.rowNumber) {
      yield header;
      isHeaderDone = true;
    }
    if (rowNumber !== plan.analysis.nameRow) {
      yield { rowNumber, sentRow, cells: answerCells(values, plan, styles), isHeader: false };
    }
  }
  if (header !== null && !isHeaderDone) yield header;
}

function headerEdit({ analysis, targets }: CellPlan): RowEdit | null {
  const added = targets.filter((target) => target.isNew);
  if (analysis.nameRow === 0 || added.length === 0) return null;
  const firstNew = added[0]?.column ?? 0;
  let style = -1;
  for (const [column, own] of analysis.headerStyles.entries()) {
    if (column < firstNew && own !== undefined) style = own;
  }
  const cells = added.map((target) => ({
    column: target.column,
    value: target.header,
    answer: target.valueIndex,
    onlyEmptyCells: false,
    isBeside: true,
    styleFor: () => style,
    columnStyle: -1,
  }));
  return { rowNumber: analysis.nameRow, sentRow: 0, cells, isHeader: true };
}

function answerCells(
  values: PatchRow['values'],
  { targets, columnStyles }: CellPlan,
  styles: CellStyles,
): readonly NewCell[] {
  const cells: NewCell[] = [];
  for (const target of targets) {
    const value = values[target.valueIndex] ?? null;
    if (value === null) continue;
    const isNumber = target.kind === 'number' && typeof value === 'number' && Number.isFinite(value);
    const piece = isNumber ? (target.piece === 0 ? value : undefined) : cutText(String(value))[target.piece];
    // A new cell without anything in it is no cell; an existing one is emptied.
    if (piece === undefined || (piece === '' && target.isNew)) continue;
    cells.push({
      column: target.column,
      value: piece,
      answer: target.valueIndex,
      onlyEmptyCells: target.onlyEmptyCells,
      isBeside: target.isBeside,
      styleFor: target.isNew ? (isNumber ? styles.number : styles.text) : null,
      columnStyle: columnStyles.get(target.column) ?? -1,
    });
  }
  return cells;
}
