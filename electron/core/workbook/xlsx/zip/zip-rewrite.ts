import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { tooLarge } from '../xml/damage.ts';
import type { ZipArchive } from './zip-archive.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Excel itself saves at zlib's usual level. */
const usualLevel = 6;
const maxUint32 = 0xffffffff;

/** A part of its own, under a name that no entry has. */
export interface AddedPart {
  readonly name: string;
  readonly content: Buffer;
}

/** What becomes of an archive: new content for some entries, others left out, all the rest copied as it stands. */
export interface ZipChanges {
  readonly contents: ReadonlyMap<ZipEntry, () => AsyncIterable<Buffer>>;
  readonly removed: ReadonlySet<ZipEntry>;
  /** Parts that were not there; they come last. */
  readonly added?: readonly AddedPart[];
  /** zlib's level, 1 to 9. */
  readonly level?: number;
}

class Output {
  readonly #file: FileHandle;
  offset = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async write(bytes: Buffer): Promise<void> {
    await this.writeAt(bytes, this.offset);
    this.offset += bytes.length;
    if (this.offset > maxUint32) throw tooLarge();
  }

  async writeAt(bytes: Buffer, offset: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, offset + done);
      done += bytesWritten;
    }
  }
}

/** The entry's directory record with its new place, everything else as it was. */
function movedRecord(entry: ZipEntry, offset: number): Buffer {
  const record = Buffer.from(entry.record);
  if (entry.wideOffsetAt >= 0) record.writeBigUInt64LE(BigInt(offset), entry.wideOffsetAt);
  else record.writeUInt32LE(offset, 42);
  return record;
}

/**
 * Writes new content under the entry's own name, time and attributes. Sizes are known only afterwards, so the local
 * header is written twice; the bit for a data descriptor (APPNOTE 4.4.4, bit 3) is taken back.
 */
async function writeContent(
  output: Output,
  entry: Pick<ZipEntry, 'record' | 'flags'>,
  content: AsyncIterable<Buffer>,
  level: number,
): Promise<Buffer> {
  const { record } = entry;
  const start = output.offset;
  const name = record.subarray(46, 46 + record.readUInt16LE(28));
  await output.write(Buffer.alloc(30 + name.length));
  let size = 0;
  let checksum = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of content) {
      size += piece.length;
      checksum = crc32(piece, checksum);
      yield piece;
    }
  };
  const deflated = createDeflateRaw({ level, chunkSize: 1 << 18, memLevel: 9 });
  // It fails for the source's own reason or the disk's, not for streams that were destroyed with them.
  await pipeline(Readable.from(counted()), deflated, async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) await output.write(piece);
  });
  const compressedBytes = output.offset - start - 30 - name.length;
  if (size >= maxUint32) throw tooLarge();
  const made = Buffer.from(record.subarray(0, 46 + name.length));
  made.writeUInt16LE(20, 6);
  made.writeUInt16LE(entry.flags & ~8, 8);
  made.writeUInt16LE(8, 10);
  made.writeUInt32LE(checksum, 16);
  made.writeUInt32LE(compressedBytes, 20);
  made.writeUInt32LE(size, 24);
  made.writeUInt16LE(0, 30);
  made.writeUInt16LE(0, 32);
  made.writeUInt32LE(start, 42);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  made.copy(local, 4, 6, 28);
  local.writeUInt16LE(name.length, 26);
  name.copy(local, 30);
  await output.writeAt(local, start);
  return made;
}

/**
 * A directory record (APPNOTE 4.3.12) for a part that was not there: UTF-8 name, the earliest date that a
 * zip can tell.
 */
function newEntry(name: string): Pick<ZipEntry, 'record' | 'flags'> {
  const bytes = Buffer.from(name, 'utf8');
  const record = Buffer.alloc(46 + bytes.length);
  const flags = 1 << 11;
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(flags, 8);
  record.writeUInt16LE((1 << 5) | 1, 14);
  record.writeUInt16LE(bytes.length, 28);
  bytes.copy(record, 46);
  return { record, flags };
}

async function* piecesOf(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

async function writeDirectory(output: Output, records: readonly Buffer[], comment: Buffer): Promise<void> {
  const start = output.offset;
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  await output.write(Buffer.concat([directory, end, comment]));
}

/**
 * Writes the archive anew to `targetPath`: the same order in the file and in the directory, untouched entries
 * as raw bytes with headers, extra fields and descriptors as they were. Throws what reading or writing
 * throws; the caller removes the file then.
 */
export async function rewriteZip(
  archive: ZipArchive,
  targetPath: string,
  changes: ZipChanges,
): Promise<void> {
  const { entries, start: directoryStart, comment } = archive.directory;
  const file = await open(targetPath, 'w');
  try {
    const output = new Output(file);
    const records = new Map<ZipEntry, Buffer>();
    const inPlace = [...entries].sort((a, b) => a.offset - b.offset);
    for (const [at, entry] of inPlace.entries()) {
      if (changes.removed.has(entry)) continue;
      const content = changes.contents.get(entry);
      if (content !== undefined) {
        const record = await writeContent(output, entry, content(), changes.level ?? usualLevel);
        records.set(entry, record);
        continue;
      }
      records.set(entry, movedRecord(entry, output.offset));
      const end = inPlace[at + 1]?.offset ?? directoryStart;
      for await (const piece of archive.readRaw(entry.offset, end)) await output.write(piece);
    }
    const added: Buffer[] = [];
    for (const { name, content } of changes.added ?? []) {
      const level = changes.level ?? usualLevel;
      added.push(await writeContent(output, newEntry(name), piecesOf(content), level));
    }
    const kept = entries.flatMap((entry) => records.get(entry) ?? []);
    await writeDirectory(output, [...kept, ...added], comment);
  } finally {
    await file.close();
  }
}
