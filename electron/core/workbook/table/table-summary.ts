import type {
  ColumnSpan,
  HeaderRows,
  RowOffers,
  RowRulesChoice,
  TableSummary,
  WorkbookWarning,
} from '../../../../shared/model/table.ts';
import type { RawRow, SheetFacts } from '../model/row-source.ts';
import type { RowClassification } from './classify-rows.ts';
import { nameColumns, nameRowOf, type TopRows } from './column-names.ts';
import { isInSpan } from './column-span.ts';
import { summarizeNonData } from './non-data-list.ts';
import type { TableCount } from './table-count.ts';
import { placeFor, placeProblemOf } from './table-place.ts';
import { findTablesAbove } from './tables-above.ts';

/** What a pass over a sheet has come to know of its table. */
export interface ReadParts {
  readonly sheet: string;
  readonly header: HeaderRows;
  /** The user has named the header. */
  readonly isHeaderChosen: boolean;
  /** The table's columns, where it is not all that the sheet holds. */
  readonly span: ColumnSpan | null;
  /** The first rows of the table's columns, and as they stand in the sheet. */
  readonly held: readonly RawRow[];
  readonly top: readonly RawRow[];
  readonly facts: SheetFacts;
  readonly warnings: readonly WorkbookWarning[];
  readonly count: TableCount;
  readonly classified: RowClassification;
  readonly offers: RowOffers | null;
  readonly rules: RowRulesChoice | null;
  /** By column: rows that have the value of a cell merged over them. */
  readonly filled: ReadonlyMap<number, number>;
  readonly joinedRows: number;
}

/** All that is told of a table but its totals row and the tables beside it; its place is not tried yet. */
export function summarizeTable(parts: ReadParts): TableSummary {
  const { sheet, header, span, held, facts, count, classified, offers } = parts;
  for (const row of held) if (isWithin(row, header)) count.use(row);
  const top = new Map((span === null ? held : parts.top).map((row) => [row.rowNumber, row]));
  const columns = columnsOf(parts, top);
  const nameRow = nameRowOf(header, top, span);
  const place = placeFor(nameRow, facts, span);
  const above = held.filter((row) => row.rowNumber < header.first);
  const tables = [...findTablesAbove(above, facts, parts.isHeaderChosen), ...classified.tables];
  return {
    sheet,
    headerRow: header.last,
    firstHeaderRow: header.first,
    ...(above.length === 0 ? {} : { rowsAboveHeader: above.length }),
    columns,
    rowCount: count.rowCount,
    hiddenRowCount: count.hiddenRowCount,
    lastRow: count.lastRow,
    suggestedIdColumn: columns[count.ids.best(columns)]?.name ?? null,
    rowsWithoutFormulaValue: count.rowsWithoutFormulaValue,
    place,
    placeProblem: placeProblemOf(sheet, place, {
      headerRow: nameRow,
      used: facts.used,
      facts,
      columns: span,
    }),
    warnings: sheetWarnings(parts),
    ...oddCells(parts),
    ...(classified.nonData.length === 0 ? {} : { nonData: summarizeNonData(classified.nonData) }),
    ...(tables.length === 0 ? {} : { otherTables: tables }),
    ...summarizeRules(parts, columns),
    ...(offers === null ? {} : { offers }),
  };
}

function isWithin({ rowNumber }: RawRow, { first, last }: HeaderRows): boolean {
  return rowNumber >= first && rowNumber <= last;
}

/**
 * Columns have the names that they have in the whole sheet, where two tables may have the same ones: by
 * these they are found when answers are saved, wherever the table stands by then.
 */
function columnsOf({ header, span, facts, count }: ReadParts, top: TopRows): TableSummary['columns'] {
  const own = count.usedColumns();
  const all = span === null ? own : facts.used.columns(1, facts.used.lastRow);
  const columns = nameColumns(all, header, top, facts.merges, facts.hiddenColumns);
  return span === null
    ? columns
    : columns.filter(({ index }) => isInSpan(index, span) && own.includes(index));
}

/** Lines and cells of which something is told. */
function oddCells({
  facts,
  count,
}: ReadParts): Pick<
  TableSummary,
  'brokenLetters' | 'strayQuotes' | 'guardedDigits' | 'unformatted' | 'lostTexts' | 'repeatedCells'
> {
  return {
    ...(facts.brokenLetters === undefined ? {} : { brokenLetters: facts.brokenLetters }),
    ...(facts.strayQuotes === undefined ? {} : { strayQuotes: facts.strayQuotes }),
    ...(facts.guardedDigits === undefined ? {} : { guardedDigits: facts.guardedDigits }),
    ...(count.unformatted === null ? {} : { unformatted: count.unformatted }),
    ...(count.lostTexts === null ? {} : { lostTexts: count.lostTexts }),
    ...(facts.putInOrder?.repeatedCells == null ? {} : { repeatedCells: facts.putInOrder.repeatedCells }),
  };
}

/** How rows were put together. */
function summarizeRules(
  { rules, filled, joinedRows }: ReadParts,
  columns: TableSummary['columns'],
): Pick<TableSummary, 'filledMerges' | 'rowRules' | 'joinedRows'> {
  const merged = columns.flatMap(({ index, name: column }) => {
    const rows = filled.get(index);
    return rows === undefined ? [] : [{ column, rows }];
  });
  const nameOf = (index: number): string | null =>
    columns.find((column) => column.index === index)?.name ?? null;
  return {
    ...(merged.length === 0 ? {} : { filledMerges: merged }),
    ...(rules === null
      ? {}
      : {
          rowRules: {
            fillsDown: rules.fillsDown.map(nameOf).filter((name) => name !== null),
            continuesBy: rules.continuesBy === null ? null : nameOf(rules.continuesBy),
          },
        }),
    ...(joinedRows === 0 ? {} : { joinedRows }),
  };
}

function sheetWarnings({ warnings, facts, count }: ReadParts): readonly WorkbookWarning[] {
  const all = new Set(warnings);
  if (facts.isProtected) all.add('protected-sheet');
  if (facts.putInOrder !== undefined) all.add('rows-out-of-order');
  if (count.rowsWithoutFormulaValue > 0) all.add('formulas-without-values');
  return [...all];
}
