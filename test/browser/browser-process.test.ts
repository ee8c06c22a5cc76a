import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testMarks } from '../support/test-marks.ts';

const entry = resolve(import.meta.dirname, '../../electron/browser.ts');
const running: ChildProcess[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-process-'));
});

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [entry, '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...testMarks(),
      PATH: process.env.PATH,
      HOME: folder,
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    },
  });
  running.push(child);
  return child;
}

/** The first line of what the program prints. */
async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return String(line);
}

async function ending(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, said };
}

describe('the browser host as a process', () => {
  it('prints one line with the address, and ends on request', async () => {
    const child = start('--data-dir', join(folder, 'data'));
    expect(await firstLine(child)).toMatch(
      /^Sheetbatch is ready at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/,
    );
    const ended = ending(child);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, said: '' });
  });

  it('serves at the port that was asked for, and says so when it is taken', async () => {
    const first = start('--data-dir', join(folder, 'one'));
    const port = new URL((await firstLine(first)).split(' at ')[1] ?? '').port;
    const second = await ending(start('--data-dir', join(folder, 'two'), '--port', port));
    expect(second.code).toBe(1);
    expect(second.said).toMatch(
      /^Port \d+ cannot be used .* Choose another with --port, or leave it out\.\n$/,
    );
  });

  it('refuses a second start on the same folder in one sentence, and the first goes on', async () => {
    const data = join(folder, 'data');
    const first = start('--data-dir', data);
    const address = (await firstLine(first)).split(' at ')[1] ?? '';
    const second = await ending(start('--data-dir', data));
    expect(second.code).toBe(1);
    expect(second.said).toContain('Sheetbatch is already running.');
    expect(second.said.trim().split('\n')).toHaveLength(1);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it('starts again on the folder of one that was killed', async () => {
    const data = join(folder, 'data');
    const first = start('--data-dir', data);
    await firstLine(first);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await firstLine(start('--data-dir', data))).toContain('Sheetbatch is ready');
  });

  it('says in plain words that a folder cannot be used', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, said } = await ending(start('--data-dir', join(file, 'data')));
    expect(code).toBe(1);
    expect(said).toContain('Sheetbatch cannot keep its data.');
    expect(said).not.toMatch(/ENOTDIR|Error|^ +at /m);
  });

  it('says what is wrong with a command line, with another exit code', async () => {
    const { code, said } = await ending(start('--port', 'many'));
    expect([code, said]).toEqual([2, '--port takes a number from 0 to 65535.\n']);
  });
});
