import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { provideOfficeServer } from './office-server.ts';

const candidates = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/homebrew/bin/soffice'];
const program = candidates.find((path) => existsSync(path));

/** True where LibreOffice can be asked. */
export const hasOffice = program !== undefined;
/** What is missing where it cannot; null where it can. */
export const noOffice = hasOffice ? null : 'no LibreOffice';
/** For the name of a suite that needs LibreOffice: `describe.skipIf(!hasOffice)(`saved files${officeNote}`, …)`. */
export const officeNote = hasOffice ? '' : ' (not run: no LibreOffice)';

/**
 * Tab, double quote, UTF-8, from row 1, cells as shown, every sheet a file of its own (-1): "Text - txt - csv
 * (StarCalc)".
 */
const shownTexts = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';

/**
 * The same with each cell as its format shows it ("save cell content as shown"); `shownTexts` writes numbers
 * as they are held.
 */
const formattedTexts = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1';

/** Runs one conversion; gives what `use` makes of the folder that holds the outcome. */
function convert<T>(
  paths: readonly string[],
  filter: string,
  use: (folder: string, files: readonly string[]) => T,
  ...more: readonly string[]
): T {
  if (program === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-office-'));
  const server = provideOfficeServer(program);
  try {
    const options = ['--headless', ...more, '--convert-to', filter, '--outdir', folder];
    execFileSync(program, [server.profile, ...options, ...paths], {
      ...{ stdio: 'ignore', timeout: 120_000, env: server.environment },
    });
    const files = readdirSync(folder);
    if (files.length === 0) {
      throw new Error(`LibreOffice made nothing of ${paths.map((path) => basename(path))}`);
    }
    return use(folder, files);
  } catch (error) {
    // Whatever it was: the next conversion does not go to one that hangs.
    server.end();
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readShown(path: string): string[][] {
  return parse(readFileSync(path, 'utf8'), {
    delimiter: '\t',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
}

/** Character sets by the numbers of LibreOffice's filter options. */
const officeCharsets = { utf8: 76, utf16: 65535, 'windows-1252': 1 } as const;

/**
 * Text files as LibreOffice reads them with this delimiter, each cell as text, in the order given. Names must
 * be distinct. One start of the program serves them all.
 */
export function readTextsInOffice(
  paths: readonly string[],
  delimiter: string,
  charset: keyof typeof officeCharsets = 'utf8',
): readonly (readonly (readonly string[])[])[] {
  const columns = Array.from({ length: 30 }, (_, index) => `${index + 1}/2`).join('/');
  const options = `${delimiter.charCodeAt(0)},34,${officeCharsets[charset]},1,${columns}`;
  const read = (folder: string, files: readonly string[]) =>
    paths.map((path) => {
      const stem = basename(path, extname(path));
      const file = files.find((one) => one.startsWith(`${stem}-`));
      if (file === undefined) throw new Error(`LibreOffice made nothing of ${basename(path)}`);
      return readShown(join(folder, file));
    });
  return convert(paths, shownTexts, read, `--infilter=Text - txt - csv (StarCalc):${options}`);
}

/** The texts that LibreOffice shows, by sheet: rows from row 1 on, cells from column A on. A judge that is not ours. */
export function readInOffice(path: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const stem = basename(path, extname(path));
  return convert([path], shownTexts, (folder, files) => {
    const sheets = files.map((file): [string, string[][]] => {
      const rows = readShown(join(folder, file));
      // A text file has one sheet, which bears no name of its own.
      return [file.slice(0, -'.csv'.length).slice(stem.length + 1), rows];
    });
    return new Map(sheets);
  });
}

/**
 * What each cell of these files shows under its number format, by file and sheet, in the locale of the United
 * States. One start of the program serves all files; their names must be distinct.
 */
export function readFormattedInOffice(
  paths: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>> {
  return convert(paths, formattedTexts, (folder, files) => {
    const read = (path: string): [string, Map<string, string[][]>] => {
      const stem = `${basename(path, extname(path))}-`;
      const own = files.filter((file) => file.startsWith(stem));
      const sheets = own.map((file): [string, string[][]] => [
        file.slice(stem.length, -'.csv'.length),
        readShown(join(folder, file)),
      ]);
      return [path, new Map(sheets)];
    };
    return new Map(paths.map(read));
  });
}

/** The only sheet of a file, or the one with this name, as LibreOffice shows it. */
export function readSheetInOffice(path: string, sheet?: string): readonly (readonly string[])[] {
  const sheets = readInOffice(path);
  const rows = sheet === undefined ? [...sheets.values()][0] : sheets.get(sheet);
  if (rows === undefined) throw new Error(`LibreOffice shows no sheet ${sheet}: ${[...sheets.keys()]}`);
  return rows;
}

/** All rows of a workbook's first sheet as LibreOffice shows them, from row 1 on. */
export function readFirstSheetInOffice(path: string): readonly (readonly string[])[] {
  // Comma, double quote, UTF-8, as shown: "Text - txt - csv (StarCalc)".
  return convert([path], 'csv:Text - txt - csv (StarCalc):44,34,76', (folder, [file = '']) =>
    parse(readFileSync(join(folder, file), 'utf8'), { relax_column_count: true, bom: true }),
  );
}

/** Has LibreOffice write a file in another format (`xls`, `ods`, `xlsx`, or a whole filter) to `targetPath`. */
export function convertInOffice(path: string, filter: string, targetPath: string): void {
  convert([path], filter, (folder, [file = '']) => renameSync(join(folder, file), targetPath));
}
