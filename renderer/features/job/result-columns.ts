import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ColDef, SuppressKeyboardEventParams } from 'ag-grid-community';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerKind, answerKinds } from '../../../shared/model/answers.ts';
import { type RowState, totalRows } from '../../../shared/model/job.ts';
import type { Job } from '../../client/page-host.ts';
import { useFormat, useNoteText } from '../../messages/messages.ts';
import { AnswerEditor, type AnswerEditorLook } from './answer-editor.ts';
import { columnId } from './column-ids.ts';
import { isKeptFromGrid, readGridKey } from './grid-keys.ts';
import { HeaderLabel, type HeaderLook } from './header-label.ts';
import { ReviewCell, type ReviewCellLook } from './review-cell.ts';
import { StateCell, type StateCellLook } from './state-cell.ts';
import type { ResultLine, WholeJob } from './whole-job.ts';

const useStyles = makeStyles({
  state: {
    display: 'inline-block',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusCircular,
    lineHeight: '20px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  look: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
});

const tones: Readonly<Record<RowState, 'good' | 'look' | 'bad' | null>> = {
  waiting: null,
  sent: null,
  answered: 'good',
  'cut-off': 'look',
  refused: 'look',
  'off-list': 'look',
  failed: 'bad',
  canceled: null,
  expired: 'bad',
  skipped: null,
};

/** The look of the state badges in the present theme and language. */
function useStateCellLook(): StateCellLook {
  const styles = useStyles();
  const { t } = useTranslation('states');
  const { state: base, good, look, bad } = styles;
  return useMemo(() => {
    const tinted = { good, look, bad };
    return {
      wordOf: (state) => t(`row.${state}`),
      classOf: (state) => {
        const tone = tones[state];
        return tone === null ? mergeClasses(base) : mergeClasses(base, tinted[tone]);
      },
    };
  }, [t, base, good, look, bad]);
}

const useReviewStyles = makeStyles({
  badge: {
    display: 'inline-block',
    padding: '0 6px',
    marginInlineEnd: '4px',
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: '20px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  accepted: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
  },
  look: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  text: {
    boxSizing: 'border-box',
    padding: '6px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  line: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& > button': {
      border: 'none',
      marginInlineStart: '4px',
      padding: '0 4px',
      minWidth: '24px',
      minHeight: '24px',
      backgroundColor: 'transparent',
      color: 'inherit',
      cursor: 'pointer',
      borderRadius: tokens.borderRadiusSmall,
      ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    },
  },
  // A corner as Excel gives a cell that has a note.
  edited: {
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      insetInlineEnd: 0,
      border: '5px solid transparent',
      borderTopColor: tokens.colorBrandForeground1,
      borderInlineEndColor: tokens.colorBrandForeground1,
    },
  },
});

interface CellLooks {
  readonly review: ReviewCellLook;
  readonly editor: Pick<AnswerEditorLook, 'classOf' | 'emptyWord'>;
  readonly header: string;
  readonly edited: string;
}

/** The looks of what people do with answers, in the present theme and language. */
function useCellLooks(): CellLooks {
  const styles = useReviewStyles();
  const { t } = useTranslation('answers');
  const { badge, accepted, look, text, line, header, edited } = styles;
  return useMemo(
    () => ({
      review: {
        markWord: (mark) => t(`mark.${mark}`),
        editedWord: t('edited'),
        renewedWord: t('renewed'),
        classOf: (part) => {
          if (part === 'accepted') return mergeClasses(badge, accepted);
          return part === 'edited' ? mergeClasses(badge) : mergeClasses(badge, look);
        },
      },
      editor: {
        emptyWord: t('editEmpty'),
        classOf: (part) => mergeClasses(part === 'text' ? text : line),
      },
      header,
      edited,
    }),
    [t, badge, accepted, look, text, line, header, edited],
  );
}

/** What opens a column's menu. */
export type OnColumnMenu = HeaderLook['onMenu'];

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

/** The grid's columns: row number, what was done with the row, the columns used, the answers, state, note and cost. */
export function useResultColumns(
  job: Job,
  whole: WholeJob,
  weights: readonly number[],
  wish: { readonly hasReview: boolean; readonly onMenu: OnColumnMenu },
): ColDef<ResultLine>[] {
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('answers');
  const format = useFormat();
  const noteText = useNoteText();
  const stateLook = useStateCellLook();
  const looks = useCellLooks();
  const { inputColumns } = whole;
  const { answerFormat } = whole.settings.template;
  const answerNames = job.columns.join('\n');
  const { isPractice, counts } = job;
  const { hasReview, onMenu } = wish;
  const hasNotes = totalRows(counts) - counts.waiting - counts.sent - counts.answered - counts.skipped > 0;
  return useMemo(() => {
    const kinds = answerKinds(answerFormat);
    const columns: ColDef<ResultLine>[] = [
      {
        headerName: t('row'),
        colId: 'row',
        field: 'rowNumber',
        width: 100,
        pinned: 'left',
        type: 'rightAligned',
        cellStyle: { color: 'var(--colorBrandForegroundLink)', cursor: 'pointer' },
        tooltipValueGetter: () => t('openHint'),
      },
      ...inputColumns.map(
        (name, index): ColDef<ResultLine> => ({
          headerName: name,
          colId: columnId({ kind: 'input', column: index }),
          flex: 2 * (weights[index] ?? 1),
          minWidth: 120,
          valueGetter: ({ data }) => data?.inputs[index] ?? '',
        }),
      ),
      ...answerNames
        .split('\n')
        .map((name, index) =>
          answerColumn(
            name,
            index,
            kinds[index] ?? { kind: 'text' },
            looks,
            words('editLabel', { column: name }),
          ),
        ),
      {
        headerName: words('review'),
        colId: 'mark',
        width: 132,
        hide: !hasReview,
        cellRenderer: ReviewCell,
        cellRendererParams: looks.review,
        // What the cell is drawn anew for.
        valueGetter: ({ data }) =>
          data === undefined ? '' : `${data.mark} ${data.isRenewed} ${data.editedColumns.length}`,
      },
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
        valueGetter: ({ data }) => noteText(data?.note ?? ''),
      },
      {
        headerName: t('cost'),
        colId: 'cost',
        width: 112,
        hide: isPractice,
        type: 'rightAligned',
        valueGetter: ({ data }) => costText(data, format.money),
      },
    ];
    return columns.map((column) => ({
      ...column,
      headerComponentParams: {
        innerHeaderComponent: HeaderLabel,
        innerHeaderComponentParams: {
          menuLabel: words('columnMenu', { column: column.headerName ?? '' }),
          className: looks.header,
          onMenu,
        } satisfies HeaderLook,
      },
    }));
  }, [
    t,
    words,
    format,
    noteText,
    inputColumns,
    answerNames,
    answerFormat,
    isPractice,
    hasNotes,
    hasReview,
    onMenu,
    weights,
    stateLook,
    looks,
  ]);
}

function answerColumn(
  name: string,
  index: number,
  kind: AnswerKind,
  looks: CellLooks,
  label: string,
): ColDef<ResultLine> {
  return {
    headerName: name,
    colId: columnId({ kind: 'answer', column: index }),
    flex: 2,
    minWidth: 140,
    cellStyle: { fontWeight: 600 },
    cellClassRules: { [looks.edited]: ({ data }) => data?.editedColumns.includes(index) ?? false },
    valueGetter: ({ data }) => data?.answers[index] ?? '',
    editable: ({ data }) => data !== undefined && canEdit(data),
    cellEditor: AnswerEditor,
    cellEditorParams: { ...looks.editor, kind, label } satisfies AnswerEditorLook,
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
