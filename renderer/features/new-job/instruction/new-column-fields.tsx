import { Dropdown, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerLength, answerLengths } from '../draft/draft.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  dropdown: { minWidth: 0, width: '100%' },
});

/** What the new column is called, and how long an answer may become. Fields bring their own names. */
export function NewColumnFields(): ReactElement {
  const styles = useStyles();
  const { draft } = useWizard();
  return (
    <div className={styles.fields}>
      {draft.answerKind !== 'fields' && <ColumnNameField />}
      {draft.answerKind !== 'labels' && <LengthField />}
    </div>
  );
}

function ColumnNameField(): ReactElement {
  const { t } = useTranslation('newJob');
  const { dispatch, columnName, issues } = useWizard();
  const issue = issues.find(({ code }) => code === 'column-name-empty' || code === 'column-name-taken');
  return (
    <Field
      label={t('instruction.columnLabel')}
      hint={t('instruction.columnHint')}
      {...(issue === undefined
        ? {}
        : {
            validationState: 'error' as const,
            validationMessage: t('stillMissing', {
              issue: t(`issues.${issue.code}`, { name: issue.name ?? '' }),
            }),
          })}
    >
      <Input
        value={columnName}
        onChange={(_, { value }) => dispatch({ type: 'changed', fields: { columnName: value } })}
      />
    </Field>
  );
}

function LengthField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  return (
    <Field label={t('instruction.lengthLabel')}>
      <Dropdown
        className={styles.dropdown}
        value={t(`instruction.lengths.${draft.answerLength}`)}
        selectedOptions={[draft.answerLength]}
        onOptionSelect={(_, { optionValue }) =>
          dispatch({ type: 'changed', fields: { answerLength: optionValue as AnswerLength } })
        }
      >
        {answerLengths.map((length) => (
          <Option key={length} value={length}>
            {t(`instruction.lengths.${length}`)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
