import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveTarget } from '../../../shared/contract/types.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import type { Job } from '../../client/page-host.ts';
import { useSnapshot } from '../../client/use-state.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useModal } from '../../components/use-modal.ts';
import { type ExtraColumn, SaveChoices } from './save-choices.tsx';
import { SaveResult } from './save-result.tsx';

/** Where to save, what that will do to each row, and what was written in the end. */
export function SaveDialog(props: { readonly job: Job; readonly onClose: () => void }): ReactNode {
  const { job } = props;
  const { t } = useTranslation('results');
  const { t: shared } = useTranslation();
  const { host } = useSnapshot();
  const queries = useQueries();
  const modal = useModal(false, props.onClose);
  const [target, setTarget] = useState<SaveTarget>('copy');
  const [extras, setExtras] = useState<readonly ExtraColumn[]>([]);
  const check = useQuery({
    ...queries.jobs.checkSave.queryOptions({ input: { jobId: job.id, target } }),
    staleTime: 0,
    gcTime: 0,
  });
  const save = useMutation(queries.jobs.save.mutationOptions());
  const run = (asks: boolean): void => {
    save.mutate({ jobId: job.id, target, extras: [...extras], ...(asks ? { asks } : {}) });
  };
  const problem = save.error ?? check.error;
  const canSave = !save.isPending && !check.isPending && !check.isError;
  const label =
    target === 'original'
      ? t('saveConfirmOriginal')
      : host === 'browser'
        ? t('saveConfirmDownload')
        : t('saveConfirmCopy');
  const report = save.data ?? null;
  return (
    <Dialog open={modal.isShown} onOpenChange={(_, change) => !change.open && modal.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{report === null ? t('saveTitle') : t('saveDoneTitle')}</DialogTitle>
          <DialogContent>
            {report === null ? (
              <SaveChoices
                job={job}
                target={target}
                onTarget={setTarget}
                extras={extras}
                onExtras={setExtras}
                matching={check.data ?? null}
                isChecking={check.isFetching}
              />
            ) : (
              <SaveResult report={report} />
            )}
            {problem !== null && <ProblemBar problem={callProblem(problem)} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={modal.close}>{report === null ? shared('cancel') : shared('close')}</Button>
            {report === null && host === 'desktop' && target === 'copy' && (
              <Button disabled={!canSave} onClick={() => run(true)}>
                {t('saveElsewhere')}
              </Button>
            )}
            {report === null && (
              <Button
                appearance="primary"
                disabled={!canSave}
                {...(save.isPending ? { icon: <Spinner size="tiny" /> } : {})}
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
