import { spawn } from 'node:child_process';
import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { echoOf } from '../service/answers.ts';
import { type ScriptedService, startScriptedService } from '../service/scripted-service.ts';
import { makeDataFolder } from './kill-run.ts';
import { builtProgram } from './programs.ts';
import type { SaveRun } from './saver.ts';

const rows = 2000;

/** Runs the saver; with `killAfterMs` it dies that long after it has begun to write back. */
async function runSaver(
  run: SaveRun,
  killAfterMs: number | null,
): Promise<{ wasKilled: boolean; stderr: string }> {
  const child = spawn(process.execPath, [builtProgram('saver'), JSON.stringify(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    if (killAfterMs === null || !String(chunk).includes('saving')) return;
    setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => resolve({ wasKilled: signal === 'SIGKILL', stderr }));
  });
}

async function withJob(work: (run: SaveRun, service: ScriptedService) => Promise<void>): Promise<void> {
  const service = await startScriptedService({ checksBodies: false });
  const folder = makeDataFolder();
  const sourcePath = join(folder.path, 'in.csv');
  const lines = Array.from({ length: rows }, (_, index) => `T-${index},parcel ${index} did not arrive`);
  writeFileSync(sourcePath, ['Id,Message', ...lines, ''].join('\n'));
  const targetPath = join(folder.path, 'out.csv');
  try {
    await work(
      { dataFolder: join(folder.path, 'data'), apiUrl: service.url, sourcePath, targetPath },
      service,
    );
  } finally {
    await service.close();
    folder.remove();
  }
}

function checkWhole(path: string): void {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(header).toBe('Id,Message,Answer');
  expect(lines.length).toBe(rows);
  for (const [index, line] of lines.entries()) {
    const message = `parcel ${index} did not arrive`;
    expect(line).toBe(`T-${index},${message},${echoOf(`Sum up: ${message}`)}`);
  }
}

test('a process killed while it writes back leaves no half file, and writes the whole one next time', async () => {
  await withJob(async (run, service) => {
    const changes: string[] = [];
    const watcher = watch(join(run.sourcePath, '..'), (_event, name) => changes.push(String(name)));
    for (const killAfterMs of [0, 40, 80, 120, 160]) {
      const ending = await runSaver(run, killAfterMs);
      if (existsSync(run.targetPath)) checkWhole(run.targetPath);
      if (!ending.wasKilled) break;
    }
    const ending = await runSaver(run, null);
    watcher.close();
    expect(ending).toEqual({ wasKilled: false, stderr: '' });
    checkWhole(run.targetPath);
    expect(service.report()).toMatchObject({ requestCount: rows, repeatedCustomIds: [] });
    // The new content was made beside the target and took its name only when it was whole.
    expect(changes.some((name) => name.endsWith('.sheetbatch'))).toBe(true);
  });
});
