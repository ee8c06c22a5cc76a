import { stat } from 'node:fs/promises';
import { type Outcome, success, unwrap } from '../../../shared/model/outcome.ts';
import type {
  ColumnsChoice,
  RowRulesChoice,
  TextFileShape,
  WorkbookSummary,
} from '../../../shared/model/table.ts';
import { type CoreServices, requireFile } from '../services/core-services.ts';
import { outcomeOf } from '../workbook/model/file-problem.ts';
import { calls } from './procedures.ts';

interface SeenFile {
  readonly sizeBytes: number;
  readonly changedAt: number;
  readonly shape: string;
  readonly summary: WorkbookSummary;
}

type RequestedShape = Partial<TextFileShape> | undefined;

/** Opening workbooks, reading tables, paging through them. */
export function workbookRoutes(services: CoreServices) {
  const { tables, workbooks, events } = services;
  const readings = new Map<string, AbortController>();
  const seen = new Map<string, SeenFile>();

  /** Summary and hash of the file as it is now; read again only when the file or the requested layout has changed. */
  async function inspect(
    fileId: string,
    path: string,
    text: RequestedShape,
  ): Promise<Outcome<WorkbookSummary>> {
    const found = await outcomeOf(async () => success(await stat(path)));
    if (!found.ok) return found;
    const facts = found.value;
    const shape = JSON.stringify(text ?? null);
    const known = seen.get(fileId);
    const isSame =
      known?.sizeBytes === facts.size && known.changedAt === facts.mtimeMs && known.shape === shape;
    if (known !== undefined && isSame) return success(known.summary);
    const inspected = await workbooks.inspect(path, text === undefined ? {} : { text });
    if (inspected.ok) {
      if (seen.size > 50) seen.clear();
      seen.set(fileId, { sizeBytes: facts.size, changedAt: facts.mtimeMs, shape, summary: inspected.value });
    }
    return inspected;
  }

  async function readTable(input: {
    readonly fileId: string;
    readonly sheet: string;
    readonly headerRow?: number | undefined;
    readonly firstHeaderRow?: number | undefined;
    readonly rowRules?: RowRulesChoice | undefined;
    readonly columns?: ColumnsChoice | undefined;
    readonly text?: RequestedShape;
  }) {
    const { path } = requireFile(services, input.fileId);
    readings.get(input.fileId)?.abort();
    const reading = new AbortController();
    readings.set(input.fileId, reading);
    try {
      const inspected = unwrap(await inspect(input.fileId, path, input.text));
      const tableId = crypto.randomUUID();
      const request = {
        path,
        sheet: input.sheet,
        ...(input.headerRow === undefined ? {} : { headerRow: input.headerRow }),
        ...(input.firstHeaderRow === undefined ? {} : { firstHeaderRow: input.firstHeaderRow }),
        ...(input.rowRules === undefined ? {} : { rowRules: input.rowRules }),
        ...(input.columns === undefined ? {} : { columns: input.columns }),
        ...(input.text === undefined ? {} : { text: input.text }),
      };
      const onProgress = (share: number) =>
        events.publish({ type: 'workbooks.progressed', fileId: input.fileId, share });
      const options = { signal: reading.signal, onProgress };
      const summary = unwrap(await workbooks.readTable(request, tables.pathOf(tableId), options));
      tables.add({
        tableId,
        fileId: input.fileId,
        sourcePath: path,
        fileHash: inspected.fileHash,
        textShape: inspected.text ?? null,
      });
      return { ...summary, tableId };
    } finally {
      if (readings.get(input.fileId) === reading) readings.delete(input.fileId);
    }
  }

  return {
    open: calls.workbooks.open.handler(async ({ input }) => {
      const { path } = requireFile(services, input.fileId);
      return unwrap(await inspect(input.fileId, path, plainShape(input.text)));
    }),
    readTable: calls.workbooks.readTable.handler(
      async ({ input }) => await readTable({ ...input, text: plainShape(input.text) }),
    ),
    cancelReading: calls.workbooks.cancelReading.handler(({ input }) => {
      readings.get(input.fileId)?.abort();
      return {};
    }),
    listRows: calls.workbooks.listRows.handler(({ input }) =>
      unwrap(tables.withTable(input.tableId, (file) => file.listRows(input.offset, input.limit))),
    ),
    listTopRows: calls.workbooks.listTopRows.handler(async ({ input }) => {
      const { path } = requireFile(services, input.fileId);
      const text = seen.get(input.fileId)?.summary.text;
      const request = { path, sheet: input.sheet, ...(text === undefined ? {} : { text }) };
      return unwrap(await workbooks.listTopRows(request, input.limit));
    }),
    listValues: calls.workbooks.listValues.handler(({ input }) =>
      unwrap(tables.withTable(input.tableId, (file) => file.listValues(input.column, input.limit))),
    ),
  };
}

/** Drops fields that are there but undefined, which the schema allows and the workbook code does not. */
function plainShape(
  text: { readonly [Key in keyof TextFileShape]?: TextFileShape[Key] | undefined } | undefined,
): RequestedShape {
  if (text === undefined) return undefined;
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
}
