import type { FileHandle } from 'node:fs/promises';
import { ProblemError } from '../../../../../shared/model/outcome.ts';
import { damaged, tooLarge, unsafe } from '../xml/damage.ts';

/** One entry of a zip's central directory (APPNOTE 4.3.12). */
export interface ZipEntry {
  /** Slashes forward, no leading slash, no byte order mark. */
  readonly name: string;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  /** Offset of the local header in the file. */
  readonly offset: number;
  readonly flags: number;
  /** The record as it stands in the directory. */
  readonly record: Buffer;
  /** Where in `record` the eight bytes of a zip64 offset stand; -1 when the offset is the usual four bytes. */
  readonly wideOffsetAt: number;
}

/** The entries in the directory's order, and where the directory begins. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly byFoldedName: ReadonlyMap<string, ZipEntry>;
  readonly start: number;
  /** Bytes before the first entry that offsets do not count. */
  readonly shift: number;
  readonly comment: Buffer;
}

/** The largest workbooks met have some 3,000 parts; Excel itself writes no part of 4 GB. */
const limits = {
  entries: 20_000,
  directoryBytes: 1 << 25,
  partBytes: 2 ** 32 - 2,
  totalBytes: 8 * 1024 ** 3,
  /** A real sheet of one repeated row reaches some 150; deflate ends at 1,032. Small parts may do as they like. */
  ratio: 400,
  ratioFromBytes: 64 * 1024 ** 2,
};

const endMagic = 0x06054b50;
const wideEndMagic = 0x06064b50;
const widePointerMagic = 0x07064b50;
const entryMagic = 0x02014b50;

interface DirectoryPlace {
  readonly start: number;
  readonly length: number;
  readonly count: number;
  readonly shift: number;
  readonly comment: Buffer;
}

function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  if (bytesRead < length) throw damaged();
  return bytes;
}

async function findDirectory(file: FileHandle, size: number): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, size - 65_557);
  const tail = await readAt(file, tailStart, size - tailStart);
  let end = tail.length - 22;
  while (
    end >= 0 &&
    (tail.readUInt32LE(end) !== endMagic || end + 22 + tail.readUInt16LE(end + 20) > tail.length)
  )
    end -= 1;
  if (end < 0) throw damaged();
  let count = tail.readUInt16LE(end + 10);
  let length = tail.readUInt32LE(end + 12);
  let start = tail.readUInt32LE(end + 16);
  let directoryEnd = tailStart + end;
  const comment = tail.subarray(end + 22, end + 22 + tail.readUInt16LE(end + 20));
  if (end >= 20 && tail.readUInt32LE(end - 20) === widePointerMagic) {
    const wideAt = safeNumber(tail.readBigUInt64LE(end - 12));
    if (wideAt + 56 > size) throw damaged();
    const wide = await readAt(file, wideAt, 56);
    if (wide.readUInt32LE(0) !== wideEndMagic) throw damaged();
    count = safeNumber(wide.readBigUInt64LE(32));
    length = safeNumber(wide.readBigUInt64LE(40));
    start = safeNumber(wide.readBigUInt64LE(48));
    directoryEnd = wideAt;
  }
  const shift = directoryEnd - length - start;
  if (shift < 0 || length > limits.directoryBytes) throw damaged();
  if (count > limits.entries) throw unsafe();
  return { start: start + shift, length, count, shift, comment };
}

/** Sizes and offset that the 32-bit fields leave to the zip64 extra field (APPNOTE 4.5.3). */
function wideFields(record: Buffer, nameLength: number, extraLength: number) {
  let sizeBytes = record.readUInt32LE(24);
  let compressedBytes = record.readUInt32LE(20);
  let offset = record.readUInt32LE(42);
  let wideOffsetAt = -1;
  const end = 46 + nameLength + extraLength;
  for (let at = 46 + nameLength; at + 4 <= end; ) {
    const length = record.readUInt16LE(at + 2);
    if (record.readUInt16LE(at) === 1 && at + 4 + length <= end) {
      let field = at + 4;
      const take = (): number => {
        if (field + 8 > at + 4 + length) throw damaged();
        field += 8;
        return safeNumber(record.readBigUInt64LE(field - 8));
      };
      if (sizeBytes === 0xffffffff) sizeBytes = take();
      if (compressedBytes === 0xffffffff) compressedBytes = take();
      if (offset === 0xffffffff) {
        wideOffsetAt = field;
        offset = take();
      }
    }
    at += 4 + length;
  }
  return { sizeBytes, compressedBytes, offset, wideOffsetAt };
}

