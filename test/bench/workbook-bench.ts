/**
 * Measures reading and writing back .xlsx beside the floors of performance.md: each step in a process of its own, whole
 * process with start-up, wall time, processor time and peak memory; the median of several runs.
 *   node test/bench/workbook-bench.ts [rows …]        10,000 and 100,000 without
 * Prints a table; exits with 1 where a step failed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { writeBenchWorkbook } from './bench-workbook.ts';

/** Steps that can be measured; `floor` steps are what no program can be below. */
export const benchSteps = [
  'floor-inflate',
  'floor-look',
  'read',
  'floor-deflate-6',
  'patch-6',
  'floor-deflate-1',
  'patch-1',
  'sheetjs-read',
] as const;
export type BenchStep = (typeof benchSteps)[number];

/** One measured run. */
export interface BenchRun {
  readonly step: BenchStep;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

async function* inflated(path: string, onlySheet: boolean): AsyncGenerator<Buffer> {
  const { ZipArchive } = await import('../../electron/core/workbook/xlsx/zip-archive.ts');
  const archive = await ZipArchive.open(path);
  for (const entry of archive.directory.entries) {
    if (!onlySheet || entry.name.includes('worksheets/sheet')) yield* archive.read(entry);
  }
  await archive.close();
}

async function look(path: string): Promise<number> {
  let sum = 0;
  for await (const piece of inflated(path, false)) {
    for (let at = 0; at < piece.length; at += 1) sum = (sum + (piece[at] ?? 0)) | 0;
  }
  return sum;
}

async function deflateAgain(path: string, level: number): Promise<number> {
  const deflated = createDeflateRaw({ level, chunkSize: 1 << 18 });
  pipeline(Readable.from(inflated(path, true)), deflated, () => undefined);
  let bytes = 0;
  for await (const piece of deflated as AsyncIterable<Buffer>) bytes += piece.length;
  return bytes;
}

async function readAll(path: string): Promise<number> {
  const { openXlsx } = await import('../../electron/core/workbook/xlsx/xlsx-workbook.ts');
  const opened = await openXlsx(path);
  if (!opened.ok) throw new Error(opened.problem.code);
  const reader = opened.value.sheet('Data');
  if (!reader.ok) throw new Error(reader.problem.code);
  let characters = 0;
  const facts = await reader.value.readRows((rows) => {
    for (const row of rows) for (const cell of row.cells) characters += cell.length;
    return undefined;
  });
  if (!facts.ok) throw new Error(facts.problem.code);
  await opened.value.close();
  return characters;
}

async function patch(path: string, level: number, rowCount: number): Promise<number> {
  const { patchXlsx } = await import('../../electron/core/workbook/xlsx/xlsx-patch.ts');
  const targetPath = `${path}.patched`;
  const outcome = await patchXlsx({
    sourcePath: path,
    targetPath,
    sheet: 'Data',
    headerRow: 1,
    columns: [{ header: 'Answer', place: 'append', kind: 'text' }],
    compressionLevel: level,
    rows: async function* rows() {
      for (let rowNumber = 2; rowNumber <= rowCount + 1; rowNumber += 1) {
        yield { rowNumber, values: [`The answer to row ${rowNumber} is a sentence of some length`] };
      }
    },
  });
  if (!outcome.ok || outcome.value.written !== rowCount) throw new Error(JSON.stringify(outcome));
  const { size } = statSync(targetPath);
  rmSync(targetPath);
  return size;
}

async function readWithSheetJs(path: string): Promise<number> {
  const { readFileSync } = await import('node:fs');
  const { read } = await import('xlsx');
  const book = read(readFileSync(path), { dense: true, cellHTML: false, cellFormula: false });
  return book.Sheets.Data?.['!data']?.length ?? 0;
}

function runStep(step: BenchStep, path: string, rowCount: number): Promise<number> {
  switch (step) {
    case 'floor-inflate':
      return (async () => {
        let bytes = 0;
        for await (const piece of inflated(path, false)) bytes += piece.length;
        return bytes;
      })();
    case 'floor-look':
      return look(path);
    case 'read':
      return readAll(path);
    case 'floor-deflate-6':
      return deflateAgain(path, 6);
    case 'patch-6':
      return patch(path, 6, rowCount);
    case 'floor-deflate-1':
      return deflateAgain(path, 1);
    case 'patch-1':
      return patch(path, 1, rowCount);
    case 'sheetjs-read':
      return readWithSheetJs(path);
  }
}

/** Runs one step in a process of its own. */
export function measureStep(step: BenchStep, path: string, rowCount: number): BenchRun {
  const started = performance.now();
  const words = execFileSync(process.execPath, [import.meta.filename, 'step', step, path, String(rowCount)], {
    encoding: 'utf8',
  });
  const told = JSON.parse(words.trim().split('\n').at(-1) ?? '') as {
    readonly processorSeconds: number;
    readonly peakMegabytes: number;
  };
  return { step, seconds: (performance.now() - started) / 1000, ...told };
}

function median(runs: readonly BenchRun[]): BenchRun | undefined {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
}

/** Measures all steps over a generated workbook of this many rows, and prints a line for each. */
export async function benchWorkbook(rowCount: number, runs = 3): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-bench-'));
  const path = join(folder, 'bench.xlsx');
  try {
    await writeBenchWorkbook(path, rowCount);
    console.log(`\n${rowCount.toLocaleString('en')} rows × 12, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
    console.log('step              seconds  processor  peak MB');
    for (const step of benchSteps) {
      // SheetJS needs gigabytes and minutes for half a million rows; it is there for comparison, once.
      if (step === 'sheetjs-read' && rowCount > 100_000) continue;
      const times = step === 'sheetjs-read' ? 1 : runs;
      const run = median(Array.from({ length: times }, () => measureStep(step, path, rowCount)));
      if (run === undefined) continue;
      const cells = [run.seconds.toFixed(2).padStart(8), run.processorSeconds.toFixed(2).padStart(10)];
      console.log(`${step.padEnd(17)} ${cells.join(' ')} ${run.peakMegabytes.toFixed(0).padStart(8)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const [word, step, path, rows] = process.argv.slice(2);
  if (word === 'step') {
    await runStep(step as BenchStep, path ?? '', Number(rows));
    const { user, system } = process.cpuUsage();
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ processorSeconds: (user + system) / 1e6, peakMegabytes }));
  } else {
    const sizes = process.argv.slice(2).map(Number).filter(Boolean);
    for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) await benchWorkbook(size);
  }
}
