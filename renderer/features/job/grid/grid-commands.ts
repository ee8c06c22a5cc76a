import type { CellKeyDownEvent, Column, GridApi } from 'ag-grid-community';
import type { ResultColumn } from '../../../../shared/model/answers.ts';
import type { RowMark } from '../../../../shared/model/job.ts';
import { assertNever } from '../../../../shared/model/outcome.ts';
import type { ResultLine } from '../shared/whole-job.ts';
import { columnOf } from './column-ids.ts';
import { type GridAction, readGridKey } from './grid-keys.ts';
import { nothingSelected, type RowSelection } from './row-selection.ts';

/** What keys in the grid lead to outside of it. */
export interface GridCommands {
  readonly selection: () => RowSelection;
  readonly onSelection: (selection: RowSelection) => void;
  readonly onOpenRow: (rowNumber: number) => void;
  readonly onMark: (selection: RowSelection, mark: RowMark | null) => void;
  readonly onCopyCell: (column: ResultColumn, line: ResultLine) => void;
  readonly onCopySelection: () => void;
  readonly onSearch: () => void;
}

/** Does what a key means; the grid itself sees none of these (result-columns.ts keeps them from it). */
export function runGridKey(event: CellKeyDownEvent<ResultLine>, commands: GridCommands): void {
  const { data } = event;
  if (!(event.event instanceof KeyboardEvent) || data === undefined) return;
  // Keys in a cell's editor are the editor's, also the one that has just ended it.
  const { target } = event.event;
  if (target instanceof Element && target.matches('input, select, textarea')) return;
  const action = readGridKey(event.event);
  if (action === null) return;
  runAction(event, data, action, commands);
}

function runAction(
  event: CellKeyDownEvent<ResultLine>,
  data: ResultLine,
  action: GridAction,
  commands: GridCommands,
): void {
  const { api, node } = event;
  switch (action.kind) {
    case 'open-row':
      commands.onOpenRow(data.rowNumber);
      return;
    case 'select-all':
      selectAll(api, commands);
      return;
    case 'select-none':
      clearSelection(api, commands);
      return;
    case 'copy':
      copy(event, data, commands);
      return;
    case 'search':
      commands.onSearch();
      return;
    case 'mark':
      mark(api, data, action.mark, commands);
      return;
    case 'extend':
      node.setSelected(true);
      api.getDisplayedRowAtIndex((node.rowIndex ?? 0) + action.step)?.setSelected(true);
      return;
    case 'go':
      go(api, node.rowIndex ?? 0, event.column, action);
      return;
    case 'column-menu':
      openColumnMenu(event.event?.target ?? null, event.column);
      return;
    default:
      assertNever(action);
  }
}

/** The button in the column's header does it, so that the menu hangs there. */
function openColumnMenu(from: EventTarget | null, column: Column): void {
  if (!(from instanceof Element)) return;
  const header = `.ag-header-cell[col-id="${CSS.escape(column.getColId())}"] button`;
  from.closest('.ag-root')?.querySelector<HTMLElement>(header)?.click();
}

/** Selects every row that is shown, also those that are not read yet. */
function selectAll(api: GridApi<ResultLine>, { onSelection }: GridCommands): void {
  api.deselectAll();
  onSelection({ kind: 'all', count: api.getDisplayedRowCount() });
}

/** Selects nothing. */
export function clearSelection(
  api: GridApi<ResultLine>,
  { onSelection }: Pick<GridCommands, 'onSelection'>,
): void {
  api.deselectAll();
  onSelection(nothingSelected);
}

/** One cell as in Excel; rows when several are selected, or the cell is a row's number. */
function copy(event: CellKeyDownEvent<ResultLine>, data: ResultLine, commands: GridCommands): void {
  const selection = commands.selection();
  const column = columnOf(event.column.getColId());
  const isOne = selection.kind === 'rows' && selection.rowNumbers.length <= 1;
  if (isOne && column !== null && column.kind !== 'row') commands.onCopyCell(column, data);
  else commands.onCopySelection();
}

/** Marks the selected rows, or the one under the cursor; the same key again takes the mark away. */
function mark(api: GridApi<ResultLine>, data: ResultLine, wanted: RowMark, commands: GridCommands): void {
  const chosen = commands.selection();
  const isNone = chosen.kind === 'rows' && chosen.rowNumbers.length === 0;
  const selection: RowSelection = isNone ? { kind: 'rows', rowNumbers: [data.rowNumber] } : chosen;
  const lines = isNone ? [data] : api.getSelectedRows();
  const hasAlready = selection.kind === 'rows' && lines.every((line) => line.mark === wanted);
  commands.onMark(selection, hasAlready ? null : wanted);
}

function go(
  api: GridApi<ResultLine>,
  at: number,
  from: Column,
  { row, column }: { readonly row: 'first' | 'last' | 'same'; readonly column: 'first' | 'last' },
): void {
  const columns = api.getAllDisplayedColumns();
  const target = (column === 'first' ? columns[0] : columns.at(-1)) ?? from;
  const index = row === 'same' ? at : row === 'first' ? 0 : Math.max(0, api.getDisplayedRowCount() - 1);
  api.ensureIndexVisible(index);
  api.ensureColumnVisible(target);
  api.setFocusedCell(index, target);
}
