/**
 * The one table of calls between the page and the core. Both hosts serve it, each over its own transport; the
 * page reaches it only through renderer/client. Names are `area.verb`; an expected failure is the error
 * PROBLEM with its code.
 */
import { eventIterator, oc, type Schema } from '@orpc/contract';
import { z } from 'zod';
import * as account from '../schemas/account-schemas.ts';
import * as answer from '../schemas/answer-schemas.ts';
import * as attempt from '../schemas/attempt-schemas.ts';
import * as chart from '../schemas/chart-schemas.ts';
import type { DeepReadonly } from '../schemas/deep-readonly.ts';
import * as exporting from '../schemas/export-schemas.ts';
import * as save from '../schemas/save-schemas.ts';
import * as schema from '../schemas/schemas.ts';
import * as spending from '../schemas/spending-schemas.ts';
import * as template from '../schemas/template-schemas.ts';
import * as upkeep from '../schemas/upkeep-schemas.ts';

const base = oc.errors({ PROBLEM: { data: schema.problem } });

/** The schema itself, typed as what both sides see of it. This is the one place that casts. */
function asReadonly<In, Out>(whole: Schema<In, Out>): Schema<DeepReadonly<In>, DeepReadonly<Out>> {
  return whole as Schema<DeepReadonly<In>, DeepReadonly<Out>>;
}

const call = {
  input: <In, ParsedIn>(input: Schema<In, ParsedIn>) => ({
    output: <Out, ParsedOut>(output: Schema<Out, ParsedOut>) =>
      base.input(asReadonly(input)).output(asReadonly(output)),
    /** Tells of one thing after the other, until the caller has heard enough. */
    events: <Out, ParsedOut>(output: Schema<Out, ParsedOut>) =>
      base.input(asReadonly(input)).output(eventIterator(asReadonly(output))),
  }),
};
const nothing = z.object({});

