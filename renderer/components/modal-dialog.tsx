import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Modal } from './use-modal.ts';

interface ModalDialogProps {
  readonly modal: Modal;
  readonly title: ReactNode;
  /** The buttons, from the way out to the main one. */
  readonly actions: ReactNode;
  readonly surfaceClass?: string | undefined;
  readonly contentClass?: string | undefined;
  /** Whether its content scrolls and holds nothing to press: the arrow keys then need a place to be. */
  readonly isForReading?: boolean;
  readonly children: ReactNode;
}

/** A dialog's frame: title, content that scrolls, buttons. Escape and a click beside it close it. */
export function ModalDialog(props: ModalDialogProps): ReactElement {
  const { modal } = props;
  return (
    <Dialog open={modal.isShown} onOpenChange={(_, change) => !change.open && modal.close()}>
      <DialogSurface className={props.surfaceClass}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent
            className={props.contentClass}
            {...(props.isForReading === true ? { tabIndex: 0 } : {})}
          >
            {props.children}
          </DialogContent>
          <DialogActions fluid>{props.actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The only button of a dialog that asks nothing. */
export function CloseButton({ modal }: { readonly modal: Modal }): ReactElement {
  const { t } = useTranslation();
  return (
    <Button appearance="primary" onClick={modal.close}>
      {t('close')}
    </Button>
  );
}
