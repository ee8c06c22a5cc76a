import { skipToken, useQuery } from '@tanstack/react-query';
import type { FileReference } from '../../../shared/contract/types.ts';
import type { TableSummary, WorkbookSummary } from '../../../shared/model/table.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import type { PageProblem } from '../../client/page-host.ts';
import type { AttachReport } from './attach-settings.ts';

/** A sheet read whole, under the reference by which the core knows it. */
export type AttachTable = TableSummary & { readonly tableId: string };

/** A workbook on its way to being compared with a batch. */
export interface AttachReading {
  readonly workbook: WorkbookSummary | null;
  readonly sheet: string | null;
  readonly table: AttachTable | null;
  readonly report: AttachReport | null;
  readonly isReading: boolean;
  readonly isComparing: boolean;
  readonly problem: PageProblem | null;
}

/** Read or compared once is enough while the dialog is open. */
const once = { staleTime: Number.POSITIVE_INFINITY } as const;

/** Opens the workbook, reads the sheet, and has the batch's results compared with it. */
export function useAttachTable(
  remoteId: string,
  file: FileReference | null,
  wantedSheet: string | null,
): AttachReading {
  const queries = useQueries();
  const opened = useQuery(
    queries.workbooks.open.queryOptions({
      input: file === null ? skipToken : { fileId: file.fileId },
      ...once,
    }),
  );
  const workbook = file !== null && opened.data !== undefined ? (opened.data as WorkbookSummary) : null;
  const sheet = wantedSheet ?? workbook?.sheets[workbook.suggestedSheet]?.name ?? null;
  const read = useQuery(
    queries.workbooks.readTable.queryOptions({
      input:
        file === null || workbook === null || sheet === null ? skipToken : { fileId: file.fileId, sheet },
      ...once,
    }),
  );
  const table = workbook !== null && sheet !== null ? (read.data ?? null) : null;
  const compared = useQuery(
    queries.accountBatches.check.queryOptions({
      input: table === null ? skipToken : { remoteId, tableId: table.tableId },
      ...once,
    }),
  );
  const failure = opened.error ?? read.error ?? compared.error;
  return {
    workbook,
    sheet,
    table,
    report: table === null ? null : (compared.data ?? null),
    isReading: opened.isFetching || read.isFetching,
    isComparing: compared.isFetching,
    problem: failure === null || file === null ? null : callProblem(failure),
  };
}
