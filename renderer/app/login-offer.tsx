import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../client/call-problem.ts';
import { useQueries } from '../client/client.tsx';
import { useSnapshot } from '../client/use-state.ts';
import { ProblemBar } from '../components/problem-bar.tsx';
import { shouldOfferLogin } from './should-offer-login.ts';

/**
 * Asks once, after the first live job has been sent, whether Sheetbatch shall start with the computer. Off
 * unless the user says yes.
 */
export function LoginOffer(): ReactNode {
  const { t } = useTranslation();
  const { jobs, settings, host } = useSnapshot();
  const queries = useQueries();
  const isDue = host === 'desktop' && !settings.hasAnsweredLoginOffer;
  const startup = useQuery({ ...queries.startup.get.queryOptions({ input: {} }), enabled: isDue });
  const accept = useMutation(queries.startup.change.mutationOptions());
  const decline = useMutation(queries.settings.change.mutationOptions());
  if (accept.isError) return <ProblemBar problem={callProblem(accept.error)} onDismiss={accept.reset} />;
  const startsAtLogin = startup.data?.startsAtLogin ?? null;
  if (!isDue || !shouldOfferLogin({ jobs, settings, startsAtLogin })) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('loginOfferTitle')}</MessageBarTitle> {t('loginOfferText')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => accept.mutate({ startsAtLogin: true })}>{t('loginOfferYes')}</Button>
        <Button onClick={() => decline.mutate({ hasAnsweredLoginOffer: true })}>{t('loginOfferNo')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
