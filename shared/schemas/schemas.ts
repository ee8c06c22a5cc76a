/**
 * What shared/schemas owns: the shape of everything that crosses between page and core, once. Every call is parsed on
 * arrival, so sizes are limited here. The types of shared/model are inferred from these, deeply read-only; it holds no
 * calls (shared/contract) and no functions over what it describes (shared/model).
 */
import { z } from 'zod';
import { lossKinds, nonDataKinds } from './file-codes.ts';
import { batchStates, jobStates, rowMarks, rowStates } from './job-codes.ts';
import { noteCodes } from './note-codes.ts';
import { problemCodes } from './problem-codes.ts';

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
/** Micro-dollars: a million of them are a dollar. */
const usdMicros = z.int();

/** Values that the sentences of a problem show, by name; never a secret. */
const problemFacts = z.record(z.string().max(100), z.union([z.string().max(100_000), z.number()]));

/** A failure that a person can meet: its code, and the values its sentences show. */
export const problem = z.object({
  code: z.enum(problemCodes),
  /** Facts for the sentence on the screen, such as a column's name or a number of seconds; never a secret. */
  facts: problemFacts.exactOptional(),
});

/** A file that the core knows, without its path. */
export const fileReference = z.object({
  fileId: reference,
  /** File name without its folder. */
  name: z.string(),
});

/** How a text file is written, as read from its bytes or chosen by the user. */
export const textFileShape = z.object({
  /** A name iconv-lite knows, such as `utf8`, `utf16le`, `windows-1252`, `shift_jis`, `gbk`. */
  encoding: z.string().max(40),
  hasByteOrderMark: z.boolean(),
  /** '' for a file of one column. */
  delimiter: z.string().max(4),
  lineEnd: z.enum(['\n', '\r\n', '\r']),
  quotesAll: z.boolean(),
  /**
   * By which rules the file is divided into records: 2 since a lone return ends a record and a stray quote is
   * text. Left out in jobs from before, in which a row's number may mean another record.
   */
  recordRules: z.literal(2).exactOptional(),
});

/** What a workbook has that is to be said before anything is sent. */
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

/** What the .xlsx that is made anew of a workbook will not hold. */
const workbookLosses = z.array(
  z.object({
    kind: z.enum(lossKinds),
    count: z.int(),
    /** The first of them: cells as "Data!B2", names, sheets, or "old name → new name". */
    where: z.array(z.string()),
  }),
);

/** A workbook as it was opened: its sheets, and what must be said of it. */
export const workbookSummary = z.object({
  format: z.enum(['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt']),
  sizeBytes: z.number(),
  /** SHA-256 of the whole file in hex: tells later whether the user has worked on it meanwhile. */
  fileHash: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['worksheet', 'chart', 'dialog', 'macro']),
      isHidden: z.boolean(),
    }),
  ),
  /** Index into `sheets` of the one that most likely holds the user's table; -1 when none can. */
  suggestedSheet: z.int(),
  warnings: z.array(workbookWarning),
  /** Left out where the file is written into, or made anew with all that it has. */
  losses: workbookLosses.exactOptional(),
  /** CSV only: what was detected, and what the user may correct. */
  text: textFileShape.exactOptional(),
});

/** A column of a table: `name` is unique in it, `header` is what stands in the sheet. */
export const column = z.object({
  /** Zero-based position in the sheet: 0 is column A. */
  index: z.int(),
  /** Distinct name used in placeholders: the header's text, or "Column C", or "Name (2)" for a repeat. */
  name: z.string(),
  /** The header's own text, perhaps empty: of several rows, joined from top to bottom. */
  header: z.string(),
  isHidden: z.boolean(),
});

/** What a row is that looks like no data. */
const nonDataKind = z.enum(nonDataKinds);

