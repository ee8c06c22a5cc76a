import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of a fixed size, in memory. Remove it in every case. */
export interface SmallDisk {
  readonly path: string;
  /** What freeing space on it would do. */
  resize(sizeKb: number): void;
  remove(): void;
}

/**
 * Mounts one, where this computer lets us; null elsewhere, for a test that then says "not run: cannot mount a
 * small disk here".
 */
export function mountSmallDisk(sizeKb: number): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  const path = mkdtempSync(join(tmpdir(), 'sheetbatch-disk-'));
  const mount = (...options: readonly string[]) =>
    execFileSync('mount', [...options, 'tmpfs', path], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${sizeKb}k`);
  } catch {
    rmSync(path, { recursive: true, force: true });
    return null;
  }
  return {
    path,
    resize: (size) => mount('-o', `remount,size=${size}k`),
    remove() {
      execFileSync('umount', ['-l', path], { stdio: 'ignore' });
      rmSync(path, { recursive: true, force: true });
    },
  };
}
