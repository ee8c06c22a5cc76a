import { Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job, PageProblem } from '../../../client/page-host.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { readCap, writeCap } from '../../../components/typed-dollars.ts';
import { useFormat } from '../../../messages/messages.ts';

const microsPerCent = 10_000;

interface RaiseCapDialogProps {
  readonly job: Job;
  readonly problem: PageProblem;
  readonly onClose: () => void;
}

/** Takes a new cap for a job that stands at its own, and goes on with it. */
export function RaiseCapDialog(props: RaiseCapDialogProps): ReactNode {
  const { t } = useTranslation('job');
  const queries = useQueries();
  const format = useFormat();
  const needed = Number(props.problem.facts?.neededUsdMicros ?? 0);
  const [text, setText] = useState(() => writeCap(Math.ceil(needed / microsPerCent) * microsPerCent));
  const [complaint, setComplaint] = useState<string | null>(null);
  const resume = useMutation(queries.jobs.resume.mutationOptions());
  const confirm = (): void => {
    const typed = readCap(text);
    const isTooLow = typed.kind === 'amount' && typed.usdMicros < needed;
    if (typed.kind === 'invalid') setComplaint(t('raiseInvalid'));
    else if (isTooLow) setComplaint(t('raiseTooLow', { amount: format.money(needed) }));
    if (typed.kind === 'invalid' || isTooLow) return;
    const spendCapUsdMicros = typed.kind === 'amount' ? typed.usdMicros : null;
    resume.mutate({ jobId: props.job.id, spendCapUsdMicros });
  };
  return (
    <ConfirmDialog
      title={t('raiseTitle')}
      confirmLabel={t('raiseConfirm')}
      isDone={resume.isSuccess}
      isBusy={resume.isPending}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <Field label={t('raiseLabel')} hint={t('raiseHint')} {...faultOf(complaint)}>
        <Input
          inputMode="decimal"
          contentBefore="$"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {resume.isError && <ProblemBar problem={callProblem(resume.error)} />}
    </ConfirmDialog>
  );
}

function faultOf(complaint: string | null) {
  return complaint === null ? {} : { validationMessage: complaint, validationState: 'error' as const };
}
