import { Body1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpendingMonth } from '../../../shared/model/money.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import { Card } from '../../components/card.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useFormat } from '../../messages/messages.ts';
import { barsOf, monthName } from './spending-bars.ts';

/** Months drawn and listed; older ones tell little. */
const maxMonths = 24;

const useStyles = makeStyles({
  chart: { maxWidth: '640px', width: '100%', height: 'auto', fontFamily: 'inherit' },
  // What is drawn keeps its own colours under forced ones, and would be white on white.
  bar: {
    fill: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '12px',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  line: {
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: 'nowrap',
  },
});

/** What was really spent, month by month: a chart for a glance, a table for the figures. */
export function SpendingLedger(): ReactNode {
  const { t } = useTranslation('settings');
  const queries = useQueries();
  const list = useQuery({ ...queries.spending.listMonths.queryOptions({ input: {} }), staleTime: 0 });
  const months = list.data?.slice(0, maxMonths) ?? [];
  return (
    <Card title={t('ledgerTitle')} text={t('ledgerText')}>
      {list.isError && <ProblemBar problem={callProblem(list.error)} />}
      {list.isPending && (
        <Skeleton aria-label={t('ledgerTitle')}>
          <SkeletonItem />
        </Skeleton>
      )}
      {list.data?.length === 0 && <Body1>{t('ledgerNone')}</Body1>}
      {months.length > 0 && (
        <>
          <SpendingChart months={months} />
          <SpendingTable months={months} />
        </>
      )}
    </Card>
  );
}

/** Bars on one scale from zero, oldest first; each bar bears its amount, and the table below says the same. */
function SpendingChart(props: { readonly months: readonly SpendingMonth[] }): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation('settings');
  const format = useFormat();
  const chart = barsOf(props.months);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={t('ledgerLabel')}
    >
      {chart.bars.map(({ month, usdMicros, x, y, width, height }) => (
        <g key={month}>
          <title>
            {t('ledgerBar', { month: monthName(i18n.language, month), amount: format.money(usdMicros) })}
          </title>
          <rect className={styles.bar} x={x} y={y} width={width} height={height} rx="2" />
          <text className={styles.text} x={x + width / 2} y={y - 6} textAnchor="middle">
            {chart.hasAmounts && format.money(usdMicros)}
          </text>
          <text className={styles.text} x={x + width / 2} y={chart.base + 18} textAnchor="middle">
            {monthName(i18n.language, month, chart.hasAmounts ? 'short' : 'narrow')}
          </text>
        </g>
      ))}
      <line className={styles.line} x1="0" x2={chart.width} y1={chart.base} y2={chart.base} />
    </svg>
  );
}

function SpendingTable(props: { readonly months: readonly SpendingMonth[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const heads = [
    t('ledgerMonth'),
    t('ledgerJobs'),
    t('ledgerEstimate'),
    t('ledgerCost'),
    t('ledgerTries'),
    t('ledgerTotal'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.scroll} aria-label={t('ledgerLabel')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.months.map((month) => (
            <MonthRow key={month.month} month={month} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MonthRow({ month }: { readonly month: SpendingMonth }): ReactNode {
  const styles = useStyles();
  const { i18n } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {monthName(i18n.language, month.month)}
      </th>
      <td className={styles.cell}>{format.number(month.jobs)}</td>
      <td className={styles.cell}>{month.jobs > 0 && format.moneyRange(month.estimate)}</td>
      <td className={styles.cell}>{format.money(month.jobsUsdMicros)}</td>
      <td className={styles.cell}>{format.money(month.triesUsdMicros)}</td>
      <td className={styles.cell}>{format.money(month.jobsUsdMicros + month.triesUsdMicros)}</td>
    </tr>
  );
}
