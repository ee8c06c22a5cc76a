import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  track: { display: 'block', height: '14px' },
  bar: {
    display: 'block',
    height: '100%',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  look: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  bad: { backgroundColor: tokens.colorPaletteRedBackground3 },
  quiet: { backgroundColor: tokens.colorNeutralStroke1 },
  link: { textAlign: 'left' },
});

/** One bar: its words, how many rows it stands for, and where a click on it leads. */
export interface ChartBar {
  readonly key: string;
  readonly label: string;
  readonly rows: number;
  readonly tone?: 'good' | 'look' | 'bad' | 'quiet';
  readonly onOpen?: () => void;
}

/** Bars on one scale from zero. The chart is a real table, so that it reads aloud and copies as what it shows. */
export function BarTable(props: {
  readonly caption: string;
  readonly labelColumn: string;
  readonly bars: readonly ChartBar[];
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('charts');
  const max = Math.max(1, ...props.bars.map((bar) => bar.rows));
  const total = props.bars.reduce((sum, bar) => sum + bar.rows, 0);
  return (
    <table className={styles.table} aria-label={props.caption}>
      <thead>
        <tr>
          <th scope="col" className={styles.head} style={{ width: '32%' }}>
            {props.labelColumn}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)} style={{ width: '84px' }}>
            {t('rowsColumn')}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)} style={{ width: '60px' }}>
            {t('shareColumn')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.bars.map((bar) => (
          <BarRow key={bar.key} bar={bar} max={max} total={total} />
        ))}
      </tbody>
    </table>
  );
}

interface BarRowProps {
  readonly bar: ChartBar;
  /** Rows of the longest bar. */
  readonly max: number;
  readonly total: number;
}

function BarRow(props: BarRowProps): ReactNode {
  const { label, rows, onOpen } = props.bar;
  const styles = useStyles();
  const { t } = useTranslation('charts');
  const format = useFormat();
  const canOpen = onOpen !== undefined && rows > 0;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {canOpen ? (
          <Link as="button" className={styles.link} aria-label={t('showRows', { label })} onClick={onOpen}>
            {label}
          </Link>
        ) : (
          label
        )}
      </th>
      <td className={mergeClasses(styles.cell, styles.number)}>{format.number(rows)}</td>
      <td className={mergeClasses(styles.cell, styles.number)}>
        {props.total === 0 ? '' : shareWords(rows / props.total, format.percent)}
      </td>
      <BarCell {...props} {...(canOpen ? { onOpen } : {})} />
    </tr>
  );
}

/** Something is never told as nothing: 3 of 500,000 rows are "< 1%". */
function shareWords(share: number, percent: (share: number) => string): string {
  return share > 0 && share < 0.01 ? `< ${percent(0.01)}` : percent(share);
}

/** The bar is for the eye; who cannot see it has the figures and the link. */
function BarCell({ bar, max, onOpen }: BarRowProps & { readonly onOpen?: () => void }): ReactNode {
  const { rows, tone } = bar;
  const styles = useStyles();
  const width = `${(100 * rows) / max}%`;
  const opening = onOpen === undefined ? {} : { style: { cursor: 'pointer' }, onClick: onOpen };
  return (
    <td className={styles.cell} aria-hidden="true" {...opening}>
      <span className={styles.track}>
        {rows > 0 && (
          <span className={mergeClasses(styles.bar, tone !== undefined && styles[tone])} style={{ width }} />
        )}
      </span>
    </td>
  );
}
