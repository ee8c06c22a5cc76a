import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerKind, readTypedAnswer } from '../../../../shared/model/answers.ts';
import { useProblemText } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

/** Writing another answer for one column, in the row's panel: a list for labels, a calendar for dates. */
export function AnswerField(props: {
  readonly name: string;
  readonly kind: AnswerKind;
  readonly value: string;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
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

function AnswerInput(props: {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { kind, text, onText, onKeyDown, ...field } = props;
  const { t } = useTranslation('answers');
  const focus = (element: HTMLElement | null): void => element?.focus();
  const [first] = useState(() => ({ ref: focus }));
  if (kind.kind === 'labels') {
    const isKnown = text === '' || kind.labels.includes(text);
    return (
      <Select
        {...field}
        {...first}
        value={text}
        onChange={(_, change) => onText(change.value)}
        onKeyDown={onKeyDown}
      >
        {!isKnown && <option value={text}>{text}</option>}
        {kind.labels.map((label) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
        <option value="">{t('editEmpty')}</option>
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
