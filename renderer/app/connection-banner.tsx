import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/client.tsx';
import { useConnectionState } from '../client/use-state.ts';

/** Says calmly that the program behind the page is gone; goes away by itself when it is back. */
export function ConnectionBanner(): ReactNode {
  const { t } = useTranslation();
  const { connection, host } = useClient();
  if (useConnectionState() !== 'lost') return null;
  return (
    <MessageBar intent="warning" shape="square" layout="auto">
      <MessageBarBody>
        <MessageBarTitle>{t('connectionLostTitle')}</MessageBarTitle>
        {t(`connectionLostText.${host.kind}`)}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={connection.retryNow}>{t('connectNow')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
