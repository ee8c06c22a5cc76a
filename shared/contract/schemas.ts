/**
 * Schemas of everything that crosses between page and core. Every call is parsed on arrival, so sizes are limited here;
 * the types they describe live in shared/model, and `satisfies` keeps the two from drifting apart.
 */
import { z } from 'zod';
import { batchStates, jobStates, rowMarks, rowStates } from '../model/job.ts';
import { noteCodes } from '../model/notes.ts';
import { problemCodes } from '../model/problem-codes.ts';
import { lossKinds, nonDataKinds } from '../model/table.ts';

/** An opaque reference that the core handed out; the page never holds a path. */
export const reference = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** A sheet's or column's name. Excel allows 31 and 32,767 characters; both are far below this. */
export const shortText = z.string().max(40_000);
/** Instruction and background: 4 MB of characters is above what any model reads. */
export const longText = z.string().max(4_000_000);
/** One-based row number; Excel's last is 1,048,576, a CSV may have more. */
export const rowNumber = z.int().min(0).max(100_000_000);
/** Tag of a language; one that is not known counts as English. */
export const language = z.string().max(40).optional();
/** A moment in ISO 8601. */
export const instant = z.string().max(40);
const usdMicros = z.int();

/** A failure that a person can meet: its code, and the values its sentences show. */
export const problem = z.object({
  code: z.enum(problemCodes),
  facts: z.record(z.string().max(100), z.union([z.string().max(100_000), z.number()])).optional(),
});

/** A file that the core knows, without its path. */
export const fileReference = z.object({
  fileId: reference,
  /** File name without its folder. */
  name: z.string(),
});

/** How a text file is written, as read from its bytes or chosen by the user. */
export const textFileShape = z.object({
  encoding: z.string().max(40),
  hasByteOrderMark: z.boolean(),
  /** '' for a file of one column. */
  delimiter: z.string().max(4),
  lineEnd: z.enum(['\n', '\r\n', '\r']),
  quotesAll: z.boolean(),
  recordRules: z.literal(2).exactOptional(),
});

const workbookWarning = z.enum([
  'signed',
  'shared-with-history',
  'protected-sheet',
  'formulas-without-values',
  'saved-as-xlsx',
  'letters-by-content',
  'rows-out-of-order',
  'end-missing',
  'text-named-workbook',
]);

const workbookLosses = z.array(
  z.object({ kind: z.enum(lossKinds), count: z.int(), where: z.array(z.string()) }),
);

/** A workbook as it was opened: its sheets, and what must be said of it. */
export const workbookSummary = z.object({
  format: z.enum(['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt']),
  sizeBytes: z.number(),
  fileHash: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['worksheet', 'chart', 'dialog', 'macro']),
      isHidden: z.boolean(),
    }),
  ),
  suggestedSheet: z.int(),
  warnings: z.array(workbookWarning),
  losses: workbookLosses.exactOptional(),
  text: textFileShape.optional(),
});

/** A column of a table: `name` is unique in it, `header` is what stands in the sheet. */
export const column = z.object({
  index: z.int(),
  name: z.string(),
  header: z.string(),
  isHidden: z.boolean(),
});

const nonDataKind = z.enum(nonDataKinds);

/** One row of a table as the page shows it. */
export const tableRow = z.object({
  rowNumber,
  cells: z.array(z.string()),
  isHidden: z.boolean(),
  nonData: z.object({ kind: nonDataKind, isSure: z.boolean() }).exactOptional(),
  valueless: z.array(z.int()).exactOptional(),
});

const nonDataRows = z.object({
  kind: nonDataKind,
  isSure: z.boolean(),
  count: z.int(),
  ranges: z.array(z.object({ firstRow: rowNumber, lastRow: rowNumber })),
});

const otherTable = z.object({
  header: z.object({ first: rowNumber, last: rowNumber }),
  rowCount: z.int(),
  names: z.array(z.string()),
});

const columnSpan = z
  .object({ first: z.int().min(0).max(16_383), last: z.int().min(0).max(16_383) })
  .refine(({ first, last }) => first <= last);

/** Columns of a sheet that are the table, or all of them. */
export const columnsChoice = z.union([columnSpan, z.literal('all')]);

