import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { readCap, writeCap } from '../../components/typed-dollars.ts';
import { useFormat } from '../../messages/messages.ts';
import type { ChangeSettings } from './change-settings.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  field: { width: '260px' },
  button: { marginTop: '26px' },
});

/** The cap over all jobs of a month. */
export function SpendingSettings(props: { readonly change: ChangeSettings }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { monthlyCapUsdMicros: cap } = useSnapshot().settings;
  const [text, setText] = useState(writeCap(cap));
  const [isInvalid, setIsInvalid] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = readCap(text);
    setIsInvalid(typed.kind === 'invalid');
    if (typed.kind === 'invalid') return;
    props.change({ monthlyCapUsdMicros: typed.kind === 'amount' ? typed.usdMicros : null });
  };
  return (
    <Card title={t('spendingTitle')} text={t('spendingText')}>
      <form className={styles.line} onSubmit={submit}>
        <Field
          className={styles.field}
          label={t('capLabel')}
          hint={t('capHint')}
          {...(isInvalid ? { validationMessage: t('capInvalid'), validationState: 'error' as const } : {})}
        >
          <Input
            inputMode="decimal"
            contentBefore="$"
            value={text}
            onChange={(_, change) => setText(change.value)}
          />
        </Field>
        <Button type="submit" className={styles.button}>
          {t('capSave')}
        </Button>
      </form>
      <Body1 aria-live="polite">
        {cap === null ? t('capNone') : t('capIs', { amount: format.money(cap) })}
      </Body1>
    </Card>
  );
}
