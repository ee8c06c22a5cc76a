import {
  Button,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchColumns, renamePlaceholders } from '../../../../shared/model/match-columns.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    paddingBottom: tokens.spacingVerticalS,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalM,
    width: '100%',
  },
  dropdown: { minWidth: 0, width: '100%' },
});

/** Names that the draft's template asks for and this sheet does not have. */
export function useNamesToMatch(): readonly string[] {
  const { draft, use } = useWizard();
  const wantedColumns = draft.template?.asksFor ?? [];
  return use.unknown.map(({ name }) => name).filter((name) => wantedColumns.includes(name));
}

interface MatchColumnsPanelProps {
  /** Takes the whole instruction with the right names in it. */
  readonly onReplace: (instruction: string) => void;
}

/** Asks which columns of this sheet a template's placeholders mean, with the likely ones chosen already. */
export function MatchColumnsPanel(props: MatchColumnsPanelProps): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { draft, columns } = useWizard();
  const names = useNamesToMatch();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  if (names.length === 0) return null;
  const matches = matchColumns(draft.instruction, columns)
    .filter(({ placeholder }) => names.includes(placeholder))
    .map((match) => ({ ...match, column: chosen[match.placeholder] ?? match.column }));
  const isOpen = matches.some(({ column }) => column === null);
  const apply = (): void => props.onReplace(renamePlaceholders(draft.instruction, matches, columns));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <div className={styles.panel}>
          <div>
            <MessageBarTitle>{t('matchTitle')}</MessageBarTitle>{' '}
            {t('matchText', { name: draft.template?.name ?? '' })}
          </div>
          <div className={styles.fields}>
            {matches.map(({ placeholder, column }) => (
              <ColumnField
                key={placeholder}
                placeholder={placeholder}
                column={column}
                onChoose={(name) => setChosen({ ...chosen, [placeholder]: name })}
              />
            ))}
          </div>
          <Button appearance="primary" size="small" disabledFocusable={isOpen} onClick={apply}>
            {t('matchApply')}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

interface ColumnFieldProps {
  readonly placeholder: string;
  readonly column: string | null;
  readonly onChoose: (column: string) => void;
}

/** Which column of this sheet stands for a placeholder of the template. */
function ColumnField({ placeholder, column, onChoose }: ColumnFieldProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { columns } = useWizard();
  return (
    <Field label={t('matchLabel', { name: placeholder })}>
      <Dropdown
        className={styles.dropdown}
        placeholder={t('matchChoose')}
        value={column ?? ''}
        selectedOptions={column === null ? [] : [column]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
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
