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
  const api = useApi();
  const jobs = useJobs();
  const connection = useConnectionState();
  const { request, draft, reading, dispatch } = useWizard();
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const [unsure, setUnsure] = useState<PendingSend | null>(null);
  const isSending = useIsMutating({ mutationKey }) > 0;
  // `isSending` is known only with the next drawing, and a double click is quicker than that.
  const isUnderway = useRef(false);
  // The same draft asked for again after a broken line is the same send: the core then answers with the job it has.
  const lastSend = useRef({ draft: '', idempotencyKey: '' });
  const keyOf = (order: Draft): string => {
    const text = JSON.stringify(order);
    if (lastSend.current.draft !== text)
      lastSend.current = { draft: text, idempotencyKey: crypto.randomUUID() };
    return lastSend.current.idempotencyKey;
  };
  const finish = (jobId: string): void => {
    lastSend.current = { draft: '', idempotencyKey: '' };
    setUnsure(null);
    setProblem(null);
    navigate({ screen: 'job', jobId });
    dispatch({ type: 'started-again' });
  };
  const mutation = useMutation({
    mutationKey,
    mutationFn: (order: { readonly draft: Draft; readonly queues: boolean; readonly facts: PendingSend }) =>
      api.jobs.send({ ...order.draft, queues: order.queues, idempotencyKey: keyOf(order.draft) }),
    onSuccess: (job) => finish(job.id),

    onError: (error, { facts }) => {
      // Only after a failure: once the job is taken this page leads away from here.
      isUnderway.current = false;
      const found = callProblem(error);
      setProblem(found);
      if (found.code === 'connection-lost') setUnsure(facts);
    },
  });
  const existingJob = unsure === null ? undefined : findExistingJob(unsure, jobs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the finding of the job leads to it, once.
  useEffect(() => {
    if (existingJob !== undefined) finish(existingJob.id);
  }, [existingJob?.id]);
  const send = (queues = false): void => {
    if (isUnderway.current || isSending || request === null || connection !== 'open') return;
    isUnderway.current = true;
    setProblem(null);
    setUnsure(null);
    const facts = {
      workbookName: draft.file?.name ?? '',
      sheet: reading.sheet ?? '',
      jobsBefore: new Set(jobs.map((job) => job.id)),
    };
    mutation.mutate({ draft: request, queues, facts });
  };
  return { send, isSending, problem, clearProblem: () => setProblem(null), isUnsure: unsure !== null };
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
