import { Body1, Link, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostChart, JobCharts, LabelChart, LengthChart } from '../../../../shared/model/charts.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { Card } from '../../../components/card.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';
import { jobVersion } from '../repair/use-failure-groups.ts';
import { ResultPanel } from '../row/result-panel.tsx';
import type { WholeJob } from '../shared/whole-job.ts';
import { BarTable } from './bar-table.tsx';
import { type OpenResults, useCostBars, useLabelBars, useLengthBars, useStateBars } from './chart-bars.ts';
import { FailureList } from './failure-list.tsx';

/** While answers arrive, half a million rows are not read again more often than this. */
const readAgainMs = 15_000;

const useStyles = makeStyles({
  scroll: { overflowY: 'auto', flexGrow: 1, minHeight: '240px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(420px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  named: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  note: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly onOpenResults: OpenResults;
}

/**
 * The job at a glance: why rows have no answer and what to do, then its results as charts whose bars lead
 * to the rows.
 */
export function Overview(props: Props): ReactNode {
  const { job, whole } = props;
  const styles = useStyles();
  const { t } = useTranslation('charts');
  const [openRow, setOpenRow] = useState<number | null>(null);
  const charts = useCharts(job);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('tab')}>
      {charts.isError && <ProblemBar problem={callProblem(charts.error)} />}
      <div className={styles.cards}>
        <FailureList
          job={job}
          whole={whole}
          className={styles.wide}
          onOpenRow={setOpenRow}
          onOpenResults={props.onOpenResults}
        />
        <StateChart job={job} onOpenResults={props.onOpenResults} />
        {charts.isPending && (
          <Skeleton aria-label={t('reading')}>
            <SkeletonItem size={96} />
          </Skeleton>
        )}
        {charts.data !== undefined && (
          <ReadCharts charts={charts.data} onOpenRow={setOpenRow} onOpenResults={props.onOpenResults} />
        )}
      </div>
      {openRow !== null && (
        <ResultPanel job={job} whole={whole} rowNumber={openRow} onClose={() => setOpenRow(null)} />
      )}
    </section>
  );
}

/** Read again while answers arrive, and once more at the end. */
function useCharts(job: Job) {
  const queries = useQueries();
  const isOver = job.state === 'finished' || job.state === 'canceled';
  const options = queries.jobs.readCharts.queryOptions({ input: { jobId: job.id } });
  return useQuery({
    ...options,
    queryKey: [...options.queryKey, isOver ? jobVersion(job) : 'underway'],
    refetchInterval: isOver ? false : readAgainMs,
    // Answers may have been changed by hand since.
    staleTime: 0,
  });
}

function ReadCharts(props: {
  readonly charts: JobCharts;
  readonly onOpenRow: (rowNumber: number) => void;
  readonly onOpenResults: OpenResults;
}): ReactNode {
  const { labels, lengths, costs } = props.charts;
  const { t } = useTranslation('charts');
  const drawn = labels.filter((chart) => chart.rows > 0);
  if (drawn.length === 0 && lengths === null && costs === null) return <Body1>{t('nothingYet')}</Body1>;
  return (
    <>
      {drawn.map((chart) => (
        <LabelCard key={chart.index} chart={chart} onOpenResults={props.onOpenResults} />
      ))}
      {lengths !== null && <LengthCard chart={lengths} onOpenRow={props.onOpenRow} />}
      {costs !== null && <CostCard chart={costs} onOpenRow={props.onOpenRow} />}
    </>
  );
}

function StateChart(props: { readonly job: Job; readonly onOpenResults: OpenResults }): ReactNode {
  const { t } = useTranslation('charts');
  const bars = useStateBars(props.job, props.onOpenResults);
  return (
    <Card title={t('statesTitle')}>
      <BarTable caption={t('statesTitle')} labelColumn={t('statesColumn')} bars={bars} />
    </Card>
  );
}

function LabelCard(props: { readonly chart: LabelChart; readonly onOpenResults: OpenResults }): ReactNode {
  const { chart } = props;
  const { t } = useTranslation('charts');
  const title = t('labelsTitle', { column: chart.column });
  return (
    <Card title={title} text={t('labelsText', { count: chart.rows })}>
      <BarTable
        caption={title}
        labelColumn={t('labelsColumn')}
        bars={useLabelBars(chart, props.onOpenResults)}
      />
    </Card>
  );
}

function LengthCard(props: {
  readonly chart: LengthChart;
  readonly onOpenRow: (rowNumber: number) => void;
}): ReactNode {
  const { chart } = props;
  const { t } = useTranslation('charts');
  const format = useFormat();
  const average = format.number(Math.round(chart.averageWords));
  return (
    <Card title={t('lengthsTitle')} text={t('lengthsText', { average, count: chart.rows })}>
      <BarTable caption={t('lengthsTitle')} labelColumn={t('lengthsColumn')} bars={useLengthBars(chart)} />
      <NamedRows
        title={t('longestTitle')}
        rows={chart.longest.map(({ rowNumber, words }) => ({
          rowNumber,
          value: t('words', { count: words }),
        }))}
        onOpenRow={props.onOpenRow}
      />
    </Card>
  );
}

function CostCard(props: {
  readonly chart: CostChart;
  readonly onOpenRow: (rowNumber: number) => void;
}): ReactNode {
  const { chart } = props;
  const { t } = useTranslation('charts');
  const format = useFormat();
  const total = format.money(chart.totalUsdMicros);
  const average = format.money(chart.averageUsdMicros);
  return (
    <Card title={t('costsTitle')} text={t('costsText', { total, average, count: chart.rows })}>
      <BarTable caption={t('costsTitle')} labelColumn={t('costsColumn')} bars={useCostBars(chart)} />
      <NamedRows
        title={t('dearestTitle')}
        rows={chart.dearest.map(({ rowNumber, usdMicros }) => ({
          rowNumber,
          value: format.money(usdMicros),
        }))}
        onOpenRow={props.onOpenRow}
      />
    </Card>
  );
}

/** A few rows by name; a click opens one at the side. */
function NamedRows(props: {
  readonly title: string;
  readonly rows: readonly { readonly rowNumber: number; readonly value: string }[];
  readonly onOpenRow: (rowNumber: number) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('charts');
  return (
    <div>
      <Body1 className={styles.note}>{props.title}</Body1>
      <ul className={styles.named} aria-label={props.title}>
        {props.rows.map(({ rowNumber, value }) => (
          <li key={rowNumber}>
            <Link as="button" onClick={() => props.onOpenRow(rowNumber)}>
              {t('openRow', { row: rowNumber })}
            </Link>{' '}
            <span className={styles.note}>{value}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
