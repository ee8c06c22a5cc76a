import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of a zip file: its name, and its text in pieces. */
export interface ZipPart {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

interface WrittenEntry {
  readonly name: Buffer;
  readonly offset: number;
  readonly checksum: number;
  readonly compressedBytes: number;
  readonly bytes: number;
}

/** 2026-01-01 as MS-DOS writes a date (APPNOTE 4.4.6). */
const dosDate = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** Writes a zip file part by part; memory does not grow with the parts. */
export async function writeZip(path: string, parts: readonly ZipPart[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    const entries: WrittenEntry[] = [];
    let offset = 0;
    for (const part of parts) {
      const entry = await writeEntry(file, part, offset);
      entries.push(entry);
      offset += 30 + entry.name.length + entry.compressedBytes;
    }
    await file.write(directoryOf(entries, offset), 0, undefined, offset);
  } finally {
    await file.close();
  }
}

/** The content first, then the header before it, once the sizes are known. */
async function writeEntry(file: FileHandle, part: ZipPart, offset: number): Promise<WrittenEntry> {
  const name = Buffer.from(part.name);
  const start = offset + 30 + name.length;
  let position = start;
  let checksum = 0;
  let bytes = 0;
  function* counted(): Generator<Buffer> {
    for (const piece of part.pieces) {
      const buffer = Buffer.from(piece);
      checksum = crc32(buffer, checksum);
      bytes += buffer.length;
      yield buffer;
    }
  }
  const deflated = Readable.from(counted()).pipe(createDeflateRaw({ chunkSize: 1 << 18 }));
  for await (const piece of deflated as AsyncIterable<Buffer>) {
    await file.write(piece, 0, piece.length, position);
    position += piece.length;
  }
  const entry = { name, offset, checksum, compressedBytes: position - start, bytes };
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFacts(header, 4, entry);
  await file.write(Buffer.concat([header, name]), 0, undefined, offset);
  return entry;
}

/** What local header and directory have in common (APPNOTE 4.3.7 and 4.3.12). */
function writeFacts(header: Buffer, at: number, entry: WrittenEntry): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(8, at + 4);
  header.writeUInt16LE(dosDate, at + 8);
  header.writeUInt32LE(entry.checksum, at + 10);
  header.writeUInt32LE(entry.compressedBytes, at + 14);
  header.writeUInt32LE(entry.bytes, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

function directoryOf(entries: readonly WrittenEntry[], start: number): Buffer {
  const lines = entries.map((entry) => {
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(20, 4);
    writeFacts(line, 6, entry);
    line.writeUInt32LE(entry.offset, 42);
    return Buffer.concat([line, entry.name]);
  });
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([directory, end]);
}
