import { useState } from 'react';
import { callProblem } from '../../client/call-problem.ts';
import { useApi, useClient, useQueries } from '../../client/client.tsx';
import type { PageProblem } from '../../client/page-host.ts';
import { downloadText } from '../../components/download-text.ts';
import { navigate } from '../../components/route.tsx';
import { chooseTemplateFile } from './template-files.ts';

/** What can be done with templates; failures are shown at the top of the screen. */
export interface TemplateCalls {
  readonly problem: PageProblem | null;
  readonly clearProblem: () => void;
  readonly copy: (templateId: string) => Promise<void>;
  readonly restore: (templateId: string, version: number) => Promise<void>;
  /** Saves the template as a file; gives the file's name, or null when it could not be made. */
  readonly exportFile: (templateId: string) => Promise<string | null>;
  readonly importFile: () => Promise<void>;
  /** Begins a new job in practice with a ready template and its example rows. */
  readonly practise: (templateId: string) => Promise<void>;
}

/** The calls of the page, each followed by a fresh list. */
export function useTemplateCalls(): TemplateCalls {
  const api = useApi();
  const queries = useQueries();
  const { cache } = useClient();
  const [problem, setProblem] = useState<PageProblem | null>(null);

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    setProblem(null);
    try {
      return await work();
    } catch (error) {
      setProblem(callProblem(error));
      return null;
    }
  }

  /** Shows what a call has made or changed. */
  async function show(work: () => Promise<{ readonly id: string } | null>): Promise<void> {
    const made = await attempt(work);
    if (made === null) return;
    await cache.invalidateQueries({ queryKey: queries.templates.list.key() });
    navigate({ screen: 'templates', templateId: made.id });
  }

  return {
    problem,
    clearProblem: () => setProblem(null),
    copy: (templateId) => show(() => api.templates.duplicate({ templateId })),
    restore: (templateId, version) => show(() => api.templates.restore({ templateId, version })),
    exportFile: (templateId) =>
      attempt(async () => {
        const { fileName, text } = await api.templates.export({ templateId });
        downloadText(fileName, text);
        return fileName;
      }),
    importFile: () =>
      show(async () => {
        const text = await chooseTemplateFile();
        return text === null ? null : api.templates.import({ text });
      }),
    practise: async (templateId) => {
      const file = await attempt(() => api.templates.openSample({ templateId }));
      if (file !== null) {
        navigate({ screen: 'new-job', step: 'instruction', file, isPractice: true, templateId });
      }
    },
  };
}