/** One row of a table as the page shows it. */
export const tableRow = z.object({
  /** One-based row number in the sheet, as Excel shows it at the left. */
  rowNumber,
  /** Text of each cell in the order of the table's columns; empty string where there is none. */
  cells: z.array(z.string()),
  /** Hidden by hand or by a filter. */
  isHidden: z.boolean(),
  /** What it looks like instead of data; left out where it is data, and where nobody has judged. */
  nonData: z.object({ kind: nonDataKind, isSure: z.boolean() }).exactOptional(),
  /** Places among the cells whose formula has no stored value; left out where there are none. */
  valueless: z.array(z.int()).exactOptional(),
});

/** Rows of one kind that look like no data: how many, and where. */
const nonDataRows = z.object({
  kind: nonDataKind,
  /** They are left out unless the user sends them after all; else they are only told, and left out on request. */
  isSure: z.boolean(),
  count: z.int(),
  /** The first of them, one-based, both ends included. */
  ranges: z.array(z.object({ firstRow: rowNumber, lastRow: rowNumber })),
});

/** Another table of the same sheet. */
const otherTable = z.object({
  header: z.object({ first: rowNumber, last: rowNumber }),
  rowCount: z.int(),
  /** The first of its column names. */
  names: z.array(z.string()),
});

/** Columns of a sheet from one to another, zero-based, both included. */
const columnSpan = z
  .object({ first: z.int().min(0).max(16_383), last: z.int().min(0).max(16_383) })
  .refine(({ first, last }) => first <= last);

/** Columns of a sheet that are the table, or all of them. */
export const columnsChoice = z.union([columnSpan, z.literal('all')]);

/** Tables that stand side by side. */
const sideTables = z.object({
  /**
   * The columns of the table that is read, or of the one that most of the header belongs to where all are
   * read as one.
   */
  own: columnSpan,
  /** All columns of the sheet are read as one table, those of the others too. */
  readsAll: z.boolean(),
  /** From left to right. */
  others: z.array(otherTable.extend({ columns: columnSpan })),
});

/** By sheet columns; far more are chosen than anybody would. */
export const rowRulesChoice = z.object({
  /** Columns whose empty cells take the value above. */
  fillsDown: z.array(z.int().min(0)).max(100),
  /** Rows in which this column is empty continue the row above; null where none do. */
  continuesBy: z.int().min(0).nullable(),
});

/**
 * How rows were put together, by the columns’ names as a job keeps them: they may stand elsewhere when
 * answers are saved.
 */
const rowRules = z.object({
  fillsDown: z.array(z.string()),
  continuesBy: z.string().nullable(),
  /** The table's columns as they stood then, where it is not all that the sheet holds. */
  columns: columnSpan.exactOptional(),
});

/** Which rows that look like no data are sent all the same. */
export const nonDataChoice = z.object({
  /** Those that surely are none are sent after all. */
  sendsSure: z.boolean(),
  /** Those that perhaps are none are left out as well. */
  leavesOutUnsure: z.boolean(),
  /**
   * Rows with an error, or a formula without a value, in the columns that the instruction uses are left out;
   * else they are sent.
   */
  leavesOutFaulty: z.boolean().exactOptional(),
});

/** Where answers go: behind this column, and which columns are free. */
const answerPlace = z.object({
  /** Zero-based column at which the table ends; new columns go to the right of it. */
  after: z.int(),
  /**
   * Stretches of columns that are empty on every row of the table and belong to nothing else, from left to
   * right, each longer than those before.
   */
  free: z.array(
    z.object({
      /** Zero-based. */
      first: z.int().min(0),
      count: z.int().min(1),
    }),
  ),
  /**
   * Rows merged into one cell across the table and beyond, such as a title between the rows: no answer can
   * stand on them.
   */
  coveredRows: z.array(z.object({ firstRow: rowNumber, lastRow: rowNumber })),
});

/** How many lines of a text file, and the one-based numbers of the first of them, as a text editor counts. */
const linesFound = z.object({ count: z.int(), lines: z.array(z.int()) });

