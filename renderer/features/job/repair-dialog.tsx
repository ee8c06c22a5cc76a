import { Body1, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import type { Job } from '../../client/page-host.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useFormat, useNoteText } from '../../messages/messages.ts';
import { type RepairableState, type RepairGroup, repairMaxTokens, repairPrice } from './repair-plan.ts';
import type { WholeJob } from './whole-job.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  group: { display: 'flex', flexDirection: 'column' },
  cure: { color: tokens.colorNeutralForeground3, paddingLeft: '32px' },
});

/** Lets the user choose which rows to send again and says what it will cost, on the button. */
export function RepairDialog(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly groups: readonly RepairGroup[];
  readonly onClose: () => void;
}): ReactNode {
  const { job, whole, groups } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const queries = useQueries();
  const [chosen, setChosen] = useState<ReadonlySet<RepairableState>>(() => proposed(groups));
  const repair = useMutation(queries.jobs.repair.mutationOptions());
  const models = useQuery(queries.models.list.queryOptions({ input: {} })).data;
  const modelMax =
    models?.find((model) => model.id === job.model)?.maxOutputTokens ?? whole.settings.maxTokens;
  const picked = groups.filter((group) => chosen.has(group.state));
  const states = picked.map((group) => group.state);
  const maxTokens = repairMaxTokens(states, whole.settings.maxTokens, modelMax);
  const label = useConfirmLabel(job, picked);
  const toggle = (state: RepairableState, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(state);
    else next.delete(state);
    setChosen(next);
  };
  return (
    <ConfirmDialog
      title={t('repairTitle')}
      confirmLabel={label}
      isDone={repair.isSuccess}
      isBusy={repair.isPending}
      isDisabled={picked.length === 0}
      onConfirm={() => repair.mutate({ jobId: job.id, states, maxTokens })}
      onClose={props.onClose}
    >
      <div className={styles.body}>
        <Body1>{t('repairText')}</Body1>
        {groups.map((group) => (
          <RepairChoice
            key={group.state}
            job={job}
            group={group}
            isChosen={chosen.has(group.state)}
            onToggle={(isOn) => toggle(group.state, isOn)}
          />
        ))}
        {repair.isError && <ProblemBar problem={callProblem(repair.error)} />}
      </div>
    </ConfirmDialog>
  );
}

function proposed(groups: readonly RepairGroup[]): ReadonlySet<RepairableState> {
  const only = groups.length === 1 ? groups : groups.filter((group) => group.isProposed);
  return new Set(only.map((group) => group.state));
}

/** "Send 41 rows again for about $0.12": the price stands on the button. */
function useConfirmLabel(job: Job, picked: readonly RepairGroup[]): string {
  const { t } = useTranslation('results');
  const { t: shared } = useTranslation();
  const format = useFormat();
  const count = picked.reduce((sum, group) => sum + group.rows, 0);
  if (job.isPractice) return t('repairConfirm', { count, price: shared('free') });
  const price = repairPrice(picked, job.counts, job.costUsdMicros);
  if (price === null) return t('repairConfirmUnknown', { count });
  return t('repairConfirm', { count, price: t('repairPriceAbout', { amount: format.money(price) }) });
}

function RepairChoice(props: {
  readonly job: Job;
  readonly group: RepairGroup;
  readonly isChosen: boolean;
  readonly onToggle: (isOn: boolean) => void;
}): ReactNode {
  const { state, rows } = props.group;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('states');
  const noteText = useNoteText();
  const queries = useQueries();
  const first = useQuery(
    queries.jobs.listResults.queryOptions({ input: { jobId: props.job.id, offset: 0, limit: 1, state } }),
  ).data?.rows[0];
  return (
    <div className={styles.group}>
      <Checkbox
        checked={props.isChosen}
        onChange={(_, change) => props.onToggle(change.checked === true)}
        label={t('repairGroup', { state: words(`row.${state}`), count: rows })}
      />
      <Caption1 className={styles.cure}>{t(`repairCure.${state}`)}</Caption1>
      {first !== undefined && first.note !== null && (
        <Caption1 className={styles.cure}>
          {t('repairExample', { row: first.rowNumber, note: noteText(first.note) })}
        </Caption1>
      )}
    </div>
  );
}
