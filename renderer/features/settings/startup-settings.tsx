import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { SettingSwitch } from './setting-switch.tsx';

/**
 * Going on in the background, and starting with the computer; only in the installed app, which has a place
 * beside the clock.
 */
export function StartupSettings(): ReactNode {
  const { t } = useTranslation('settings');
  const { host } = useSnapshot();
  const queries = useQueries();
  const cache = useQueryClient();
  const options = queries.startup.get.queryOptions({ input: {} });
  const startup = useQuery({ ...options, enabled: host === 'desktop', staleTime: 0 });
  const change = useMutation({
    ...queries.startup.change.mutationOptions(),
    onSuccess: (now) => cache.setQueryData(options.queryKey, now),
  });
  if (host !== 'desktop') return null;
  const startsAtLogin = startup.data?.startsAtLogin ?? null;
  return (
    <Card title={t('startupTitle')} text={t('startupText')}>
      {change.isError && <ProblemBar problem={callProblem(change.error)} />}
      {startsAtLogin !== null && (
        <SettingSwitch
          label={t('startupLabel')}
          hint={t('startupHint')}
          isOn={startsAtLogin}
          onChange={(isOn) => change.mutate({ startsAtLogin: isOn })}
        />
      )}
    </Card>
  );
}