/** How many cells, and the one-based numbers of the first rows that have one. */
const cellsFound = z.object({
  count: z.int(),
  /** One-based numbers of the first rows that hold one. */
  rows: z.array(rowNumber),
});

/** A table as it was read: columns, rows, where answers go, and what was found beside it. */
export const tableSummary = z.object({
  sheet: z.string(),
  /**
   * One-based row number of the header, of its last row where it has several; 0 when the table has none and
   * columns are named by letter.
   */
  headerRow: rowNumber,
  /** The first row of the header: `headerRow` itself where it has one row only, and 0 where it has none. */
  firstHeaderRow: rowNumber,
  /** Rows above the header with anything in them, of the table's columns: none is sent. Left out for none. */
  rowsAboveHeader: z.int().min(1).exactOptional(),
  columns: z.array(column),
  /** Data rows with at least one non-empty cell. */
  rowCount: z.int(),
  hiddenRowCount: z.int(),
  /** One-based number of the last row that has content. */
  lastRow: rowNumber,
  /** Name of the column whose values are filled and all different, and that looks like an id; else null. */
  suggestedIdColumn: z.string().nullable(),
  /** Rows in which a formula has no stored value (the file was never calculated). */
  rowsWithoutFormulaValue: z.int(),
  /** Where answers go. */
  place: answerPlace,
  /**
   * Why answers cannot be written into this sheet: no free column, or what a trial of writing has met; null
   * when they can.
   */
  placeProblem: problem.extend({ facts: problemFacts }).nullable(),
  warnings: z.array(workbookWarning),
  /** Of the whole file; left out where nothing is lost. */
  losses: workbookLosses.exactOptional(),
  /**
   * One-based number of the totals row of the Excel table that is read: it is no data row. Left out where
   * there is none.
   */
  totalsRow: rowNumber.exactOptional(),
  /** Text files: lines with bytes that are no letters in the encoding: they are read as U+FFFD. */
  brokenLetters: linesFound.exactOptional(),
  /** Text files: quotation marks that do not enclose a cell, and so are read as text. */
  strayQuotes: linesFound.exactOptional(),
  /**
   * Cells whose number format could not be applied: they are read as the number itself, or its day. Left
   * out for none.
   */
  unformatted: cellsFound.exactOptional(),
  /** Cells that name a text which the file does not hold: they are read as empty. Left out for none. */
  lostTexts: cellsFound.exactOptional(),
  /**
   * Cells that the file holds more than once: the last of them counts, and is all that a save keeps. Left
   * out for none.
   */
  repeatedCells: cellsFound.exactOptional(),
  /**
   * Text files: `="…"`, an apostrophe or a tab that keeps digits from becoming a number, or a NUL; none of
   * them is sent.
   */
  guardedDigits: linesFound.exactOptional(),
  /** Rows among the data rows that look like none, by kind; left out where there are none. */
  nonData: z.array(nonDataRows).exactOptional(),
  /** Other tables above and below this one, in sheet order; left out where there are none. */
  otherTables: z.array(otherTable).exactOptional(),
  /** Left out where none stand side by side. */
  beside: sideTables.exactOptional(),
  /** By sheet order of the columns; left out where nothing is merged over rows of data. */
  filledMerges: z
    .array(
      z.object({
        column: z.string(),
        /** Rows that got it from a cell above. */
        rows: z.int(),
      }),
    )
    .exactOptional(),
  /** How rows were put together; left out where each is as it stands. */
  rowRules: rowRules.exactOptional(),
  /** Rows that were joined to the one above; left out where there are none. */
  joinedRows: z.int().exactOptional(),
  /** Left out where nothing suggests any. */
  offers: rowRulesChoice.exactOptional(),
});

/** A list to choose from. */
const labels = z.array(shortText.min(1)).min(1).max(500);

