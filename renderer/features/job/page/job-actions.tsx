import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/model/outcome.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useJobs, useSnapshot } from '../../../client/use-state.ts';
import { jobsUnderway } from '../../../components/job-words.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { shortcutMark } from '../../../components/shortcut-mark.ts';
import { type Turns, useTurns } from '../../../components/use-turns.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { SaveDialog } from '../save/save-dialog.tsx';
import { UndoDialog } from '../save/undo-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { DeleteRemoteDialog, RemoveDialog } from './remove-dialog.tsx';

type ActionName = 'save' | 'undo' | 'cancel' | 'remove' | 'delete';

/** What can be done with the job as it stands; what is impossible now is not offered. */
export function JobActions(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const { t } = useTranslation('job');
  const queries = useQueries();
  const pause = useMutation(queries.jobs.pause.mutationOptions());
  const resume = useMutation(queries.jobs.resume.mutationOptions());
  const queue = useMutation(queries.jobs.queue.mutationOptions());
  const dialogs = useTurns<ActionName>();
  const failed = pause.error ?? resume.error ?? queue.error;
  const dismiss = (): void => {
    for (const call of [pause, resume, queue]) call.reset();
  };
  const of = { jobId: job.id };
  return (
    <>
      {job.state === 'paused' && job.problem === null && (
        <Button icon={<PlayRegular />} disabled={resume.isPending} onClick={() => resume.mutate(of)}>
          {t('resume')}
        </Button>
      )}
      {canPause(job) && (
        <Button icon={<PauseRegular />} disabled={pause.isPending} onClick={() => pause.mutate(of)}>
          {t('pause')}
        </Button>
      )}
      <SaveButton job={job} onSave={() => dialogs.show('save')} />
      <ExportMenu job={job} />
      <MoreMenu job={job} onOpen={dialogs.show} onQueue={() => queue.mutate(of)} />
      {failed !== null && <ProblemBar problem={callProblem(failed)} onDismiss={dismiss} />}
      <ActionDialog job={job} dialogs={dialogs} />
    </>
  );
}

function canPause({ state, counts }: Job): boolean {
  return (state === 'queued' || state === 'sending' || state === 'processing') && counts.waiting > 0;
}

function SaveButton(props: { readonly job: Job; readonly onSave: () => void }): ReactNode {
  const { t } = useTranslation('job');
  return (
    <Button
      appearance="primary"
      icon={<SaveRegular />}
      disabled={props.job.counts.answered === 0}
      {...shortcutMark('save')}
      onClick={props.onSave}
    >
      {t('save')}
    </Button>
  );
}

function ActionDialog(props: { readonly job: Job; readonly dialogs: Turns<ActionName> }): ReactNode {
  const { open, show, close } = props.dialogs;
  if (open === null) return null;
  const { what, turn } = open;
  const common = { job: props.job, onClose: () => close(turn) };
  switch (what) {
    case 'save':
      return <SaveDialog key={turn} {...common} onUndo={() => show('undo')} />;
    case 'undo':
      return <UndoDialog key={turn} {...common} />;
    case 'cancel':
      return <CancelDialog key={turn} {...common} />;
    case 'remove':
      return <RemoveDialog key={turn} {...common} />;
    case 'delete':
      return <DeleteRemoteDialog key={turn} {...common} />;
    default:
      return assertNever(what);
  }
}

interface MoreMenuProps {
  readonly job: Job;
  readonly onOpen: (dialog: ActionName) => void;
  readonly onQueue: () => void;
}

function MoreMenu({ job, onOpen, onQueue }: MoreMenuProps): ReactNode {
  const { t } = useTranslation('job');
  const isOver = job.state === 'finished' || job.state === 'canceled';
  const canDelete = !job.isPractice && isOver && job.batches.some((batch) => batch.state === 'collected');
  // In a browser the copy was downloaded: it is the user's, out of reach.
  const canUndo = useSnapshot().host === 'desktop' && job.savedAs !== null;
  const canQueue = useCanQueue(job);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={t('more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {!isOver && (
            <MenuItem disabled={job.state === 'canceling'} onClick={() => onOpen('cancel')}>
              {t('cancel')}
            </MenuItem>
          )}
          {canQueue && <MenuItem onClick={onQueue}>{t('queue')}</MenuItem>}
          {canUndo && <MenuItem onClick={() => onOpen('undo')}>{t('undoSave')}</MenuItem>}
          {canDelete && <MenuItem onClick={() => onOpen('delete')}>{t('deleteRemote')}</MenuItem>}
          {isOver && <MenuItem onClick={() => onOpen('remove')}>{t('remove')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Only what is not sent yet can wait, and only where something is before it. */
function useCanQueue(job: Job): boolean {
  const hasPlanned = job.batches.some((batch) => batch.state === 'planned');
  const before = jobsUnderway(useJobs(), job.isPractice).filter(
    (other) => other.id !== job.id && other.createdAt < job.createdAt,
  );
  const canMove = job.state === 'sending' || job.state === 'processing' || job.state === 'paused';
  return canMove && hasPlanned && before.length > 0 && job.waitsFor.length === 0 && job.problem === null;
}
