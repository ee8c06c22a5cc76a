import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi } from '../../../client/client.tsx';
import type { Job, PageProblem } from '../../../client/page-host.ts';
import { useConnectionState, useJobs } from '../../../client/use-state.ts';
import { navigate } from '../../../components/route.tsx';
import { asDraft, useWizard } from '../wizard/wizard.tsx';

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
interface Asked {
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
  const [unsure, setUnsure] = useState<Asked | null>(null);
  const isSending = useIsMutating({ mutationKey }) > 0;
  // `isSending` is known only with the next drawing, and a double click is quicker than that.
  const isUnderway = useRef(false);
  // The same draft asked for again after a broken line is the same wish: the core then answers with the job it has.
  const wish = useRef({ draft: '', requestId: '' });
  const nameWish = (asked: ReturnType<typeof asDraft>): string => {
    const text = JSON.stringify(asked);
    if (wish.current.draft !== text) wish.current = { draft: text, requestId: crypto.randomUUID() };
    return wish.current.requestId;
  };
  const finish = (jobId: string): void => {
    wish.current = { draft: '', requestId: '' };
    setUnsure(null);
    setProblem(null);
    navigate({ screen: 'job', jobId });
    dispatch({ type: 'started-again' });
  };
  const mutation = useMutation({
    mutationKey,
    mutationFn: (asked: {
      readonly draft: ReturnType<typeof asDraft>;
      readonly queues: boolean;
      readonly facts: Asked;
    }) => api.jobs.send({ ...asked.draft, queues: asked.queues, requestId: nameWish(asked.draft) }),
    onSuccess: (job) => finish(job.id),

    onError: (error, { facts }) => {
      // Only after a failure: once the job is taken this page leads away from here.
      isUnderway.current = false;
      const found = callProblem(error);
      setProblem(found);
      if (found.code === 'connection-lost') setUnsure(facts);
    },
  });
  const taken = unsure === null ? undefined : findTaken(unsure, jobs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the finding of the job leads to it, once.
  useEffect(() => {
    if (taken !== undefined) finish(taken.id);
  }, [taken?.id]);
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
    mutation.mutate({ draft: asDraft(request), queues, facts });
  };
  return { send, isSending, problem, clearProblem: () => setProblem(null), isUnsure: unsure !== null };
}

/** The job that came of an unanswered Send, once the core's list shows it. */
function findTaken(asked: Asked, jobs: readonly Job[]): Job | undefined {
  return jobs.find(
    (job) =>
      !asked.jobsBefore.has(job.id) && job.workbookName === asked.workbookName && job.sheet === asked.sheet,
  );
}
