import {
  Body1,
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '../../../shared/contract/types.ts';
import type { AttachReading } from './use-attach-table.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  name: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

interface AttachSheetProps {
  readonly file: FileReference;
  readonly reading: AttachReading;
  readonly onSheet: (sheet: string) => void;
  readonly onAnother: () => void;
}

/** The chosen workbook and, where there are several, its sheets. */
export function AttachSheet(props: AttachSheetProps): ReactNode {
  const { reading } = props;
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const sheets = (reading.workbook?.sheets ?? []).filter(({ kind }) => kind === 'worksheet');
  return (
    <>
      <div className={styles.line}>
        <Body1 className={styles.name}>{props.file.name}</Body1>
        <Button size="small" onClick={props.onAnother}>
          {t('anotherWorkbook')}
        </Button>
      </div>
      {sheets.length > 1 && (
        <Field label={t('sheet')}>
          <Dropdown
            value={reading.sheet ?? ''}
            selectedOptions={reading.sheet === null ? [] : [reading.sheet]}
            onOptionSelect={(_, { optionValue }) => optionValue !== undefined && props.onSheet(optionValue)}
          >
            {sheets.map(({ name }) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {(reading.isReading || reading.isComparing) && (
        <Spinner
          size="tiny"
          labelPosition="after"
          label={reading.isReading ? t('reading') : t('comparing')}
        />
      )}
    </>
  );
}
