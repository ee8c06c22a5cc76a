import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.tsx';
import { useRouteLink } from '../../components/route.tsx';

/** The way to the account's batches. */
export function BatchesSettings(): ReactNode {
  const { t } = useTranslation('batches');
  const link = useRouteLink({ screen: 'batches' });
  return (
    <Card title={t('settingsTitle')} text={t('settingsText')}>
      <div>
        <Button as="a" {...link}>
          {t('settingsButton')}
        </Button>
      </div>
    </Card>
  );
}
