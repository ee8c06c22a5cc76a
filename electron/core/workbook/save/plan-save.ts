import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { ColumnSpan, HeaderRows } from '../../../../shared/model/table.ts';
import { readingInOrder, type SheetReader } from '../model/row-source.ts';
import type { Matching, SaveRequest, StepOptions } from '../model/workbook-service.ts';
import type { OpenedWorkbook } from '../open/open-workbook.ts';
import { headerRowsOf } from '../table/column-names.ts';
import { type AnswersIndex, AnswersReader, answerRows, hasAnswer, indexAnswers } from './answers-file.ts';
import { CurrentRowsCollector } from './current-rows.ts';
import { FingerprintList, FingerprintNumbers } from './fingerprint-list.ts';
import { locateTable, type SentFingerprints, type TableLocation } from './locate-table.ts';
import {
  type CurrentRows,
  findRow,
  matchRows,
  type RowPlaces,
  type SentRows,
  summariseMatching,
} from './matching.ts';
import { type OpenedSource, quiet } from './open-for-saving.ts';

/** A row as the patchers take it: its current number and a value for each new column. */
export interface PlacedRow {
  readonly rowNumber: number;
  /** The row's number when it was sent. */
  readonly sentRow: number;
  readonly values: readonly (string | number | null)[];
}

/** Which answers go where, decided before anything is written. */
export interface SavePlan {
  readonly fileHash: string;
  readonly sheet: string;
  /** The header as it stands now. */
  readonly header: HeaderRows;
  /** The table's columns as they stand now, where other tables stand beside it; else null. */
  readonly tableColumns: ColumnSpan | null;
  readonly matching: Matching;
  /** Rows that get at least one value. */
  readonly rowsToWrite: number;
  /** The last of them; 0 for none. */
  readonly lastRow: number;
  /** The answers in the order of the rows as they stand now. */
  readonly rows: () => AsyncGenerator<PlacedRow>;
}

/** The file is the same: row numbers decide. */
async function planUnchanged(
  request: SaveRequest,
  fileHash: string,
  options: StepOptions,
): Promise<SavePlan> {
  let matched = 0;
  let rowsToWrite = 0;
  let lastRow = 0;
  for await (const row of answerRows(request.answersPath, options)) {
    matched += 1;
    if (!hasAnswer(row.values)) continue;
    rowsToWrite += 1;
    lastRow = row.rowNumber;
  }
  return {
    fileHash,
    sheet: request.sheet,
    header: headerRowsOf(request),
    tableColumns: request.rowRules?.columns ?? null,
    matching: { isUnchanged: true, matched, changed: 0, changedRows: [], gone: 0, goneRows: [] },
    rowsToWrite,
    lastRow,
    rows: async function* () {
      for await (const row of answerRows(request.answersPath, options)) {
        if (hasAnswer(row.values))
          yield { rowNumber: row.rowNumber, sentRow: row.rowNumber, values: row.values };
      }
    },
  };
}

interface LocatedSheet {
  readonly name: string;
  readonly reader: SheetReader;
  readonly location: TableLocation;
}

/** The sheet of then, or, where its name is gone, the only one that has all the names asked for. */
async function findSheet(
  workbook: OpenedWorkbook,
  request: SaveRequest,
  sent: SentFingerprints,
  options: StepOptions,
): Promise<Outcome<LocatedSheet>> {
  const locate = async (name: string): Promise<Outcome<LocatedSheet>> => {
    const reader = workbook.sheet(name, request.fingerprintVersion);
    if (!reader.ok) return reader;
    const location = await locateTable(reader.value, request, sent, options);
    return location.ok ? success({ name, reader: reader.value, location: location.value }) : location;
  };
  if (workbook.text !== null || workbook.sheets.some((sheet) => sheet.name === request.sheet)) {
    return locate(request.sheet);
  }
  const wanted = new Set(request.usedColumns);
  if (request.idColumn !== null) wanted.add(request.idColumn);
  const fitting: LocatedSheet[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== 'worksheet') continue;
    const found = await locate(sheet.name);
    if (found.ok && found.value.location.namesFound === wanted.size) fitting.push(found.value);
  }
  const only = fitting[0];
  return fitting.length === 1 && only !== undefined
    ? success(only)
    : failure('sheet-not-found', { sheet: request.sheet });
}

async function readCurrentRows(
  { reader, location }: LocatedSheet,
  options: StepOptions,
): Promise<Outcome<CurrentRows>> {
  if (location.rows !== null) return success(location.rows);
  return readingInOrder(reader, async () => {
    const collector = new CurrentRowsCollector(location);
    const facts = await reader.readRows((rows) => {
      for (const row of rows) collector.add(row);
      return undefined;
    }, options);
    return facts.ok ? success(collector.rows()) : facts;
  });
}

