import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../../shared/contract/types.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi } from '../../../client/client.tsx';
import type { Job, PageProblem } from '../../../client/page-host.ts';
import { useConnectionState, useJobs } from '../../../client/use-state.ts';
import { navigate } from '../../../components/route.tsx';
import { useWizard } from '../wizard/wizard.tsx';

const mutationKey = ['new-job', 'send'] as const;

/** Sending, as the button and the problem bar above it see it. */
export interface Send {
  /** With `queues` nothing is sent before the older jobs are over. */
  readonly send: (queues?: boolean) => void;
  readonly isSending: boolean;
  readonly problem: PageProblem | null;
  readonly clearProblem: () => void;
  /** The line broke after Send: nobody here knows yet whether the core has taken the job. */
  readonly isUnsure: boolean;
}

/** A job that was asked for while the line broke, and the jobs that were there before. */
interface PendingSend {
  readonly workbookName: string;
  readonly sheet: string;
  readonly jobsBefore: ReadonlySet<string>;
}

/** Sends the draft once and leads to the job. A broken line never leads to a second sending by itself. */
export function useSend(): Send {
  const jobs = useJobs();
  const connection = useConnectionState();
  const wizard = useWizard();
  const { request, dispatch } = wizard;
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const [unsure, setUnsure] = useState<PendingSend | null>(null);
  const isSending = useIsMutating({ mutationKey }) > 0;
  // `isSending` is known only with the next drawing, and a double click is quicker than that.
  const isUnderway = useRef(false);
  const once = useSendOnce();
  const finish = (jobId: string): void => {
    once.forget();
    setUnsure(null);
    setProblem(null);
    navigate({ screen: 'job', jobId });
    dispatch({ type: 'started-again' });
  };
  const mutation = useMutation({
    mutationKey,
    mutationFn: once.send,
    onSuccess: (job) => finish(job.id),
    onError: (error, { pending }) => {
      // Only after a failure: once the job is taken this page leads away from here.
      isUnderway.current = false;
      const found = callProblem(error);
      setProblem(found);
      if (found.code === 'connection-lost') setUnsure(pending);
    },
  });
  useWhenFound(unsure, jobs, finish);
  const send = (queues = false): void => {
    if (isUnderway.current || isSending || request === null || connection !== 'open') return;
    isUnderway.current = true;
    setProblem(null);
    setUnsure(null);
    mutation.mutate({ draft: request, queues, pending: toPendingSend(wizard, jobs) });
  };
  return { send, isSending, problem, clearProblem: () => setProblem(null), isUnsure: unsure !== null };
}

function toPendingSend({ draft, reading }: ReturnType<typeof useWizard>, jobs: readonly Job[]): PendingSend {
  const jobsBefore = new Set(jobs.map((job) => job.id));
  return { workbookName: draft.file?.name ?? '', sheet: reading.sheet ?? '', jobsBefore };
}

/** What is sent, and what tells whether it was when no answer came. */
interface SendOrder {
  readonly draft: Draft;
  readonly queues: boolean;
  readonly pending: PendingSend;
}

/**
 * Sends with an idempotency key. The same draft sent again after a broken line keeps its key, so that the core answers
 * with the job it has made.
 */
function useSendOnce(): { readonly send: (order: SendOrder) => Promise<Job>; readonly forget: () => void } {
  const api = useApi();
  const last = useRef({ text: '', idempotencyKey: '' });
  return {
    send: ({ draft, queues }) => {
      const text = JSON.stringify(draft);
      if (last.current.text !== text) last.current = { text, idempotencyKey: crypto.randomUUID() };
      return api.jobs.send({ ...draft, queues, idempotencyKey: last.current.idempotencyKey });
    },
    forget: () => {
      last.current = { text: '', idempotencyKey: '' };
    },
  };
}

/** Ends an unanswered Send once the core's list shows the job that came of it. */
function useWhenFound(unsure: PendingSend | null, jobs: readonly Job[], finish: (jobId: string) => void) {
  const existingJob = unsure === null ? undefined : findExistingJob(unsure, jobs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the finding of the job leads to it, once.
  useEffect(() => {
    if (existingJob !== undefined) finish(existingJob.id);
  }, [existingJob?.id]);
}

/** The job that came of an unanswered Send, once the core's list shows it. */
function findExistingJob(pending: PendingSend, jobs: readonly Job[]): Job | undefined {
  return jobs.find(
    (job) =>
      !pending.jobsBefore.has(job.id) &&
      job.workbookName === pending.workbookName &&
      job.sheet === pending.sheet,
  );
}
