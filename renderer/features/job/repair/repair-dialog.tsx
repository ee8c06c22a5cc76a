import { Body1, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureReason } from '../../../../shared/model/failure-reasons.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useNoteText } from '../../../messages/messages.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import { RemedyText } from './remedy-text.tsx';
import { type RepairGroup, repairMaxTokens } from './repair-plan.ts';
import { useRepairLabel } from './repair-text.ts';
import { useTokenBudget } from './use-token-budget.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  group: { display: 'flex', flexDirection: 'column' },
  remedy: { color: tokens.colorNeutralForeground3, paddingLeft: '32px' },
});

interface RepairDialogProps {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly groups: readonly RepairGroup[];
  readonly onClose: () => void;
}

/** Lets the user choose which rows to send again and says what it will cost, on the button. */
export function RepairDialog(props: RepairDialogProps): ReactNode {
  const { job, whole, groups } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const queries = useQueries();
  const [chosen, setChosen] = useState<ReadonlySet<FailureReason>>(() => proposed(groups));
  const repair = useMutation(queries.jobs.repair.mutationOptions());
  const budget = useTokenBudget(job, whole);
  const picked = groups.filter((group) => chosen.has(group.reason));
  const states = [...new Set(picked.map((group) => group.state))];
  const reasons = picked.map((group) => group.reason);
  const maxTokens = repairMaxTokens(reasons, budget);
  const label = useRepairLabel(job, picked);
  const toggle = (reason: FailureReason, isOn: boolean): void => setChosen(withToggled(chosen, reason, isOn));
  return (
    <ConfirmDialog
      title={t('repairTitle')}
      confirmLabel={label}
      isDone={repair.isSuccess}
      isBusy={repair.isPending}
      isDisabled={picked.length === 0}
      onConfirm={() => repair.mutate({ jobId: job.id, states, reasons, maxTokens })}
      onClose={props.onClose}
    >
      <div className={styles.body}>
        <Body1>{t('repairText')}</Body1>
        {groups.map((group) => (
          <RepairChoice
            key={group.reason}
            job={job}
            whole={whole}
            group={group}
            isChosen={chosen.has(group.reason)}
            onToggle={(isOn) => toggle(group.reason, isOn)}
          />
        ))}
        {repair.isError && <ProblemBar problem={callProblem(repair.error)} />}
      </div>
    </ConfirmDialog>
  );
}

function withToggled(
  chosen: ReadonlySet<FailureReason>,
  reason: FailureReason,
  isOn: boolean,
): ReadonlySet<FailureReason> {
  const next = new Set(chosen);
  if (isOn) next.add(reason);
  else next.delete(reason);
  return next;
}

function proposed(groups: readonly RepairGroup[]): ReadonlySet<FailureReason> {
  const only = groups.length === 1 ? groups : groups.filter((group) => group.isProposed);
  return new Set(only.map((group) => group.reason));
}

function RepairChoice(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly group: RepairGroup;
  readonly isChosen: boolean;
  readonly onToggle: (isOn: boolean) => void;
}): ReactNode {
  const { reason, rows, example } = props.group;
  const styles = useStyles();
  const { t } = useTranslation('charts');
  const noteText = useNoteText();
  return (
    <div className={styles.group}>
      <Checkbox
        checked={props.isChosen}
        onChange={(_, change) => props.onToggle(change.checked === true)}
        label={t('causeRows', { cause: t(`cause.${reason}`), count: rows })}
      />
      <Caption1 className={styles.remedy}>
        <RemedyText job={props.job} whole={props.whole} group={props.group} />
      </Caption1>
      {example !== null && example.notes.length > 0 && (
        <Caption1 className={styles.remedy}>
          {t('example', { row: example.rowNumber, note: noteText(example.notes) })}
        </Caption1>
      )}
    </div>
  );
}