/** What recognising a renamed column asks; the table of prints is only made when it comes to that. */
function sentPrints({ fingerprints, rowNumbers }: AnswersIndex): SentFingerprints {
  let numbers: FingerprintNumbers | null = null;
  return {
    count: fingerprints.length,
    has: (print) => {
      numbers ??= FingerprintNumbers.of(fingerprints);
      return numbers.find(FingerprintList.of([print]), 0) >= 0;
    },
    isAtRow: (rowNumber, print) => {
      const at = findRow(rowNumbers, rowNumber);
      return at >= 0 && fingerprints.isEqual(at, FingerprintList.of([print]), 0);
    },
  };
}

/** Matches the rows of an answers file with those of a sheet. */
function match(
  request: SaveRequest,
  index: AnswersIndex,
  current: CurrentRows,
): { readonly places: RowPlaces; readonly matching: Matching } {
  const reader = new AnswersReader(request.answersPath, index.lines);
  const sent: SentRows = {
    rowNumbers: index.rowNumbers,
    keys: request.idColumn === null ? null : index.keys,
    fingerprints: index.fingerprints,
    headerRow: request.headerRow,
    hasSameAnswer: (a, b) => JSON.stringify(reader.values(a)) === JSON.stringify(reader.values(b)),
  };
  try {
    const places = matchRows(sent, current);
    return { places, matching: summariseMatching(sent, places) };
  } finally {
    reader.close();
  }
}

/** The answers of some lines, each with the row it goes to. Holds no more than that while the file is written. */
function placedRows(
  answersPath: string,
  { lines, rowNumbers }: Pick<AnswersIndex, 'lines' | 'rowNumbers'>,
  written: Uint32Array,
  targets: Int32Array,
): () => AsyncGenerator<PlacedRow> {
  return async function* () {
    const answers = new AnswersReader(answersPath, lines);
    try {
      for (const at of written) {
        yield { rowNumber: targets[at] ?? 0, sentRow: rowNumbers[at] ?? 0, values: answers.values(at) };
      }
    } finally {
      answers.close();
    }
  };
}

/** What was sent and where it stands now, in a file that has changed since. */
export interface FoundRows {
  readonly index: AnswersIndex;
  readonly sheet: string;
  readonly header: HeaderRows;
  /** The row of the header that the names of new columns stand in. */
  readonly nameRow: number;
  readonly tableColumns: ColumnSpan | null;
  readonly current: CurrentRows;
  readonly places: RowPlaces;
  readonly matching: Matching;
}

/** Looks for every row that was sent. */
export async function findRows(
  workbook: OpenedWorkbook,
  request: SaveRequest,
  options: StepOptions,
): Promise<Outcome<FoundRows>> {
  const index = await indexAnswers(request.answersPath, options);
  const sheet = await findSheet(workbook, request, sentPrints(index), options);
  if (!sheet.ok) return sheet;
  const current = await readCurrentRows(sheet.value, options);
  if (!current.ok) return current;
  const { name, location } = sheet.value;
  return success({
    index,
    sheet: name,
    header: location.header,
    nameRow: location.nameRow,
    tableColumns: location.span,
    current: current.value,
    ...match(request, index, current.value),
  });
}

/** The file has changed since: every row is looked for. */
async function planChanged(
  workbook: OpenedWorkbook,
  request: SaveRequest,
  fileHash: string,
  options: StepOptions,
): Promise<Outcome<SavePlan>> {
  const found = await findRows(workbook, request, options);
  if (!found.ok) return found;
  const { index, places, matching } = found.value;
  const { targets } = places;
  const written = new Uint32Array(index.rowNumbers.length);
  let count = 0;
  for (const [at, target] of targets.entries()) {
    if (target === 0 || index.hasValues[at] !== 1) continue;
    written[count] = at;
    count += 1;
  }
  const inOrder = written.subarray(0, count).sort((a, b) => (targets[a] ?? 0) - (targets[b] ?? 0));
  return success({
    fileHash,
    sheet: found.value.sheet,
    header: found.value.header,
    tableColumns: found.value.tableColumns,
    matching,
    rowsToWrite: count,
    lastRow: targets[inOrder.at(-1) ?? -1] ?? 0,
    rows: placedRows(request.answersPath, index, inOrder, targets),
  });
}

/** Decides for each answer on which row it belongs, or that this is in doubt. Writes nothing. */
export async function planSave(
  source: OpenedSource,
  request: SaveRequest,
  options: StepOptions = {},
): Promise<Outcome<SavePlan>> {
  const { workbook, fileHash } = source;
  if (source.isAsSent) return success(await planUnchanged(request, fileHash, quiet(options)));
  return planChanged(workbook, request, fileHash, quiet(options));
}
