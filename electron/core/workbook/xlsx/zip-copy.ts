import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { ProblemError } from '../../../../shared/model/outcome.ts';
import { readRange, type ZipArchive, type ZipEntry } from './zip-archive.ts';

/** New content for entries; all others are copied as they are, compressed bytes and headers alike. */
export type Replacements = ReadonlyMap<ZipEntry, () => AsyncIterable<Buffer>>;

/** Excel saves at zlib's own default, 6; 1 is three times as fast for a file a tenth larger. */
const usualLevel = 6;
const largest32 = 0xffffffff;

/** Writes the archive anew to `targetPath`, in the same order. Throws a ProblemError `file-too-large` past 4 GB. */
export async function copyZip(
  archive: ZipArchive,
  targetPath: string,
  replacements: Replacements,
  level = usualLevel,
): Promise<void> {
  const target = await open(targetPath, 'wx');
  try {
    const records = new Map<ZipEntry, Buffer>();
    const physical = [...archive.entries].sort((a, b) => a.localOffset - b.localOffset);
    let offset = 0;
    for (const entry of physical) {
      const content = replacements.get(entry);
      const record = Buffer.from(entry.record);
      if (content === undefined) {
        const length = await copyRange(archive.file, entry, target, offset);
        records.set(entry, moved(record, offset));
        offset += length;
      } else {
        offset += await writeEntry(target, offset, record, content(), level);
        records.set(entry, record);
      }
      if (offset > largest32) throw new ProblemError({ code: 'file-too-large' });
    }
    await writeDirectory(target, offset, archive, records);
  } finally {
    await target.close();
  }
}

async function copyRange(
  file: FileHandle,
  entry: ZipEntry,
  target: FileHandle,
  offset: number,
): Promise<number> {
  let at = offset;
  for await (const piece of readRange(file, entry.localOffset, entry.localEnd)) {
    await writeAll(target, piece, at);
    at += piece.length;
  }
  return at - offset;
}

async function writeAll(target: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await target.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** The record with its new place. A zip64 offset in the extra field goes stale only where the short one was all ones. */
function moved(record: Buffer, offset: number): Buffer {
  if (record.readUInt32LE(42) === largest32) throw new ProblemError({ code: 'file-too-large' });
  record.writeUInt32LE(offset, 42);
  return record;
}

/** Writes local header and deflated content; fills in the directory record. Answers the bytes written. */
async function writeEntry(
  target: FileHandle,
  offset: number,
  record: Buffer,
  content: AsyncIterable<Buffer>,
  level: number,
): Promise<number> {
  const name = record.subarray(46, 46 + record.readUInt16LE(28));
  const header = Buffer.alloc(30 + name.length);
  let at = offset + header.length;
  let size = 0;
  let crc = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of content) {
      size += piece.length;
      crc = crc32(piece, crc);
      yield piece;
    }
  };
  const source = Readable.from(counted());
  const deflate = createDeflateRaw({ level, chunkSize: 256 * 1024 });
  source.once('error', (error) => deflate.destroy(error));
  for await (const piece of source.pipe(deflate) as AsyncIterable<Buffer>) {
    await writeAll(target, piece, at);
    at += piece.length;
  }
  const compressed = at - offset - header.length;
  if (size >= largest32 || compressed >= largest32) throw new ProblemError({ code: 'file-too-large' });
  // Bit 3 (a descriptor follows) no longer holds; the UTF-8 bit and the times stay. APPNOTE 4.4.4.
  record.writeUInt16LE(record.readUInt16LE(8) & ~8, 8);
  record.writeUInt16LE(8, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(compressed, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt32LE(offset, 42);
  header.writeUInt32LE(0x04034b50, 0);
  record.copy(header, 4, 6, 28);
  header.writeUInt16LE(name.length, 26);
  name.copy(header, 30);
  await writeAll(target, header, offset);
  return at - offset;
}

async function writeDirectory(
  target: FileHandle,
  offset: number,
  archive: ZipArchive,
  records: ReadonlyMap<ZipEntry, Buffer>,
): Promise<void> {
  const parts = archive.entries.map((entry) => records.get(entry) ?? entry.record);
  const directory = Buffer.concat(parts);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(archive.comment.length, 20);
  await writeAll(target, Buffer.concat([directory, end, archive.comment]), offset);
}
