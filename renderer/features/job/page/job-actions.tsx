import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useJobs, useSnapshot } from '../../../client/use-state.ts';
import { jobsUnderway } from '../../../components/job-words.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { shortcutMark } from '../../../components/shortcut-mark.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { SaveDialog } from '../save/save-dialog.tsx';
import { UndoDialog } from '../save/undo-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { DeleteRemoteDialog, RemoveDialog } from './remove-dialog.tsx';

type OpenDialog = 'save' | 'undo' | 'cancel' | 'remove' | 'delete' | null;

/** What can be done with the job as it stands; what is impossible now is not offered. */
export function JobActions(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const { t } = useTranslation('job');
  const queries = useQueries();
  const pause = useMutation(queries.jobs.pause.mutationOptions());
  const resume = useMutation(queries.jobs.resume.mutationOptions());
  const queue = useMutation(queries.jobs.queue.mutationOptions());
  const [{ open, turn }, setOpened] = useState<{ readonly open: OpenDialog; readonly turn: number }>({
    open: null,
    turn: 0,
  });
  // A dialog tells a moment late that it has closed; by then the next one may have been asked for.
  const close = (): void => setOpened((now) => (now.turn === turn ? { open: null, turn } : now));
  const show = (dialog: OpenDialog): void => setOpened((now) => ({ open: dialog, turn: now.turn + 1 }));
  const isOver = job.state === 'finished' || job.state === 'canceled';
  const failed = pause.error ?? resume.error ?? queue.error;
  const canPause =
    (job.state === 'queued' || job.state === 'sending' || job.state === 'processing') &&
    job.counts.waiting > 0;
  return (
    <>
      {job.state === 'paused' && job.problem === null && (
        <Button
          icon={<PlayRegular />}
          disabled={resume.isPending}
          onClick={() => resume.mutate({ jobId: job.id })}
        >
          {t('resume')}
        </Button>
      )}
      {canPause && (
        <Button
          icon={<PauseRegular />}
          disabled={pause.isPending}
          onClick={() => pause.mutate({ jobId: job.id })}
        >
          {t('pause')}
        </Button>
      )}
      <Button
        appearance="primary"
        icon={<SaveRegular />}
        disabled={job.counts.answered === 0}
        {...shortcutMark('save')}
        onClick={() => show('save')}
      >
        {t('save')}
      </Button>
      <ExportMenu job={job} />
      <MoreMenu job={job} isOver={isOver} onOpen={show} onQueue={() => queue.mutate({ jobId: job.id })} />
      {failed !== null && (
        <ProblemBar
          problem={callProblem(failed)}
          onDismiss={() => {
            pause.reset();
            resume.reset();
            queue.reset();
          }}
        />
      )}
      {open === 'save' && <SaveDialog key={turn} job={job} onClose={close} onUndo={() => show('undo')} />}
      {open === 'undo' && <UndoDialog key={turn} job={job} onClose={close} />}
      {open === 'cancel' && <CancelDialog key={turn} job={job} onClose={close} />}
      {open === 'remove' && <RemoveDialog key={turn} job={job} onClose={close} />}
      {open === 'delete' && <DeleteRemoteDialog key={turn} job={job} onClose={close} />}
    </>
  );
}

function MoreMenu(props: {
  readonly job: Job;
  readonly isOver: boolean;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onQueue: () => void;
}): ReactNode {
  const { job } = props;
  const { t } = useTranslation('job');
  const canDelete =
    !job.isPractice && props.isOver && job.batches.some((batch) => batch.state === 'collected');
  // In a browser the copy was downloaded: it is the user's, out of reach.
  const canUndo = useSnapshot().host === 'desktop' && job.savedAs !== null;
  // Only what is not sent yet can wait, and only where something is before it.
  const hasPlanned = job.batches.some((batch) => batch.state === 'planned');
  const before = jobsUnderway(useJobs(), job.isPractice).filter(
    (other) => other.id !== job.id && other.createdAt < job.createdAt,
  );
  const canMove = job.state === 'sending' || job.state === 'processing' || job.state === 'paused';
  const canQueue =
    canMove && hasPlanned && before.length > 0 && job.waitsFor.length === 0 && job.problem === null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={t('more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {!props.isOver && (
            <MenuItem disabled={job.state === 'canceling'} onClick={() => props.onOpen('cancel')}>
              {t('cancel')}
            </MenuItem>
          )}
          {canQueue && <MenuItem onClick={props.onQueue}>{t('queue')}</MenuItem>}
          {canUndo && <MenuItem onClick={() => props.onOpen('undo')}>{t('undoSave')}</MenuItem>}
          {canDelete && <MenuItem onClick={() => props.onOpen('delete')}>{t('deleteRemote')}</MenuItem>}
          {props.isOver && <MenuItem onClick={() => props.onOpen('remove')}>{t('remove')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
