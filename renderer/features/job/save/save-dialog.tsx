import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../client/page-host.ts';
import { useSnapshot } from '../../../client/use-state.ts';
import { BusyIcon } from '../../../components/busy-icon.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { ProblemInSight } from '../../../components/problem-in-sight.tsx';
import { useModal } from '../../../components/use-modal.ts';
import { SaveChoices } from './save-choices.tsx';
import { SaveResult } from './save-result.tsx';
import { type Save, useSave } from './use-save.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(760px, calc(100vw - 48px))' },
});

interface SaveDialogProps {
  readonly job: Job;
  readonly onClose: () => void;
  /** Asks whether the save that was just made is to be taken back. */
  readonly onUndo: () => void;
}

/** Where to save, what that will do to each row, and what was written in the end. */
export function SaveDialog(props: SaveDialogProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: shared } = useTranslation();
  const modal = useModal(false, props.onClose);
  const save = useSave(props.job.id);
  const { report } = save;
  return (
    <ModalDialog
      modal={modal}
      title={report === null ? t('saveTitle') : t('saveDoneTitle')}
      surfaceClass={styles.surface}
      actions={
        <>
          <Button onClick={modal.close}>{report === null ? shared('cancel') : shared('close')}</Button>
          {report === null && <SaveButtons save={save} />}
        </>
      }
    >
      {report === null ? (
        <SaveChoices job={props.job} save={save} />
      ) : (
        <SaveResult report={report} asksToPrint={save.asksToPrint} onUndo={props.onUndo} />
      )}
      <ProblemInSight error={save.error} />
    </ModalDialog>
  );
}

function SaveButtons({ save }: { readonly save: Save }): ReactNode {
  const { t } = useTranslation('results');
  const { host } = useSnapshot();
  const isCopy = save.options.target === 'copy';
  const copyLabel = host === 'browser' ? t('saveConfirmDownload') : t('saveConfirmCopy');
  return (
    <>
      {host === 'desktop' && (isCopy || save.hasFailed) && (
        <Button disabled={!save.canSave} onClick={() => save.run(true)}>
          {t('saveElsewhere')}
        </Button>
      )}
      <Button
        appearance="primary"
        disabled={!save.canSave}
        {...(save.isSaving ? { icon: <BusyIcon /> } : {})}
        onClick={() => save.run(false)}
      >
        {isCopy ? copyLabel : t('saveConfirmOriginal')}
      </Button>
    </>
  );
}
