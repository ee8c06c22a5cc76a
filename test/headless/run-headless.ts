import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given besides its arguments. */
export interface RunOptions {
  /** Kills the process once this is told. */
  readonly killOn?: string;
  readonly key?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built `npm run job` as a process of its own, its data in a folder of the test's. */
export function runHeadless(
  folder: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const { ANTHROPIC_API_KEY: _ours, ...environment } = process.env;
  const key = options.key === undefined ? {} : { ANTHROPIC_API_KEY: options.key };
  const child = spawn(
    process.execPath,
    ['dist/node/headless.js', '--data-dir', join(folder, 'data'), ...args],
    {
      env: { ...environment, ...key, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
    if (options.killOn !== undefined && stderr.includes(options.killOn)) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
