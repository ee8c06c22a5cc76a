import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Why the calls of a process cannot be listened to here; null where they can. */
export function findNoStrace(): string | null {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']);
  if (tried.error !== undefined) return 'no strace';
  return tried.status === 0 ? null : 'strace is not allowed';
}

/** One call of the system by which something is put on the disk, made to go away, or leaves the computer. */
export type SystemCall =
  | { readonly kind: 'write' | 'sync' | 'remove'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  /** What a process says: on stderr, or to a service as the first line of a request. */
  | { readonly kind: 'said' | 'request'; readonly text: string };

const listened =
  'write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir';

/**
 * Runs a Node program to its end and gives what its main thread, which holds the database and sends the
 * requests, has asked the system to do. A call of one thread is over when its next one begins, so their order
 * is the order in which things were on the disk. Files are named without their folder.
 */
export async function traceCalls(
  program: string,
  argument: string,
): Promise<{ readonly calls: readonly SystemCall[]; readonly stdout: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-strace-'));
  const path = join(folder, 'calls');
  try {
    const options = ['-f', '--seccomp-bpf', '-y', '-s', '80', '-e', `trace=${listened}`, '-o', path];
    const child = spawn('strace', [...options, process.execPath, program, argument], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let stdout = '';
    child.stdout.on('data', (piece) => {
      stdout += String(piece);
    });
    await new Promise((resolve) => child.on('close', resolve));
    return { calls: parseCalls(readFileSync(path, 'utf8')), stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseCalls(text: string): readonly SystemCall[] {
  const lines = text.split('\n');
  const main = /^\d+/.exec(lines[0] ?? '')?.[0] ?? '';
  return lines.flatMap((line): SystemCall[] => {
    const [, thread, name = '', rest = ''] = /^(\d+) +(\w+)\((.*)$/.exec(line) ?? [];
    // Files are removed by another thread, which is told to by this one.
    if (thread !== main && !name.startsWith('unlink')) return [];
    const file = basename(/^\d+<([^>]*)>/.exec(rest)?.[1] ?? '');
    const said = /"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1] ?? '';
    if (/sync$/.test(name)) return [{ kind: 'sync', file }];
    if (/^unlink|^rmdir/.test(name)) return [{ kind: 'remove', file: basename(said) }];
    if (/^rename/.test(name)) {
      const [from = '', to = ''] = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
      return [{ kind: 'rename', file: basename(from), to: basename(to) }];
    }
    if (rest.startsWith('2<')) return [{ kind: 'said', text: said.replace(/\\n$/, '') }];
    if (/^(GET|POST|DELETE) /.test(said)) return [{ kind: 'request', text: said.replace(/ HTTP.*$/, '') }];
    return [{ kind: 'write', file }];
  });
}
