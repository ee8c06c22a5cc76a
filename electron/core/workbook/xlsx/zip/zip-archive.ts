import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { damaged, tooLarge, unsafe } from '../xml/damage.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

const pieceBytes = 1 << 18;

/** Length of a local header without name and extra field (APPNOTE 4.3.7). */
export const localHeaderBytes = 30;

function isInflateError(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE');
}

/** An open zip file: its directory, and its entries' bytes as a stream or whole. Close it in every case. */
export class ZipArchive {
  readonly file: FileHandle;
  readonly directory: ZipDirectory;

  constructor(file: FileHandle, directory: ZipDirectory) {
    this.file = file;
    this.directory = directory;
  }

  /** Opens and checks the directory; throws ProblemError for what is no zip that can be trusted. */
  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return new ZipArchive(file, await readZipDirectory(file, size));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** The entry of a part, by its name without a leading slash: exactly, else without regard to case. */
  find(partName: string): ZipEntry | undefined {
    const { byName, byFoldedName } = this.directory;
    return byName.get(partName) ?? byFoldedName.get(partName.toLowerCase());
  }

  /** Offset of an entry's compressed bytes, from its local header. */
  async contentOffset(entry: ZipEntry): Promise<number> {
    const header = Buffer.alloc(localHeaderBytes);
    const { bytesRead } = await this.file.read(header, 0, localHeaderBytes, entry.offset);
    if (bytesRead < localHeaderBytes || header.readUInt32LE(0) !== 0x04034b50) throw damaged();
    const start = entry.offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + entry.compressedBytes > this.directory.start) throw damaged();
    return start;
  }

  /** Inflated bytes in pieces; size and checksum are checked, so a stream that ends without an error is whole. */
  async *read(entry: ZipEntry): AsyncGenerator<Buffer> {
    const start = await this.contentOffset(entry);
    let size = 0;
    let checksum = 0;
    for await (const piece of this.#pieces(entry, start)) {
      size += piece.length;
      if (size > entry.sizeBytes) throw unsafe();
      checksum = crc32(piece, checksum);
      yield piece;
    }
    // Some writers announce more than they have written: what came is whole where its checksum says so.
    if (checksum !== entry.checksum) throw damaged();
  }

  /** A whole part in memory, where it is no larger than `limitBytes`. */
  async readWhole(entry: ZipEntry, limitBytes: number): Promise<Buffer> {
    if (entry.sizeBytes > limitBytes) throw tooLarge();
    const bytes = Buffer.allocUnsafe(entry.sizeBytes);
    let at = 0;
    for await (const piece of this.read(entry)) {
      piece.copy(bytes, at);
      at += piece.length;
    }
    return bytes.subarray(0, at);
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  /** Bytes of the file from `start` to before `end`, as they stand. */
  async *readRaw(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at));
      const { bytesRead } = await this.file.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw damaged();
      at += bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  }

  async *#pieces(entry: ZipEntry, start: number): AsyncGenerator<Buffer> {
    const raw = this.readRaw(start, start + entry.compressedBytes);
    if (!entry.isDeflated) {
      yield* raw;
      return;
    }
    const inflated = createInflateRaw({ chunkSize: pieceBytes });
    pipeline(Readable.from(raw), inflated, () => undefined);
    try {
      yield* inflated as AsyncIterable<Buffer>;
    } catch (error) {
      throw isInflateError(error) ? damaged() : error;
    }
  }
}
