import { Body1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoCheck } from '../../../../shared/contract/types.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  text: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
});

/** Asks before the last save is taken back, or tells why it cannot be. */
export function UndoDialog(props: { readonly job: Job; readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: shared } = useTranslation();
  const queries = useQueries();
  const input = { jobId: props.job.id };
  const look = useQuery({ ...queries.jobs.checkUndo.queryOptions({ input }), staleTime: 0, gcTime: 0 });
  // What would happen may have changed meanwhile: then it is told anew, and nothing has been done.
  const undo = useMutation(queries.jobs.undoSave.mutationOptions({ onError: () => void look.refetch() }));
  const save = look.data ?? null;
  const failed = undo.error ?? look.error;
  const canUndo = save !== null && save.problem === null;
  return (
    <ConfirmDialog
      title={t('undoTitle')}
      confirmLabel={
        save?.backupName === null && save.removal === null ? t('undoConfirmCopy') : t('undoConfirm')
      }
      cancelLabel={canUndo || look.isPending ? shared('cancel') : shared('close')}
      isDone={undo.isSuccess}
      isBusy={undo.isPending}
      isDisabled={!canUndo}
      onConfirm={() => undo.mutate({ ...input, isRemoval: save?.removal != null })}
      onClose={props.onClose}
    >
      <div className={styles.text} aria-live="polite">
        {look.isPending && <Spinner size="tiny" label={t('undoChecking')} />}
        {look.isSuccess && save === null && <Body1>{t('undoNothing')}</Body1>}
        {save !== null && <UndoText save={save} />}
        {save?.problem != null && <ProblemBar problem={save.problem} />}
        {failed !== null && <ProblemBar problem={callProblem(failed)} />}
      </div>
    </ConfirmDialog>
  );
}

function UndoText(props: { readonly save: UndoCheck }): ReactNode {
  const { name, columns, savedAt, backupName, problem, removal } = props.save;
  const { t } = useTranslation('results');
  const format = useFormat();
  const facts = { name, when: format.dateTime(savedAt), columns: format.list(columns) };
  return (
    <>
      <Body1>{t('undoSaved', facts)}</Body1>
      {problem === null && (
        <>
          {removal === null ? (
            <Body1>{backupName === null ? t('undoCopy') : t('undoRestore')}</Body1>
          ) : (
            <RemovalText removal={removal} />
          )}
          <Body1>{t('undoAnswersStay')}</Body1>
        </>
      )}
      {problem !== null && backupName !== null && <Body1>{t('undoBackup', { name: backupName })}</Body1>}
    </>
  );
}

/** What is taken out of a file that was worked on since, and what stays. */
function RemovalText(props: { readonly removal: NonNullable<UndoCheck['removal']> }): ReactNode {
  const { cells, kept, removed, staying, keepsSummarySheet } = props.removal;
  const { t } = useTranslation('results');
  const format = useFormat();
  return (
    <>
      <Body1>{t('undoWorkedOn')}</Body1>
      <Body1>{t('undoCells', { count: cells })}</Body1>
      {removed.length > 0 && (
        <Body1>{t('undoColumnsGo', { count: removed.length, columns: format.list(removed) })}</Body1>
      )}
      {kept > 0 && <Body1>{t('undoKept', { count: kept })}</Body1>}
      {staying.length > 0 && (
        <Body1>{t('undoColumnsStay', { count: staying.length, columns: format.list(staying) })}</Body1>
      )}
      {keepsSummarySheet && <Body1>{t('undoSummarySheetStays')}</Body1>}
      <Body1>{t('undoBackupFirst')}</Body1>
    </>
  );
}
