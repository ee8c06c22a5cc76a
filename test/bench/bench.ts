/**
 * `npm run bench`: measures what docs/performance.md promises, and prints each figure beside its target.
 * It owns its generated files, which lie in a temporary folder and go at the end. It asserts nothing: a busy
 * computer is no reason to fail a build. --full 500,000 rows and a million stored results, too; about 25
 * minutes --only workbooks|engine|page
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureEngine, measurePages } from './measure-engine.ts';
import { type FilledFolder, measurePage } from './measure-page.ts';
import { measureWorkbook, type WorkbookPlan } from './measure-workbooks.ts';
import { printLine } from './report.ts';

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const isFull = values.full;
const rounds = 3;
const bigResults = 500_000;

const plain = { rounds, rivalRounds: 1 } as const;
const small: WorkbookPlan = {
  ...plain,
  rowCount: 10_000,
  readers: ['SheetJS', 'ExcelJS', 'ExcelJS streaming', 'xlsx-populate'],
  writers: ['SheetJS', 'ExcelJS', 'xlsx-populate'],
};
/** Without `--full` the two that are quickest at each are enough to tell the ratio to the fastest. */
const large: WorkbookPlan = isFull
  ? { ...small, rowCount: 100_000 }
  : { ...plain, rowCount: 100_000, readers: ['SheetJS', 'ExcelJS streaming'], writers: ['SheetJS'] };
const huge: WorkbookPlan = {
  rounds: 1,
  rivalRounds: 1,
  rowCount: 500_000,
  readers: ['SheetJS', 'ExcelJS streaming'],
  writers: ['SheetJS'],
};

function fill(folder: string): FilledFolder {
  const dataFolder = join(folder, 'filled');
  const others = isFull ? Array.from({ length: 99 }, () => 5_051) : Array.from({ length: 10 }, () => 10_000);
  const rowCounts = [...others, bigResults];
  const script = join(import.meta.dirname, 'fill-process.ts');
  const printed = execFileSync(process.execPath, [script, JSON.stringify({ dataFolder, rowCounts })], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ids = JSON.parse(printed) as readonly string[];
  return {
    dataFolder,
    bigJobId: ids.at(-1) ?? '',
    jobs: rowCounts.length,
    results: rowCounts.reduce((sum, rows) => sum + rows, 0),
    bigResults,
  };
}

const isWanted = (part: string) => values.only === undefined || values.only === part;
const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-bench-'));
const begun = performance.now();
try {
  const processors = `${availableParallelism()} × ${cpus()[0]?.model.trim()}`;
  printLine(
    `Sheetbatch bench, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}, Node ${process.versions.node}, ${processors}`,
  );
  if (isWanted('workbooks')) {
    await measureWorkbook(folder, small);
    await measureWorkbook(folder, large);
    if (isFull) await measureWorkbook(folder, huge);
  }
  if (isWanted('engine')) await measureEngine(folder, rounds);
  if (isWanted('engine') || isWanted('page')) {
    const filled = fill(folder);
    if (isWanted('engine')) await measurePages(filled.dataFolder, filled.bigJobId, bigResults);
    if (isWanted('page')) await measurePage(filled, rounds);
  }
  printLine(`Took ${Math.round((performance.now() - begun) / 1000)} s.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