const sideTables = z.object({
  own: columnSpan,
  readsAll: z.boolean(),
  others: z.array(otherTable.extend({ columns: columnSpan })),
});

/** By sheet columns; far more are chosen than anybody would. */
export const rowRulesChoice = z.object({
  fillsDown: z.array(z.int().min(0)).max(100),
  continuesBy: z.int().min(0).nullable(),
});

/** Which rows that look like no data are sent all the same. */
export const nonDataChoice = z.object({
  sendsSure: z.boolean(),
  leavesOutUnsure: z.boolean(),
  leavesOutFaulty: z.boolean().exactOptional(),
});

const answerPlace = z.object({
  after: z.int(),
  free: z.array(z.object({ first: z.int().min(0), count: z.int().min(1) })),
  coveredRows: z.array(z.object({ firstRow: rowNumber, lastRow: rowNumber })),
});

const cellsFound = z.object({ count: z.int(), rows: z.array(rowNumber) });

/** A table as it was read: columns, rows, where answers go, and what was found beside it. */
export const tableSummary = z.object({
  sheet: z.string(),
  headerRow: rowNumber,
  firstHeaderRow: rowNumber,
  rowsAboveHeader: z.int().min(1).exactOptional(),
  columns: z.array(column),
  rowCount: z.int(),
  hiddenRowCount: z.int(),
  lastRow: rowNumber,
  suggestedIdColumn: z.string().nullable(),
  rowsWithoutFormulaValue: z.int(),
  place: answerPlace,
  placeProblem: problem.required().nullable(),
  warnings: z.array(workbookWarning),
  losses: workbookLosses.exactOptional(),
  totalsRow: rowNumber.exactOptional(),
  brokenLetters: z.object({ count: z.int(), lines: z.array(z.int()) }).exactOptional(),
  strayQuotes: z.object({ count: z.int(), lines: z.array(z.int()) }).exactOptional(),
  unformatted: cellsFound.exactOptional(),
  lostTexts: cellsFound.exactOptional(),
  repeatedCells: cellsFound.exactOptional(),
  guardedDigits: z.object({ count: z.int(), lines: z.array(z.int()) }).exactOptional(),
  nonData: z.array(nonDataRows).exactOptional(),
  otherTables: z.array(otherTable).exactOptional(),
  beside: sideTables.exactOptional(),
  filledMerges: z.array(z.object({ column: z.string(), rows: z.int() })).exactOptional(),
  rowRules: z.object({ fillsDown: z.array(z.string()), continuesBy: z.string().nullable() }).exactOptional(),
  joinedRows: z.int().exactOptional(),
  offers: rowRulesChoice.exactOptional(),
});

const labels = z.array(shortText.min(1)).min(1).max(500);

/** The shape that answers have. */
export const answerFormat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), stripsPreamble: z.boolean().optional() }),
  z.object({ kind: z.literal('labels'), labels }),
  z.object({
    kind: z.literal('fields'),
    fields: z
      .array(
        z.object({
          name: shortText.min(1),
          type: z.enum(['text', 'number', 'yes-no', 'date', 'one-of']),
          labels: labels.optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
]);

/** What Claude is asked for each row. */
export const template = z.object({
  instruction: longText,
  background: longText,
  answerFormat,
  emptyRule: z.enum(['skip-when-all-empty', 'skip-when-any-empty', 'send-empty']),
});

/** Which rows of the table are sent. */
export const rowSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('range'), firstRow: rowNumber, lastRow: rowNumber }),
  z.object({ kind: z.literal('where-empty'), column: shortText }),
  z.object({ kind: z.literal('visible') }),
]);

/** All choices for a job. */
export const jobSettings = z.object({
  template,
  model: z.string().min(1).max(200),
  maxTokens: z.int().min(1).max(1_000_000),
  columnName: shortText,
  rows: rowSelection,
  nonData: nonDataChoice.exactOptional(),
  idColumn: shortText.nullable(),
  isPractice: z.boolean(),
  spendCapUsdMicros: usdMicros.min(0).nullable(),
  sharesIdenticalRequests: z.boolean(),
  deletesAfterCollection: z.boolean(),
});

/** A table and what to do with it: everything the wizard has gathered. */
export const draft = z.object({ tableId: reference, settings: jobSettings });