/** Part names are compared without regard to slashes' direction, a leading slash or a byte order mark. */
function tidyName(bytes: Buffer): string {
  const name = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  // Nothing is ever unpacked under these names, but a file that tries is not to be trusted.
  if (name.split('/').includes('..') || name.includes('\0') || /^[a-z]:/i.test(name)) throw unsafe();
  return name;
}

function readEntry(directory: Buffer, at: number, shift: number): ZipEntry {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMagic) throw damaged();
  const nameLength = directory.readUInt16LE(at + 28);
  const extraLength = directory.readUInt16LE(at + 30);
  const length = 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  if (at + length > directory.length) throw damaged();
  const record = directory.subarray(at, at + length);
  const flags = record.readUInt16LE(8);
  const method = record.readUInt16LE(10);
  if ((flags & 1) !== 0) throw new ProblemError({ code: 'workbook-password-protected' });
  if (method !== 0 && method !== 8) throw damaged();
  const wide = wideFields(record, nameLength, extraLength);
  return {
    ...wide,
    name: tidyName(record.subarray(46, 46 + nameLength)),
    offset: wide.offset + shift,
    isDeflated: method === 8,
    checksum: record.readUInt32LE(16),
    flags,
    record,
  };
}

/** Refuses bombs by what they announce; reading refuses what turns out to be more than announced. */
function checkSizes(entries: readonly ZipEntry[], directoryStart: number): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.sizeBytes;
    if (!entry.isDeflated && entry.sizeBytes !== entry.compressedBytes) throw damaged();
    const isSuspect = entry.sizeBytes > limits.ratioFromBytes;
    if (isSuspect && entry.sizeBytes / Math.max(1, entry.compressedBytes) > limits.ratio) throw unsafe();
    if (entry.sizeBytes > limits.partBytes || total > limits.totalBytes) throw unsafe();
  }
  const inPlace = [...entries].sort((a, b) => a.offset - b.offset);
  inPlace.forEach((entry, at) => {
    const next = inPlace[at + 1]?.offset ?? directoryStart;
    const end = entry.offset + 30 + entry.compressedBytes;
    if (end > directoryStart) throw damaged();
    if (end > next) throw unsafe();
  });
}

/** Reads and checks the central directory; throws ProblemError where it is damaged or built to harm. */
export async function readZipDirectory(file: FileHandle, size: number): Promise<ZipDirectory> {
  if (size < 22) throw damaged();
  if (size > limits.partBytes) throw tooLarge();
  const place = await findDirectory(file, size);
  const directory = await readAt(file, place.start, place.length);
  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  const byFoldedName = new Map<string, ZipEntry>();
  let at = 0;
  for (let number = 0; number < place.count; number += 1) {
    const entry = readEntry(directory, at, place.shift);
    at += entry.record.length;
    const namesake = byName.get(entry.name);
    if (namesake !== undefined) {
      // Two parts of one name: which is meant depends on the reader, so none is, unless they are the same.
      const isSame = namesake.checksum === entry.checksum && namesake.sizeBytes === entry.sizeBytes;
      if (!isSame) throw unsafe();
      continue;
    }
    entries.push(entry);
    byName.set(entry.name, entry);
    const folded = entry.name.toLowerCase();
    if (!byFoldedName.has(folded)) byFoldedName.set(folded, entry);
  }
  checkSizes(entries, place.start);
  return { entries, byName, byFoldedName, start: place.start, shift: place.shift, comment: place.comment };
}
