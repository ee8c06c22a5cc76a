import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchRuntime } from '../../build/electron-runtime.mjs';

describe('fetching Electron’s runtime', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sheetbatch-runtime-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a script in the place of Electron's own. */
  async function run(script: string, timeoutMs = 60_000) {
    const path = join(folder, 'install.cjs');
    writeFileSync(path, script);
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const outcome = await fetchRuntime({ node: process.execPath, script: path, say, timeoutMs, everyMs: 20 });
    return { outcome, said };
  }

  it('tells how much has come', async () => {
    const { outcome, said } = await run(`
      const fs = require('node:fs');
      const folder = fs.mkdtempSync(require('node:path').join(require('node:os').tmpdir(), 'electron-download-'));
      fs.writeFileSync(folder + '/electron.zip', Buffer.alloc(3_000_000));
      setTimeout(() => fs.rmSync(folder, { recursive: true }), 1000);`);
    expect(outcome).toBe('there');
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).toMatch(/^ {2}\d+ MB of about 100 MB$/);
  });

  it.each([
    ['TypeError: fetch failed', 'no-line'],
    ['Error: getaddrinfo ENOTFOUND somewhere', 'no-line'],
    ['TypeError: terminated', 'failed'],
    ['Error: checksum mismatch', 'failed'],
  ])('gives up for a day only where there was no line at all: %s', async (complaint, outcome) => {
    const script = `console.error(${JSON.stringify(complaint)}); process.exit(1);`;
    expect(await run(script)).toEqual({ outcome, said: [] });
  });

  it('ends a download that stands still', async () => {
    expect((await run('setInterval(() => {}, 1000);', 300)).outcome).toBe('failed');
  });
});
