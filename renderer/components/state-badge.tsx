import { Badge, type BadgeProps, makeStyles, Tooltip } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '../../shared/model/job.ts';

/** Colour of each row state: green is done, amber wants a look, red went wrong, grey is on the way or left out. */
export const rowStateColor: Readonly<Record<RowState, NonNullable<BadgeProps['color']>>> = {
  waiting: 'subtle',
  sent: 'informative',
  answered: 'success',
  'cut-off': 'warning',
  refused: 'warning',
  'off-list': 'warning',
  failed: 'danger',
  canceled: 'informative',
  expired: 'danger',
  skipped: 'subtle',
};

/** Chinese and Japanese would break within the word. */
const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: 'nowrap' } });

/** A row's state as a word with a colour, explained when one rests on it. */
export function RowStateBadge(props: { readonly state: RowState }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('states');
  return (
    <Tooltip content={t(`rowExplained.${props.state}`)} relationship="description">
      <Badge className={styles.badge} appearance="tint" color={rowStateColor[props.state]}>
        {t(`row.${props.state}`)}
      </Badge>
    </Tooltip>
  );
}
