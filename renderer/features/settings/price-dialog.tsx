import { Field, type FieldProps, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceEdit } from '../../../shared/model/settings.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { readPrice, writePrice } from './typed-price.ts';

/** A model as the list of prices shows it. */
export interface PricedModel {
  readonly id: string;
  readonly name: string;
  readonly inputUsdMicros: number | null;
  readonly outputUsdMicros: number | null;
  readonly hasLongPromptPrice: boolean;
  readonly isEdited: boolean;
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface PriceDialogProps {
  readonly model: PricedModel | null;
  readonly onKeep: (edit: PriceEdit) => void;
  readonly onClose: () => void;
}

/** Takes the user's own price of a model; null for one that is not in the list. */
export function PriceDialog(props: PriceDialogProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const [id, setId] = useState(props.model?.id ?? '');
  const [input, setInput] = useState(writePrice(props.model?.inputUsdMicros ?? null));
  const [output, setOutput] = useState(writePrice(props.model?.outputUsdMicros ?? null));
  const [isChecked, setIsChecked] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [inputUsdMicros, outputUsdMicros] = [readPrice(input), readPrice(output)];
  const confirm = (): void => {
    setIsChecked(true);
    if (id.trim() === '' || inputUsdMicros === null || outputUsdMicros === null) return;
    props.onKeep({ model: id.trim(), inputUsdMicros, outputUsdMicros });
    setIsDone(true);
  };
  const fault = (isWrong: boolean, message: string) =>
    isChecked && isWrong ? { validationMessage: message, validationState: 'error' as const } : {};
  return (
    <ConfirmDialog
      title={props.model === null ? t('pricesDialogNew') : t('pricesDialog', { name: props.model.name })}
      confirmLabel={t('pricesSave')}
      isDone={isDone}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <div className={styles.fields}>
        {props.model === null && (
          <IdField id={id} fault={fault(id.trim() === '', t('pricesModelEmpty'))} onChange={setId} />
        )}
        <PriceField
          label={t('pricesInputOf')}
          fault={fault(inputUsdMicros === null, t('pricesInvalid'))}
          value={input}
          onChange={setInput}
        />
        <PriceField
          label={t('pricesOutputOf')}
          fault={fault(outputUsdMicros === null, t('pricesInvalid'))}
          value={output}
          onChange={setOutput}
        />
      </div>
    </ConfirmDialog>
  );
}

interface IdFieldProps {
  readonly id: string;
  readonly fault: Pick<FieldProps, 'validationMessage' | 'validationState'>;
  readonly onChange: (id: string) => void;
}

function IdField({ id, fault, onChange }: IdFieldProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Field label={t('pricesModelId')} {...fault}>
      <Input value={id} maxLength={200} onChange={(_, { value }) => onChange(value)} />
    </Field>
  );
}

interface PriceFieldProps {
  readonly label: string;
  readonly fault: Pick<FieldProps, 'validationMessage' | 'validationState'>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PriceField({ label, fault, value, onChange }: PriceFieldProps): ReactNode {
  return (
    <Field label={label} {...fault}>
      <Input
        inputMode="decimal"
        contentBefore="$"
        value={value}
        onChange={(_, change) => onChange(change.value)}
      />
    </Field>
  );
}
