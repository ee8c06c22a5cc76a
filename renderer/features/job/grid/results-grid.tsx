import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  type CellDoubleClickedEvent,
  type CellEditRequestEvent,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  type GridApi,
  type GridOptions,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  type SelectionChangedEvent,
  type SortChangedEvent,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';
import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultColumn, ResultSort, ResultView } from '../../../../shared/model/answers.ts';
import type { Job, PageProblem } from '../../../client/page-host.ts';
import { cspNonce } from '../../../components/csp-nonce.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import type { ResultLine, WholeJob } from '../shared/whole-job.ts';
import { columnOf, sortOf } from './column-ids.ts';
import { ColumnMenu, type OpenColumnMenu } from './column-menu.tsx';
import { columnWeights } from './column-weights.ts';
import { type GridCommands, runGridKey } from './grid-commands.ts';
import { blockSize, blocksKept, type FirstPage, useGridSource } from './grid-source.ts';
import { useGridWords } from './grid-words.ts';
import { PlainGrid } from './plain-grid.tsx';
import { commonColumn, useResultColumns } from './result-columns.ts';
import type { RowSelection } from './row-selection.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  LocaleModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  ColumnApiModule,
  CellStyleModule,
  CustomEditorModule,
  TooltipModule,
]);

/** Colours and type from Fluent, so that the grid changes with the page's look. */
const theme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  backgroundColor: 'var(--colorNeutralBackground1)',
  foregroundColor: 'var(--colorNeutralForeground1)',
  textColor: 'var(--colorNeutralForeground1)',
  borderColor: 'var(--colorNeutralStroke2)',
  headerBackgroundColor: 'var(--colorNeutralBackground3)',
  headerTextColor: 'var(--colorNeutralForeground2)',
  rowHoverColor: 'var(--colorNeutralBackground1Hover)',
  selectedRowBackgroundColor: 'var(--colorBrandBackground2)',
  accentColor: 'var(--colorBrandStroke1)',
  columnBorder: true,
  wrapperBorderRadius: 8,
  rowHeight: 34,
  headerHeight: 34,
});

const useStyles = makeStyles({
  grid: {
    position: 'absolute',
    inset: 0,
    // Forced colours show what is transparent: the borders that a cell has ready for when it is chosen.
    '@media (forced-colors: active)': {
      '& .ag-cell:not(.ag-cell-focus)': {
        borderTopColor: 'Canvas',
        borderBottomColor: 'Canvas',
        borderLeftColor: 'Canvas',
      },
    },
  },
  all: { '& .ag-row': { backgroundColor: 'var(--colorBrandBackground2)' } },
  problem: { position: 'absolute', insetInline: '12px', top: '44px', zIndex: 1 },
});

/** The selection is made by clicks and keys as in Excel, without boxes to tick. */
const rowSelection = {
  mode: 'multiRow',
  checkboxes: false,
  headerCheckbox: false,
  enableClickSelection: true,
} as const;
const rowId = (row: { readonly data: ResultLine }): string => String(row.data.rowNumber);

/** What never changes while the grid is there. */
function gridOptions(): GridOptions<ResultLine> {
  const nonce = cspNonce();
  return {
    theme,
    ...(nonce === null ? {} : { styleNonce: nonce }),
    rowModelType: 'infinite',
    cacheBlockSize: blockSize,
    maxBlocksInCache: blocksKept,
    defaultColDef: commonColumn,
    getRowId: rowId,
    rowSelection,
    readOnlyEdit: true,
    stopEditingWhenCellsLoseFocus: true,
    enterNavigatesVerticallyAfterEdit: true,
    // The grid is one stop on the way by Tab (WAI-ARIA's grid pattern): cell by cell, nobody would ever get
    // out of it. Arrow keys move within.
    tabToNextCell: ({ editing, nextCellPosition }) => (editing ? nextCellPosition : false) ?? false,
    tabToNextHeader: () => false,
    focusGridInnerElement: ({ api, fromBottom }) => {
      // Back where one was; the grid's own way in from below would be the last row of all.
      const last = api.getFocusedCell();
      const row = last?.rowIndex ?? (fromBottom ? api.getFirstDisplayedRowIndex() : -1);
      if (row < 0) return false;
      api.setFocusedCell(row, last?.column ?? 'row');
      return true;
    },
    suppressMultiSort: true,
    animateRows: false,
    // Rows drawn beyond those in sight: each costs time at every turn of the wheel.
    rowBuffer: 4,
  };
}

interface Props {
  readonly job: Job;
  readonly whole: WholeJob;
  /** Filters and search, and an order by length; orders by column are the headers' own. */
  readonly view: ResultView;
  readonly first: FirstPage | null;
  readonly hasReview: boolean;
  readonly grid: RefObject<GridApi<ResultLine> | null>;
  readonly commands: GridCommands;
  readonly selection: RowSelection;
  readonly onSort: (sort: ResultSort | null) => void;
  readonly onEdit: (rowNumber: number, column: number, text: string) => void;
  readonly onCopyColumn: (column: ResultColumn) => void;
}

