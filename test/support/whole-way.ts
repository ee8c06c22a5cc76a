import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { type SaveOrder, saveJob } from '../../electron/core/saving/save-job.ts';
import type { JobRecord } from '../../electron/core/store/jobs.ts';
import type { JobSettings, JobSummary } from '../../shared/model/job.ts';
import { type Outcome, success, unwrap } from '../../shared/model/outcome.ts';
import type {
  ColumnsChoice,
  RowRulesChoice,
  TableRow,
  TableSummary,
  TextFileShape,
} from '../../shared/model/table.ts';
import { isOver, makeSettings, startBench, waitForJob } from '../core/support/core-bench.ts';
import { textOf } from '../service/answers.ts';
import { startScriptedService } from '../service/scripted-service.ts';
import type { Json } from '../service/wire.ts';

/** What a person would choose in the wizard; the core's own suggestions stand for what is left out. */
export interface WayOptions {
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly firstHeaderRow?: number;
  readonly rowRules?: RowRulesChoice;
  readonly tableColumns?: ColumnsChoice;
  readonly text?: Partial<TextFileShape>;
  /** Columns that the instruction asks for, a line for each as "Name: {{Name}}"; all of them when left out. */
  readonly columns?: readonly string[];
  /** Takes the place of the instruction made of `columns`. */
  readonly instruction?: string;
  readonly settings?: Partial<JobSettings>;
}

/** A table as our reader reads it. */
export interface ReadRows {
  readonly summary: TableSummary;
  readonly rows: readonly TableRow[];
}

/** What was written, read again by our own reader with the header row that was sent. */
export interface SavedWay extends ReadRows {
  readonly path: string;
  /** Headers as written. */
  readonly columns: readonly string[];
  readonly written: number;
  /** Text of a column, by its name, on each data row. */
  column(name: string): readonly string[];
}

/** Settings of a job that answers in one column "Answer" with what Claude has read. */
export function echoSettings(options: WayOptions, table: TableSummary): JobSettings {
  const names = options.columns ?? table.columns.map((column) => column.name);
  const settings = makeSettings({
    columnName: 'Answer',
    isPractice: false,
    maxTokens: 4096,
    template: {
      instruction: options.instruction ?? names.map((name) => `${name}: {{${name}}}`).join('\n'),
      background: '',
      answerFormat: { kind: 'text' },
      emptyRule: 'send-empty',
    },
  });
  return { ...settings, ...options.settings };
}

/**
 * A file on its whole way through the real core, against a scripted service whose answer to each request is
 * the text of that request: an answer in the saved file is what Claude would have read. The file is copied
 * first, so the case itself stays as it is.
 */
