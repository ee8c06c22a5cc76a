import { useTranslation } from 'react-i18next';
import type { CostChart, LabelChart, LengthChart } from '../../../../shared/model/charts.ts';
import { type RowState, rowStates } from '../../../../shared/model/job.ts';
import type { Job } from '../../../client/page-host.ts';
import { useFormat } from '../../../messages/messages.ts';
import type { ResultBegin } from '../shared/result-begin.ts';
import type { ChartBar } from './bar-table.tsx';

const tones: Readonly<Record<RowState, NonNullable<ChartBar['tone']>>> = {
  waiting: 'quiet',
  sent: 'quiet',
  answered: 'good',
  'cut-off': 'look',
  refused: 'look',
  'off-list': 'look',
  failed: 'bad',
  canceled: 'quiet',
  expired: 'bad',
  skipped: 'quiet',
};

/** Leads to rows of the results. */
export type OpenResults = (begin: ResultBegin) => void;

/** A bar for each state that has rows. */
export function useStateBars(job: Job, open: OpenResults): readonly ChartBar[] {
  const { t } = useTranslation('states');
  return rowStates
    .filter((state) => job.counts[state] > 0)
    .map((state) => ({
      key: state,
      label: t(`row.${state}`),
      rows: job.counts[state],
      tone: tones[state],
      onOpen: () => open({ state }),
    }));
}

/** A bar for each label, then one for all rarer ones and one for cells left empty. */
export function useLabelBars(chart: LabelChart, open: OpenResults): readonly ChartBar[] {
  const { t } = useTranslation('charts');
  const column = chart.index;
  const bars: ChartBar[] = chart.bars.map(({ label, rows }) => ({
    key: `label ${label}`,
    label,
    rows,
    onOpen: () => open({ state: 'answered', answer: { column, label } }),
  }));
  if (chart.otherRows > 0) {
    const label = t('labelsOther', { count: chart.otherLabels });
    bars.push({ key: 'other', label, rows: chart.otherRows, tone: 'quiet' });
  }
  if (chart.emptyRows > 0) {
    const onOpen = () => open({ state: 'answered', answer: { column, label: null } });
    bars.push({ key: 'empty', label: t('labelsEmpty'), rows: chart.emptyRows, tone: 'quiet', onOpen });
  }
  return bars;
}

/** A bar for each span of words. */
export function useLengthBars(chart: LengthChart): readonly ChartBar[] {
  const { t } = useTranslation('charts');
  return chart.bins.map(({ from, to, rows }) => {
    const last = to === null ? null : to - 1;
    const label =
      last === null
        ? t('lengthsAbove', { from })
        : last === from
          ? t('lengthsOne', { from })
          : t('lengthsRange', { from, to: last });
    return { key: String(from), label, rows };
  });
}

/** A bar for each span of money. */
export function useCostBars(chart: CostChart): readonly ChartBar[] {
  const { t } = useTranslation('charts');
  const format = useFormat();
  return chart.bins.map((bin) => {
    const from = format.exactMoney(bin.from);
    const label =
      bin.to === null ? t('costsAbove', { from }) : t('costsRange', { from, to: format.exactMoney(bin.to) });
    return { key: String(bin.from), label, rows: bin.rows };
  });
}
