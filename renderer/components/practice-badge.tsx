import { Badge, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Chinese and Japanese would break within the word. */
const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: 'nowrap' } });

/** Marks anything that belongs to a practice job. */
export function PracticeBadge(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Badge className={styles.badge} appearance="tint" color="informative" title={t('practiceExplained')}>
      {t('practice')}
    </Badge>
  );
}

/** The same, said in a full sentence where answers are shown. */
export function PracticeNote(): ReactNode {
  const { t } = useTranslation();
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        <MessageBarTitle>{t('practice')}</MessageBarTitle>
        {t('practiceExplained')}
      </MessageBarBody>
    </MessageBar>
  );
}
