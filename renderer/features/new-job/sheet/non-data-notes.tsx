import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type OtherTable, tableColumns } from '../../../../shared/model/table.ts';
import { useNonDataWords } from '../../../components/non-data-words.ts';
import { useFormat } from '../../../messages/messages.ts';
import type { ReadTable } from '../draft/chosen-sheet.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  note: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

/**
 * Rows that look like no data, with a click to send or leave them out, and other tables of the sheet; nothing
 * where there are none.
 */
export function NonDataNotes({ table }: { readonly table: ReadTable }): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  const words = useNonDataWords();
  const found = table.nonData ?? [];
  const sure = words(found.filter((rows) => rows.isSure));
  const unsure = words(found.filter((rows) => !rows.isSure));
  const tables = table.otherTables ?? [];
  if (found.length === 0 && tables.length === 0) return null;
  const choose = (choice: Partial<typeof draft.nonData>): void =>
    dispatch({ type: 'changed', fields: { nonData: { ...draft.nonData, ...choice } } });
  return (
    <div className={styles.notes}>
      {sure.count > 0 && (
        <div className={styles.note}>
          <span>{t('sheet.nonDataSure', sure)}</span>
          <Checkbox
            label={t('sheet.nonDataSend')}
            checked={draft.nonData.sendsSure}
            onChange={(_, { checked }) => choose({ sendsSure: checked === true })}
          />
        </div>
      )}
      {unsure.count > 0 && (
        <div className={styles.note}>
          <span>{t('sheet.nonDataUnsure', unsure)}</span>
          <Checkbox
            label={t('sheet.nonDataLeaveOut')}
            checked={draft.nonData.leavesOutUnsure}
            onChange={(_, { checked }) => choose({ leavesOutUnsure: checked === true })}
          />
        </div>
      )}
      {tables.map((other) => (
        <OtherTableNote key={other.header.last} other={other} table={table} />
      ))}
    </div>
  );
}

function OtherTableNote({
  other,
  table: { beside },
}: {
  readonly other: OtherTable;
  readonly table: ReadTable;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch } = useWizard();
  const format = useFormat();
  const { header, names, rowCount } = other;
  // It stands in the same columns as the table that is read.
  const columns = tableColumns(beside);
  const take = (): void =>
    columns === null
      ? dispatch({ type: 'header-chosen', rows: header })
      : dispatch({ type: 'columns-chosen', columns, rows: header });
  return (
    <div className={styles.note}>
      <span>{t('sheet.otherTable', { row: header.first, names: format.list(names), count: rowCount })}</span>
      <Button size="small" onClick={take}>
        {t('sheet.otherTableTake')}
      </Button>
    </div>
  );
}