export async function startWholeWay(casePath: string) {
  const service = await startScriptedService({ answer: ({ text }) => text });
  const bench = await startBench({ apiUrl: service.url, key: 'sk-ant-test-1234', speed: 100 });
  const { core, client } = bench;
  const folder = join(bench.dataFolder, 'mine');
  mkdirSync(folder);
  const path = join(folder, basename(casePath));
  copyFileSync(casePath, path);
  const { fileId } = core.registerFile(path, { kind: 'opened' });
  const { workbooks } = core.services;

  async function open(options: WayOptions = {}) {
    return client.workbooks.open({ fileId, ...(options.text === undefined ? {} : { text: options.text }) });
  }

  async function readTable(options: WayOptions = {}): Promise<TableSummary & { readonly tableId: string }> {
    const summary = await open(options);
    const sheet = options.sheet ?? summary.sheets[summary.suggestedSheet]?.name ?? '';
    return client.workbooks.readTable({
      fileId,
      sheet,
      ...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
      ...(options.firstHeaderRow === undefined ? {} : { firstHeaderRow: options.firstHeaderRow }),
      ...(options.rowRules === undefined
        ? {}
        : { rowRules: { ...options.rowRules, fillsDown: [...options.rowRules.fillsDown] } }),
      ...(options.tableColumns === undefined ? {} : { columns: options.tableColumns }),
      ...(options.text === undefined ? {} : { text: options.text }),
    });
  }

  /** Reads, sends, and waits until every row has its answer. */
  async function send(options: WayOptions = {}): Promise<JobSummary> {
    const { tableId, ...table } = await readTable(options);
    const draft = { tableId, settings: echoSettings(options, table) };
    const sent = await client.jobs.send(draft);
    return waitForJob(core, sent.id, isOver);
  }

  /** Saves into a new file beside the copy, or where `order` says. */
  async function save(jobId: string, order: Partial<SaveOrder> = {}): Promise<Outcome<SavedWay>> {
    const job = core.services.jobs.find(jobId);
    if (job === null) throw new Error('no such job');
    const stem = basename(path, extname(path));
    const targetPath = join(folder, `${stem} out${workbooks.targetExtension(path, job.textShape)}`);
    const plain: SaveOrder = {
      target: 'copy',
      asks: false,
      places: [],
      extras: [],
      addsSummarySheet: false,
      targetPath,
    };
    const saved = await saveJob(core.services, job, { ...plain, ...order });
    if (!saved.ok) return saved;
    const report = saved.value;
    if (report === null) throw new Error('nothing was saved');
    const savedPath = core.services.files.find(report.fileId)?.path ?? '';
    const read = await readAgain(savedPath, job);
    return success({ ...read, path: savedPath, columns: report.columns, written: report.written });
  }

  async function readAgain(savedPath: string, job: JobRecord) {
    const { sheet, headerRow, firstHeaderRow } = job;
    // What had no delimiter has one now.
    const { delimiter, ...rest } = job.textShape ?? {};
    const known = delimiter === '' ? rest : job.textShape;
    const text = known ?? undefined;
    const scratch = join(folder, 'read-again.sqlite');
    const inspected = unwrap(await workbooks.inspect(savedPath, text === undefined ? {} : { text }));
    const name = inspected.sheets.some((one) => one.name === sheet) ? sheet : inspected.sheets[0]?.name;
    const request = {
      path: savedPath,
      sheet: name ?? '',
      headerRow,
      firstHeaderRow,
      ...(text === undefined ? {} : { text }),
    };
    const summary = unwrap(await workbooks.readTable(request, scratch));
    const file = unwrap(workbooks.openTable(scratch));
    const rows = [...file.rows()];
    file.close();
    const column = (wanted: string): readonly string[] => {
      const at = summary.columns.findIndex((one) => one.name === wanted);
      if (at < 0) throw new Error(`no column ${wanted}: ${summary.columns.map((one) => one.name)}`);
      return rows.map((row) => row.cells[at] ?? '');
    };
    return { summary, rows, column };
  }

  return {
    bench,
    service,
    folder,
    /** The copy that is worked on; a test may change it between sending and saving. */
    path,
    open,
    readTable,
    send,
    save,
    /** Text of each request so far, in the order sent: what Claude would have read. */
    requests: (): readonly string[] =>
      service.batches
        .flatMap((batch) => batch.requests)
        .map(({ paramsText }) => textOf(JSON.parse(paramsText) as Json)),
    bugs: bench.bugs,
    async stop(): Promise<void> {
      await bench.close();
      await service.close();
    },
  };
}

/** A whole way that has been started. */
export type WholeWay = Awaited<ReturnType<typeof startWholeWay>>;

/** A list for the ways of a test file: each is stopped after its test, and must have met no bug. */
export function stoppedWays(): WholeWay[] {
  const ways: WholeWay[] = [];
  afterEach(async () => {
    for (const way of ways.splice(0)) {
      await way.stop();
      expect(way.bugs).toEqual([]);
    }
  });
  return ways;
}

/** Numbers of the rows that have an answer in the column "Answer", each with it. */
export function answeredRows(saved: SavedWay): readonly (readonly [row: number, answer: string])[] {
  const answers = saved.column('Answer');
  return saved.rows
    .map((row, index): readonly [number, string] => [row.rowNumber, answers[index] ?? ''])
    .filter(([, answer]) => answer !== '');
}

/** From the file to the saved copy in one go; stop the way afterwards, which removes its files. */
export async function goWholeWay(
  casePath: string,
  options: WayOptions = {},
  order: Partial<SaveOrder> = {},
): Promise<{ readonly way: WholeWay; readonly job: JobSummary; readonly saved: SavedWay }> {
  const way = await startWholeWay(casePath);
  try {
    const job = await way.send(options);
    return { way, job, saved: unwrap(await way.save(job.id, order)) };
  } catch (error) {
    await way.stop();
    throw error;
  }
}
