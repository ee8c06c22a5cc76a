import type { JobSettings } from '../../../shared/model/job.ts';
import type { Column } from '../../../shared/model/table.ts';
import { type AnswerFormat, answerColumns } from '../../../shared/model/template.ts';
import type { Api } from '../../client/live-state.ts';

/** What the core found out about a batch and a table. */
export type AttachReport = Awaited<ReturnType<Api['accountBatches']['check']>>;

/** Whether the sheet has a column with this header; Excel tables compare headers without regard to capitals. */
export function isHeaderTaken(name: string, columns: readonly Column[]): boolean {
  const wanted = name.trim().toLocaleLowerCase('en');
  return columns.some(({ header }) => header.trim().toLocaleLowerCase('en') === wanted);
}

/** `wanted`, else with a number behind it, so that no column has it yet. */
export function freeColumnName(wanted: string, columns: readonly Column[]): string {
  if (!isHeaderTaken(wanted, columns)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!isHeaderTaken(`${wanted} ${number}`, columns)) return `${wanted} ${number}`;
  }
}

/** Headers of the answer's parts that the sheet has already; only several fields can have any. */
export function takenFields(format: AnswerFormat, columns: readonly Column[]): readonly string[] {
  if (format.kind !== 'fields') return [];
  return answerColumns(format, '').filter((name) => isHeaderTaken(name, columns));
}

/** Settings of a job whose answers are there already. Without an instruction nothing of it can be sent. */
export function attachSettings(
  report: Pick<AttachReport, 'model'>,
  choice: {
    readonly format: AnswerFormat;
    readonly columnName: string;
    readonly idColumn: string | null;
  },
): JobSettings {
  return {
    template: {
      instruction: '',
      background: '',
      answerFormat: choice.format,
      emptyRule: 'send-empty',
    },
    model: report.model ?? 'unknown',
    maxTokens: 1,
    columnName: choice.columnName.trim(),
    rows: { kind: 'all' },
    idColumn: choice.idColumn,
    isPractice: false,
    spendCapUsdMicros: null,
    sharesIdenticalRequests: false,
    deletesAfterCollection: false,
  };
}
