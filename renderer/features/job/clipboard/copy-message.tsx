import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/model/outcome.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import type { Copy, CopyState } from './use-copy.ts';

/** How long good news stays. */
const goodNewsMs = 4_000;

type ShownState = Exclude<CopyState, { kind: 'failed' }>;

/** What became of copying; good news goes by itself. */
export function CopyMessage(props: { readonly copy: Copy }): ReactNode {
  const { state, dismiss, now } = props.copy;
  const { t } = useTranslation('answers');
  const isGood = state.kind === 'copied' || state.kind === 'copied-cell';
  useEffect(() => {
    if (!isGood) return;
    const timer = setTimeout(dismiss, goodNewsMs);
    return () => clearTimeout(timer);
  }, [isGood, dismiss]);
  if (state.kind === 'idle') return null;
  if (state.kind === 'failed') return <ProblemBar problem={state.problem} onDismiss={dismiss} />;
  return (
    <MessageBar intent={state.kind === 'refused' ? 'warning' : 'info'}>
      <MessageBarBody>
        <CopyWords state={state} />
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('messageClose')}
            onClick={dismiss}
          />
        }
      >
        {state.kind === 'ready' && <Button onClick={now}>{t('copyNow')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

function CopyWords(props: { readonly state: ShownState }): ReactNode {
  const { state } = props;
  const { t } = useTranslation('answers');
  switch (state.kind) {
    case 'idle':
      return null;
    case 'reading':
      return t('copying');
    case 'copied-cell':
      return t('copiedCell');
    case 'copied':
      return t('copied', { count: state.rows });
    case 'ready':
      return t('copyReady', { count: state.rows });
    case 'refused':
      return t('copyRefused');
    default:
      return assertNever(state);
  }
}
