import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerFormat } from '../../../shared/model/template.ts';
import { type AttachReport, freeColumnName, isHeaderTaken, takenFields } from './attach-settings.ts';
import type { AttachReading } from './use-attach-table.ts';

/** One way to bring answers and rows together. */
export type AttachWay = AttachReport['ways'][number];

/** What is chosen for a compared sheet; the best way stands until the user takes another. */
export interface AttachChoice {
  /** Null when no answer names a row. */
  readonly way: AttachWay | null;
  readonly format: AnswerFormat;
  /** Headers of the answers' parts that the sheet has already, for which reason the parts stay together. */
  readonly taken: readonly string[];
  readonly columnName: string;
  readonly nameProblem: 'empty' | 'taken' | null;
  readonly setWay: (way: AttachWay) => void;
  readonly setColumnName: (name: string) => void;
}

/** The choice for the sheet as it is compared now; null until it is. */
export function useAttachChoice({ table, report }: AttachReading): AttachChoice | null {
  const { t } = useTranslation('batches');
  const [wanted, setWanted] = useState<string | null | undefined>(undefined);
  const [typedName, setTypedName] = useState<string | null>(null);
  if (table === null || report === null) return null;
  const { columns } = table;
  const way = report.ways.find(({ idColumn }) => idColumn === wanted) ?? report.ways[0] ?? null;
  const found = report.answerFormat as AnswerFormat;
  const taken = takenFields(found, columns);
  const format: AnswerFormat = taken.length > 0 ? { kind: 'text' } : found;
  const columnName = typedName ?? freeColumnName(t('columnNameDefault'), columns);
  return {
    way,
    format,
    taken,
    columnName,
    nameProblem: format.kind === 'fields' ? null : problemOf(columnName, isHeaderTaken(columnName, columns)),
    setWay: ({ idColumn }) => setWanted(idColumn),
    setColumnName: setTypedName,
  };
}

function problemOf(name: string, isTaken: boolean): AttachChoice['nameProblem'] {
  if (name.trim() === '') return 'empty';
  return isTaken ? 'taken' : null;
}
