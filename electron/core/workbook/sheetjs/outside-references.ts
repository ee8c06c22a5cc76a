import * as XLSX from 'xlsx';
import { plainSheetName } from '../model/sheet-name.ts';

/** Record types ([MS-XLS] 2.3.2): a workbook that formulas name, and the first of a substream. */
const supBook = 0x01ae;
const startOfStream = 0x0809;
/** Stands for the workbook itself, and for add-ins ([MS-XLS] 2.4.271). */
const ownBook = 0x0401;
const addIn = 0x3a01;
/** What no sheet's name holds: Excel allows no such letter, nor could it be in XML. */
const mark = '\u0001';

/** A container's stream, as SheetJS holds it; it has no types of its own. */
interface ContainerEntry {
  content: Uint8Array;
}

/**
 * The file with the names of sheets of other workbooks made such as no sheet has: SheetJS leaves those workbooks out of formulas, which then
 * would name sheets of this one.
 */
export function withOutsideMarked(bytes: Buffer): Buffer {
  // Nothing to be marked, or no .xls of Excel 97 and later: the header of a container, and the record's own bytes.
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0 || !bytes.includes(Buffer.from([0xae, 0x01]))) return bytes;
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
  if (!markStream(stream)) return bytes;
  entry.content = stream;
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** Answers whether anything was changed. Other workbooks are named before the first sheet begins. */
function markStream(stream: Buffer): boolean {
  let isChanged = false;
  let starts = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const size = stream.readUInt16LE(at + 2);
    if (type === startOfStream) starts += 1;
    if (starts > 1 || at + 4 + size > stream.length) break;
    if (type === supBook && markBook(stream.subarray(at + 4, at + 4 + size))) isChanged = true;
    at += 4 + size;
  }
  return isChanged;
}

/** [MS-XLS] 2.4.271: number of sheets, the book's path, then the sheets' names (2.5.294: length, flags, letters of one or two bytes). */
function markBook(record: Buffer): boolean {
  if (record.length < 6) return false;
  const count = record.readUInt16LE(0);
  const kind = record.readUInt16LE(2);
  if (kind === ownBook || kind === addIn) return false;
  let at = 4 + letterBytes(record, 4, kind);
  let isChanged = false;
  for (let left = count; left > 0 && at + 3 <= record.length; left -= 1) {
    const letters = record.readUInt16LE(at);
    const size = letterBytes(record, at + 2, letters);
    const isWide = ((record[at + 2] ?? 0) & 1) === 1;
    const from = at + 3;
    for (let place = 0; place < letters && from + place * (isWide ? 2 : 1) < record.length; place += 1) {
      if (isWide) record.writeUInt16LE(1, from + place * 2);
      else record[from + place] = 1;
    }
    isChanged = true;
    at += 2 + size;
  }
  return isChanged;
}

/** Bytes of a text's flags and letters. */
function letterBytes(record: Buffer, at: number, letters: number): number {
  return 1 + letters * (((record[at] ?? 0) & 1) === 1 ? 2 : 1);
}

/** A text, or what stands before the `!` of a reference, with it. */
export const sheetOrText = /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[^\s"'!(),;+\-*/^&=<>{}%]+)!)/g;

/** A cell of a sheet that is gone, or in a workbook of which not even the sheets are known. */
const lostSheet = /#REF!\$?[A-Z]/;
const errorValue = /#(?:REF|DIV\/0|NULL|NUM|VALUE)!/g;

/** Whether a formula of an .xls or .xlsb names what is not in the workbook, as far as SheetJS tells it. */
export function namesOutside(formula: string, sheets: ReadonlySet<string>): boolean {
  // SheetJS's own words for what it could not find.
  if (formula.includes(mark) || formula.includes('SH33TJS') || lostSheet.test(formula)) return true;
  const plain = formula.replace(errorValue, '0');
  if (!plain.includes('!')) return false;
  for (const [, written] of plain.matchAll(sheetOrText)) {
    if (written === undefined) continue;
    const name = plainSheetName(written.slice(0, -1));
    // A range of sheets is written with one colon for all of it.
    if (!sheets.has(name) && !name.split(':').every((one) => sheets.has(one))) return true;
  }
  return false;
}
