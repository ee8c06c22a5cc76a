import { Body1, Button, Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/model/outcome.ts';
import { useRouteLink } from '../../components/route.tsx';
import { useNow } from '../../components/use-now.ts';
import { useFormat } from '../../messages/messages.ts';
import { type AccountBatch, resultsUntil, stageOf } from './batch-life.ts';
import { DownloadTable } from './download-table.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    paddingTop: 0,
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  when: { whiteSpace: 'nowrap' },
  lines: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** How often the words about time are said anew, in milliseconds. */
const minuteMs = 60_000;

/** The account's batches, one line each. */
export function BatchTable(props: {
  readonly batches: readonly AccountBatch[];
  readonly onAttach: (batch: AccountBatch) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table} aria-label={t('listLabel')}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('columnSent')}
          </th>
          <th scope="col" className={head}>
            {t('columnFrom')}
          </th>
          <th scope="col" className={mergeClasses(head, styles.number)}>
            {t('columnRequests')}
          </th>
          <th scope="col" className={head}>
            {t('columnState')}
          </th>
          <th scope="col" className={head}>
            {t('columnActions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.batches.map((batch) => (
          <BatchLine key={batch.remoteId} batch={batch} onAttach={() => props.onAttach(batch)} />
        ))}
      </tbody>
    </table>
  );
}

function BatchLine(props: { readonly batch: AccountBatch; readonly onAttach: () => void }): ReactNode {
  const { batch } = props;
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const format = useFormat();
  const now = useNow(minuteMs);
  const when = format.when(batch.createdAt, now);
  const isReady = stageOf(batch, now) === 'ready';
  return (
    <tr data-batch={batch.remoteId}>
      <td className={mergeClasses(styles.cell, styles.when)}>{when}</td>
      <td className={styles.cell}>
        <div className={styles.lines}>
          <Body1>{batch.jobId === null ? t('fromElsewhere') : t('fromHere')}</Body1>
          <Caption1 className={styles.quiet}>{t('batchId', { id: batch.remoteId })}</Caption1>
        </div>
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{format.number(batch.requestCount)}</td>
      <td className={styles.cell}>
        <BatchStage batch={batch} now={now} />
      </td>
      <td className={styles.cell}>
        <div className={styles.buttons}>
          {batch.jobId !== null && <JobLink jobId={batch.jobId} />}
          {batch.jobId === null && isReady && batch.succeeded > 0 && (
            <Button size="small" aria-label={t('attachLabel', { when })} onClick={props.onAttach}>
              {t('attach')}
            </Button>
          )}
          {isReady && <DownloadTable remoteId={batch.remoteId} when={when} />}
        </div>
      </td>
    </tr>
  );
}

function JobLink(props: { readonly jobId: string }): ReactNode {
  const { t } = useTranslation('batches');
  const link = useRouteLink({ screen: 'job', jobId: props.jobId });
  return <Link {...link}>{t('openJob')}</Link>;
}

function BatchStage(props: { readonly batch: AccountBatch; readonly now: number }): ReactNode {
  const { batch, now } = props;
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const format = useFormat();
  const stage = stageOf(batch, now);
  const until = resultsUntil(batch);
  switch (stage) {
    case 'working':
    case 'canceling':
      return <Body1>{t(stage)}</Body1>;
    case 'gone':
      return <Body1 className={styles.quiet}>{t('gone')}</Body1>;
    case 'ready':
      return (
        <div className={styles.lines}>
          <Body1>
            {batch.succeeded === 0
              ? t('noAnswers')
              : t('answered', { done: batch.succeeded, count: batch.requestCount })}
          </Body1>
          {until !== null && (
            <Caption1 className={styles.quiet}>{t('until', { when: format.when(until, now) })}</Caption1>
          )}
        </div>
      );
    default:
      return assertNever(stage);
  }
}
