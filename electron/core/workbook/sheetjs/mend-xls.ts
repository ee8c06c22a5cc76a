import * as XLSX from 'xlsx';
import { markOtherBook } from './outside-references.ts';

/** The container of an .xls ([MS-CFB] 2.2). */
const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/**
 * Record types ([MS-XLS] 2.3.2): the first of a substream, a workbook that formulas name, and the order of
 * sheets in a list of changes.
 */
const startOfStream = 0x0809;
const otherBook = 0x01ae;
const sheetOrder = 0x013d;
/** No record has this type: every reader passes over it. */
const noRecord = 0x0fff;

/** A container's stream, as SheetJS holds it; it has no types of its own. */
interface ContainerEntry {
  content: Uint8Array;
}

/** Whether the bytes of a record's type stand anywhere. */
function hasType(bytes: Buffer, type: number): boolean {
  return bytes.includes(Buffer.from([type & 0xff, type >> 8]));
}

/** Changes records before the first sheet begins; answers whether any was. */
function mendStream(stream: Buffer): boolean {
  let isChanged = false;
  let starts = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const size = stream.readUInt16LE(at + 2);
    if (type === startOfStream) starts += 1;
    if (starts > 1 || at + 4 + size > stream.length) break;
    // Two bytes for each sheet. LibreOffice writes three for one, and SheetJS gives up at it; nothing of it is needed.
    if (type === sheetOrder && size % 2 === 1) {
      stream.writeUInt16LE(noRecord, at);
      isChanged = true;
    }
    if (type === otherBook && markOtherBook(stream.subarray(at + 4, at + 4 + size))) isChanged = true;
    at += 4 + size;
  }
  return isChanged;
}

/**
 * An .xls of Excel 97 and later so that SheetJS reads it as it is meant; other files, and those that need
 * nothing, as they are.
 */
export function mendXls(bytes: Buffer): Buffer {
  const isXls = bytes.subarray(0, magic.length).equals(magic);
  if (!isXls || !(hasType(bytes, otherBook) || hasType(bytes, sheetOrder))) return bytes;
  let container: unknown;
  try {
    container = XLSX.CFB.read(bytes, { type: 'buffer' });
  } catch {
    // Its reader says so in its own words.
    return bytes;
  }
  const entry: ContainerEntry | null = XLSX.CFB.find(container, '/Workbook');
  if (entry === null) return bytes;
  const stream = Buffer.from(entry.content);
  if (!mendStream(stream)) return bytes;
  entry.content = stream;
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
