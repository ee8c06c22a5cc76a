import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '../../client/client.tsx';

/** Looks for a new version; the program's own dialog says what came of it. */
export function LookForUpdates(): ReactNode {
  const { t } = useTranslation('settings');
  const look = useMutation(useQueries().app.lookForUpdates.mutationOptions());
  return <Button onClick={() => look.mutate({})}>{t('aboutUpdate')}</Button>;
}
