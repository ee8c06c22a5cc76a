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
  const age = useAge();
  const { days } = age;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { check, isLookedAt, found } = useCheck(days);
  const remove = useMutation({ ...queries.storage.removeOld.mutationOptions(), onSuccess: props.onRemoved });
  const going = found === null ? null : countRemovals(found, ticked);
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
        <AgeFields age={age} isDisabled={remove.isPending} />
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

/** What removing everything older than that would remove, once the choice has been quiet for a moment. */
function useCheck(days: number | null) {
  const queries = useQueries();
  const settled = useSettled(days, settledMs);
  const check = useQuery({
    ...queries.storage.checkOld.queryOptions({ input: { days: settled ?? 1 } }),
    enabled: settled !== null,
    staleTime: 0,
    gcTime: 0,
  });
  const isLookedAt = settled === days && check.isSuccess && !check.isFetching;
  return { check, isLookedAt, found: days !== null && isLookedAt ? check.data : null };
}

interface Age {
  /** How old what goes must be; null while nothing that can be read was typed. */
  readonly days: number | null;
  /** One of the ages on offer, or `own`. */
  readonly choice: string;
  readonly setChoice: (choice: string) => void;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
}

function useAge(): Age {
  const [choice, setChoice] = useState<string>(String(offeredDays[1]));
  const [typed, setTyped] = useState('');
  return { days: readDays(choice === 'own' ? typed : choice), choice, setChoice, typed, setTyped };
}

function AgeFields({ age, isDisabled }: { readonly age: Age; readonly isDisabled: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const isWrong = age.typed !== '' && age.days === null;
  const fault = { validationMessage: t('removalDaysInvalid'), validationState: 'error' as const };
  return (
    <>
      <Field className={styles.age} label={t('removalAge')}>
        <Select value={age.choice} disabled={isDisabled} onChange={(_, { value }) => age.setChoice(value)}>
          {offeredDays.map((count) => (
            <option key={count} value={String(count)}>
              {t('removalAges', { count })}
            </option>
          ))}
          <option value="own">{t('removalOwn')}</option>
        </Select>
      </Field>
      {age.choice === 'own' && (
        <Field className={styles.age} label={t('removalDays')} {...(isWrong ? fault : {})}>
          <Input
            inputMode="numeric"
            maxLength={5}
            value={age.typed}
            onChange={(_, { value }) => age.setTyped(value)}
          />
        </Field>
      )}
    </>
  );
}
