import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../client/page-host.ts';
import { useFormat } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The batches of a job, one line each. */
export function BatchTable(props: { readonly batches: Job['batches'] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('job');
  if (props.batches.length === 0) return <Body1>{t('batchesNone')}</Body1>;
  const heads = [
    t('batchNumber'),
    t('batchRows'),
    t('batchState'),
    t('batchSent'),
    t('batchEnded'),
    t('batchId'),
  ];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${styles.cell} ${styles.head}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.batches.map((batch) => (
            <BatchLine key={batch.number} batch={batch} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BatchLine({ batch }: { readonly batch: Job['batches'][number] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('job');
  const format = useFormat();
  const when = (at: string | null): string => (at === null ? '–' : format.when(at));
  return (
    <tr>
      <td className={styles.cell}>{batch.number}</td>
      <td className={styles.cell}>{format.number(batch.requestCount)}</td>
      <td className={styles.cell}>{batch.isInDoubt ? t('batchInDoubt') : t(`batchStates.${batch.state}`)}</td>
      <td className={styles.cell}>{when(batch.sentAt)}</td>
      <td className={styles.cell}>{when(batch.endedAt)}</td>
      <td className={`${styles.cell} ${styles.id}`}>{batch.remoteId ?? '–'}</td>
    </tr>
  );
}
