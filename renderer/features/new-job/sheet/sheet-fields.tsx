import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeaderRows, SheetSummary, WorkbookSummary } from '../../../../shared/model/table.ts';
import { chosenIdColumn, isSelectable, type ReadTable } from '../draft/chosen-sheet.ts';
import { useWizard } from '../wizard/wizard.tsx';

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

/**
 * Value of an option that stands for "none"; no column can have it, since headers hold no line breaks at their ends.
 */
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
  const chosen = table === null ? draft.headerRows : { first: table.firstHeaderRow, last: table.headerRow };
  const choices = headerChoices(table, chosen);
  const words = ({ first, last }: HeaderRows): string => {
    if (last === 0) return t('sheet.headerNone');
    return first === last ? t('sheet.headerRow', { row: last }) : t('sheet.headerRows', { first, last });
  };
  return (
    <Field label={t('sheet.headerLabel')} hint={t('sheet.headerHint')}>
      <Dropdown
        className={styles.dropdown}
        value={chosen === null ? '' : words(chosen)}
        selectedOptions={chosen === null ? [] : [keyOf(chosen)]}
        onOptionSelect={(_, { optionValue }) => {
          const rows = choices.find((choice) => keyOf(choice) === optionValue);
          if (rows !== undefined) dispatch({ type: 'header-chosen', rows });
        }}
      >
        {choices.map((rows) => (
          <Option key={keyOf(rows)} value={keyOf(rows)} text={words(rows)}>
            {words(rows)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function keyOf({ first, last }: HeaderRows): string {
  return `${first}-${last}`;
}

function inOrder(a: HeaderRows, b: HeaderRows): number {
  return a.first - b.first || a.last - b.last;
}

/** Each of the first rows alone, the present header and what can be added to it or left out of it, and none at all. */
function headerChoices(table: ReadTable | null, chosen: HeaderRows | null): readonly HeaderRows[] {
  const last = Math.max(1, Math.min(HEADER_ROWS, table?.lastRow ?? HEADER_ROWS));
  const single = Array.from({ length: last }, (_, index) => ({ first: index + 1, last: index + 1 }));
  const further = chosen === null || chosen.last === 0 ? [] : headersAround(chosen, table?.lastRow ?? last);
  const all = new Map([...single, ...further].map((rows) => [keyOf(rows), rows]));
  return [...[...all.values()].sort(inOrder), { first: 0, last: 0 }];
}

/** The header itself, with up to two rows more below it, and with one more above it. */
function headersAround({ first, last }: HeaderRows, lastRow: number): readonly HeaderRows[] {
  const ends = Array.from({ length: last - first + 3 }, (_, index) => ({ first, last: first + index }));
  const above = first > 1 ? [{ first: first - 1, last }] : [];
  return [...above, ...ends].filter((rows) => rows.last === last || rows.last < lastRow);
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
