import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import { ProblemError } from '../../../../../shared/model/outcome.ts';
import type { CellRange, SheetFacts } from '../../model/row-source.ts';
import { maxColumns, maxRows } from '../scan/row-scan.ts';
import { attribute, isTrue, type XmlTag, xmlTags } from '../xml/xml-tags.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { type Relationship, readPart } from './package-parts.ts';

/** A reference such as `$A$1:C9` or `B2`; whole columns and rows reach to the sheet's end. Null for anything else. */
export function parseRange(reference: string): CellRange | null {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?$/.exec(reference.trim());
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  const range = {
    firstColumn: column === '' ? 0 : columnIndex(column),
    lastColumn: lastColumn === '' ? maxColumns - 1 : columnIndex(lastColumn),
    firstRow: row === '' ? 1 : Number(row),
    lastRow: lastRow === '' ? maxRows : Number(lastRow),
  };
  return range.lastColumn < maxColumns && range.lastRow <= maxRows ? range : null;
}

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A range as a reference. */
export function rangeReference(range: CellRange): string {
  const first = `${columnLetters(range.firstColumn)}${range.firstRow}`;
  const last = `${columnLetters(range.lastColumn)}${range.lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** A reference that ends in another column, spelled as it was; one cell becomes a range. */
export function endingAt(reference: string, lastColumn: number): string {
  const end = columnLetters(lastColumn);
  if (!reference.includes(':')) return `${reference}:${reference.replace(/[A-Za-z]{1,3}/, end)}`;
  return reference.replace(/:(\$?)[A-Za-z]{1,3}/, `:$1${end}`);
}

/** An Excel table and the part that holds it. */
export interface TablePart {
  readonly partName: string;
  /** The part as byte string. */
  readonly text: string;
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  /** Filled from a query or an XML map: its columns are not ours to add to. */
  readonly isFed: boolean;
}

/** The outermost tag of a part; undefined for what is no XML. */
function rootOf(text: string): XmlTag | undefined {
  try {
    return [...xmlTags(text)][0];
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** Reads the tables of a sheet by its relationships. */
export async function readTables(
  archive: ZipArchive,
  relationships: readonly Relationship[],
): Promise<readonly TablePart[]> {
  const tables: TablePart[] = [];
  for (const relationship of relationships) {
    if (relationship.type !== 'table') continue;
    const text = await readPart(archive, relationship.target);
    const root = text === undefined ? undefined : rootOf(text);
    // Excel takes a table whose part is missing, or is no XML, off the sheet.
    if (text === undefined || root === undefined) continue;
    const range = parseRange(attribute(root, 'ref') ?? '');
    if (root.name !== 'table' || range === null) continue;
    const type = attribute(root, 'tableType') ?? 'worksheet';
    tables.push({
      partName: relationship.target,
      text,
      name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
      range,
      hasHeader: (attribute(root, 'headerRowCount') ?? '1') !== '0',
      hasTotals: (attribute(root, 'totalsRowCount') ?? '0') !== '0',
      isFed: type !== 'worksheet' || text.includes('xmlColumnPr'),
    });
  }
  return tables;
}

/** What the sheet's XML before its rows tells, as byte string. */
export function readHiddenColumns(head: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const tag of xmlTags(head, true)) {
    if (tag.name !== 'col' || tag.kind === 'close' || !isTrue(attribute(tag, 'hidden'))) continue;
    const last = Math.min(maxColumns, Number(attribute(tag, 'max')));
    for (let column = Number(attribute(tag, 'min')); column <= last; column += 1) hidden.add(column - 1);
  }
  return hidden;
}

/** What the sheet's XML after its rows tells, as byte string. */
export function readTail(tail: string): Pick<SheetFacts, 'merges' | 'autoFilter' | 'isProtected'> {
  const merges: CellRange[] = [];
  let autoFilter: CellRange | null = null;
  let isProtected = false;
  for (const tag of xmlTags(tail, true)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'mergeCell') {
      const range = parseRange(attribute(tag, 'ref') ?? '');
      if (range !== null) merges.push(range);
    } else if (tag.name === 'autoFilter' && autoFilter === null) {
      autoFilter = parseRange(attribute(tag, 'ref') ?? '');
    } else if (tag.name === 'sheetProtection') {
      isProtected = isTrue(attribute(tag, 'sheet')) || attribute(tag, 'password') !== undefined;
    }
  }
  return { merges, autoFilter, isProtected };
}
