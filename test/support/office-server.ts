import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Longest wait for LibreOffice to come up, in milliseconds, on a computer that is busy with ten other things. */
const maxStartMs = 180_000;
const askEveryMs = 50;

/**
 * Without a locale of UTF-8 it writes names of sheets into names of files that nobody can read; without a
 * screen it looks for none.
 */
const environment: NodeJS.ProcessEnv = { ...process.env, SAL_USE_VCLPLUGIN: 'svp' };
if (process.platform === 'linux') environment.LC_ALL = 'C.UTF-8';
for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) delete environment[name];

const emptyWorkbook = `<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
  <office:body><office:spreadsheet><table:table table:name="Kept open"/></office:spreadsheet></office:body>
</office:document>
`;

/** Where the LibreOffices of a test run keep what is theirs. */
export function officeFolder(run: string): string {
  return join(tmpdir(), `sheetbatch-office-${run}`);
}

/** A LibreOffice that stays: conversions go to it by their profile. */
export interface OfficeServer {
  /** The argument by which the program finds the one that runs. */
  readonly profile: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Ends it when it hangs; the next conversion starts another. */
  readonly end: () => void;
}

/**
 * The LibreOffice of this worker of the test run, started when it is first asked for, or again when it has
 * crashed. To start the program costs seven seconds of a processor, a conversion by one that runs a tenth of
 * a second. It stays while a document is open in it, and only when it is invisible instead of headless. The
 * reaper ends it with the run and takes its folder away. Where there is no reaper (no /proc), each conversion
 * starts the program.
 */
export function provideOfficeServer(program: string): OfficeServer {
  const run = process.env.SHEETBATCH_TEST_RUN;
  const folder = join(officeFolder(run ?? String(process.pid)), process.env.VITEST_POOL_ID ?? '1');
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const idPath = join(folder, 'pid');
  if (run === undefined) {
    if (isNew) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  } else if (!isRunning(idPath)) start(program, profile, folder, idPath);
  const end = (): void => {
    if (isRunning(idPath)) process.kill(-Number(readFileSync(idPath, 'utf8')), 'SIGKILL');
    rmSync(idPath, { force: true });
  };
  return { profile, environment, end };
}

function start(program: string, profile: string, folder: string, idPath: string): void {
  const document = join(folder, 'kept-open.fods');
  // It marks a document that is open by a file beside it.
  const mark = join(folder, '.~lock.kept-open.fods#');
  rmSync(mark, { force: true });
  writeFileSync(document, emptyWorkbook);
  const { SHEETBATCH_TEST_WORKER: _, ...ofTheRun } = environment;
  const options = ['--invisible', '--norestore', '--nologo', `--accept=pipe,name=${process.pid};urp;`];
  const server = spawn(program, [profile, ...options, document], {
    stdio: 'ignore',
    detached: true,
    env: ofTheRun,
  });
  server.unref();
  if (server.pid === undefined) return;
  writeFileSync(idPath, String(server.pid));
  const begun = Date.now();
  while (!existsSync(mark) && isRunning(idPath) && Date.now() - begun < maxStartMs) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, askEveryMs);
  }
}

function isRunning(idPath: string): boolean {
  try {
    const id = Number(readFileSync(idPath, 'utf8'));
    // One that has ended stays in the list of processes until its parent has asked.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}
