import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useClient, useQueries } from '../../../client/client.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';

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

interface WrittenFileProps {
  readonly file: {
    readonly fileId: string;
    readonly name: string;
    readonly folder: string;
    /** What stood there before, under its new name; null for nothing. */
    readonly backupName: string | null;
  };
  readonly headline: string;
  readonly openLabel: string;
  /** What else there is to tell, in lines. */
  readonly children?: ReactNode;
  /** More to do with it on this computer, beside the buttons that open it. */
  readonly actions?: ReactNode;
}

/**
 * A file that a save or an export has written: what was done, and the ways to it: open, show in folder, or
 * download in the browser.
 */
export function WrittenFile(props: WrittenFileProps): ReactNode {
  const { file } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { host } = useClient();
  const address = host.downloadAddress(file.fileId);
  const container = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; without a new place for the focus, Escape would not reach the dialog.
  useEffect(() => container.current?.focus(), []);
  return (
    <div className={styles.result} aria-live="polite" ref={container} tabIndex={-1}>
      <div className={styles.head}>
        <CheckmarkCircle24Filled className={styles.icon} />
        <Body1>{props.headline}</Body1>
      </div>
      {address === null && (
        <Body1 className={styles.quiet}>{t('saveDoneFolder', { folder: file.folder })}</Body1>
      )}
      {file.backupName !== null && (
        <Body1 className={styles.quiet}>{t('saveDoneBackup', { name: file.backupName })}</Body1>
      )}
      {props.children}
      {address === null ? (
        <OpenButtons fileId={file.fileId} openLabel={props.openLabel}>
          {props.actions}
        </OpenButtons>
      ) : (
        <DownloadButton name={file.name} address={address} />
      )}
    </div>
  );
}

function DownloadButton(props: { readonly name: string; readonly address: string }): ReactNode {
  const { t } = useTranslation('results');
  return (
    <div>
      <Button
        as="a"
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        href={props.address}
        download={props.name}
      >
        {t('saveDownload', { name: props.name })}
      </Button>
    </div>
  );
}

function OpenButtons(props: {
  readonly fileId: string;
  readonly openLabel: string;
  readonly children: ReactNode;
}): ReactNode {
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
          {props.openLabel}
        </Button>
        <Button onClick={() => show.mutate({ fileId })}>{t('saveShow')}</Button>
        {props.children}
      </div>
      {problem !== null && <ProblemBar problem={callProblem(problem)} />}
    </>
  );
}
