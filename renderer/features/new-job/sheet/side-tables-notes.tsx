import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../../../shared/model/column-letters.ts';
import type { ColumnSpan, SideTable } from '../../../../shared/model/table.ts';
import { useFormat } from '../../../messages/messages.ts';
import type { ReadTable } from '../draft/chosen-sheet.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  note: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

/** "A–C", as Excel names columns. */
function letters({ first, last }: ColumnSpan): string {
  return first === last ? columnLetters(first) : `${columnLetters(first)}–${columnLetters(last)}`;
}

/**
 * Tables that stand side by side: which columns are read, and a click to take the others; nothing where there
 * is one table.
 */
export function SideTablesNotes({ table }: { readonly table: ReadTable }): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch } = useWizard();
  const { beside } = table;
  if (beside === undefined) return null;
  const { own, readsAll, others } = beside;
  return (
    <div className={styles.notes}>
      {readsAll ? (
        <div className={styles.note}>
          <span>{t('sheet.sideReadsAll', { columns: letters(own) })}</span>
          <Button
            size="small"
            onClick={() => dispatch({ type: 'columns-chosen', columns: { ...own }, rows: null })}
          >
            {t('sheet.sideTakeOnly', { columns: letters(own) })}
          </Button>
        </div>
      ) : (
        <div className={styles.note}>
          <span>{t('sheet.sideReadsOwn', { columns: letters(own) })}</span>
          <Button
            size="small"
            onClick={() => dispatch({ type: 'columns-chosen', columns: 'all', rows: null })}
          >
            {t('sheet.sideTakeAll')}
          </Button>
        </div>
      )}
      {others.map((other) => (
        <OtherNote key={other.columns.first} other={other} />
      ))}
    </div>
  );
}

function OtherNote({ other }: { readonly other: SideTable }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch } = useWizard();
  const format = useFormat();
  const { columns, header, names, rowCount } = other;
  const words = {
    columns: letters(columns),
    row: header.first,
    names: format.list(names),
    count: rowCount,
  };
  return (
    <div className={styles.note}>
      <span>{t('sheet.sideTable', words)}</span>
      <Button
        size="small"
        onClick={() => dispatch({ type: 'columns-chosen', columns: { ...columns }, rows: header })}
      >
        {t('sheet.sideTakeOnly', { columns: letters(columns) })}
      </Button>
    </div>
  );
}
