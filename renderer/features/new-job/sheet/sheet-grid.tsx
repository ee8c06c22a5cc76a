import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cutMiddle } from '../../../components/cut-middle.ts';
import type { GridRow, GridView } from './grid-rows.ts';

const LINE_HEIGHT = '25px';

const useStyles = makeStyles({
  box: {
    overflow: 'auto',
    flexShrink: 1,
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Separate borders: collapsed ones do not move with sticky cells in Chromium.
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%', fontSize: tokens.fontSizeBase200 },
  caption: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  cell: {
    boxSizing: 'border-box',
    height: LINE_HEIGHT,
    maxWidth: '280px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  letter: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    // As narrow as its numbers; what is left over goes to the sheet's own columns.
    width: '1px',
    padding: 0,
    textAlign: 'right',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  corner: { left: 0, zIndex: 4 },
  pick: {
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    width: '100%',
    height: '100%',
    minWidth: '44px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    textAlign: 'right',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  header: {
    position: 'sticky',
    top: LINE_HEIGHT,
    zIndex: 2,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  headerNumber: { zIndex: 3 },
  above: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  leftOut: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  hidden: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground2 },
});

interface SheetGridProps {
  readonly view: GridView;
  readonly label: string;
  readonly onHeaderRow: (rowNumber: number) => void;
}

/**
 * A plain, light sheet: letters above, row numbers at the left, the header marked; a click on a number
 * moves it there.
 */
export function SheetGrid({ view, label, onHeaderRow }: SheetGridProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard to be scrolled.
    <section className={styles.box} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('sheet.gridCaption')}</caption>
        <thead>
          <tr>
            <td className={mergeClasses(styles.cell, styles.letter, styles.corner)} />
            {view.letters.map((letter) => (
              <th key={letter} scope="col" className={mergeClasses(styles.cell, styles.letter)}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <GridLine key={row.rowNumber} row={row} letters={view.letters} onHeaderRow={onHeaderRow} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface GridLineProps {
  readonly row: GridRow;
  readonly letters: readonly string[];
  readonly onHeaderRow: (rowNumber: number) => void;
}

function GridLine(props: GridLineProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { row, letters, onHeaderRow } = props;
  const look = {
    above: styles.above,
    header: styles.header,
    row: mergeClasses(row.isHidden && styles.hidden, row.isLeftOut === true && styles.leftOut),
  }[row.role];
  const isHeader = row.role === 'header';
  const title = row.isLeftOut === true ? t('sheet.gridLeftOutRow') : t('sheet.gridHiddenRow');
  return (
    <tr {...(row.isHidden || row.isLeftOut === true ? { title } : {})}>
      <RowNumber rowNumber={row.rowNumber} isHeader={isHeader} onPick={onHeaderRow} />
      {row.cells.map((text, index) => (
        <td key={letters[index]} className={mergeClasses(styles.cell, look)} title={text}>
          {isHeader ? cutMiddle(text) : text}
        </td>
      ))}
    </tr>
  );
}

interface RowNumberProps {
  readonly rowNumber: number;
  readonly isHeader: boolean;
  readonly onPick: (rowNumber: number) => void;
}

/**
 * A row's number; pressed it makes the row the header. The list above the grid does the same by keyboard, so
 * that fifty buttons do not stand in the way of Tab.
 */
function RowNumber({ rowNumber, isHeader, onPick }: RowNumberProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const header = isHeader && mergeClasses(styles.header, styles.headerNumber);
  return (
    <th scope="row" className={mergeClasses(styles.cell, styles.number, header)}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.pick}
        title={isHeader ? t('sheet.gridHeader') : t('sheet.headerPick', { row: rowNumber })}
        onClick={() => onPick(rowNumber)}
      >
        {rowNumber}
      </button>
    </th>
  );
}
