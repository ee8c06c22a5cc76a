import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BigJobReport } from './big-job.ts';
import { builtProgram } from './programs.ts';

/** Runs a script and gives its first line of JSON; `stop` ends it. */
function begin(args: readonly string[]) {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end));
    });
    child.on('close', () => reject(new Error(errors)));
  });
  return { firstLine, stop: () => child.kill() };
}

async function runBigJob(url: string, rows: number): Promise<BigJobReport> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sheetbatch-big-'));
  try {
    const job = begin([builtProgram('big-job'), JSON.stringify({ dataFolder, apiUrl: url, rows })]);
    return JSON.parse(await job.firstLine) as BigJobReport;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

test('a hundred thousand rows go through in eleven batches, in memory that does not grow with them, while the page is answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-big-script-'));
  const script = join(folder, 'script.json');
  writeFileSync(script, JSON.stringify({ checksBodies: false }));
  const service = begin(['test/service/serve.ts', '--port', '0', '--script', script]);
  try {
    const { url } = JSON.parse(await service.firstLine) as { url: string };
    const small = await runBigJob(url, 20_000);
    const big = await runBigJob(url, 101_000);
    console.log(`20,000 rows: ${JSON.stringify(small)}; 101,000 rows: ${JSON.stringify(big)}`);
    expect([small.answered, small.batches]).toEqual([20_000, 2]);
    expect([big.answered, big.batches, big.rows]).toEqual([101_000, 11, 101_000]);
    // Five times as many rows may cost what the database's two page caches and a lazy collector take, not
    // five times the memory.
    expect(big.peakRssMb).toBeLessThan(small.peakRssMb + 250);
    expect(big.peakRssMb).toBeLessThan(600);
    expect(big.calls).toBeGreaterThan(20);
  } finally {
    service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
