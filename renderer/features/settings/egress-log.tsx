import { Body1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import type { Api } from '../../client/live-state.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useFormat } from '../../messages/messages.ts';

type EgressEntry = Awaited<ReturnType<Api['records']['list']>>['records'][number];

/** Enough for a look; the whole record stays on disk. */
const maxShown = 100;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxHeight: '320px', overflowY: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { whiteSpace: 'nowrap' },
});

/** The local record of what left this computer. */
export function EgressLog(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const queries = useQueries();
  const input = { offset: 0, limit: maxShown };
  const format = useFormat();
  const list = useQuery({ ...queries.records.list.queryOptions({ input }), staleTime: 0 });
  if (list.isError) return <ProblemBar problem={callProblem(list.error)} />;
  if (list.isPending)
    return (
      <Skeleton aria-label={t('recordTitle')}>
        <SkeletonItem />
      </Skeleton>
    );
  const { records, total } = list.data;
  if (records.length === 0) return <Body1>{t('recordEmpty')}</Body1>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.scroll} aria-label={t('recordLabel')} tabIndex={0}>
      <EgressTable records={records} />
      {total > records.length && (
        <Body1>{t('recordMore', { count: records.length, total: format.number(total) })}</Body1>
      )}
    </section>
  );
}

function EgressTable({ records }: { readonly records: readonly EgressEntry[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const heads = [t('recordWhen'), t('recordWhat'), t('recordWorkbook'), t('recordColumns'), t('recordSize')];
  return (
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
        {records.map((record) => (
          <EgressRow key={`${record.at} ${record.batch} ${record.kind} ${record.jobId}`} record={record} />
        ))}
      </tbody>
    </table>
  );
}

const kinds = { batch: 'recordBatch', try: 'recordTry', count: 'recordCount' } as const;

function EgressRow(props: { readonly record: EgressEntry }): ReactNode {
  const { record } = props;
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const columns = format.list(record.columns);
  return (
    <tr>
      <td className={`${styles.cell} ${styles.number}`}>{format.when(record.at)}</td>
      <td className={styles.cell}>{t(kinds[record.kind], { count: record.rows })}</td>
      <td className={styles.cell}>{record.workbookName}</td>
      <td className={styles.cell}>{record.hasBackground ? t('recordBackground', { columns }) : columns}</td>
      <td className={`${styles.cell} ${styles.number}`}>{format.size(record.bytes)}</td>
    </tr>
  );
}
