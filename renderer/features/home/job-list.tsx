import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../client/page-host.ts';
import { JobStateLabel, rowsDone } from '../../components/job-words.tsx';
import { PracticeBadge } from '../../components/practice-badge.tsx';
import { navigate, RouteLink } from '../../components/route.tsx';
import { useFormat } from '../../messages/messages.ts';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase300,
  },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':not(:last-child) > td': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  cell: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL}`,
    verticalAlign: 'top',
    lineHeight: tokens.lineHeightBase300,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  name: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  under: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  first: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** The jobs as a table; a click anywhere in a row opens the job, its name is the link for the keyboard. */
export function JobList(props: { readonly jobs: readonly Job[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const columns = [
    [t('columnName'), undefined],
    [t('columnState'), '19%'],
    [t('columnRows'), '14%'],
    [t('columnCost'), '15%'],
    [t('columnWhen'), '19%'],
  ] as const;
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label={t('listLabel')}>
        <thead>
          <tr>
            {columns.map(([name, width], index) => (
              <th
                key={name}
                scope="col"
                className={styles.head}
                style={{ width, textAlign: index === 2 || index === 3 ? 'right' : 'left' }}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function JobRow(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('home');
  const format = useFormat();
  const { done, total } = rowsDone(job);
  const rows =
    done === total || done === 0
      ? format.number(total)
      : t('rowsDone', { done: format.number(done), total: format.number(total) });
  return (
    <tr className={styles.row} onClick={() => navigate({ screen: 'job', jobId: job.id })}>
      <td className={styles.cell}>
        <span className={styles.first}>
          <RouteLink to={{ screen: 'job', jobId: job.id }} className={styles.name}>
            {job.name}
          </RouteLink>
          {job.isPractice && <PracticeBadge />}
        </span>
        <Caption1 className={styles.under}>
          {t('sheetOf', { workbook: job.workbookName, sheet: job.sheet })}
        </Caption1>
      </td>
      <td className={styles.cell}>
        <JobStateLabel job={job} />
        {job.waitsFor.length > 0 && (
          <Caption1 className={styles.under}>{t('queueWaits', { count: job.waitsFor.length })}</Caption1>
        )}
        {job.savedAs !== null && (
          <Caption1 className={styles.under}>{t('savedAs', { name: job.savedAs })}</Caption1>
        )}
      </td>
      <td className={`${styles.cell} ${styles.number}`}>{rows}</td>
      <td className={`${styles.cell} ${styles.number}`}>
        <JobCost job={job} />
      </td>
      <td className={styles.cell}>{format.when(job.createdAt)}</td>
    </tr>
  );
}

function JobCost(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const { t } = useTranslation('home');
  const { t: shared } = useTranslation();
  const format = useFormat();
  if (job.isPractice) return shared('free');
  const isOver = job.state === 'finished' || job.state === 'canceled';
  if (!isOver && job.estimate !== null) return format.moneyRange(job.estimate);
  return job.costUsdMicros === null ? t('costUnknown') : format.money(job.costUsdMicros);
}
