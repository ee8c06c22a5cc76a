import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { failure, type Outcome, ProblemError, success } from '../../../../shared/model/outcome.ts';

/** One file inside the zip. Offsets and sizes in bytes; APPNOTE 6.3.10 sections 4.3.7 and 4.3.12. */
export interface ZipEntry {
  /** Forward slashes, no leading slash; case as stored. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
  /** First byte after this entry's local record: where the next one, or the directory, begins. */
  readonly localEnd: number;
  /** The entry's record in the central directory, as it stands. */
  readonly record: Buffer;
}

/** An opened zip file. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly file: FileHandle;
  /** Bytes between the last directory record and the end, rebuilt on writing; here only the comment. */
  readonly comment: Buffer;
  /** Part names match without regard to case (ECMA-376 part 2, 6.2.2.3). */
  find(name: string): ZipEntry | null;
  close(): Promise<void>;
}

/** No honest workbook reaches these: 500,000 rows of 12 columns inflate 12-fold to under 1 GB. */
const limits = { entries: 20_000, ratio: 1_100, totalBytes: 16 * 1024 ** 3, smallPartBytes: 256 * 1024 ** 2 };
const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const recordSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endMinimumBytes = 22;

/** Opens the directory of a zip file. Refuses what is damaged, encrypted or built to blow up. */
export async function openZip(path: string): Promise<Outcome<ZipArchive>> {
  const file = await open(path, 'r');
  try {
    const read = await readDirectory(file);
    if (!read.ok) {
      await file.close();
      return read;
    }
    const byName = new Map(read.value.entries.map((entry) => [entry.name.toLowerCase(), entry]));
    return success({
      ...read.value,
      file,
      find: (name) => byName.get(name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()) ?? null,
      close: () => file.close(),
    });
  } catch (error) {
    await file.close();
    if (error instanceof RangeError) return failure('workbook-damaged');
    throw error;
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  if (offset < 0 || length < 0) throw new RangeError('outside the file');
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, offset);
  if (bytesRead < length) throw new RangeError('outside the file');
  return buffer;
}

async function readDirectory(
  file: FileHandle,
): Promise<Outcome<{ entries: readonly ZipEntry[]; comment: Buffer }>> {
  const { size } = await file.stat();
  const tailLength = Math.min(size, endMinimumBytes + 0xffff);
  const tail = await readAt(file, size - tailLength, tailLength);
  let at = tail.length - endMinimumBytes;
  while (at >= 0 && tail.readUInt32LE(at) !== endSignature) at -= 1;
  if (at < 0) return failure('workbook-damaged');
  let count = tail.readUInt16LE(at + 10);
  let directoryBytes = tail.readUInt32LE(at + 12);
  let directoryOffset = tail.readUInt32LE(at + 16);
  const comment = Buffer.from(tail.subarray(at + endMinimumBytes));
  if (at >= 20 && tail.readUInt32LE(at - 20) === end64LocatorSignature) {
    const end64 = await readAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (end64.readUInt32LE(0) !== end64Signature) return failure('workbook-damaged');
    count = Number(end64.readBigUInt64LE(32));
    directoryBytes = Number(end64.readBigUInt64LE(40));
    directoryOffset = Number(end64.readBigUInt64LE(48));
  }
  if (count > limits.entries || directoryBytes > 64 * 1024 ** 2) return failure('workbook-unsafe');
  const directory = await readAt(file, directoryOffset, directoryBytes);
  const entries = readRecords(directory, count);
  if (entries === null) return failure('workbook-damaged');
  const unsafe = entries.some((entry) => entry.flags & 1 || isUnsafeName(entry.name));
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const bomb = entries.some(
    (entry) => entry.size > 1_000_000 && entry.size > entry.compressedSize * limits.ratio,
  );
  const isTwice = new Set(entries.map((entry) => entry.name.toLowerCase())).size !== entries.length;
  if (unsafe || bomb || isTwice || total > limits.totalBytes) return failure('workbook-unsafe');
  return success({ entries: withEnds(entries, directoryOffset), comment });
}

