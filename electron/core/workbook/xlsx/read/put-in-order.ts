import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import type { CellsFound } from '../../../../../shared/model/table.ts';
import { withCells } from '../../model/cells-found.ts';
import { stringContent } from '../package/shared-strings.ts';
import { cellTypes, maxColumns, RowScan } from '../scan/row-scan.ts';
import { type RowWindow, sheetWindows } from '../scan/sheet-windows.ts';
import { damaged, tooLarge } from '../xml/damage.ts';
import { attribute, xmlTags } from '../xml/xml-tags.ts';

/** Such a sheet is held in memory whole. Those met had some kilobytes. */
const maxBytes = 512 * 1024 ** 2;
const pieceBytes = 1 << 18;

/** A sheet whose rows and cells ascend. */
export interface OrderedSheet {
  /** In UTF-8. */
  readonly pieces: readonly Buffer[];
  /**
   * `repeatedCells`: what stood in a cell that comes once more further on; the last one counts, as in
   * LibreOffice. Null for none.
   */
  readonly found: { readonly repeatedCells: CellsFound | null };
}

/** A row, or a cell that names another row than the one it stands in. */
interface Member {
  readonly rowNumber: number;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Zero-based, of a cell; null for a row. */
  readonly column: number | null;
  /** A row with its number, and cells in order that are all its own: it is taken as it stands. */
  readonly isPlain: boolean;
}

/** A cell that the row is to hold. */
interface Placed {
  /** As byte string. */
  readonly xml: string;
  readonly hasContent: boolean;
}

/**
 * A sheet with its rows in order of their numbers, and cells in order of their columns: as LibreOffice shows
 * it, where the file has them in another order, or some of them twice. Rows that need nothing but their place
 * stay byte for byte; what stands between rows is left out. Throws ProblemError where a formula that cells
 * share would come after them, or be lost.
 */
export async function putInOrder(pieces: AsyncIterable<Buffer>): Promise<OrderedSheet> {
  const members: Member[] = [];
  const formulas = new SharedOrder();
  const row = new RowScan(true);
  const out = new Pieces();
  let prefix = '';
  let tail: Buffer = Buffer.alloc(0);
  let length = 0;
  for await (const part of sheetWindows(pieces, true)) {
    length += part.bytes.length;
    if (length > maxBytes) throw tooLarge();
    if (part.kind === 'head') {
      out.add(part.bytes);
      prefix = part.prefix;
    } else if (part.kind === 'tail') tail = part.bytes;
    else
      while (part.next(row)) {
        members.push(...membersOf(row, part));
        formulas.note(row, part);
      }
  }
  formulas.check();
  // Of equal numbers the order in the file stays.
  members.sort((a, b) => a.rowNumber - b.rowNumber);
  let repeatedCells: CellsFound | null = null;
  for (let from = 0; from < members.length; ) {
    let to = from + 1;
    while (members[to]?.rowNumber === members[from]?.rowNumber) to += 1;
    const group = members.slice(from, to);
    const [first] = group;
    if (first !== undefined && group.length === 1 && first.isPlain) {
      out.add(first.bytes.subarray(first.start, first.end));
    } else {
      const merged = new MergedRow(first?.rowNumber ?? 0, prefix);
      for (const member of group) merged.add(member);
      out.add(Buffer.from(merged.xml(), 'latin1'));
      repeatedCells = withCells(repeatedCells, first?.rowNumber ?? 0, merged.repeated);
    }
    from = to;
  }
  out.add(tail);
  return { pieces: out.all(), found: { repeatedCells } };
}

function membersOf(row: RowScan, { bytes }: RowWindow): readonly Member[] {
  const { rowNumber, start, end } = row;
  const strays: Member[] = [];
  for (let at = 0; at < row.cellCount; at += 1) {
    const named = row.cellRow?.[at] ?? rowNumber;
    if (named === rowNumber) continue;
    const place = { start: row.cellStart[at] ?? 0, end: row.cellEnd[at] ?? 0, column: row.column[at] ?? 0 };
    strays.push({ rowNumber: named, bytes, ...place, isPlain: false });
  }
  const isPlain = row.hasNumber && row.isAscending && strays.length === 0;
  return [{ rowNumber, bytes, start, end, column: null, isPlain }, ...strays];
}

/** Many short pieces as few longer ones. */
class Pieces {
  readonly #done: Buffer[] = [];
  #waiting: Buffer[] = [];
  #length = 0;

  add(piece: Buffer): void {
    this.#waiting.push(piece);
    this.#length += piece.length;
    if (this.#length >= pieceBytes) this.#flush();
  }

  #flush(): void {
    this.#done.push(Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#length = 0;
  }

  all(): readonly Buffer[] {
    this.#flush();
    return this.#done;
  }
}

