import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { navigate } from '../../../components/route.tsx';
import type { Send } from './use-send.ts';

/** Why the job was not taken, or that this is not known yet. */
export function SendProblem({ send }: { readonly send: Send }): ReactElement | null {
  const { t } = useTranslation('newJob');
  if (send.problem === null) return null;
  if (!send.isUnsure) return <ProblemBar problem={send.problem} onDismiss={send.clearProblem} />;
  return (
    <ProblemBar
      problem={send.problem}
      detail={t('send.unsure')}
      actions={<Button onClick={() => navigate({ screen: 'home' })}>{t('send.lookAtJobs')}</Button>}
    />
  );
}
