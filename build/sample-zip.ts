import { crc32, deflateRawSync } from 'node:zlib';

/** One file inside the archive. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** 1 November 2026, midnight, in MS-DOS form: the same on every run. */
const dosTime = 0;
const dosDate = ((2026 - 1980) << 9) | (11 << 5) | 1;

/** A ZIP archive with deflated entries and fixed times (APPNOTE.TXT 4.3). */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.text, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const name = Buffer.from(entry.name, 'utf8');
    const shared = sharedFields(crc32(content), packed.length, content.length, name.length);
    const local = Buffer.concat([uint32(0x04034b50), shared, name, packed]);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(20),
        shared,
        uint16(0),
        uint16(0),
        uint16(0),
        uint32(0),
        uint32(offset),
        name,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = [uint32(0x06054b50), uint16(0), uint16(0), uint16(entries.length), uint16(entries.length)];
  return Buffer.concat([...locals, list, ...end, uint32(list.length), uint32(offset), uint16(0)]);
}

/**
 * The fields that local header and directory have in common: version 2.0, no flags, deflate, time, sizes,
 * name length.
 */
function sharedFields(crc: number, packedSize: number, size: number, nameLength: number): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(0),
    uint16(8),
    uint16(dosTime),
    uint16(dosDate),
    uint32(crc),
    uint32(packedSize),
    uint32(size),
    uint16(nameLength),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
