import { useCallback, useState } from 'react';
import type { FileReference } from '../../shared/contract/types.ts';
import { callProblem } from '../client/call-problem.ts';
import { useClient } from '../client/client.tsx';
import type { PageProblem } from '../client/page-host.ts';

/** Formats the file dialog of a browser offers. */
export const acceptedFileTypes = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.tab,.txt,.dat,.asc';

/** Bringing a workbook in, whichever way the user likes. */
export interface WorkbookPicker {
  /** Name of the file that is being taken in; null when none is. */
  readonly taking: string | null;
  readonly problem: PageProblem | null;
  readonly clearProblem: () => void;
  /** Opens the system's or the browser's own dialog. */
  readonly choose: () => void;
  /** Takes a dropped file. */
  readonly take: (file: File) => void;
  /** Makes a fresh copy of the bundled sample and takes that. */
  readonly takeSample: () => void;
}

/** Gets a workbook from the user and calls `onFile` with it. Nothing happens when the dialog is closed. */
export function useWorkbookPicker(onFile: (file: FileReference) => void): WorkbookPicker {
  const { host, api } = useClient();
  const [taking, setTaking] = useState<string | null>(null);
  const [problem, setProblem] = useState<PageProblem | null>(null);

  const run = useCallback(
    (name: string, bring: () => Promise<FileReference | null>) => {
      setProblem(null);
      setTaking(name);
      bring()
        .then((file) => file !== null && onFile(file))
        .catch((error: unknown) => setProblem(callProblem(error)))
        .finally(() => setTaking(null));
    },
    [onFile],
  );
  const take = useCallback((file: File) => run(file.name, () => host.takeFile(file)), [run, host]);
  const takeSample = useCallback(() => {
    // biome-ignore lint/correctness/useHookAtTopLevel: a call of the contract whose name begins with "use", not a hook.
    run('', () => api.files.useSample({}));
  }, [run, api]);
  const choose = useCallback(() => {
    if (host.kind === 'desktop') run('', () => api.files.choose({}));
    else chooseInBrowser(take);
  }, [run, take, host, api]);
  return { taking, problem, clearProblem: () => setProblem(null), choose, take, takeSample };
}

function chooseInBrowser(take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = acceptedFileTypes;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) take(file);
  });
  input.click();
}
