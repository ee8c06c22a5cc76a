import type { GridApi } from 'ag-grid-community';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ResultView } from '../../../../shared/model/answers.ts';
import type { RowMark } from '../../../../shared/model/job.ts';
import type { Job } from '../../../client/page-host.ts';
import { type Copy, useCopy } from '../clipboard/use-copy.ts';
import { columnOf } from '../grid/column-ids.ts';
import { clearSelection, type GridCommands } from '../grid/grid-commands.ts';
import { nothingSelected, type RowSelection } from '../grid/row-selection.ts';
import type { Review } from '../row/use-review.ts';
import type { ResultLine } from '../shared/whole-job.ts';

/** The rows that are selected, and what keys and buttons do with them. */
export interface RowActions {
  readonly selection: RowSelection;
  readonly commands: GridCommands;
  readonly copy: Copy;
  readonly markSelection: (mark: RowMark | null) => void;
  readonly clear: () => void;
}

interface RowActionsParts {
  readonly job: Job;
  readonly view: ResultView;
  readonly grid: RefObject<GridApi<ResultLine> | null>;
  readonly review: Review;
  readonly onOpenRow: (rowNumber: number) => void;
  readonly onSearch: () => void;
}

/** Selecting, marking and copying rows of the grid. */
export function useRowActions(parts: RowActionsParts): RowActions {
  const { job, view, grid } = parts;
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const copy = useCopy(job.id);
  const latest = useRef({ ...parts, selection, copy });
  latest.current = { ...parts, selection, copy };
  const clear = useCallback(() => {
    if (grid.current === null) setSelection(nothingSelected);
    else clearSelection(grid.current, { onSelection: setSelection });
  }, [grid]);
  // Other rows are shown, so what was selected among the ones before is not meant any more.
  useEffect(() => {
    if (Object.keys(view).length >= 0) clear();
  }, [view, clear]);
  const commands = useMemo(
    (): GridCommands => ({
      selection: () => latest.current.selection,
      onSelection: (chosen) => {
        // The grid may tell of the next key before the page is drawn anew.
        latest.current = { ...latest.current, selection: chosen };
        setSelection(chosen);
      },
      onOpenRow: (rowNumber) => latest.current.onOpenRow(rowNumber),
      onMark: (chosen, mark) => void latest.current.review.mark(chosen, mark),
      onCopyCell: (column, line) => {
        const { copy: now } = latest.current;
        now.cell(now.textOf(column, line));
      },
      onCopySelection: () => copySelection(latest.current),
      onSearch: () => latest.current.onSearch(),
    }),
    [],
  );
  const markSelection = useCallback(
    (mark: RowMark | null) => void latest.current.review.mark(latest.current.selection, mark),
    [],
  );
  return { selection, commands, copy, markSelection, clear };
}

/** The columns that are shown, as tab-separated text; rows that are all there without asking for them again. */
function copySelection(now: {
  readonly view: ResultView;
  readonly grid: RefObject<GridApi<ResultLine> | null>;
  readonly selection: RowSelection;
  readonly copy: Copy;
}): void {
  const shown = now.grid.current?.getAllDisplayedColumns() ?? [];
  const columns = shown.flatMap((column) => columnOf(column.getColId()) ?? []);
  if (now.selection.kind === 'all') {
    now.copy.view(now.view, columns);
    return;
  }
  const wanted = new Map(now.selection.rowNumbers.map((rowNumber, at) => [rowNumber, at]));
  const lines = (now.grid.current?.getSelectedRows() ?? []).toSorted(
    (a, b) => (wanted.get(a.rowNumber) ?? 0) - (wanted.get(b.rowNumber) ?? 0),
  );
  if (lines.length === 0) return;
  now.copy.rows(lines.map((line) => columns.map((column) => now.copy.textOf(column, line))));
}
