import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '../../../shared/contract/types.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useApi } from '../../client/client.tsx';
import { BusyIcon } from '../../components/busy-icon.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { navigate } from '../../components/route.tsx';
import { useModal } from '../../components/use-modal.ts';
import { useWorkbookPicker } from '../../components/use-workbook-picker.ts';
import { WorkbookDrop } from '../../components/workbook-drop.tsx';
import { AttachMatch } from './attach-match.tsx';
import { attachSettings } from './attach-settings.ts';
import { AttachSheet } from './attach-sheet.tsx';
import type { AccountBatch } from './batch-life.ts';
import { type AttachChoice, useAttachChoice } from './use-attach-choice.ts';
import { type AttachReading, useAttachTable } from './use-attach-table.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '680px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** What the dialog sends off when everything is chosen. */
interface Ready {
  readonly tableId: string;
  readonly settings: JobSettings;
}

interface AttachDialogProps {
  readonly batch: AccountBatch;
  readonly onClose: () => void;
}

/** Leads from a batch to a job: workbook, sheet, the column of ids, and how many answers find their rows that way. */
export function AttachDialog(props: AttachDialogProps): ReactNode {
  const { remoteId } = props.batch;
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const { t: shared } = useTranslation();
  const [file, setFile] = useState<FileReference | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const reading = useAttachTable(remoteId, file, sheet);
  const choice = useAttachChoice(reading);
  const attach = useAttach(remoteId);
  const modal = useModal(attach.isSuccess, () => {
    props.onClose();
    if (attach.isSuccess) navigate({ screen: 'job', jobId: attach.data.id });
  });
  const ready = readyOf(reading, choice);
  const confirm = (): void => {
    if (ready !== null && !attach.isPending) attach.mutate(ready);
  };
  const choose = (chosen: FileReference | null): void => {
    setFile(chosen);
    setSheet(null);
    attach.reset();
  };
  return (
    <ModalDialog
      modal={modal}
      title={t('attachTitle')}
      surfaceClass={styles.surface}
      contentClass={styles.content}
      actions={
        <>
          <Button appearance="secondary" onClick={modal.close}>
            {shared('cancel')}
          </Button>
          <ConfirmButton isReady={ready !== null} isBusy={attach.isPending} onConfirm={confirm} />
        </>
      }
    >
      <Body1>{t('attachLead')}</Body1>
      {file === null ? (
        <ChooseFile onFile={choose} />
      ) : (
        <AttachSheet file={file} reading={reading} onSheet={setSheet} onAnother={() => choose(null)} />
      )}
      {reading.problem !== null && <ProblemBar problem={reading.problem} />}
      {choice !== null && <AttachMatch reading={reading} choice={choice} />}
      {attach.isError && <ProblemBar problem={callProblem(attach.error)} />}
    </ModalDialog>
  );
}

interface ConfirmButtonProps {
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

function ConfirmButton({ isReady, isBusy, onConfirm }: ConfirmButtonProps): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <Button
      appearance="primary"
      disabled={!isReady || isBusy}
      {...(isBusy ? { icon: <BusyIcon /> } : {})}
      onClick={onConfirm}
    >
      {isBusy ? t('confirmBusy') : t('confirm')}
    </Button>
  );
}

function ChooseFile(props: { readonly onFile: (file: FileReference) => void }): ReactNode {
  return <WorkbookDrop picker={useWorkbookPicker(props.onFile)} />;
}

function useAttach(remoteId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (draft: Ready) => api.accountBatches.attach({ remoteId, draft }),
  });
}

function readyOf(reading: AttachReading, choice: AttachChoice | null): Ready | null {
  if (reading.table === null || reading.report === null || choice === null) return null;
  if (choice.way === null || choice.nameProblem !== null) return null;
  const { format, columnName, way } = choice;
  return {
    tableId: reading.table.tableId,
    settings: attachSettings(reading.report, { format, columnName, idColumn: way.idColumn }),
  };
}
