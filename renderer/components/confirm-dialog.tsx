import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyIcon } from './busy-icon.tsx';
import { useModal } from './use-modal.ts';

const useStyles = makeStyles({
  content: { paddingBottom: tokens.spacingVerticalM },
});

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** For what takes a call: true once it has been done. */
  readonly isDone?: boolean;
  /** Mounted is open; may be given for the reader's sake. */
  readonly isOpen?: true;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/**
 * Asks before something that cannot be taken back or that costs; the button says what it does. Mount it to
 * open it; it closes when the user wants or when `isDone`, and then `onClose` lets the parent unmount it.
 * Without `isDone` it closes first and confirms then, for things that are done in an instant and may take the
 * whole screen away.
 */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const isBusy = props.isBusy === true;
  const isInstant = props.isDone === undefined;
  const [isConfirmed, setIsConfirmed] = useState(false);
  const modal = useModal(props.isDone === true, isConfirmed ? props.onConfirm : props.onClose);
  const confirm = (): void => {
    if (isInstant) {
      setIsConfirmed(true);
      modal.close();
    } else props.onConfirm();
  };
  return (
    <Dialog open={modal.isShown} onOpenChange={(_, change) => !change.open && modal.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>{props.children}</DialogContent>
          <DialogActions fluid>
            <Button appearance="secondary" onClick={modal.close}>
              {props.cancelLabel ?? t('cancel')}
            </Button>
            <Button
              appearance="primary"
              disabled={isBusy || props.isDisabled === true}
              {...(isBusy ? { icon: <BusyIcon /> } : {})}
              onClick={confirm}
            >
              {props.confirmLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
