import { Checkbox, makeStyles, Radio, RadioGroup, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerKind } from '../draft/draft.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { FieldsField } from './fields-field.tsx';
import { LabelsField } from './labels-field.tsx';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    // Side by side where their longest words have room.
    '& > *': { flex: '1 1 120px', minWidth: 'min-content' },
  },
  label: { display: 'flex', flexDirection: 'column' },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const kinds: readonly AnswerKind[] = ['text', 'labels', 'fields'];

/** Which shape the answer has, and what that shape needs. Each shape keeps what was typed when another is chosen. */
export function AnswerFormatField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  const titleId = useId();
  return (
    <div className={styles.field}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        {t('instruction.answerTitle')}
      </Subtitle2>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        aria-labelledby={titleId}
        value={draft.answerKind}
        onChange={(_, { value }) =>
          dispatch({ type: 'changed', fields: { answerKind: value as AnswerKind } })
        }
      >
        {kinds.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={
              <span className={styles.label}>
                {t(`instruction.kind.${kind}`)}
                <span className={styles.hint}>{t(`instruction.kindHint.${kind}`)}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      {draft.answerKind === 'text' && (
        <Checkbox
          label={t('instruction.stripsPreamble')}
          checked={draft.stripsPreamble}
          onChange={(_, { checked }) =>
            dispatch({ type: 'changed', fields: { stripsPreamble: checked === true } })
          }
        />
      )}
      {draft.answerKind === 'labels' && <LabelsField />}
      {draft.answerKind === 'fields' && <FieldsField />}
    </div>
  );
}
