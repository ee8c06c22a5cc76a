import { writeFileSync } from 'node:fs';
import { rowFingerprint } from '../../../electron/core/workbook/model/row-fingerprint.ts';
import { heldText } from '../../../electron/core/workbook/model/stored-cell.ts';
import type {
  AnswerRow,
  NewColumn,
  SaveRequest,
  TableFile,
  WorkbookService,
} from '../../../electron/core/workbook/model/workbook-service.ts';
import type { Outcome } from '../../../shared/model/outcome.ts';

/** The value, or a failing test that names the code. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The code of a refusal, or `ok`. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.problem.code;
}

/** A text column at the end. */
export const answerColumn: NewColumn = { header: 'Answer', place: 'append', kind: 'text' };

/** What a job does as far as workbooks go: reads the table, and keeps an answer for each row in a file. */
export async function sendAll(
  service: WorkbookService,
  path: string,
  scratch: (name: string) => string,
  choice: {
    readonly used: readonly string[];
    readonly id?: string;
    readonly sheet?: string;
    readonly answer?: (cells: readonly string[], rowNumber: number) => AnswerRow['values'];
    readonly columns?: readonly NewColumn[];
    readonly headerRow?: number;
  },
): Promise<SaveRequest> {
  const summary = value(await service.inspect(path));
  const sheet = choice.sheet ?? summary.sheets[summary.suggestedSheet]?.name ?? '';
  const request = { path, sheet };
  const table = value(
    await service.readTable(
      choice.headerRow === undefined ? request : { ...request, headerRow: choice.headerRow },
      scratch('sent.sqlite'),
    ),
  );
  const file: TableFile = value(service.openTable(scratch('sent.sqlite')));
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const used = choice.used.map(at);
  const lines: string[] = [];
  for (const row of file.rows()) {
    const answer: AnswerRow = {
      rowNumber: row.rowNumber,
      key: choice.id === undefined ? null : heldText(row, at(choice.id)),
      fingerprint: rowFingerprint(used.map((index) => heldText(row, index))),
      values: choice.answer?.(row.cells, row.rowNumber) ?? [
        `about ${used.map((index) => row.cells[index]).join('/')}`,
      ],
    };
    lines.push(`${JSON.stringify(answer)}\n`);
  }
  file.close();
  writeFileSync(scratch('answers.ndjson'), lines.join(''));
  const base = {
    sourcePath: path,
    fileHash: summary.fileHash,
    sheet,
    headerRow: table.headerRow,
    firstHeaderRow: table.firstHeaderRow,
    usedColumns: choice.used,
    idColumn: choice.id ?? null,
    columns: choice.columns ?? [answerColumn],
    answersPath: scratch('answers.ndjson'),
    ...(table.beside?.readsAll === false
      ? { rowRules: { fillsDown: [], continuesBy: null, columns: table.beside.own } }
      : {}),
  };
  return summary.text === undefined ? base : { ...base, text: summary.text };
}
