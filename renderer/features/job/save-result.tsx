import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveReport } from '../../../shared/contract/types.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useClient, useQueries } from '../../client/client.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useFormat } from '../../messages/messages.ts';
import { MatchingLists } from './matching-lists.tsx';

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

/** What was written, and the ways to it: open, show in folder, or download in the browser. */
export function SaveResult(props: { readonly report: SaveReport; readonly onUndo: () => void }): ReactNode {
  const { report } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { host } = useClient();
  const format = useFormat();
  const address = host.downloadAddress(report.fileId);
  const leftOut = report.matching.changed + report.matching.gone > 0;
  const container = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; without a new place for the focus, Escape would not reach the dialog.
  useEffect(() => container.current?.focus(), []);
  return (
    <div className={styles.result} aria-live="polite" ref={container} tabIndex={-1}>
      <div className={styles.head}>
        <CheckmarkCircle24Filled className={styles.icon} />
        <Body1>{t('saveDone', { count: report.answered, name: report.name })}</Body1>
      </div>
      {report.written > report.answered && (
        <Body1>{t('saveDoneBeside', { count: report.written - report.answered })}</Body1>
      )}
      <Body1 className={styles.quiet}>{t('saveDoneColumns', { columns: format.list(report.columns) })}</Body1>
      {address === null && (
        <Body1 className={styles.quiet}>{t('saveDoneFolder', { folder: report.folder })}</Body1>
      )}
      {report.backupName !== null && (
        <Body1 className={styles.quiet}>{t('saveDoneBackup', { name: report.backupName })}</Body1>
      )}
      {report.hasChangedEncoding && <Body1>{t('saveDoneEncoding')}</Body1>}
      {report.continued > 0 && <Body1>{t('saveDoneContinued', { count: report.continued })}</Body1>}
      {leftOut && <MatchingLists matching={report.matching} isChecking={false} />}
      {address === null ? (
        <OpenButtons fileId={report.fileId} onUndo={report.canUndo ? props.onUndo : null} />
      ) : (
        <div>
          <Button
            as="a"
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            href={address}
            download={report.name}
          >
            {t('saveDownload', { name: report.name })}
          </Button>
        </div>
      )}
    </div>
  );
}

function OpenButtons(props: { readonly fileId: string; readonly onUndo: (() => void) | null }): ReactNode {
  const { fileId } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const queries = useQueries();
  const open = useMutation(queries.files.open.mutationOptions());
  const show = useMutation(queries.files.showInFolder.mutationOptions());
  const problem = open.error ?? show.error;
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => open.mutate({ fileId })}>
          {t('saveOpen')}
        </Button>
        <Button onClick={() => show.mutate({ fileId })}>{t('saveShow')}</Button>
        {props.onUndo !== null && (
          <Button appearance="subtle" onClick={props.onUndo}>
            {t('undoOpen')}
          </Button>
        )}
      </div>
      {problem !== null && <ProblemBar problem={callProblem(problem)} />}
    </>
  );
}
