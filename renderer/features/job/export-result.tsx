import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../../../shared/contract/types.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useClient, useQueries } from '../../client/client.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    outlineStyle: 'none',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  icon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was exported, and the ways to it: open, show in folder, or download in the browser. */
export function ExportResult(props: { readonly report: ExportReport }): ReactNode {
  const { report } = props;
  const styles = useStyles();
  const { t } = useTranslation('exporting');
  const { host } = useClient();
  const address = host.downloadAddress(report.fileId);
  const container = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; without a new place for the focus, Escape would not reach the dialog.
  useEffect(() => container.current?.focus(), []);
  return (
    <div className={styles.result} aria-live="polite" ref={container} tabIndex={-1}>
      <div className={styles.head}>
        <CheckmarkCircle24Filled className={styles.icon} />
        <Body1>{t('done', { count: report.rows, name: report.name })}</Body1>
      </div>
      {report.guarded > 0 && <Body1>{t('doneGuarded', { count: report.guarded })}</Body1>}
      {address === null && (
        <Body1 className={styles.quiet}>{t('doneFolder', { folder: report.folder })}</Body1>
      )}
      {report.backupName !== null && (
        <Body1 className={styles.quiet}>{t('doneBackup', { name: report.backupName })}</Body1>
      )}
      {address === null ? (
        <OpenButtons fileId={report.fileId} />
      ) : (
        <div>
          <Button
            as="a"
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            href={address}
            download={report.name}
          >
            {t('download', { name: report.name })}
          </Button>
        </div>
      )}
    </div>
  );
}

function OpenButtons(props: { readonly fileId: string }): ReactNode {
  const { fileId } = props;
  const styles = useStyles();
  const { t } = useTranslation('exporting');
  const queries = useQueries();
  const open = useMutation(queries.files.open.mutationOptions());
  const show = useMutation(queries.files.showInFolder.mutationOptions());
  const problem = open.error ?? show.error;
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => open.mutate({ fileId })}>
          {t('open')}
        </Button>
        <Button onClick={() => show.mutate({ fileId })}>{t('show')}</Button>
      </div>
      {problem !== null && <ProblemBar problem={callProblem(problem)} />}
    </>
  );
}
