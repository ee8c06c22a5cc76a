import { plainSheetName } from '../model/sheet-name.ts';

/** Stands for the workbook itself, and for add-ins ([MS-XLS] 2.4.271). */
const ownBook = 0x0401;
const addIn = 0x3a01;
/** What no sheet's name holds: Excel allows no such letter, nor could it be in XML. */
const mark = '\u0001';

/**
 * Gives the sheets of another workbook names that no sheet has: SheetJS leaves the workbook out of formulas,
 * which then would name sheets of this one. Answers whether there was any. `record`: [MS-XLS] 2.4.271: number
 * of sheets, the book's path, then the sheets' names (2.5.294: length, flags, letters of one or two bytes).
 */
export function markOtherBook(record: Buffer): boolean {
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
    const end = Math.min(record.length, at + 2 + size);
    for (let place = from; place < end; place += 1)
      record[place] = isWide && (place - from) % 2 === 1 ? 0 : 1;
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
