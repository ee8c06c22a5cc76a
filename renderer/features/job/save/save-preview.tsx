import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveCheck } from '../../../../shared/contract/types.ts';
import { columnLetters } from '../../../../shared/model/column-letters.ts';
import { useFormat } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  region: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    maxWidth: '240px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  number: { width: '1%', textAlign: 'right', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  letters: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** The first rows as they will stand in the workbook: its header, and what each cell will hold. */
export function SavePreview(props: { readonly check: SaveCheck }): ReactNode {
  const { rows } = props.check;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const titleId = useId();
  if (rows.length === 0) return null;
  const hasKept = rows.some((row) => row.cells.some((cell) => cell.isKept && cell.text !== ''));
  return (
    <div className={styles.region}>
      <span id={titleId}>{t('savePreview', { count: rows.length })}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-labelledby={titleId}>
        <table className={styles.table} aria-labelledby={titleId}>
          <PreviewHeader check={props.check} />
          <PreviewRows check={props.check} />
        </table>
      </section>
      {hasKept && <Caption1 className={styles.quiet}>{t('savePreviewKept')}</Caption1>}
    </div>
  );
}

function PreviewHeader({ check }: { readonly check: SaveCheck }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <thead>
      <tr>
        <th scope="col" className={mergeClasses(head, styles.number)}>
          {t('row')}
        </th>
        {check.aboutColumn !== '' && (
          <th scope="col" className={head}>
            {check.aboutColumn}
          </th>
        )}
        {check.columns.map((column) => (
          <th key={column.header} scope="col" className={head} title={column.header}>
            <span className={styles.letters}>{columnLetters(column.column)}</span> {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function PreviewRows({ check }: { readonly check: SaveCheck }): ReactNode {
  const styles = useStyles();
  const format = useFormat();
  const quiet = mergeClasses(styles.cell, styles.quiet);
  return (
    <tbody>
      {check.rows.map((row) => (
        <tr key={row.rowNumber}>
          <td className={mergeClasses(styles.cell, styles.number)}>{format.number(row.rowNumber)}</td>
          {check.aboutColumn !== '' && <td className={quiet}>{row.about}</td>}
          {check.columns.map((column, at) => {
            const cell = row.cells[at];
            const isKept = cell?.isKept === true;
            return (
              <td key={column.header} className={isKept ? quiet : styles.cell} title={cell?.text}>
                {cell?.text}
                {isKept && cell.text !== '' && ' *'}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
