import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '../../../shared/contract/types.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useClient, useQueries } from '../../client/client.tsx';
import { BusyIcon } from '../../components/busy-icon.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { shownLanguage } from '../../messages/messages.ts';

const useStyles = makeStyles({
  ready: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Fetches a batch's results as a table, then offers the file. */
export function DownloadTable(props: { readonly remoteId: string; readonly when: string }): ReactNode {
  const { t } = useTranslation('batches');
  const queries = useQueries();
  const download = useMutation(queries.accountBatches.download.mutationOptions());
  if (download.isSuccess) return <ReadyTable file={download.data} />;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabled={download.isPending}
        {...(download.isPending ? { icon: <BusyIcon size="extra-tiny" /> } : {})}
        aria-label={t('downloadLabel', { when: props.when })}
        onClick={() => download.mutate({ remoteId: props.remoteId, language: shownLanguage() })}
      >
        {download.isPending ? t('downloading') : t('download')}
      </Button>
      {download.isError && <ProblemBar problem={callProblem(download.error)} onDismiss={download.reset} />}
    </>
  );
}

function ReadyTable(props: { readonly file: FileReference }): ReactNode {
  const { fileId, name } = props.file;
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const { host } = useClient();
  const queries = useQueries();
  const open = useMutation(queries.files.open.mutationOptions());
  const show = useMutation(queries.files.showInFolder.mutationOptions());
  const problem = open.error ?? show.error;
  const address = host.downloadAddress(fileId);
  return (
    <div className={styles.ready} aria-live="polite">
      {address !== null && (
        <Link href={address} download={name}>
          {t('downloadSave', { name })}
        </Link>
      )}
      {address === null && (
        <>
          <Caption1>{t('downloadReady', { name })}</Caption1>
          <div className={styles.links}>
            <Link onClick={() => open.mutate({ fileId })}>{t('downloadOpen')}</Link>
            <Link onClick={() => show.mutate({ fileId })}>{t('downloadShow')}</Link>
          </div>
        </>
      )}
      {problem !== null && <ProblemBar problem={callProblem(problem)} />}
    </div>
  );
}
