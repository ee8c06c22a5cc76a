import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerKind, readTypedAnswer } from '../../../../shared/model/answers.ts';
import { useProblemText } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

interface AnswerFieldProps {
  readonly name: string;
  readonly kind: AnswerKind;
  readonly value: string;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

/** Writing another answer for one column, in the row's panel: a list for labels, a calendar for dates. */
export function AnswerField(props: AnswerFieldProps): ReactNode {
  const { kind, value } = props;
  const styles = useStyles();
  const { t } = useTranslation('answers');
  const problemText = useProblemText();
  const [text, setText] = useState(value);
  const misfit = problemText({ code: 'answer-not-fitting', facts: { text } });
  const fits = text === value || readTypedAnswer(kind, text).fits;
  const keep = (): void => (text === value ? props.onCancel() : props.onKeep(text));
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLine = kind.kind === 'text' && (event.altKey || event.shiftKey);
    if (event.key === 'Enter' && !isLine && fits) {
      event.preventDefault();
      keep();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    }
  };
  return (
    <div className={styles.form}>
      <Field
        label={t('editLabel', { column: props.name })}
        {...(kind.kind === 'number' ? { hint: t('editNumberHint') } : {})}
        {...(fits ? {} : { validationMessage: misfit.title })}
      >
        <AnswerInput kind={kind} text={text} onText={setText} onKeyDown={onKeyDown} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={!fits} onClick={keep}>
          {t('editKeep')}
        </Button>
        <Button onClick={props.onCancel}>{t('editCancel')}</Button>
      </div>
    </div>
  );
}

interface AnswerInputProps {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function AnswerInput(props: AnswerInputProps): ReactNode {
  const { kind, text, onText, onKeyDown, ...field } = props;
  const focus = (element: HTMLElement | null): void => element?.focus();
  const [first] = useState(() => ({ ref: focus }));
  if (kind.kind === 'labels') {
    return (
      <Select
        {...field}
        {...first}
        value={text}
        onChange={(_, change) => onText(change.value)}
        onKeyDown={onKeyDown}
      >
        <LabelOptions labels={kind.labels} text={text} />
      </Select>
    );
  }
  if (kind.kind === 'text') {
    return (
      <Textarea
        {...field}
        {...first}
        rows={6}
        resize="vertical"
        value={text}
        onChange={(_, change) => onText(change.value)}
        onKeyDown={onKeyDown}
      />
    );
  }
  return (
    <Input
      {...field}
      {...first}
      type={kind.kind === 'date' ? 'date' : 'text'}
      value={text}
      onChange={(_, change) => onText(change.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The labels on offer, what stands there although it is none of them, and no answer at all. */
function LabelOptions(props: { readonly labels: readonly string[]; readonly text: string }): ReactNode {
  const { labels, text } = props;
  const { t } = useTranslation('answers');
  const isKnown = text === '' || labels.includes(text);
  return (
    <>
      {!isKnown && <option value={text}>{text}</option>}
      {labels.map((label) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
      <option value="">{t('editEmpty')}</option>
    </>
  );
}
