import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RowMark, rowMarks } from '../../../../shared/model/job.ts';
import { markKeys } from '../grid/grid-keys.ts';
import { type RowSelection, selectedCount } from '../grid/row-selection.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What can be done with the selected rows, and the keys for it. */
export function SelectionBar(props: {
  readonly selection: RowSelection;
  readonly onMark: (mark: RowMark | null) => void;
  readonly onCopy: () => void;
  readonly onClear: () => void;
}): ReactNode {
  const { selection } = props;
  const styles = useStyles();
  const { t } = useTranslation('answers');
  const count = selectedCount(selection);
  if (count === 0) return <span className={styles.hint}>{t('keysHint')}</span>;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('selectionActions')}>
      <span aria-live="polite">
        {selection.kind === 'all' ? t('selectedAll', { count }) : t('selected', { count })}
      </span>
      {rowMarks.map((mark) => (
        <Tooltip
          key={mark}
          relationship="description"
          content={t('markHint', { mark: t(`mark.${mark}`), key: markKeys[mark] })}
        >
          <Button size="small" onClick={() => props.onMark(mark)}>
            {t('markButton', { mark: t(`mark.${mark}`) })}
          </Button>
        </Tooltip>
      ))}
      <Button size="small" appearance="subtle" onClick={() => props.onMark(null)}>
        {t('unmark')}
      </Button>
      <Button size="small" appearance="subtle" onClick={props.onCopy}>
        {t('copyRows')}
      </Button>
      <Button size="small" appearance="subtle" onClick={props.onClear}>
        {t('unselect')}
      </Button>
    </div>
  );
}