/** The shape that answers have. */
export const answerFormat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), stripsPreamble: z.boolean().exactOptional() }),
  z.object({ kind: z.literal('labels'), labels }),
  z.object({
    kind: z.literal('fields'),
    fields: z
      .array(
        z.object({
          name: shortText.min(1),
          type: z.enum(['text', 'number', 'yes-no', 'date', 'one-of']),
          /** Only for `one-of`. */
          labels: labels.exactOptional(),
        }),
      )
      .min(1)
      .max(100),
  }),
]);

/** What Claude is asked for each row. */
export const template = z.object({
  /** Plain text with `{{Column}}` placeholders. */
  instruction: longText,
  /** Text put before every row's own part, the same for all rows; empty when there is none. */
  background: longText,
  answerFormat,
  emptyRule: z.enum(['skip-when-all-empty', 'skip-when-any-empty', 'send-empty']),
});

/** Which rows of the table are sent. */
export const rowSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  /** One-based sheet row numbers, both ends included. */
  z.object({ kind: z.literal('range'), firstRow: rowNumber, lastRow: rowNumber }),
  z.object({ kind: z.literal('where-empty'), column: shortText }),
  z.object({ kind: z.literal('visible') }),
]);

/** All choices for a job. */
export const jobSettings = z.object({
  template,
  model: z.string().min(1).max(200),
  /** The longest answer allowed, in tokens; required by the API and at least 1. */
  maxTokens: z.int().min(1).max(1_000_000),
  /** Header of the new column; with several fields, the fields' own names are used instead. */
  columnName: shortText,
  rows: rowSelection,
  /** Rows that look like no data; where nothing is said those that surely are none are left out. */
  nonData: nonDataChoice.exactOptional(),
  /** Name of the column that identifies a row for the user; null for none. */
  idColumn: shortText.nullable(),
  /** Practice jobs go to the built-in simulated service: no key, no network, no cost. */
  isPractice: z.boolean(),
  /** Null for no cap on this job. */
  spendCapUsdMicros: usdMicros.min(0).nullable(),
  /** Identical requests are sent once and share their answer. */
  sharesIdenticalRequests: z.boolean(),
  /** Delete the batch at Anthropic once its results are safely here. */
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
  /** Rows left out because their cells are empty. */
  skippedRows: z.int(),
  /** Chosen rows with errors or formulas without values in the columns used, whether left out or sent. */
  faultyRows: z.array(nonDataRows),
  /** Requests after identical ones are shared. */
  requests: z.int(),
  inputTokens: z.int(),
  outputTokensLow: z.int(),
  outputTokensHigh: z.int(),
  batchCost: costRange.nullable(),
  fullPriceCost: costRange.nullable(),
  worstCaseUsdMicros: usdMicros.nullable(),
  /** False when the count is this computer's rule of thumb rather than Anthropic's own count. */
  isCounted: z.boolean(),
  /** What keeping the background in Anthropic's cache is worth; null where nothing is cached. */
  caching: z
    .object({
      /** Saved at worst and at best, in micro-dollars; negative where caching costs more. */
      savingLowUsdMicros: usdMicros,
      savingHighUsdMicros: usdMicros,
      /** True when with few hits the job costs more than without caching. */
      canCostMore: z.boolean(),
    })
    .nullable(),
  /** Empty while nothing stands against sending. */
  warnings: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        /** Prompts that are longer than the model can read; the longest of them by its row. */
        kind: z.literal('rows-too-long'),
        rows: z.int(),
        rowNumber: z.int(),
        tokens: z.int(),
        contextTokens: z.int(),
      }),
      /** A list or fields of a size that may be refused. */
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
  /** A BCP 47 tag that has messages, or `system`. */
  language: z.string().max(40),
  /** Chosen for new jobs until the user picks another. */
  defaultModel: z.string().min(1).max(200),
  /** Cap over all jobs of a calendar month in local time; null for none. */
  monthlyCapUsdMicros: usdMicros.min(0).nullable(),
  deletesAfterCollection: z.boolean(),
  sharesIdenticalRequests: z.boolean(),
  /** Prices that stand in the place of the shipped ones, or where there is none. */
  priceEdits,
  /** The user has answered, one way or the other, whether Sheetbatch shall start with the computer. */
  hasAnsweredLoginOffer: z.boolean(),
});

