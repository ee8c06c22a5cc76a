import type { ReadTable } from '../../../renderer/features/new-job/draft/chosen-sheet.ts';
import { emptyDraft, type NewJobDraft } from '../../../renderer/features/new-job/draft/draft.ts';

/** A table of tickets as the core reads it. */
export const ticketTable: ReadTable = {
  tableId: 'table1',
  sheet: 'Tickets',
  headerRow: 3,
  firstHeaderRow: 3,
  columns: ['Ticket', 'Customer', 'Message'].map((name, index) => ({
    index,
    name,
    header: name,
    isHidden: false,
  })),
  rowCount: 320,
  hiddenRowCount: 8,
  lastRow: 323,
  suggestedIdColumn: 'Ticket',
  rowsWithoutFormulaValue: 0,
  place: { after: 4, free: [{ first: 5, count: 16_379 }], coveredRows: [] },
  placeProblem: null,
  warnings: [],
};

/** A draft that is ready to be sent. */
export const readyDraft: NewJobDraft = {
  ...emptyDraft,
  file: { fileId: 'file1', name: 'Tickets.xlsx' },
  instruction: 'Sort this ticket: {{Message}}',
  answerKind: 'labels',
  labelsText: 'Billing\nDelivery',
};

/** A try of one row, with a text of the sheet in it. */
export const someTry = {
  fingerprint: 'f',
  isPractice: true,
  inputColumns: ['Message'],
  answerColumns: ['Category'],
  results: [
    {
      rowNumber: 4,
      inputs: ['secret cell'],
      prompt: 'Sort this ticket: secret cell',
      state: 'answered' as const,
      answers: ['Billing'],
      notes: [],
      usage: null,
      costUsdMicros: null,
    },
  ],
};
