import { Button, Dropdown, Input, Label, makeStyles, Option, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerField, FieldType } from '../../../../shared/model/template.ts';
import { labelsFromText } from '../draft/labels-from-text.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 150px auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  dropdown: { minWidth: 0 },
  labels: { gridColumn: '1 / 3' },
  add: { alignSelf: 'flex-start' },
});

const types: readonly FieldType[] = ['text', 'number', 'yes-no', 'date', 'one-of'];

/** Several fields, each with a name that becomes a column and a kind that is checked when answers come back. */
export function FieldsField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  const { fields } = draft;
  const setFields = (next: readonly AnswerField[]): void =>
    dispatch({ type: 'changed', fields: { fields: next } });
  return (
    <div className={styles.list}>
      <Label>{t('instruction.fieldsLabel')}</Label>
      {fields.map((field, index) => (
        <FieldRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a field has no identity but its place; a removal makes all rows anew.
          key={`${fields.length}:${index}`}
          field={field}
          number={index + 1}
          canRemove={fields.length > 1}
          onChange={(changed) => setFields(fields.map((other, place) => (place === index ? changed : other)))}
          onRemove={() => setFields(fields.filter((_, place) => place !== index))}
        />
      ))}
      <Button
        className={styles.add}
        size="small"
        icon={<Add20Regular />}
        onClick={() => setFields([...fields, { name: '', type: 'text' }])}
      >
        {t('instruction.fieldAdd')}
      </Button>
    </div>
  );
}

interface FieldRowProps {
  readonly field: AnswerField;
  readonly number: number;
  readonly canRemove: boolean;
  readonly onChange: (field: AnswerField) => void;
  readonly onRemove: () => void;
}

function FieldRow(props: FieldRowProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { field, number, onChange } = props;
  return (
    <div className={styles.row}>
      <Input
        value={field.name}
        aria-label={t('instruction.fieldName', { number })}
        placeholder={t('instruction.fieldNamePlaceholder')}
        onChange={(_, { value }) => onChange({ ...field, name: value })}
      />
      <FieldTypeChoice type={field.type} number={number} onChange={(type) => onChange({ ...field, type })} />
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        disabled={!props.canRemove}
        aria-label={t('instruction.fieldRemove', { number })}
        onClick={props.onRemove}
      />
      {field.type === 'one-of' && (
        <FieldLabels
          labels={field.labels ?? []}
          number={number}
          onChange={(labels) => onChange({ ...field, labels })}
        />
      )}
    </div>
  );
}

interface FieldTypeChoiceProps {
  readonly type: FieldType;
  readonly number: number;
  readonly onChange: (type: FieldType) => void;
}

function FieldTypeChoice({ type: chosen, number, onChange }: FieldTypeChoiceProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  return (
    <Dropdown
      className={styles.dropdown}
      aria-label={t('instruction.fieldType', { number })}
      value={t(`instruction.fieldTypes.${chosen}`)}
      selectedOptions={[chosen]}
      onOptionSelect={(_, { optionValue }) => onChange(optionValue as FieldType)}
    >
      {types.map((type) => (
        <Option key={type} value={type}>
          {t(`instruction.fieldTypes.${type}`)}
        </Option>
      ))}
    </Dropdown>
  );
}

function FieldLabels(props: {
  readonly labels: readonly string[];
  readonly number: number;
  readonly onChange: (labels: readonly string[]) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const [text, setText] = useState(() => props.labels.join(', '));
  return (
    <Input
      className={styles.labels}
      value={text}
      aria-label={t('instruction.fieldLabels', { number: props.number })}
      placeholder={t('instruction.fieldLabelsPlaceholder')}
      onChange={(_, { value }) => {
        setText(value);
        props.onChange(labelsFromText(value));
      }}
    />
  );
}