const sharedFormula = /^<[^>]*\st\s*=\s*["']shared["']/;
const sharedIndex = /^<[^>]*\ssi\s*=\s*["'](\d+)["']/;

/** Sees that a formula which cells share still stands before all of them: who writes over its own cell goes by that. */
class SharedOrder {
  readonly #own = new Map<string, number>();
  readonly #users: { readonly index: string; readonly place: number }[] = [];

  note(row: RowScan, { text }: RowWindow): void {
    for (let at = 0; at < row.cellCount; at += 1) {
      const from = row.formulaStart[at] ?? -1;
      if (from < 0) continue;
      const formula = text.slice(from, row.formulaEnd[at]);
      const index = sharedFormula.test(formula) ? sharedIndex.exec(formula)?.[1] : undefined;
      if (index === undefined) continue;
      const place = (row.cellRow?.[at] ?? row.rowNumber) * maxColumns + (row.column[at] ?? 0);
      if (isSharedSource(formula)) this.#own.set(index, place);
      else this.#users.push({ index, place });
    }
  }

  check(): void {
    for (const { index, place } of this.#users) {
      if ((this.#own.get(index) ?? Number.POSITIVE_INFINITY) > place) throw damaged();
    }
  }
}

/** Whether the formula is written out here, for others to share. */
function isSharedSource(formula: string): boolean {
  return sharedFormula.test(formula) && /^<[^>]*[^/]>[^<]/.test(formula);
}

/**
 * One row put together of all that the file says of it. The first tag gives its height and whether it is
 * hidden, as in LibreOffice.
 */
class MergedRow {
  /** Contents that another one has taken the place of. */
  repeated = 0;
  readonly #rowNumber: number;
  readonly #cells = new Map<number, Placed>();
  readonly #row = new RowScan(true);
  #tag: string | null = null;
  #name: string;
  /** What stands in the row besides its cells. */
  #rest = '';

  constructor(rowNumber: number, prefix: string) {
    this.#rowNumber = rowNumber;
    this.#name = `${prefix}row`;
  }

  add({ bytes: window, start, end, column }: Member): void {
    const bytes = window.subarray(start, end);
    const text = bytes.toString('latin1');
    if (column !== null) {
      this.#addStray(bytes, text);
      return;
    }
    const row = this.#row;
    row.scan(text, bytes, 0, this.#rowNumber - 1);
    if (this.#tag === null) this.#takeTag(text);
    let from = row.openEnd;
    for (let at = 0; at < row.cellCount; at += 1) {
      this.#rest += text.slice(from, row.cellStart[at]);
      from = row.cellEnd[at] ?? from;
      if (row.cellRow?.[at] === this.#rowNumber) this.#place(at, text, bytes);
    }
    this.#rest += text.slice(from, row.closeStart);
  }

  /** The same scan as for a row's cells, around the one cell. */
  #addStray(cell: Buffer, cellText: string): void {
    const text = `<row r="${this.#rowNumber}">${cellText}</row>`;
    const bytes = Buffer.concat([Buffer.from(`<row r="${this.#rowNumber}">`), cell, Buffer.from('</row>')]);
    this.#row.scan(text, bytes, 0, this.#rowNumber - 1);
    this.#place(0, text, bytes);
  }

  #takeTag(text: string): void {
    const { nameEnd, openEnd, hasNumber, isEmpty } = this.#row;
    this.#name = text.slice(1, nameEnd);
    const attributes = text
      .slice(nameEnd, isEmpty ? openEnd - 2 : openEnd - 1)
      // A hint that may be wrong for the cells of several rows.
      .replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    this.#tag = `<${this.#name}${hasNumber ? '' : ` r="${this.#rowNumber}"`}${attributes.trimEnd()}>`;
  }

  /** A later content takes the place of an earlier one; nothing takes the place of none. */
  #place(at: number, text: string, bytes: Buffer): void {
    const row = this.#row;
    const column = row.column[at] ?? 0;
    const hasContent = holdsSomething(row, at, bytes);
    const old = this.#cells.get(column);
    if (old?.hasContent === true) {
      if (!hasContent) return;
      // The cells that share it would be left without.
      if (/<[^<>]*\st\s*=\s*["']shared["'][^<>]*[^/<>]>[^<]/.test(old.xml)) throw damaged();
      this.repeated += 1;
    }
    const xml = text.slice(row.cellStart[at], row.cellEnd[at]);
    this.#cells.set(column, { xml: this.#withReference(xml, column), hasContent });
  }

  #withReference(xml: string, column: number): string {
    const [tag] = xmlTags(xml);
    if (tag === undefined || attribute(tag, 'r') !== undefined) return xml;
    const reference = ` r="${columnLetters(column)}${this.#rowNumber}"`;
    return xml.replace(/^<[^\s/>]+/, (start) => start + reference);
  }

  /** As byte string. */
  xml(): string {
    const cells = [...this.#cells].sort(([a], [b]) => a - b).map(([, { xml }]) => xml);
    const tag = this.#tag ?? `<${this.#name} r="${this.#rowNumber}">`;
    return `${tag}${cells.join('')}${this.#rest.trim()}</${this.#name}>`;
  }
}

function holdsSomething(row: RowScan, at: number, bytes: Buffer): boolean {
  if ((row.formulaStart[at] ?? -1) >= 0) return true;
  const from = row.valueStart[at] ?? -1;
  const to = row.valueEnd[at] ?? -1;
  if (from < 0 || from === to) return false;
  return row.type[at] !== cellTypes.inline || stringContent(bytes, from, to) !== '';
}
