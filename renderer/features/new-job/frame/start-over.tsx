import { Button } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { navigate } from '../../../components/route.tsx';
import { useWizard } from '../wizard/wizard.tsx';

/** Clears the draft after asking, once there is something to clear. */
export function StartOver(): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  const [isAsking, setIsAsking] = useState(false);
  if (draft.file === null && draft.instruction === '') return null;
  return (
    <>
      <Button appearance="subtle" onClick={() => setIsAsking(true)}>
        {t('startOver')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('startOverTitle')}
          confirmLabel={t('startOver')}
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            dispatch({ type: 'started-again' });
            navigate({ screen: 'new-job', step: 'sheet' });
          }}
        >
          {t('startOverText')}
        </ConfirmDialog>
      )}
    </>
  );
}
