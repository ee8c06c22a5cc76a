import { type FileHandle, open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';

/** One entry as a zip's central directory announces it. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

/** What SheetJS may be given: it holds every part and its cells in memory. Real files stay far below. */
const limits = {
  entries: 10_000,
  partBytes: 400 * 1024 ** 2,
  totalBytes: 600 * 1024 ** 2,
  directoryBytes: 1 << 24,
};

const directoryEntryMagic = 0x02014b50;
const directoryEndMagic = 0x06054b50;

/** Place of the end-of-directory record, searched from the end as a comment of 64 kB may follow (APPNOTE 4.3.16). */
function findDirectoryEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === directoryEndMagic) return at;
  return -1;
}

/**
 * Entries of a zip's central directory; null where it cannot be read, as in zip64 files, which SheetJS does
 * not read either.
 */
export async function listZipEntries(
  file: FileHandle,
  sizeBytes: number,
): Promise<readonly ZipEntry[] | null> {
  const tail = Buffer.alloc(Math.min(sizeBytes, 65_557));
  await file.read(tail, 0, tail.length, sizeBytes - tail.length);
  const end = findDirectoryEnd(tail);
  if (end < 0) return null;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > limits.directoryBytes || start + length > sizeBytes) return null;
  const directory = Buffer.alloc(length);
  await file.read(directory, 0, length, start);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= length && directory.readUInt32LE(at) === directoryEntryMagic; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      compressedBytes: directory.readUInt32LE(at + 20),
      sizeBytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The size that an entry really has, or null as soon as it is above what it announces, or not readable. */
function inflatedSize(compressed: Buffer, announced: number): Promise<number | null> {
  return new Promise((resolve) => {
    const inflate = createInflateRaw({ chunkSize: 1 << 18 });
    let size = 0;
    inflate.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= announced) return;
      inflate.destroy();
      resolve(null);
    });
    inflate.on('error', () => resolve(null));
    inflate.on('end', () => resolve(size));
    inflate.end(compressed);
  });
}

/** The compressed bytes of an entry within the file's bytes; null where they are not all there. */
export function entryBytes(bytes: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.offset + 30 > bytes.length) return null;
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const end = start + entry.compressedBytes;
  return end <= bytes.length ? bytes.subarray(start, end) : null;
}

/**
 * Refuses zips that would fill the memory, before SheetJS inflates them: by what they announce, and by what they really
 * hold, since announcements may lie. Answers the entries; files that are no zip have none.
 */
export async function checkZipSizes(path: string, bytes: Buffer): Promise<Outcome<readonly ZipEntry[]>> {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50) return success([]);
  const file = await open(path, 'r');
  let entries: readonly ZipEntry[] | null;
  try {
    entries = await listZipEntries(file, bytes.length);
  } finally {
    await file.close();
  }
  if (entries === null) return failure('workbook-damaged');
  const total = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (entries.length > limits.entries) return failure('workbook-unsafe');
  if (total > limits.totalBytes || entries.some((entry) => entry.sizeBytes > limits.partBytes)) {
    return failure('file-too-large');
  }
  for (const entry of entries) {
    const compressed = entryBytes(bytes, entry);
    if (compressed === null) return failure('workbook-damaged');
    if (entry.isDeflated && (await inflatedSize(compressed, entry.sizeBytes)) === null) {
      return failure('workbook-unsafe');
    }
  }
  return success(entries);
}
