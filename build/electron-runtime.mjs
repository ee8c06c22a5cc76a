import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A slow line needs minutes for 100 MB (at 2 Mbit/s seven); longer is a download that stands still. */
const maxMs = 10 * 60_000;
const tellEveryMs = 5_000;

/**
 * What the script says on a computer without a way to the download: another attempt within the day would only hold up
 * the start. "fetch failed" is Node's word for a connection that never came about; one that breaks off is "terminated".
 */
const noLine = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|ECONNREFUSED|fetch failed/;

/**
 * Runs the install script of Electron's package, which fetches the runtime, and says now and then how much has come.
 * Gives `there`, `no-line` where no server was reached at all, or `failed` for a download that broke off or took longer
 * than ten minutes.
 */
export async function fetchRuntime({ node, script, say, timeoutMs = maxMs, everyMs = tellEveryMs }) {
  const since = Date.now();
  const child = spawn(node, [script], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const timer = setTimeout(() => child.kill(), timeoutMs);
  const teller = setInterval(() => {
    const bytes = downloadedSince(since);
    if (bytes > 0) say(`  ${(bytes / 1e6).toFixed(0)} MB of about 100 MB`);
  }, everyMs);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  clearTimeout(timer);
  clearInterval(teller);
  if (code === 0) return 'there';
  return noLine.test(complaint) ? 'no-line' : 'failed';
}

/** Bytes of a download that began after this moment; @electron/get keeps it in a temporary folder of the system. */
function downloadedSince(time) {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith('electron-download-'));
  const files = folders.flatMap((name) => {
    try {
      const folder = join(tmpdir(), name);
      return readdirSync(folder).map((file) => statSync(join(folder, file)));
    } catch {
      return [];
    }
  });
  const own = files.filter((stat) => stat.mtimeMs >= time);
  return own.reduce((sum, stat) => sum + stat.size, 0);
}
