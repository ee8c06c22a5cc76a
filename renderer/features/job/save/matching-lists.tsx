import { Body1, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchingReport } from '../../../../shared/contract/types.ts';
import { useFormat } from '../../../messages/messages.ts';

/** Row numbers named one by one; the counts say the rest. */
const maxNamed = 20;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minHeight: '64px',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  good: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0, alignSelf: 'center' },
  warn: {
    color: tokens.colorPaletteMarigoldForeground1,
    flexShrink: 0,
    alignSelf: 'flex-start',
    marginTop: '2px',
  },
  words: { display: 'flex', flexDirection: 'column' },
  rows: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What saving would do to each row: found, changed since, gone. */
export function MatchingLists(props: {
  readonly matching: MatchingReport | null;
  readonly isChecking: boolean;
}): ReactNode {
  const { matching } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  if (matching === null) {
    return props.isChecking ? (
      <div className={styles.box}>
        <Spinner size="tiny" label={t('saveChecking')} />
      </div>
    ) : null;
  }
  return (
    <div className={styles.box} aria-live="polite">
      <Body1>{matching.isUnchanged ? t('saveUnchanged') : t('saveChangedFile')}</Body1>
      <div className={styles.line}>
        <CheckmarkCircle16Filled className={styles.good} />
        <Body1>{t('saveMatched', { count: matching.matched })}</Body1>
      </div>
      {matching.changed > 0 && (
        <Left
          text={t('saveChanged', { count: matching.changed })}
          rows={matching.changedRows}
          all={matching.changed}
        />
      )}
      {matching.gone > 0 && (
        <Left text={t('saveGone', { count: matching.gone })} rows={matching.goneRows} all={matching.gone} />
      )}
    </div>
  );
}

function Left(props: {
  readonly text: string;
  readonly rows: readonly number[];
  readonly all: number;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  const format = useFormat();
  const named = props.rows.slice(0, maxNamed).map((row) => format.number(row));
  const rows = props.all > named.length ? named.join(', ') : format.list(named);
  return (
    <div className={styles.line}>
      <Warning16Filled className={styles.warn} />
      <span className={styles.words}>
        <Body1>{props.text}</Body1>
        {named.length > 0 && (
          <Caption1 className={styles.rows}>
            {props.all > named.length ? t('saveRowsMore', { rows }) : t('saveRows', { rows })}
          </Caption1>
        )}
      </span>
    </div>
  );
}
