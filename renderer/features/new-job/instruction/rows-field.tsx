import { Dropdown, Field, Input, makeStyles, Option, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/model/outcome.ts';
import type { EmptyRule, RowSelection } from '../../../../shared/model/template.ts';
import type { ReadTable } from '../draft/chosen-sheet.ts';
import { useFaultyRows } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { FaultyRows } from './faulty-rows.tsx';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  range: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
  },
  dropdown: { minWidth: 0, width: '100%' },
  number: { minWidth: 0, width: '100%' },
});

const kinds: readonly RowSelection['kind'][] = ['all', 'visible', 'where-empty', 'range'];
const emptyRules: readonly EmptyRule[] = ['skip-when-all-empty', 'skip-when-any-empty', 'send-empty'];

/** A choice of rows as it begins when the user picks its kind. */
function beginSelection(
  kind: RowSelection['kind'],
  table: ReadTable,
  columns: readonly string[],
): RowSelection {
  switch (kind) {
    case 'all':
    case 'visible':
      return { kind };
    case 'range':
      return { kind, firstRow: table.headerRow + 1, lastRow: table.lastRow };
    case 'where-empty':
      return { kind, column: columns.at(-1) ?? '' };
    default:
      return assertNever(kind);
  }
}

/** Which rows are sent, and what happens to those with empty cells. */
export function RowsField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch, table, columns } = useWizard();
  const { rows } = draft;
  const faulty = useFaultyRows();
  return (
    <div className={styles.field}>
      <Subtitle2 as="h2" className={styles.title}>
        {t('instruction.rowsTitle')}
      </Subtitle2>
      <div className={styles.line}>
        <Dropdown
          className={styles.dropdown}
          aria-label={t('instruction.rowsTitle')}
          value={t(`instruction.rows.${rows.kind}`)}
          selectedOptions={[rows.kind]}
          onOptionSelect={(_, { optionValue }) =>
            table !== null &&
            dispatch({
              type: 'changed',
              fields: { rows: beginSelection(optionValue as RowSelection['kind'], table, columns) },
            })
          }
        >
          {kinds.map((kind) => (
            <Option key={kind} value={kind}>
              {t(`instruction.rows.${kind}`)}
            </Option>
          ))}
        </Dropdown>
        {rows.kind === 'range' && <RangeFields rows={rows} />}
        {rows.kind === 'where-empty' && <EmptyColumnField column={rows.column} />}
      </div>
      <EmptyRuleField />
      <FaultyRows found={faulty} />
    </div>
  );
}

function RangeFields({ rows }: { readonly rows: RowSelection & { readonly kind: 'range' } }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch, issues } = useWizard();
  const issue = issues.find(({ code }) => code === 'range-turned-round' || code === 'range-outside');
  const set = (changed: Partial<typeof rows>): void =>
    dispatch({ type: 'changed', fields: { rows: { ...rows, ...changed } } });
  const problem =
    issue === undefined
      ? {}
      : {
          validationState: 'error' as const,
          validationMessage: t('stillMissing', { issue: t(`issues.${issue.code}`, { name: '' }) }),
        };
  return (
    <div className={styles.range}>
      <Field label={t('instruction.rangeFirst')} {...problem}>
        <RowNumberInput value={rows.firstRow} onChange={(firstRow) => set({ firstRow })} />
      </Field>
      <Field label={t('instruction.rangeLast')}>
        <RowNumberInput value={rows.lastRow} onChange={(lastRow) => set({ lastRow })} />
      </Field>
    </div>
  );
}

/** An input for a row number; what is no number counts as 0, which the check then names. */
function RowNumberInput(props: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactElement {
  const styles = useStyles();
  const { value, onChange, ...field } = props;
  return (
    <Input
      {...field}
      className={styles.number}
      inputMode="numeric"
      value={value === 0 ? '' : String(value)}
      onChange={(_, change) =>
        onChange(Number(change.value.normalize('NFKC').replace(/\D/g, '').slice(0, 8)))
      }
    />
  );
}

function EmptyColumnField({ column }: { readonly column: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch, columns } = useWizard();
  return (
    <Field label={t('instruction.emptyColumn')}>
      <Dropdown
        className={styles.dropdown}
        value={column}
        selectedOptions={[column]}
        onOptionSelect={(_, { optionValue }) =>
          optionValue !== undefined &&
          dispatch({ type: 'changed', fields: { rows: { kind: 'where-empty', column: optionValue } } })
        }
      >
        {columns.map((name) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function EmptyRuleField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  return (
    <Field label={t('instruction.emptyLabel')}>
      <Dropdown
        className={styles.dropdown}
        value={t(`instruction.emptyRules.${draft.emptyRule}`)}
        selectedOptions={[draft.emptyRule]}
        onOptionSelect={(_, { optionValue }) =>
          dispatch({ type: 'changed', fields: { emptyRule: optionValue as EmptyRule } })
        }
      >
        {emptyRules.map((rule) => (
          <Option key={rule} value={rule}>
            {t(`instruction.emptyRules.${rule}`)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
