import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

const candidates = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/homebrew/bin/soffice'];
const program = candidates.find((path) => existsSync(path));

/** True where LibreOffice can be asked. */
export const hasLibreOffice = program !== undefined;

/** What is missing where it cannot; null where it can. */
export const noLibreOffice = hasLibreOffice ? null : 'no LibreOffice';

/** All rows of a workbook's first sheet as LibreOffice shows them: an independent reading of what we wrote. */
export function readWithLibreOffice(path: string): string[][] {
  if (program === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-office-'));
  try {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    // 44,34,76: comma, double quote, UTF-8 (filter options of "Text - txt - csv (StarCalc)").
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76';
    execFileSync(
      program,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter, '--outdir', folder, path],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    );
    const text = readFileSync(join(folder, basename(path).replace(/\.[^.]+$/, '.csv')), 'utf8');
    return parse(text, { relax_column_count: true, bom: true }) as string[][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
