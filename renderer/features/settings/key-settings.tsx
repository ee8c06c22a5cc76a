import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { KeyForm } from '../../components/key-form.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useStoreName } from '../../components/use-store-name.ts';

const useStyles = makeStyles({
  status: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  kept: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  fleeting: { color: tokens.colorPaletteMarigoldForeground1, flexShrink: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  advice: { color: tokens.colorNeutralForeground3, maxWidth: '68ch' },
});

/** Where the key is kept, and the ways to give, replace or remove it. */
export function KeySettings(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const storeName = useStoreName();
  const { key } = useSnapshot();
  const [isReplacing, setIsReplacing] = useState(false);
  return (
    <Card title={t('keyTitle')}>
      <div className={styles.status} aria-live="polite">
        {key.state === 'kept' && <CheckmarkCircle20Filled className={styles.kept} />}
        {key.state === 'kept-until-quit' && <Warning20Filled className={styles.fleeting} />}
        <Body1>
          {key.state === 'none' && t('keyNone')}
          {key.state === 'kept' && t('keyKept', { ending: key.ending, store: storeName(key.storeName) })}
          {key.state === 'kept-until-quit' && t('keyKeptUntilQuit', { ending: key.ending })}
        </Body1>
      </div>
      {key.state === 'none' || isReplacing ? (
        <KeyForm onSaved={() => setIsReplacing(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => setIsReplacing(true)}>{t('keyReplace')}</Button>
          <RemoveKey />
        </div>
      )}
      <Body1 className={styles.advice}>{t('keyAdvice')}</Body1>
    </Card>
  );
}

function RemoveKey(): ReactNode {
  const { t } = useTranslation('settings');
  const queries = useQueries();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation(queries.key.remove.mutationOptions());
  const close = (): void => setIsAsking(false);
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t('keyRemove')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={t('keyRemoveTitle')}
          confirmLabel={t('keyRemove')}
          isDone={remove.isSuccess}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate({})}
          onClose={close}
        >
          <Body1>{t('keyRemoveText')}</Body1>
          {remove.isError && <ProblemBar problem={callProblem(remove.error)} hidesSettingsLink />}
        </ConfirmDialog>
      )}
    </>
  );
}
