import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SaveCheck, SaveOrder, SaveReport, SaveTarget } from '../../../../shared/contract/types.ts';
import type { ExtraColumn } from '../../../../shared/model/columns-beside.ts';
import { useQueries } from '../../../client/client.tsx';
import { shownLanguage } from '../../../messages/messages.ts';
import type { LackingChoice } from './lacking-letters.tsx';

type PlaceRequest = NonNullable<SaveOrder['places']>[number];

/** What the user has chosen so far. */
export interface SaveOptions {
  readonly target: SaveTarget;
  readonly extras: readonly ExtraColumn[];
  /** For the answers that shall not go where they would by themselves. */
  readonly places: readonly PlaceRequest[];
  readonly addsSummarySheet: boolean;
  readonly printsAnswers: boolean;
  readonly lacking: LackingChoice | null;
}

const initialOptions: SaveOptions = {
  target: 'copy',
  extras: [],
  places: [],
  addsSummarySheet: false,
  printsAnswers: false,
  lacking: null,
};

/** The choices before a save, what they would do to the workbook, and the save itself. */
export interface Save {
  readonly options: SaveOptions;
  readonly change: (changed: Partial<SaveOptions>) => void;
  /** What saving would do; null while that is not known, or once the workbook can't be read any more. */
  readonly check: SaveCheck | null;
  readonly isChecking: boolean;
  readonly canSave: boolean;
  readonly isSaving: boolean;
  readonly hasFailed: boolean;
  /**
   * Whether answers are to be printed, too: ticked, and still offered, since they may go into columns that
   * are there by now.
   */
  readonly asksToPrint: boolean;
  readonly error: Error | null;
  readonly report: SaveReport | null;
  /** Saves; `asks` for a place of the user's own choice, which is always a copy. */
  readonly run: (asks: boolean) => void;
}

/** Checks what the choices would do each time they change, and saves when asked to. */
export function useSave(jobId: string): Save {
  const queries = useQueries();
  const [options, setOptions] = useState(initialOptions);
  const { target, extras, places, addsSummarySheet, printsAnswers, lacking } = options;
  const input = { jobId, target, places, extras, language: shownLanguage(), addsSummarySheet };
  const check = useQuery({
    ...queries.jobs.checkSave.queryOptions({ input }),
    staleTime: 0,
    gcTime: 0,
    // What was found for the choices before stays in sight while those made now are looked at.
    placeholderData: keepPreviousData,
  });
  const save = useMutation(queries.jobs.save.mutationOptions());
  const asksToPrint = printsAnswers && check.data?.printArea != null;
  const mustChoose = check.data !== undefined && check.data.lacking !== null && lacking === null;
  return {
    options,
    change: (changed) => {
      save.reset();
      setOptions({ ...options, ...changed });
    },
    check: check.isError ? null : (check.data ?? null),
    isChecking: check.isFetching,
    canSave: !save.isPending && check.isSuccess && !check.isPlaceholderData && !mustChoose,
    isSaving: save.isPending,
    hasFailed: save.isError,
    asksToPrint,
    error: save.error ?? check.error,
    report: save.data ?? null,
    run: (asks) => {
      const plain = asksToPrint ? { ...input, printsAnswers } : input;
      const order = lacking === null ? plain : { ...plain, lacking };
      save.mutate(asks ? { ...order, target: 'copy', asks } : order);
    },
  };
}
