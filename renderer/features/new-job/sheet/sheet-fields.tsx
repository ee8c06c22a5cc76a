import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSummary, WorkbookSummary } from '../../../../shared/model/table.ts';
import { chosenIdColumn, isSelectable, type ReadTable } from '../draft/chosen-sheet.ts';
import { useWizard } from '../frame/wizard.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  dropdown: { minWidth: 0, width: '100%' },
});

/** How many rows the list of possible header rows offers; a row further down is clicked in the grid. */
const HEADER_ROWS = 20;

/** Value of an option that stands for "none"; no column can have it, since headers hold no line breaks at their ends. */
const NONE = '\n';

/** Sheet, header row and id column, each with what was found as its first value. */
export function SheetFields({ workbook }: { readonly workbook: WorkbookSummary }): ReactElement {
  const styles = useStyles();
  const { reading } = useWizard();
  return (
    <div className={styles.fields}>
      <SheetField workbook={workbook} />
      {reading.sheet !== null && <HeaderField table={reading.table} />}
      {reading.table !== null && <IdField table={reading.table} />}
    </div>
  );
}

function SheetField({ workbook }: { readonly workbook: WorkbookSummary }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch, reading } = useWizard();
  const words = (sheet: SheetSummary): string => {
    if (sheet.kind === 'chart') return t('sheet.sheetChart', { name: sheet.name });
    if (!isSelectable(sheet)) return t('sheet.sheetOther', { name: sheet.name });
    return sheet.isHidden ? t('sheet.sheetHidden', { name: sheet.name }) : sheet.name;
  };
  const hasNone = workbook.suggestedSheet === -1;
  return (
    <Field
      label={t('sheet.sheetLabel')}
      {...(hasNone ? { validationMessage: t('sheet.noSheets'), validationState: 'error' as const } : {})}
    >
      <Dropdown
        className={styles.dropdown}
        value={reading.sheet ?? ''}
        selectedOptions={reading.sheet === null ? [] : [reading.sheet]}
        onOptionSelect={(_, { optionValue }) =>
          optionValue !== undefined && dispatch({ type: 'sheet-chosen', sheet: optionValue })
        }
      >
        {workbook.sheets.map((sheet) => (
          <Option key={sheet.name} value={sheet.name} text={words(sheet)} disabled={!isSelectable(sheet)}>
            {words(sheet)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Also there while the sheet has no table: with another header row it may have one. */
function HeaderField({ table }: { readonly table: ReadTable | null }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch, draft } = useWizard();
  const chosen = table?.headerRow ?? draft.headerRow;
  const rows = headerRowChoices(table, chosen);
  const words = (row: number): string => (row === 0 ? t('sheet.headerNone') : t('sheet.headerRow', { row }));
  return (
    <Field label={t('sheet.headerLabel')} hint={t('sheet.headerHint')}>
      <Dropdown
        className={styles.dropdown}
        value={chosen === null ? '' : words(chosen)}
        selectedOptions={chosen === null ? [] : [String(chosen)]}
        onOptionSelect={(_, { optionValue }) =>
          optionValue !== undefined && dispatch({ type: 'header-row-chosen', headerRow: Number(optionValue) })
        }
      >
        {rows.map((row) => (
          <Option key={row} value={String(row)}>
            {words(row)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** The first rows, the present header row wherever it is, and 0 for a sheet without one. */
function headerRowChoices(table: ReadTable | null, chosen: number | null): readonly number[] {
  const last = Math.max(1, Math.min(HEADER_ROWS, table?.lastRow ?? HEADER_ROWS));
  const first = Array.from({ length: last }, (_, index) => index + 1);
  return chosen !== null && chosen > last ? [...first, chosen, 0] : [...first, 0];
}

function IdField({ table }: { readonly table: ReadTable }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch, draft, columns } = useWizard();
  const chosen = chosenIdColumn(draft, table);
  const words = (name: string): string =>
    name === table.suggestedIdColumn ? t('sheet.idSuggested', { name }) : name;
  return (
    <Field label={t('sheet.idLabel')} hint={t('sheet.idHint')}>
      <Dropdown
        className={styles.dropdown}
        value={chosen === null ? t('sheet.idNone') : words(chosen)}
        selectedOptions={[chosen ?? NONE]}
        onOptionSelect={(_, { optionValue }) =>
          dispatch({
            type: 'changed',
            fields: {
              idColumn: { name: optionValue === undefined || optionValue === NONE ? null : optionValue },
            },
          })
        }
      >
        <Option value={NONE}>{t('sheet.idNone')}</Option>
        {columns.map((name) => (
          <Option key={name} value={name} text={words(name)}>
            {words(name)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