/** Whether there is a key, and where it is kept; never the key itself, only its last letters. */
export const keyStatus = z.object({
  state: z.enum(['none', 'kept', 'kept-until-quit']),
  /** The last four characters, so that the user can tell which key it is; empty when there is none. */
  ending: z.string(),
  /** The store's own name as the user knows it, such as "Keychain" or "Windows Credential Manager". */
  storeName: z.string(),
});

/** A batch of a job as the page shows it. */
export const batchSummary = z.object({
  number: z.int(),
  state: z.enum(batchStates),
  /** Anthropic's id once known. */
  remoteId: z.string().nullable(),
  requestCount: z.int(),
  /** ISO 8601 instants. */
  sentAt: instant.nullable(),
  endedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  /** True while it is not known whether Anthropic received it; nothing is sent meanwhile. */
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
  /** Why it does not go on by itself, or what it is waiting for right now; null when all is well. */
  problem: problem.nullable(),
  /** When it tries again by itself, ISO 8601; null when it needs the user or is not waiting. */
  retryAt: instant.nullable(),
  counts: z.record(rowState, z.int()),
  batches: z.array(batchSummary),
  createdAt: instant,
  /** When its newest attempt, the first one or a repair, was written down. */
  begunAt: instant,
  /** While it is in the queue: ids of the jobs that must be over before it is sent, oldest first. */
  waitsFor: z.array(reference),
  /** When the first batch was sent. */
  sentAt: instant.nullable(),
  finishedAt: instant.nullable(),
  /** What the rows answered so far cost, from `usage` at batch price; null when the model's price is unknown. */
  costUsdMicros: usdMicros.nullable(),
  estimate: costRange.nullable(),
  /** File name of the last save, if any. */
  savedAs: z.string().nullable(),
  /** Rows that were left out because they look like no data; not there where none were. */
  leftOut: z.array(nonDataRows).exactOptional(),
});

/** One thing that is wrong with a row: its code, and the facts that its sentence shows. */
export const note = z.object({
  code: z.enum(noteCodes),
  /** By the names of `noteFacts`; left out where the code has none. */
  facts: z.record(z.string(), z.string()).exactOptional(),
});

/** What is wrong with a row that has no good answer: codes, for which the page has sentences. */
export const notes = z.array(note);

/** One row of the results. */
export const resultRow = z.object({
  rowNumber,
  customId: z.string().nullable(),
  state: rowState,
  /** Texts of the columns that the instruction uses, in the order of the job's `inputColumns`. */
  inputs: z.array(z.string()),
  /** Texts for the answer columns, in their order; empty where there is no answer. */
  answers: z.array(z.string()),
  /** What is wrong with a row that is not `answered`; empty for one that is. */
  notes,
  usage: usage.nullable(),
  costUsdMicros: usdMicros.nullable(),
  /** Answer columns, counted from 0, in which a person has put something else; `answers` says what they put. */
  editedColumns: z.array(z.int()),
  /** Claude has answered again since the row was changed by hand; the change still counts. */
  isRenewed: z.boolean(),
  mark: z.enum(rowMarks).nullable(),
});

/** One row of the results in full. */
export const resultDetail = resultRow.extend({
  /** The exact text that was sent for this row. */
  prompt: z.string(),
  stopReason: z.string().nullable(),
  /** What Claude wrote, whatever a person has put in its place. */
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
  /** All that could be meant, the likeliest first; `suggestion` is the first of them. */
  choices: z.array(z.string()),
});

/** Braces that stand for no column and look as if they should. */
export const strayBraces = z.object({
  /** The piece from the braces on, as far as it seems to belong to them. */
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
