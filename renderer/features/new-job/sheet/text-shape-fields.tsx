import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import { encodings, useEncodingName } from '../../../components/encoding-name.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { textDelimiters } from './text-shapes.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  dropdown: { minWidth: 0, width: '100%' },
});

/** Text tables only: how letters are stored and columns separated, as found, and correctable. */
export function TextShapeFields({ shape }: { readonly shape: TextFileShape }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch } = useWizard();
  const encodingName = useEncodingName();
  const known = textDelimiters.find(({ mark }) => mark === shape.delimiter);
  const choices = encodings.includes(shape.encoding) ? encodings : [shape.encoding, ...encodings];
  return (
    <div className={styles.fields}>
      <Field
        label={t('sheet.delimiterLabel')}
        {...(shape.delimiter === '' ? { hint: t('sheet.delimiterNoneHint') } : {})}
      >
        <Dropdown
          className={styles.dropdown}
          value={known === undefined ? shape.delimiter : t(`sheet.delimiters.${known.name}`)}
          selectedOptions={[shape.delimiter]}
          onOptionSelect={(_, { optionValue }) =>
            optionValue !== undefined &&
            dispatch({ type: 'text-shape-corrected', text: { delimiter: optionValue } })
          }
        >
          {textDelimiters.map(({ mark, name }) => (
            <Option key={name} value={mark}>
              {t(`sheet.delimiters.${name}`)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={t('sheet.encodingLabel')} hint={t('sheet.encodingHint')}>
        <Dropdown
          className={styles.dropdown}
          value={encodingName(shape.encoding)}
          selectedOptions={[shape.encoding]}
          onOptionSelect={(_, { optionValue }) =>
            optionValue !== undefined &&
            dispatch({ type: 'text-shape-corrected', text: { encoding: optionValue } })
          }
        >
          {choices.map((encoding) => (
            <Option key={encoding} value={encoding}>
              {encodingName(encoding)}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </div>
  );
}
