import type { ZipArchive } from '../xlsx/zip/zip-archive.ts';
import type { ZipEntry } from '../xlsx/zip/zip-directory.ts';

/** How the entries of a rewritten zip differ from those of the old one. */
export interface ArchiveChanges {
  /** Entries of the new zip with another content, whatever that is. */
  readonly changed: readonly ZipEntry[];
  readonly removed: readonly string[];
  readonly added: readonly ZipEntry[];
}

/** Bytes of one file from `start` on, in any portions. */
class RawReader {
  readonly #pieces: AsyncGenerator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(archive: ZipArchive, start: number, length: number) {
    this.#pieces = archive.readRaw(start, start + length);
  }

  async next(): Promise<Buffer> {
    if (this.#rest.length === 0) this.#rest = (await this.#pieces.next()).value ?? Buffer.alloc(0);
    return this.#rest;
  }

  pass(count: number): void {
    this.#rest = this.#rest.subarray(count);
  }
}

/** Whether an entry was copied: the same compressed bytes under the same name, size and checksum. */
async function isCopied(
  before: ZipArchive,
  old: ZipEntry,
  after: ZipArchive,
  now: ZipEntry,
): Promise<boolean> {
  const isAlike =
    old.compressedBytes === now.compressedBytes &&
    old.checksum === now.checksum &&
    old.sizeBytes === now.sizeBytes &&
    old.isDeflated === now.isDeflated;
  if (!isAlike) return false;
  const olds = new RawReader(before, await before.contentOffset(old), old.compressedBytes);
  const news = new RawReader(after, await after.contentOffset(now), now.compressedBytes);
  for (let left = old.compressedBytes; left > 0; ) {
    const one = await olds.next();
    const other = await news.next();
    const count = Math.min(one.length, other.length);
    if (count === 0 || one.compare(other, 0, count, 0, count) !== 0) return false;
    olds.pass(count);
    news.pass(count);
    left -= count;
  }
  return true;
}

/** Compares two zips entry by entry, copied ones by their bytes on disk. */
export async function compareArchives(before: ZipArchive, after: ZipArchive): Promise<ArchiveChanges> {
  const changed: ZipEntry[] = [];
  const removed: string[] = [];
  const news = new Map(after.directory.entries.map((entry) => [entry.name, entry]));
  for (const old of before.directory.entries) {
    const now = news.get(old.name);
    if (now === undefined) removed.push(old.name);
    else if (!(await isCopied(before, old, after, now))) changed.push(now);
    news.delete(old.name);
  }
  return { changed, removed, added: [...news.values()] };
}
