/**
 * The libraries that people would use instead of ours. SheetJS is one of our own packages; the others are
 * installed on demand from rivals/package-lock.json, so that nobody who only starts the product has to fetch
 * their two hundred packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { read as readSheetJs, utils, type WorkSheet, write as writeSheetJs } from 'xlsx';
import { benchSheet } from './make-workbook.ts';

/** A library under measurement. */
export type RivalName = 'SheetJS' | 'ExcelJS' | 'ExcelJS streaming' | 'xlsx-populate';

/** What each can do: count the cells of a workbook, and save it with one more column. */
export interface Rival {
  readonly read: (path: string) => Promise<number>;
  /** Streaming readers cannot save. */
  readonly addColumn?: (path: string, targetPath: string, answer: (row: number) => string) => Promise<void>;
}

const folder = join(import.meta.dirname, 'rivals');
const requireRival = createRequire(join(folder, 'package.json'));

/** Installs the two that are not ours. False where that is impossible, as without a network. */
export function installRivals(): boolean {
  if (existsSync(join(folder, 'node_modules', 'exceljs'))) return true;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npmScript = process.env.npm_execpath;
  const options = { cwd: folder, stdio: ['ignore', 2, 2] as ('ignore' | number)[] };
  const isWindows = process.platform === 'win32';
  const ended = npmScript?.endsWith('.js')
    ? spawnSync(process.execPath, [npmScript, ...args], options)
    : spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows });
  return ended.status === 0;
}

type Cells = readonly (readonly unknown[])[];

/** Dense, and without everything that reading and saving can do without: its quickest way. */
const sheetJsOptions = { dense: true, cellText: false, cellHTML: false, cellFormula: false } as const;

function openSheetJs(path: string) {
  const book = readSheetJs(readFileSync(path), { type: 'buffer', ...sheetJsOptions });
  const sheet = book.Sheets[benchSheet];
  if (sheet === undefined) throw new Error('SheetJS found no sheet');
  return { book, sheet };
}

function rowsOf(sheet: WorkSheet): Cells {
  return sheet['!data'] ?? [];
}

const sheetJs: Rival = {
  async read(path) {
    let cells = 0;
    for (const row of rowsOf(openSheetJs(path).sheet)) cells += row.length;
    return cells;
  },
  async addColumn(path, targetPath, answer) {
    const { book, sheet } = openSheetJs(path);
    const column = Array.from({ length: rowsOf(sheet).length }, (_, at) => [answer(at + 1)]);
    utils.sheet_add_aoa(sheet, column, { origin: { r: 0, c: 12 } });
    writeFileSync(targetPath, writeSheetJs(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
  },
};

/** As much of ExcelJS as is used here. */
interface ExcelModule {
  readonly Workbook: new () => ExcelBook;
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookReader: new (path: string, options: object) => AsyncIterable<AsyncIterable<ExcelRow>>;
    };
  };
}
interface ExcelRow {
  readonly number: number;
  readonly cellCount: number;
  getCell(column: number): { value: unknown };
}
interface ExcelBook {
  readonly xlsx: { readFile(path: string): Promise<unknown>; writeFile(path: string): Promise<unknown> };
  getWorksheet(name: string): { eachRow(visit: (row: ExcelRow) => void): void } | undefined;
}

const loadExcel = () => requireRival('exceljs') as ExcelModule;

async function openExcel(path: string) {
  const { Workbook } = loadExcel();
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet(benchSheet);
  if (sheet === undefined) throw new Error('ExcelJS found no sheet');
  return { book, sheet };
}

const excel: Rival = {
  async read(path) {
    let cells = 0;
    (await openExcel(path)).sheet.eachRow((row) => {
      cells += row.cellCount;
    });
    return cells;
  },
  async addColumn(path, targetPath, answer) {
    const { book, sheet } = await openExcel(path);
    sheet.eachRow((row) => {
      row.getCell(13).value = answer(row.number);
    });
    await book.xlsx.writeFile(targetPath);
  },
};

const excelStreaming: Rival = {
  async read(path) {
    const { stream } = loadExcel();
    const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' };
    let cells = 0;
    for await (const sheet of new stream.xlsx.WorkbookReader(path, options)) {
      for await (const row of sheet) cells += row.cellCount;
    }
    return cells;
  },
};

/** As much of xlsx-populate as is used here. */
interface PopulateModule {
  fromFileAsync(path: string): Promise<PopulateBook>;
}
interface PopulateBook {
  sheet(name: string): {
    usedRange(): { value(): Cells };
    cell(row: number, column: number): { value(text: string): void };
  };
  toFileAsync(path: string): Promise<void>;
}

const openPopulate = (path: string) => (requireRival('xlsx-populate') as PopulateModule).fromFileAsync(path);

const populate: Rival = {
  async read(path) {
    const book = await openPopulate(path);
    let cells = 0;
    for (const row of book.sheet(benchSheet).usedRange().value()) cells += row.length;
    return cells;
  },
  async addColumn(path, targetPath, answer) {
    const book = await openPopulate(path);
    const sheet = book.sheet(benchSheet);
    const rows = sheet.usedRange().value().length;
    for (let row = 1; row <= rows; row++) sheet.cell(row, 13).value(answer(row));
    await book.toFileAsync(targetPath);
  },
};

/** Each library by its name. */
export const rivals: Readonly<Record<RivalName, Rival>> = {
  SheetJS: sheetJs,
  ExcelJS: excel,
  'ExcelJS streaming': excelStreaming,
  'xlsx-populate': populate,
};