/** A draft to be sent, and an idempotency key: one for each time the user means to send it. */
export const sendOrder = draft.extend({
  idempotencyKey: reference.optional(),
  /** Nothing is sent before the older jobs of its kind are over. */
  queues: z.boolean().optional(),
});

/** Tokens of one answer, as Anthropic counts them. */
export const usage = z.object({
  inputTokens: z.int(),
  outputTokens: z.int(),
  cacheWriteTokens: z.int(),
  cacheReadTokens: z.int(),
});

/** What something will cost: least and most, in micro-dollars. */
export const costRange = z.object({ lowUsdMicros: usdMicros, highUsdMicros: usdMicros });

/** What a draft would send and cost. */
export const estimate = z.object({
  rows: z.int(),
  skippedRows: z.int(),
  faultyRows: z.array(nonDataRows),
  requests: z.int(),
  inputTokens: z.int(),
  outputTokensLow: z.int(),
  outputTokensHigh: z.int(),
  batchCost: costRange.nullable(),
  fullPriceCost: costRange.nullable(),
  worstCaseUsdMicros: usdMicros.nullable(),
  isCounted: z.boolean(),
  caching: z
    .object({
      savingLowUsdMicros: usdMicros,
      savingHighUsdMicros: usdMicros,
      canCostMore: z.boolean(),
    })
    .nullable(),
  warnings: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('rows-too-long'),
        rows: z.int(),
        rowNumber: z.int(),
        tokens: z.int(),
        contextTokens: z.int(),
      }),
      z.object({ kind: z.literal('large-format'), labels: z.int(), sizeBytes: z.int() }),
    ]),
  ),
});

/** A model to choose, with what it can do and its prices. */
export const modelOption = z.object({
  id: z.string(),
  name: z.string(),
  strength: z.enum(['fast', 'balanced', 'capable', 'other']),
  inputUsdMicros: usdMicros.nullable(),
  outputUsdMicros: usdMicros.nullable(),
  maxOutputTokens: z.int(),
  isDeprecated: z.boolean(),
});

/** Prices typed in by the user; a thousand dollars a million tokens is far above any price there was. */
export const priceEdits = z
  .array(
    z.object({
      model: z.string().trim().min(1).max(200),
      inputUsdMicros: usdMicros.min(0).max(1_000_000_000),
      outputUsdMicros: usdMicros.min(0).max(1_000_000_000),
    }),
  )
  .max(200)
  .readonly();

/** The user’s settings. */
export const settings = z.object({
  appearance: z.enum(['system', 'light', 'dark', 'high-contrast']),
  language: z.string().max(40),
  defaultModel: z.string().min(1).max(200),
  monthlyCapUsdMicros: usdMicros.min(0).nullable(),
  deletesAfterCollection: z.boolean(),
  sharesIdenticalRequests: z.boolean(),
  priceEdits,
  hasAnsweredLoginOffer: z.boolean(),
});

/** Whether there is a key, and where it is kept; never the key itself, only its last letters. */
export const keyStatus = z.object({
  state: z.enum(['none', 'kept', 'kept-until-quit']),
  ending: z.string(),
  storeName: z.string(),
});

/** A batch of a job as the page shows it. */
export const batchSummary = z.object({
  number: z.int(),
  state: z.enum(batchStates),
  remoteId: z.string().nullable(),
  requestCount: z.int(),
  sentAt: instant.nullable(),
  endedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  isInDoubt: z.boolean(),
});

/** What became of a row. */
export const rowState = z.enum(rowStates);

/** A job as lists and events show it. */
export const jobSummary = z.object({
  id: reference,
  name: z.string(),
  workbookName: z.string(),
  sheet: z.string(),
  model: z.string(),
  columns: z.array(z.string()),
  isPractice: z.boolean(),
  state: z.enum(jobStates),
  problem: problem.nullable(),
  retryAt: instant.nullable(),
  counts: z.record(rowState, z.int()),
  batches: z.array(batchSummary),
  createdAt: instant,
  begunAt: instant,
  waitsFor: z.array(reference),
  sentAt: instant.nullable(),
  finishedAt: instant.nullable(),
  costUsdMicros: usdMicros.nullable(),
  estimate: costRange.nullable(),
  savedAs: z.string().nullable(),
  leftOut: z.array(nonDataRows).exactOptional(),
});

