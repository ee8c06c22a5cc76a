import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveOrder, SaveTarget } from '../../../../shared/contract/types.ts';
import type { ExtraColumn } from '../../../../shared/model/columns-beside.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useSnapshot } from '../../../client/use-state.ts';
import { BusyIcon } from '../../../components/busy-icon.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useModal } from '../../../components/use-modal.ts';
import { SaveChoices } from './save-choices.tsx';
import type { SavePlace } from './save-columns.tsx';
import { SaveResult } from './save-result.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(760px, calc(100vw - 48px))' },
});

/** The choices may be longer than the window: what went wrong must not stand below its edge. */
const bringIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

type LackingChoice = NonNullable<SaveOrder['lacking']>;
type PlaceWish = NonNullable<SaveOrder['places']>[number];

/** Where to save, what that will do to each row, and what was written in the end. */
export function SaveDialog(props: {
  readonly job: Job;
  readonly onClose: () => void;
  /** Asks whether the save that was just made is to be taken back. */
  readonly onUndo: () => void;
}): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: shared } = useTranslation();
  const { host } = useSnapshot();
  const queries = useQueries();
  const modal = useModal(false, props.onClose);
  const [target, setTarget] = useState<SaveTarget>('copy');
  const [extras, setExtras] = useState<readonly ExtraColumn[]>([]);
  const [places, setPlaces] = useState<readonly PlaceWish[]>([]);
  const [addsRecord, setAddsRecord] = useState(false);
  const [printsAnswers, setPrintsAnswers] = useState(false);
  const [lacking, setLacking] = useState<LackingChoice | null>(null);
  const input = { jobId: job.id, target, places: [...places], extras: [...extras], addsRecord };
  const check = useQuery({
    ...queries.jobs.checkSave.queryOptions({ input }),
    staleTime: 0,
    gcTime: 0,
    // What was found for the choices before stays in sight while those made now are looked at.
    placeholderData: keepPreviousData,
  });
  const save = useMutation(queries.jobs.save.mutationOptions());
  // Ticked, and still offered: answers may go into columns that are there by now.
  const asksToPrint = printsAnswers && check.data?.printArea != null;
  const run = (asks: boolean): void => {
    // A place of one's own choice is always a copy.
    const plain = asksToPrint ? { ...input, printsAnswers } : input;
    const order = lacking === null ? plain : { ...plain, lacking };
    save.mutate(asks ? { ...order, target: 'copy', asks } : order);
  };
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T): void => {
      save.reset();
      change(value);
    };
  const place = (answer: string, wanted: SavePlace): void => {
    save.reset();
    setPlaces([...places.filter((wish) => wish.answer !== answer), { answer, place: wanted }]);
  };
  const problem = save.error ?? check.error;
  const mustChoose = check.data !== undefined && check.data.lacking !== null && lacking === null;
  const canSave = !save.isPending && check.isSuccess && !check.isPlaceholderData && !mustChoose;
  const label =
    target === 'original'
      ? t('saveConfirmOriginal')
      : host === 'browser'
        ? t('saveConfirmDownload')
        : t('saveConfirmCopy');
  const report = save.data ?? null;
  return (
    <Dialog open={modal.isShown} onOpenChange={(_, change) => !change.open && modal.close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{report === null ? t('saveTitle') : t('saveDoneTitle')}</DialogTitle>
          <DialogContent>
            {report === null ? (
              <SaveChoices
                job={job}
                target={target}
                onTarget={changing(setTarget)}
                extras={extras}
                onExtras={changing(setExtras)}
                onPlace={place}
                addsRecord={addsRecord}
                onRecord={changing(setAddsRecord)}
                printsAnswers={printsAnswers}
                onPrint={changing(setPrintsAnswers)}
                lacking={lacking}
                onLacking={changing(setLacking)}
                // What an earlier look found says nothing once the workbook cannot be read any more.
                check={check.isError ? null : (check.data ?? null)}
                isChecking={check.isFetching}
              />
            ) : (
              <SaveResult report={report} asksToPrint={asksToPrint} onUndo={props.onUndo} />
            )}
            {problem !== null && (
              <div ref={bringIntoSight} aria-live="polite">
                <ProblemBar problem={callProblem(problem)} />
              </div>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={modal.close}>{report === null ? shared('cancel') : shared('close')}</Button>
            {report === null && host === 'desktop' && (target === 'copy' || save.isError) && (
              <Button disabled={!canSave} onClick={() => run(true)}>
                {t('saveElsewhere')}
              </Button>
            )}
            {report === null && (
              <Button
                appearance="primary"
                disabled={!canSave}
                {...(save.isPending ? { icon: <BusyIcon /> } : {})}
                onClick={() => run(false)}
              >
                {label}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
