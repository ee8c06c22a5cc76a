import type { ColDef, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerKind, answerKinds } from '../../../../shared/model/answers.ts';
import { totalRows } from '../../../../shared/model/job.ts';
import type { Job } from '../../../client/page-host.ts';
import { useFormat, useNoteText } from '../../../messages/messages.ts';
import type { ResultLine, WholeJob } from '../shared/whole-job.ts';
import { AnswerEditor, type AnswerEditorStyle } from './answer-editor.ts';
import { type CellStyles, useCellStyles, useStateCellStyle } from './cell-styles.ts';
import { columnId } from './column-ids.ts';
import { isKeptFromGrid, readGridKey } from './grid-keys.ts';
import { HeaderLabel, type HeaderStyle } from './header-label.ts';
import { ReviewCell } from './review-cell.ts';
import { StateCell } from './state-cell.ts';

/** What opens a column's menu. */
export type OnColumnMenu = HeaderStyle['onMenu'];

/** What every column of the grid has. */
export const commonColumn: ColDef<ResultLine> = {
  sortable: true,
  sortingOrder: ['asc', 'desc', null],
  resizable: true,
  suppressMovable: true,
  minWidth: 80,
  suppressKeyboardEvent: ({ event, editing }: SuppressKeyboardEventParams<ResultLine>) => {
    if (editing || !isKeptFromGrid(event)) return false;
    // The grid tells of keys a moment later (onCellKeyDown), when the browser has already begun to select or scroll.
    if (readGridKey(event) !== null) event.preventDefault();
    return true;
  },
  // As in Excel, where Alt+Down opens a column's list.
  suppressHeaderKeyboardEvent: ({ event }) => {
    if (event.type !== 'keydown' || readGridKey(event)?.kind !== 'column-menu') return false;
    if (event.target instanceof Element) event.target.querySelector('button')?.click();
    return true;
  },
};

interface ColumnOptions {
  readonly hasReview: boolean;
  readonly onMenu: OnColumnMenu;
}

/** The grid's columns: row number, what was done with the row, the columns used, the answers, state, note and cost. */
export function useResultColumns(
  job: Job,
  whole: WholeJob,
  weights: readonly number[],
  { hasReview, onMenu }: ColumnOptions,
): ColDef<ResultLine>[] {
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('answers');
  const inputs = useInputColumns(whole, weights);
  const answers = useAnswerColumns(job, whole);
  const details = useDetailColumns(job);
  const styles = useCellStyles();
  return useMemo(() => {
    const columns = [rowColumn(t), ...inputs, ...answers, reviewColumn(words, styles, hasReview), ...details];
    return columns.map((column) => ({
      ...column,
      headerComponentParams: {
        innerHeaderComponent: HeaderLabel,
        innerHeaderComponentParams: {
          menuLabel: words('columnMenu', { column: column.headerName ?? '' }),
          className: styles.header,
          onMenu,
        } satisfies HeaderStyle,
      },
    }));
  }, [t, words, inputs, answers, details, styles, hasReview, onMenu]);
}

function rowColumn(t: TFunction<'results'>): ColDef<ResultLine> {
  return {
    headerName: t('row'),
    colId: 'row',
    field: 'rowNumber',
    width: 100,
    pinned: 'left',
    type: 'rightAligned',
    cellStyle: { color: 'var(--colorBrandForegroundLink)', cursor: 'pointer' },
    tooltipValueGetter: () => t('openHint'),
  };
}

function useInputColumns(whole: WholeJob, weights: readonly number[]): readonly ColDef<ResultLine>[] {
  const { inputColumns } = whole;
  return useMemo(
    () =>
      inputColumns.map((name, index) => ({
        headerName: name,
        colId: columnId({ kind: 'input', column: index }),
        flex: 2 * (weights[index] ?? 1),
        minWidth: 120,
        valueGetter: ({ data }) => data?.inputs[index] ?? '',
      })),
    [inputColumns, weights],
  );
}

function useAnswerColumns(job: Job, whole: WholeJob): readonly ColDef<ResultLine>[] {
  const { t: words } = useTranslation('answers');
  const styles = useCellStyles();
  const { answerFormat } = whole.settings.template;
  // Compared by what it says: each event brings the job as a new object.
  const names = job.columns.join('\n');
  return useMemo(() => {
    const kinds = answerKinds(answerFormat);
    return names
      .split('\n')
      .map((name, index) =>
        answerColumn(
          name,
          index,
          kinds[index] ?? { kind: 'text' },
          styles,
          words('editLabel', { column: name }),
        ),
      );
  }, [answerFormat, names, styles, words]);
}

function reviewColumn(
  words: TFunction<'answers'>,
  styles: CellStyles,
  hasReview: boolean,
): ColDef<ResultLine> {
  return {
    headerName: words('review'),
    colId: 'mark',
    width: 132,
    hide: !hasReview,
    cellRenderer: ReviewCell,
    cellRendererParams: styles.review,
    // What the cell is drawn anew for.
    valueGetter: ({ data }) =>
      data === undefined ? '' : `${data.mark} ${data.isRenewed} ${data.editedColumns.length}`,
  };
}

/** State, note and cost. */
function useDetailColumns({ counts, isPractice }: Job): readonly ColDef<ResultLine>[] {
  const { t } = useTranslation('results');
  const format = useFormat();
  const noteText = useNoteText();
  const stateLook = useStateCellStyle();
  const hasNotes = totalRows(counts) - counts.waiting - counts.sent - counts.answered - counts.skipped > 0;
  return useMemo(
    () => [
      {
        headerName: t('state'),
        colId: 'state',
        field: 'state',
        // Room for the longest word of any language, such as "Abgeschnitten".
        width: 144,
        cellRenderer: StateCell,
        cellRendererParams: stateLook,
      },
      {
        headerName: t('note'),
        colId: 'note',
        flex: 2,
        minWidth: 120,
        hide: !hasNotes,
        valueGetter: ({ data }) => noteText(data?.notes ?? []),
      },
      {
        headerName: t('cost'),
        colId: 'cost',
        width: 112,
        hide: isPractice,
        type: 'rightAligned',
        valueGetter: ({ data }) => costText(data, format.money),
      },
    ],
    [t, format, noteText, stateLook, hasNotes, isPractice],
  );
}

function answerColumn(
  name: string,
  index: number,
  kind: AnswerKind,
  styles: CellStyles,
  label: string,
): ColDef<ResultLine> {
  return {
    headerName: name,
    colId: columnId({ kind: 'answer', column: index }),
    flex: 2,
    minWidth: 140,
    cellStyle: { fontWeight: 600 },
    cellClassRules: { [styles.edited]: ({ data }) => data?.editedColumns.includes(index) ?? false },
    valueGetter: ({ data }) => data?.answers[index] ?? '',
    editable: ({ data }) => data !== undefined && canEdit(data),
    cellEditor: AnswerEditor,
    cellEditorParams: { ...styles.editor, kind, label } satisfies AnswerEditorStyle,
  };
}

/** Claude may still answer a row that is on its way for the first time; then there is nothing to change. */
export function canEdit(line: Pick<ResultLine, 'state' | 'usage'>): boolean {
  const isUnderway = line.state === 'waiting' || line.state === 'sent';
  return !isUnderway || line.usage !== null;
}

function costText(line: ResultLine | undefined, money: (amount: number) => string): string {
  return line === undefined || line.costUsdMicros === null ? '' : money(line.costUsdMicros);
}
