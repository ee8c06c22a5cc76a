import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** How long a check of every page counts, while nobody but us touches the file: a disk can go bad by itself, too. */
const checkCountsMs = 7 * 24 * 3_600_000;

/** The file as a clean end left it. */
interface CleanShutdown {
  readonly sizeBytes: number;
  readonly changedAt: number;
  /** Instant of the last check of every page. */
  readonly checkedAt: number;
}

/**
 * Says that a database needs no check at this start: it was checked within the last week, closed in good
 * order, and is the same file since, by size and time. Checking takes one to two seconds for each half
 * million results, which nobody should wait for at every start.
 */
export interface ShutdownMarker {
  /**
   * Instant of the last check when it still counts, else null. The mark is gone afterwards: only another
   * clean end makes a new one.
   */
  take(now: number): number | null;
  /**
   * Leaves a mark, unless the database is still open or was not closed in good order. Never fails: without a
   * mark the next start checks.
   */
  leave(checkedAt: number): void;
}

/** The marker beside the database at `path`. */
export function createShutdownMarker(path: string): ShutdownMarker {
  const markPath = `${path}.sound`;
  const isClosed = () => existsSync(path) && !existsSync(`${path}-wal`);
  const damagePath = damagePathOf(path);
  return {
    take(now) {
      const mark = readMark(markPath);
      rmSync(markPath, { force: true });
      rmSync(damagePath, { force: true });
      if (mark === null || !isClosed()) return null;
      const { size, mtimeMs } = statSync(path);
      const isSame = mark.sizeBytes === size && mark.changedAt === mtimeMs;
      const age = now - mark.checkedAt;
      return isSame && age >= 0 && age < checkCountsMs ? mark.checkedAt : null;
    },
    leave(checkedAt) {
      try {
        if (!isClosed() || existsSync(damagePath)) return;
        const { size, mtimeMs } = statSync(path);
        const mark: CleanShutdown = { sizeBytes: size, changedAt: mtimeMs, checkedAt };
        writeFileSync(markPath, JSON.stringify(mark));
      } catch {
        // A full disk, or a folder that has gone: the next start checks.
      }
    },
  };
}

function damagePathOf(path: string): string {
  return `${path}.suspect`;
}

/** Keeps the database at `path` from being marked as sound when this process ends. */
export function noteDamage(path: string): void {
  try {
    writeFileSync(damagePathOf(path), '');
  } catch {
    // The folder cannot be written either, so that no mark can be left.
  }
}

function readMark(markPath: string): CleanShutdown | null {
  try {
    return JSON.parse(readFileSync(markPath, 'utf8')) as CleanShutdown;
  } catch {
    return null;
  }
}
