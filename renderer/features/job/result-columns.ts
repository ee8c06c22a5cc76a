import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type RowState, totalRows } from '../../../shared/model/job.ts';
import type { Job } from '../../client/page-host.ts';
import { useFormat, useNoteText } from '../../messages/messages.ts';
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

/** The grid's columns: row number, the columns used, the answers, state, note and cost. */
export function useResultColumns(
  job: Job,
  whole: WholeJob,
  weights: readonly number[],
): ColDef<ResultLine>[] {
  const { t } = useTranslation('results');
  const format = useFormat();
  const noteText = useNoteText();
  const stateLook = useStateCellLook();
  const { inputColumns } = whole;
  const answerNames = job.columns.join('\n');
  const { isPractice, counts } = job;
  const hasNotes = totalRows(counts) - counts.waiting - counts.sent - counts.answered - counts.skipped > 0;
  return useMemo(
    () => [
      {
        headerName: t('row'),
        field: 'rowNumber',
        width: 84,
        pinned: 'left',
        type: 'rightAligned',
        cellStyle: { color: 'var(--colorBrandForegroundLink)', cursor: 'pointer' },
        tooltipValueGetter: () => t('openHint'),
      },
      ...inputColumns.map(
        (name, index): ColDef<ResultLine> => ({
          headerName: name,
          colId: `input-${index}`,
          flex: 2 * (weights[index] ?? 1),
          minWidth: 120,
          valueGetter: ({ data }) => data?.inputs[index] ?? '',
        }),
      ),
      ...answerNames.split('\n').map(
        (name, index): ColDef<ResultLine> => ({
          headerName: name,
          colId: `answer-${index}`,
          flex: 2,
          minWidth: 140,
          cellStyle: { fontWeight: 600 },
          valueGetter: ({ data }) => data?.answers[index] ?? '',
        }),
      ),
      {
        headerName: t('state'),
        field: 'state',
        width: 116,
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
        width: 96,
        hide: isPractice,
        type: 'rightAligned',
        valueGetter: ({ data }) => costText(data, format.money),
      },
    ],
    [t, format, noteText, inputColumns, answerNames, isPractice, hasNotes, weights, stateLook],
  );
}

function costText(line: ResultLine | undefined, money: (amount: number) => string): string {
  return line === undefined || line.costUsdMicros === null ? '' : money(line.costUsdMicros);
}