/** Every call that a page can make and every event that it hears, by area. Both sides parse by it. */
export const contract = {
  app: {
    /** Everything the frame and the home screen need at first. */
    snapshot: call.input(nothing).output(schema.appSnapshot),
    /** Desktop only: looks for a new version now; what came of it is said by a dialog of the system. */
    lookForUpdates: call.input(nothing).output(nothing),
    /** Events from now on; take the snapshot after subscribing and drop events at or below its revision. */
    events: call.input(nothing).events(schema.appEvent),
  },
  settings: {
    change: call.input(schema.settings.partial()).output(schema.settings),
  },
  key: {
    /** Asks Anthropic whether the key works, then keeps it in the keychain. */
    save: call.input(z.object({ key: z.string().min(1).max(500) })).output(schema.keyStatus),
    remove: call.input(nothing).output(schema.keyStatus),
  },
  files: {
    /** Desktop only: the system's own dialog. `null` when the user closed it. */
    choose: call.input(nothing).output(schema.fileReference.nullable()),
    /** The bundled sample workbook, as a copy that may be changed and saved. */
    useSample: call.input(nothing).output(schema.fileReference),
    /** Workbooks opened before and still there, newest first. */
    listRecent: call.input(nothing).output(z.array(schema.fileReference.extend({ openedAt: z.string() }))),
    /** Desktop only: open a saved workbook in the program that the system has for it. */
    open: call.input(z.object({ fileId: schema.reference })).output(nothing),
    /** Desktop only: show a saved workbook in its folder. */
    showInFolder: call.input(z.object({ fileId: schema.reference })).output(nothing),
  },
  workbooks: {
    open: call
      .input(z.object({ fileId: schema.reference, text: schema.textFileShape.partial().optional() }))
      .output(schema.workbookSummary),
    /**
     * Reads one sheet whole. Without `headerRow`, the last row of the header, the header is guessed. Progress
     * comes as events.
     */
    readTable: call
      .input(
        z.object({
          fileId: schema.reference,
          sheet: schema.shortText,
          headerRow: schema.rowNumber.optional(),
          /** Where the header has several rows. */
          firstHeaderRow: schema.rowNumber.optional(),
          rowRules: schema.rowRulesChoice.optional(),
          /** Left out, the main one of tables that surely stand side by side is read, else all columns. */
          columns: schema.columnsChoice.optional(),
          text: schema.textFileShape.partial().optional(),
        }),
      )
      .output(schema.tableSummary.extend({ tableId: schema.reference })),
    cancelReading: call.input(z.object({ fileId: schema.reference })).output(nothing),
    /** Data rows by position (0 is the first below the header), at most 500 at a time. */
    listRows: call
      .input(z.object({ tableId: schema.reference, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
      .output(z.array(schema.tableRow)),
    /** The first rows of the sheet as they stand, for choosing the header row. */
    listTopRows: call
      .input(
        z.object({
          fileId: schema.reference,
          sheet: schema.shortText,
          limit: z.int().min(1).max(50),
          text: schema.textFileShape.partial().optional(),
        }),
      )
      .output(z.array(schema.tableRow)),
    /** Distinct values of a column with their counts, most frequent first: for making a list of labels from it. */
    listValues: call
      .input(
        z.object({ tableId: schema.reference, column: schema.shortText, limit: z.int().min(1).max(500) }),
      )
      .output(z.array(z.object({ value: z.string(), count: z.int() }))),
  },
  instructions: {
    /**
     * Placeholders that name no column and braces that name nothing, each with the nearest column's name
     * where one is near.
     */
    check: call.input(z.object({ tableId: schema.reference, template: schema.template })).output(
      z.object({
        unknown: z.array(schema.unknownPlaceholder),
        stray: z.array(schema.strayBraces),
        used: z.array(z.string()),
      }),
    ),
    /** Exactly what would be sent for one row, by position among the table's data rows or by a jump. */
    preview: call
      .input(
        z.object({
          draft: schema.draft,
          at: z.union([z.int().min(0), z.enum(['longest', 'shortest', 'first-with-empty'])]),
        }),
      )
      .output(schema.preview.extend({ index: z.int(), rowCount: z.int() })),
  },
  templates: {
    /** Those that come with the program, in the order of the library. */
    listReady: call.input(nothing).output(z.array(template.readyTemplate)),
    /** The user's own, by name. */
    list: call.input(nothing).output(z.array(template.listedTemplate)),
    /** Without an id a new one under a name that is free; with one, a new version of it. */
    save: call
      .input(z.object({ content: template.templateContent, templateId: schema.reference.optional() }))
      .output(template.listedTemplate),
    rename: call
      .input(z.object({ templateId: schema.reference, name: z.string().trim().min(1).max(200) }))
      .output(template.listedTemplate),
    /** A copy of a ready template or an own one, as one of the user's own. */
    duplicate: call.input(z.object({ templateId: schema.reference })).output(template.listedTemplate),
    /** Makes an earlier version the present one again. */
    restore: call
      .input(z.object({ templateId: schema.reference, version: z.int().min(1) }))
      .output(template.listedTemplate),
    remove: call.input(z.object({ templateId: schema.reference })).output(nothing),
    /** A template as the text of a file, and a name for the file. */
    export: call
      .input(z.object({ templateId: schema.reference }))
      .output(z.object({ fileName: z.string(), text: template.templateFileText })),
    /** Takes the text of such a file; a damaged or foreign one is `template-invalid`. */
    import: call.input(z.object({ text: template.templateFileText })).output(template.listedTemplate),
    /** The example rows of a ready template as a workbook to practise with. */
    openSample: call.input(z.object({ templateId: schema.reference })).output(schema.fileReference),
  },
  documents: {
    /** The text of a Word document for the background. The bytes come along, since nothing of the document is kept. */
    readText: call
      .input(z.object({ base64: z.string().max(20_000_000) }))
      .output(z.object({ text: z.string() })),
  },
  models: {
    list: call.input(nothing).output(z.array(schema.modelOption)),
  },
  estimates: {
    make: call.input(schema.draft).output(schema.estimate),
  },
  tries: {
    /** Live calls at full price (or practice): the given row numbers, or the first rows that would be sent. */
    run: call
      .input(z.object({ draft: schema.draft, rowNumbers: z.array(schema.rowNumber).max(10).optional() }))
      .output(z.array(schema.tryResult)),
  },
  jobs: {
    /**
     * Writes everything down, then sends. Answers as soon as the job is safe on disk. Asked again with the
     * same `idempotencyKey`, because the line broke before the answer came, it answers with the job that was made
     * the first time.
     */
    send: call.input(schema.sendOrder).output(schema.jobSummary),
    get: call.input(z.object({ jobId: schema.reference })).output(
      schema.jobSummary.extend({
        settings: schema.jobSettings,
        inputColumns: z.array(z.string()),
        /** The longest answer that any attempt allowed, in tokens. */
        maxTokensSoFar: z.int(),
      }),
    ),
    listResults: call
      .input(
        z.object({
          jobId: schema.reference,
          offset: z.int().min(0),
          limit: z.int().min(1).max(500),
          ...answer.viewFields,
          asOf: answer.look,
        }),
      )
      .output(z.object({ total: z.int(), rows: z.array(schema.resultRow) })),
    getResult: call
      .input(z.object({ jobId: schema.reference, rowNumber: schema.rowNumber }))
      .output(schema.resultDetail),
    /** What saving would do, without doing it. */
    checkSave: call.input(save.saveOrder).output(save.saveCheck),
    /** Writes the answers into the workbook. In the desktop app `asks` opens the system's save dialog first. */
    save: call
      .input(save.saveOrder.extend({ asks: z.boolean().optional() }))
      .output(save.saveReport.nullable()),
    /** The last save, if it can be taken back or tells why not; null when there is none. */
    checkUndo: call.input(z.object({ jobId: schema.reference })).output(save.undoCheck.nullable()),
    /** Takes back the last save: puts the backup back, or removes the copy, if nobody has touched the file since. */
    undoSave: call.input(save.undoRequest).output(save.undoCheck),
    pause: call.input(z.object({ jobId: schema.reference })).output(schema.jobSummary),
    /** What the results look like: labels, lengths, costs. Reads all of them, in slices. */
    readCharts: call.input(z.object({ jobId: schema.reference })).output(chart.jobCharts),
    /** Rows without a complete answer by reason. */
    listFailureGroups: call.input(z.object({ jobId: schema.reference })).output(z.array(chart.failureGroup)),
    /** How long this user's own batches of about so many requests took; null while too few of them are known. */
    readHistory: call
      .input(z.object({ requests: z.int().min(1).max(1_000_000) }))
      .output(chart.batchHistory.nullable()),
    /** Puts a job in the queue: what is not sent yet waits until the older jobs of its kind are over. */
    queue: call.input(z.object({ jobId: schema.reference })).output(schema.jobSummary),
    /** Takes a job out of the queue: it is sent now. */
    sendNow: call.input(z.object({ jobId: schema.reference })).output(schema.jobSummary),
    /** Goes on with a paused job, with a new spending cap where one is given. */
    resume: call
      .input(z.object({ jobId: schema.reference, spendCapUsdMicros: z.int().min(0).nullable().optional() }))
      .output(schema.jobSummary),
    /** What canceling would mean, without doing it. */
    checkCancel: call.input(z.object({ jobId: schema.reference })).output(schema.cancelReport),
    cancel: call.input(z.object({ jobId: schema.reference })).output(schema.jobSummary),
    /** Sends again only rows that need it, as a new attempt of the same job. */
    repair: call
      .input(
        z.object({
          jobId: schema.reference,
          states: z.array(schema.rowState).min(1),
          /** Only rows with one of these reasons. */
          reasons: z.array(chart.failureReason).min(1).optional(),
          /** Only these rows of those states. */
          rowNumbers: z.array(schema.rowNumber).min(1).max(10_000).optional(),
          maxTokens: z.int().min(1).optional(),
        }),
      )
      .output(schema.jobSummary),
    /** Deletes the job's collected batches at Anthropic; the answers here stay. */
    deleteAtAnthropic: call.input(z.object({ jobId: schema.reference })).output(schema.jobSummary),
    /** Removes a job that is over from this computer. */
    remove: call.input(z.object({ jobId: schema.reference })).output(nothing),
  },
  attempts: {
    /** All answers that a row got, newest first. */
    list: call
      .input(z.object({ jobId: schema.reference, rowNumber: schema.rowNumber }))
      .output(z.array(attempt.attemptAnswer)),
    /** Puts the answer of an earlier attempt in the place of the present one, as the user's own change. */
    use: call.input(attempt.attemptChoice).output(answer.changedRow),
    /** Rows that were sent again and are back, in sheet order, with what was there before. */
    listChanges: call
      .input(
        z.object({
          jobId: schema.reference,
          kind: attempt.changeKind.optional(),
          offset: z.int().min(0),
          limit: z.int().min(1).max(200),
        }),
      )
      .output(z.object({ counts: attempt.changeCounts, total: z.int(), rows: z.array(attempt.comparedRow) })),
  },
  exports: {
    /** Which columns of the sheet can be exported with the results. */
    check: call.input(z.object({ jobId: schema.reference })).output(exporting.exportCheck),
    /** Writes the results into a CSV or JSON Lines file. Null when the user closed the save dialog. */
    run: call.input(exporting.exportOrder).output(exporting.exportReport.nullable()),
  },
  answers: {
    /**
     * Puts what a person has typed in place of an answer; Claude's own stays beside it. `answer-not-fitting`
     * for what the column cannot hold.
     */
    edit: call.input(answer.answerPlace.extend({ text: schema.longText })).output(answer.changedRow),
    /** Takes such a change back. */
    undoEdit: call.input(answer.answerPlace).output(answer.changedRow),
    /** Says that the changes of a row count on, though Claude has answered it again since. */
    keep: call
      .input(z.object({ jobId: schema.reference, rowNumber: schema.rowNumber }))
      .output(answer.changedRow),
    /** Marks rows, or takes their mark away with null; tells how many rows now have it. */
    mark: call
      .input(z.object({ jobId: schema.reference, rows: answer.rowsToMark, mark: answer.rowMark.nullable() }))
      .output(z.object({ rows: z.int() })),
    /** How many answers were changed by hand, and how many rows are marked. */
    count: call.input(z.object({ jobId: schema.reference })).output(answer.reviewCounts),
    /** How often each label of the list stands in an answer column. */
    countLabels: call
      .input(z.object({ jobId: schema.reference, column: z.int().min(0).max(1_000) }))
      .output(answer.labelCounts),
    /**
     * The texts of some columns as a view shows them, many rows at a time: for copying. States and marks come
     * as their codes, notes as sentences in the view's language.
     */
    read: call
      .input(
        z.object({
          jobId: schema.reference,
          view: answer.resultView,
          columns: z.array(answer.resultColumn).min(1).max(1_000),
          asOf: answer.look,
          offset: z.int().min(0),
          limit: z.int().min(1).max(5_000),
        }),
      )
      .output(z.object({ total: z.int(), rows: z.array(z.array(z.string())) })),
  },
  accountBatches: {
    /** Batches of the Anthropic account, newest first, a page at a time; those of this computer name their job. */
    list: call
      .input(z.object({ afterId: z.string().max(200).optional() }))
      .output(z.object({ batches: z.array(account.accountBatch), nextAfterId: z.string().nullable() })),
    /** Fetches the results of an ended batch as a table (CSV): custom_id, state, answer, note. */
    download: call
      .input(z.object({ remoteId: z.string().min(1).max(200), language: schema.language }))
      .output(schema.fileReference),
    /**
     * How far the results of an ended batch and the rows of a table name each other, by each column and by
     * row numbers. Changes nothing.
     */
    check: call
      .input(z.object({ remoteId: z.string().min(1).max(200), tableId: schema.reference }))
      .output(account.attachReport),
    /**
     * Puts the results of an ended batch beside the rows of a table, where its custom_ids name a row or an
     * id: a new job, already paid. Without an instruction in the draft the job's rows cannot be sent again.
     */
    attach: call
      .input(z.object({ remoteId: z.string().min(1).max(200), draft: schema.draft }))
      .output(schema.jobSummary),
  },
  spending: {
    /** What each calendar month has cost, newest first. */
    listMonths: call.input(nothing).output(z.array(spending.spendingMonth)),
    /** The price table with the user's own prices in it, and the day its shipped prices were last looked up. */
    listPrices: call
      .input(nothing)
      .output(z.object({ date: z.string(), models: z.array(spending.listedPrice) })),
  },
  records: {
    /** What left this computer, newest first. */
    list: call
      .input(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(500) }))
      .output(z.object({ total: z.int(), records: z.array(account.egressEntry) })),
  },
  storage: {
    /** What lies in the data folder, and how much room is left. */
    measure: call.input(nothing).output(upkeep.storageSize),
    /** Desktop only: show the data folder in the system's file manager. */
    showFolder: call.input(nothing).output(nothing),
    /** What removing data older than so many days would do, without doing it. */
    checkOld: call.input(z.object({ days: upkeep.removalDays })).output(upkeep.oldDataCheck),
    /**
     * Removes it: jobs that are over, copies that nobody needs, old backups. Never a job under way or in
     * doubt, never the user's workbooks.
     */
    removeOld: call.input(upkeep.removalOrder).output(upkeep.removalReport),
  },
  startup: {
    get: call.input(nothing).output(upkeep.startup),
    /** Desktop only: start with the computer, hidden beside the clock, or no longer. */
    change: call.input(z.object({ startsAtLogin: z.boolean() })).output(upkeep.startup),
  },
  reports: {
    /** Everything that helps to find a fault, without key, cells, instructions, names of files or addresses. */
    make: call.input(nothing).output(upkeep.problemReport),
  },
};

/** The table's type, from which both sides derive theirs. */
export type Contract = typeof contract;
