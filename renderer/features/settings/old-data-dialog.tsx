import { Body1, Field, Input, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalReport } from '../../../shared/model/storage.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useSettled } from '../../components/use-settled.ts';
import { countRemovals, offeredDays, readDays } from './old-data.ts';
import { OldDataList } from './old-data-list.tsx';

/** How long a typed number of days must stand before it is looked for, in milliseconds. */
const settledMs = 300;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  age: { maxWidth: '240px' },
});

interface OldDataDialogProps {
  readonly onRemoved: (report: RemovalReport) => void;
  readonly onClose: () => void;
}

/** Chooses an age, shows what would go, and removes it. Answers that are in no workbook stay unless they are ticked. */
export function OldDataDialog(props: OldDataDialogProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const queries = useQueries();
  const [choice, setChoice] = useState<string>(String(offeredDays[1]));
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const days = readDays(choice === 'own' ? typed : choice);
  const settled = useSettled(days, settledMs);
  const check = useQuery({
    ...queries.storage.checkOld.queryOptions({ input: { days: settled ?? 1 } }),
    enabled: settled !== null,
    staleTime: 0,
    gcTime: 0,
  });
  const remove = useMutation({ ...queries.storage.removeOld.mutationOptions(), onSuccess: props.onRemoved });
  const isLookedAt = settled === days && check.isSuccess && !check.isFetching;
  const found = days !== null && isLookedAt ? check.data : null;
  const going = found === null ? null : countRemovals(found, ticked);
  const isWrong = choice === 'own' && typed !== '' && days === null;
  return (
    <ConfirmDialog
      title={t('removalTitle')}
      confirmLabel={
        going === null || going.jobs === 0
          ? t('removalConfirm')
          : t('removalConfirmJobs', { count: going.jobs })
      }
      isDone={remove.isSuccess}
      isBusy={remove.isPending}
      isDisabled={going === null || going.jobs + going.files === 0}
      onConfirm={() => days !== null && remove.mutate({ days, unsavedJobIds: [...ticked] })}
      onClose={props.onClose}
    >
      <div className={styles.content}>
        <Body1>{t('removalText')}</Body1>
        <Field className={styles.age} label={t('removalAge')}>
          <Select value={choice} disabled={remove.isPending} onChange={(_, { value }) => setChoice(value)}>
            {offeredDays.map((count) => (
              <option key={count} value={String(count)}>
                {t('removalAges', { count })}
              </option>
            ))}
            <option value="own">{t('removalOwn')}</option>
          </Select>
        </Field>
        {choice === 'own' && (
          <Field
            className={styles.age}
            label={t('removalDays')}
            {...(isWrong
              ? { validationMessage: t('removalDaysInvalid'), validationState: 'error' as const }
              : {})}
          >
            <Input
              inputMode="numeric"
              maxLength={5}
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
        )}
        <div aria-live="polite">
          {days !== null && !isLookedAt && !check.isError && (
            <Spinner size="tiny" labelPosition="after" label={t('removalLooking')} />
          )}
          {found !== null && <OldDataList found={found} ticked={ticked} onTick={setTicked} />}
        </div>
        {check.isError && <ProblemBar problem={callProblem(check.error)} />}
        {remove.isError && <ProblemBar problem={callProblem(remove.error)} />}
      </div>
    </ConfirmDialog>
  );
}
