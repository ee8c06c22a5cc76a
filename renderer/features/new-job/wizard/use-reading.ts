import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { HeaderRows, RowRulesChoice, WorkbookSummary } from '../../../../shared/model/table.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi, useQueries } from '../../../client/client.tsx';
import type { PageProblem } from '../../../client/page-host.ts';
import { useReadingShare } from '../../../client/use-state.ts';
import { chosenSheet, type ReadTable } from '../draft/chosen-sheet.ts';
import type { NewJobDraft } from '../draft/draft.ts';

/** What is known of the chosen workbook and sheet, and how far reading has got. */
export interface Reading {
  readonly workbook: WorkbookSummary | null;
  readonly sheet: string | null;
  readonly table: ReadTable | null;
  readonly isOpening: boolean;
  readonly isReading: boolean;
  /** From 0 to 1; null while nothing is known of it. */
  readonly share: number | null;
  readonly problem: PageProblem | null;
  /** Stops reading; the table then stands at the problem `reading-canceled`. */
  readonly cancel: () => void;
  readonly readAgain: () => void;
}

/** A read table stays good until the user chooses otherwise: reading a large sheet twice would waste their time. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;

/** How a text file is to be read; nothing for the guess. */
function textOf({ text }: NewJobDraft) {
  return Object.keys(text).length === 0 ? {} : { text };
}

/** Which sheet is to be read, and how. */
function questionOf(draft: NewJobDraft, sheet: string) {
  const columns = draft.columns === null ? {} : { columns: draft.columns };
  return { sheet, ...textOf(draft), ...headerOf(draft.headerRows), ...rulesOf(draft.rowRules), ...columns };
}

/** The header asked for; nothing for the guess. */
function headerOf(rows: HeaderRows | null) {
  return rows === null ? {} : { headerRow: rows.last, firstHeaderRow: rows.first };
}

/** How rows shall be put together; nothing where each stays as it stands. */
function rulesOf({ fillsDown, continuesBy }: RowRulesChoice) {
  const isPlain = fillsDown.length === 0 && continuesBy === null;
  return isPlain ? {} : { rowRules: { fillsDown: [...fillsDown], continuesBy } };
}

/** Opens the draft's workbook and reads its sheet, also again after a reload of the page. */
export function useReading(draft: NewJobDraft): Reading {
  const api = useApi();
  const queries = useQueries();
  const { file } = draft;
  const opened = useQuery(
    queries.workbooks.open.queryOptions({
      input: file === null ? skipToken : { ...textOf(draft), fileId: file.fileId },
      ...once,
    }),
  );
  const workbook = file !== null && opened.data !== undefined ? (opened.data as WorkbookSummary) : null;
  const sheet = workbook === null ? null : chosenSheet(draft, workbook);
  const read = useQuery(
    queries.workbooks.readTable.queryOptions({
      input:
        file === null || sheet === null ? skipToken : { ...questionOf(draft, sheet), fileId: file.fileId },
      ...once,
    }),
  );
  const share = useReadingShare(file?.fileId ?? null);
  const fileId = file?.fileId;
  const cancel = useCallback(() => {
    if (fileId !== undefined) void api.workbooks.cancelReading({ fileId }).catch(() => undefined);
  }, [api, fileId]);
  const failure = opened.error ?? read.error;
  const hasReadTable = file !== null && sheet !== null && read.data !== undefined;
  return {
    workbook,
    sheet,
    table: hasReadTable ? read.data : null,
    isOpening: opened.isFetching,
    isReading: read.isFetching,
    share,
    problem: failure === null || file === null ? null : callProblem(failure),
    cancel,
    readAgain: () => void (opened.isError ? opened.refetch() : read.refetch()),
  };
}
