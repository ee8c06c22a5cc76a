import { Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isRequestComplete } from '../draft/draft-issues.ts';
import { useRowsToSend } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';

/** The number of rows, always in sight: those that will be sent, or at first those of the sheet. */
export function RowsInSight(): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { table, issues } = useWizard();
  const count = useRowsToSend();
  if (table === null) return null;
  const isReady = isRequestComplete(issues);
  return (
    <Text weight="semibold" role="status">
      {!isReady && t('rowsOfSheet', { count: table.rowCount })}
      {isReady && count === null && t('counting')}
      {isReady && count !== null && t('toBeSent', { count })}
    </Text>
  );
}
