import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalReport } from '../../../shared/model/storage.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import type { Api } from '../../client/live-state.ts';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useTurns } from '../../components/use-turns.ts';
import { useFormat } from '../../messages/messages.ts';
import { OldDataDialog } from './old-data-dialog.tsx';

type StorageSize = Awaited<ReturnType<Api['storage']['measure']>>;

const useStyles = makeStyles({
  place: { overflowWrap: 'anywhere' },
  label: { display: 'block', color: tokens.colorNeutralForeground3 },
  table: { borderCollapse: 'collapse', maxWidth: '420px', width: '100%' },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  size: { textAlign: 'right', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Where data is kept and how much, and the way to remove what is old. */
export function StorageSettings(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { host } = useSnapshot();
  const queries = useQueries();
  const size = useQuery({ ...queries.storage.measure.queryOptions({ input: {} }), staleTime: 0 });
  const show = useMutation(queries.storage.showFolder.mutationOptions());
  const { open, show: openDialog, close } = useTurns<'removal'>();
  const [removed, setRemoved] = useState<RemovalReport | null>(null);
  const problem = size.error ?? show.error;
  const finish = (report: RemovalReport): void => {
    setRemoved(report);
    void size.refetch();
  };
  return (
    <Card title={t('storageTitle')} text={t('storageText')}>
      {problem !== null && <ProblemBar problem={callProblem(problem)} />}
      {size.isPending && <Body1>{t('storageMeasuring')}</Body1>}
      {size.data !== undefined && (
        <>
          <div className={styles.place}>
            <Caption1 className={styles.label}>{t('storageFolder')}</Caption1>
            <Body1>{size.data.folder}</Body1>
          </div>
          <SizeTable size={size.data} />
        </>
      )}
      <div aria-live="polite">{removed !== null && <Removed report={removed} />}</div>
      <div className={styles.buttons}>
        {host === 'desktop' && <Button onClick={() => show.mutate({})}>{t('storageShow')}</Button>}
        <Button onClick={() => openDialog('removal')}>{t('storageRemove')}</Button>
      </div>
      {open !== null && <OldDataDialog key={open.turn} onRemoved={finish} onClose={() => close(open.turn)} />}
    </Card>
  );
}

function Removed({ report }: { readonly report: RemovalReport }): ReactNode {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <MessageBar intent="success">
      <MessageBarBody>
        {t('removalDone', { count: report.jobs, size: format.size(report.freedBytes) })}
      </MessageBarBody>
    </MessageBar>
  );
}

function SizeTable({ size }: { readonly size: StorageSize }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const kinds = size.kinds.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
  return (
    <table className={styles.table} aria-label={t('storageLabel')}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {t('storageKind')}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.size)}>
            {t('storageSize')}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, bytes }) => (
          <SizeRow key={kind} name={t(`storageKinds.${kind}`)} size={format.size(bytes)} />
        ))}
        <SizeRow name={t('storageTotal')} size={format.size(size.totalBytes)} isTotal />
        <SizeRow
          name={t('storageFree')}
          size={size.freeBytes === null ? t('storageFreeUnknown') : format.size(size.freeBytes)}
        />
      </tbody>
    </table>
  );
}

function SizeRow(props: {
  readonly name: string;
  readonly size: string;
  readonly isTotal?: boolean;
}): ReactNode {
  const styles = useStyles();
  const total = props.isTotal === true ? styles.total : undefined;
  return (
    <tr className={total}>
      <th scope="row" className={mergeClasses(styles.cell, total)}>
        {props.name}
      </th>
      <td className={mergeClasses(styles.cell, styles.size)}>{props.size}</td>
    </tr>
  );
}