const note = z.object({ code: z.enum(noteCodes), facts: z.record(z.string(), z.string()).exactOptional() });

/** What is wrong with a row that has no good answer: codes, for which the page has sentences. */
export const notes = z.array(note);

/** One row of the results. */
export const resultRow = z.object({
  rowNumber,
  customId: z.string().nullable(),
  state: rowState,
  inputs: z.array(z.string()),
  answers: z.array(z.string()),
  notes,
  usage: usage.nullable(),
  costUsdMicros: usdMicros.nullable(),
  editedColumns: z.array(z.int()),
  isRenewed: z.boolean(),
  mark: z.enum(rowMarks).nullable(),
});

/** One row of the results in full. */
export const resultDetail = resultRow.extend({
  prompt: z.string(),
  stopReason: z.string().nullable(),
  ownAnswers: z.array(z.string()),
});

/** What a tried row has given. */
export const tryResult = z.object({
  rowNumber,
  inputs: z.array(z.string()),
  prompt: z.string(),
  state: rowState,
  answers: z.array(z.string()),
  notes,
  usage: usage.nullable(),
  /** At full price: a try is a live call. Null in practice or when the price is unknown. */
  costUsdMicros: usdMicros.nullable(),
});

/** What canceling would mean, told before it is done. */
export const cancelReport = z.object({
  /** Rows that were not sent yet: they cost nothing. */
  notSentRows: z.int(),
  /** Rows that Claude is working on: what is already answered is paid and kept. */
  sentRows: z.int(),
  /** What the rows underway can still cost at most; null when the model's price is unknown. */
  maxUsdMicros: usdMicros.nullable(),
});

/** What the page draws at first, before any event. */
export const appSnapshot = z.object({
  /** Events with a revision at or below this are already contained. */
  revision: z.int(),
  version: z.string(),
  /** The day of its build, YYYY-MM-DD in UTC; null where it runs from its sources. */
  builtOn: z.iso.date().nullable(),
  /** It looks for new versions itself; the computer's policy forbids that; it was never told where they are. */
  updates: z.enum(['self', 'managed', 'none']),
  host: z.enum(['desktop', 'browser']),
  settings,
  key: keyStatus,
  jobs: z.array(jobSummary),
  /** Something that was found at the start and that a person should know, such as a repaired database. */
  notice: problem.nullable().optional(),
});

/** What happens after the snapshot. After a gap in revisions the page takes a snapshot again. */
export const appEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('jobs.progressed'), revision: z.int(), job: jobSummary }),
  z.object({ type: z.literal('jobs.removed'), revision: z.int(), jobId: reference }),
  z.object({ type: z.literal('settings.changed'), revision: z.int(), settings }),
  z.object({ type: z.literal('key.changed'), revision: z.int(), key: keyStatus }),
  z.object({
    type: z.literal('workbooks.progressed'),
    revision: z.int(),
    fileId: reference,
    /** From 0 to 1, of the bytes of this step. */
    share: z.number(),
  }),
]);

/** What is sent for one row, as it stands. */
export const preview = z.object({
  rowNumber,
  /** Position among the rows that would be sent, from 0; -1 when this row would be skipped. */
  position: z.int(),
  /** The exact text for this row, without the shared background. */
  text: z.string(),
  isSkipped: z.boolean(),
  /** Left out because it looks like no data. */
  isNonData: z.boolean(),
  isFaulty: z.boolean(),
});

/** A placeholder that names no column, with the columns that may be meant. */
export const unknownPlaceholder = z.object({
  name: z.string(),
  suggestion: z.string().nullable(),
  choices: z.array(z.string()),
});

/** Braces that stand for no column and look as if they should. */
export const strayBraces = z.object({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  suggestion: z.string().nullable(),
});

/** How the rows of the workbook as it is now match those that were sent. */
export const matchingReport = z.object({
  /** True when the file is the same as when it was imported, so that row numbers decide. */
  isUnchanged: z.boolean(),
  matched: z.int(),
  /** Rows whose own text has changed since: nothing is written there. At most 200 row numbers. */
  changedRows: z.array(rowNumber),
  changed: z.int(),
  /** Rows of the job that are no longer in the file. At most 200 original row numbers. */
  goneRows: z.array(rowNumber),
  gone: z.int(),
});