/** The grid over all results, which stay on disk: it asks for the rows that are in sight. */
export function ResultsGrid(props: Props): ReactNode {
  const { job, grid, commands, first, onSort, onEdit } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const [menu, setMenu] = useState<OpenColumnMenu | null>(null);
  const inputCount = props.whole.inputColumns.length;
  const [weights] = useState(() => columnWeights(first?.rows.map((row) => row.inputs) ?? [], inputCount));
  const onMenu = useCallback(
    (columnId: string, button: HTMLElement) => setMenu({ columnId, button, from: document.activeElement }),
    [],
  );
  const columnOptions = useMemo(() => ({ hasReview: props.hasReview, onMenu }), [props.hasReview, onMenu]);
  const columns = useResultColumns(job, props.whole, weights, columnOptions);
  const total = useRef(0);
  const onTotal = useCallback((rows: number) => {
    total.current = rows;
  }, []);
  const source = useGridSource(grid, { job, view: props.view, first }, { onProblem: setProblem, onTotal });
  const words = useGridWords();
  const events = useGridEvents({ view: props.view, commands, onSort, onEdit });
  const [options] = useState(() => ({ ...gridOptions(), ...events }));
  return (
    <section
      className={mergeClasses(styles.grid, props.selection.kind === 'all' && styles.all)}
      aria-label={t('gridLabel')}
    >
      {problem !== null && (
        <div className={styles.problem}>
          <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />
        </div>
      )}
      <PlainGrid options={options} columns={columns} source={source} words={words} grid={grid} />
      {menu !== null && (
        <ColumnMenu
          open={menu}
          onSort={(columnId, sort) => sortColumn(grid.current, columnId, sort, onSort)}
          onSortLength={(sort) => {
            sortColumn(grid.current, '', null, onSort);
            onSort(sort);
          }}
          onCopy={props.onCopyColumn}
          onClose={() => setMenu(null)}
        />
      )}
    </section>
  );
}

function sortColumn(
  grid: GridApi<ResultLine> | null,
  colId: string,
  sort: 'asc' | 'desc' | null,
  onSort: Props['onSort'],
): void {
  if (sort === null) onSort(null);
  grid?.applyColumnState({ state: sort === null ? [] : [{ colId, sort }], defaultState: { sort: null } });
}

/**
 * What happens in the grid, told to those around it. Made once, so that drawing the page anew does not
 * disturb the grid.
 */
function useGridEvents(told: Pick<Props, 'view' | 'commands' | 'onSort' | 'onEdit'>) {
  const latest = useRef(told);
  latest.current = told;
  return useMemo(
    () => ({
      onCellClicked: ({ colDef, data }: { colDef: { colId?: string }; data: ResultLine | undefined }) => {
        if (colDef.colId === 'row' && data !== undefined) latest.current.commands.onOpenRow(data.rowNumber);
      },
      onCellDoubleClicked: ({ colDef, data }: CellDoubleClickedEvent<ResultLine>) => {
        const isAnswer = columnOf(colDef.colId ?? '')?.kind === 'answer';
        if (!isAnswer && data !== undefined) latest.current.commands.onOpenRow(data.rowNumber);
      },
      onCellKeyDown: (event: Parameters<typeof runGridKey>[0] | { readonly type: string }) => {
        if ('column' in event) runGridKey(event, latest.current.commands);
      },
      onCellEditRequest: ({ colDef, data, oldValue, newValue }: CellEditRequestEvent<ResultLine>) => {
        const column = columnOf(colDef.colId ?? '');
        if (column?.kind !== 'answer' || newValue === oldValue) return;
        latest.current.onEdit(data.rowNumber, column.column, String(newValue ?? ''));
      },
      onSelectionChanged: ({ api, source }: SelectionChangedEvent<ResultLine>) => {
        if (source === 'apiSelectAll' || source === 'rowDataChanged') return;
        const nodes = api.getSelectedNodes().toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0));
        const rowNumbers = nodes.flatMap((node) => (node.data === undefined ? [] : [node.data.rowNumber]));
        const { kind } = latest.current.commands.selection();
        if (kind === 'all' && rowNumbers.length === 0) return;
        latest.current.commands.onSelection({ kind: 'rows', rowNumbers });
      },
      onSortChanged: ({ api }: SortChangedEvent<ResultLine>) => {
        const sorted = api.getColumnState().find((column) => column.sort != null);
        if (sorted !== undefined) latest.current.onSort(sortOf(sorted.colId, sorted.sort === 'desc'));
        // An order by length is none of a header's.
        else if (latest.current.view.sort === undefined) latest.current.onSort(null);
      },
    }),
    [],
  );
}
