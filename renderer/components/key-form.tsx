import { Button, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../client/call-problem.ts';
import { useQueries } from '../client/client.tsx';
import { useSnapshot } from '../client/use-state.ts';
import { KeyGuide } from './key-guide.tsx';
import { ProblemBar } from './problem-bar.tsx';
import { useStoreName } from './use-store-name.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '560px' },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: '260px', fontFamily: tokens.fontFamilyMonospace },
});

/**
 * Names under which a host says that no safe for passwords answers, so that a key lasts only until the program ends.
 */
const fleetingStores: ReadonlySet<string> = new Set(['', 'memory']);

/** Takes an Anthropic key, asks Anthropic whether it works, and has it kept. The page forgets it at once. */
export function KeyForm(props: { readonly onSaved?: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const storeName = useStoreName();
  const { key: status } = useSnapshot();
  const queries = useQueries();
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const save = useMutation({ ...queries.key.save.mutationOptions(), gcTime: 0 });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const key = text.trim();
    setIsEmpty(key === '');
    if (key === '' || save.isPending) return;
    const done = (): void => {
      setText('');
      save.reset();
      props.onSaved?.();
    };
    save.mutate({ key }, { onSuccess: done });
  };
  const hint = fleetingStores.has(status.storeName)
    ? t('keyHintUntilQuit')
    : t('keyHint', { store: storeName(status.storeName) });
  return (
    <form className={styles.form} onSubmit={submit} autoComplete="off">
      <Field
        label={t('keyLabel')}
        hint={hint}
        {...(isEmpty ? { validationMessage: t('keyEmpty'), validationState: 'error' as const } : {})}
      >
        <KeyInput value={text} onChange={setText} />
      </Field>
      <div className={styles.line}>
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {t('keySave')}
        </Button>
        <KeyGuide />
        {save.isPending && <Spinner size="tiny" label={t('keyChecking')} />}
      </div>
      {save.isError && <ProblemBar problem={callProblem(save.error)} hidesSettingsLink />}
    </form>
  );
}

/** Hidden like a password, until the user wants to see it. */
function KeyInput(props: { readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const { value, onChange, ...field } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  return (
    <Input
      {...field}
      className={styles.input}
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={(_, change) => onChange(change.value)}
      placeholder={t('keyPlaceholder')}
      autoComplete="off"
      spellCheck={false}
      contentAfter={
        <Button
          appearance="transparent"
          size="small"
          icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={isShown ? t('keyHide') : t('keyShow')}
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