type Found = Omit<ZipEntry, 'localEnd'> & { readonly flags: number };

function isUnsafeName(name: string): boolean {
  return name.split('/').includes('..') || /^[A-Za-z]:/.test(name) || name.includes('\0');
}

function readRecords(directory: Buffer, count: number): Found[] | null {
  const entries: Found[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== recordSignature) return null;
    const nameBytes = directory.readUInt16LE(at + 28);
    const extraBytes = directory.readUInt16LE(at + 30);
    const end = at + 46 + nameBytes + extraBytes + directory.readUInt16LE(at + 32);
    if (end > directory.length) return null;
    const record = Buffer.from(directory.subarray(at, end));
    const sizes = withZip64(record, record.subarray(46 + nameBytes, 46 + nameBytes + extraBytes));
    const method = record.readUInt16LE(10);
    if (method !== 0 && method !== 8) return null;
    const name = record
      .toString('utf8', 46, 46 + nameBytes)
      .replace(/^\ufeff/, '')
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    entries.push({
      name,
      method,
      flags: record.readUInt16LE(8),
      crc: record.readUInt32LE(16),
      ...sizes,
      record,
    });
    at = end;
  }
  return entries;
}

/** Sizes and offset, taken from the zip64 extra field (APPNOTE 4.5.3) where the short ones are all ones. */
function withZip64(
  record: Buffer,
  extra: Buffer,
): { size: number; compressedSize: number; localOffset: number } {
  let size = record.readUInt32LE(24);
  let compressedSize = record.readUInt32LE(20);
  let localOffset = record.readUInt32LE(42);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    const next = (short: number): number => {
      if (short !== 0xffffffff) return short;
      field += 8;
      return Number(extra.readBigUInt64LE(field - 8));
    };
    size = next(size);
    compressedSize = next(compressedSize);
    localOffset = next(localOffset);
  }
  return { size, compressedSize, localOffset };
}

function withEnds(entries: readonly Found[], directoryOffset: number): ZipEntry[] {
  const starts = [...entries.map((entry) => entry.localOffset), directoryOffset].sort((a, b) => a - b);
  return entries.map((entry) => ({
    ...entry,
    localEnd: starts.find((start) => start > entry.localOffset) ?? directoryOffset,
  }));
}

/** The inflated bytes of an entry in pieces. Throws a ProblemError where they are not what the directory says. */
export async function* inflateEntry(archive: ZipArchive, entry: ZipEntry): AsyncGenerator<Buffer> {
  const local = await readAt(archive.file, entry.localOffset, 30).catch(() => null);
  if (local?.readUInt32LE(0) !== localSignature) throw new ProblemError({ code: 'workbook-damaged' });
  const start = entry.localOffset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const raw = readRange(archive.file, start, start + entry.compressedSize);
  let length = 0;
  let crc = 0;
  try {
    const source =
      entry.method === 0 ? raw : Readable.from(raw).pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
    for await (const piece of source as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > entry.size) break;
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError({ code: 'workbook-damaged' });
  }
  if (length !== entry.size || crc !== entry.crc) throw new ProblemError({ code: 'workbook-damaged' });
}

/** The bytes of a file from `start` to before `end`, in pieces. */
export async function* readRange(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  const pieceBytes = 256 * 1024;
  for (let at = start; at < end; at += pieceBytes) {
    yield await readAt(file, at, Math.min(pieceBytes, end - at));
  }
}

/** A part that is small by nature (styles, relationships, a table), whole. */
export async function readPart(archive: ZipArchive, entry: ZipEntry): Promise<Buffer> {
  if (entry.size > limits.smallPartBytes) throw new ProblemError({ code: 'workbook-unsafe' });
  const pieces: Buffer[] = [];
  for await (const piece of inflateEntry(archive, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}
