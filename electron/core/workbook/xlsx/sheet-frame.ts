import { ProblemError } from '../../../../shared/model/outcome.ts';
import type { CellRange, SheetFacts } from '../row-source.ts';
import { columnLetters } from '../table/column-names.ts';
import { list, readRelationships, readTree } from './package-parts.ts';
import { attribute, child, parseXml, type XmlElement } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

/** An Excel table on the sheet and the part that holds it. */
export interface SheetTable {
  readonly part: string;
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  /** A query or an XML map fills it: it must not grow. */
  readonly isFed: boolean;
}

/** Everything of a sheet but its rows. */
export interface SheetFrame {
  readonly facts: SheetFacts;
  readonly tables: readonly SheetTable[];
  /** Column after the last one that a merge or a table covers. */
  readonly columnsCovered: number;
}

/** Reads a reference such as `B2:D9` or `B2`; null when it is none (ECMA-376 part 1, 18.18.62). */
export function parseRange(reference: string): CellRange | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference.trim());
  if (found === null) return null;
  const [, column = '', row = '', endColumn = column, endRow = row] = found;
  return {
    firstColumn: columnIndex(column),
    firstRow: Number(row),
    lastColumn: columnIndex(endColumn),
    lastRow: Number(endRow),
  };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Reference of a range, such as `B2:D9`. */
export function rangeReference(range: CellRange): string {
  return `${columnLetters(range.firstColumn)}${range.firstRow}:${columnLetters(range.lastColumn)}${range.lastRow}`;
}

/** Reads what surrounds the rows: `text` is the sheet's part without them. */
export async function readFrame(archive: ZipArchive, part: string, text: string): Promise<SheetFrame> {
  const sheet = parseXml(text);
  if (sheet.name !== 'worksheet') throw new ProblemError({ code: 'workbook-damaged' });
  const merges = list(sheet, 'mergeCells').flatMap((one) => parseRange(attribute(one, 'ref') ?? '') ?? []);
  const tables = await readTables(archive, part);
  const filter = child(sheet, 'autoFilter');
  const covered = [...merges, ...tables.map((table) => table.range)].map((range) => range.lastColumn + 1);
  return {
    tables,
    columnsCovered: covered.reduce((most, one) => Math.max(most, one), 0),
    facts: {
      hiddenColumns: hiddenColumns(sheet),
      merges,
      tables,
      autoFilter: filter === null ? null : parseRange(attribute(filter, 'ref') ?? ''),
      isProtected: /^(1|true)$/.test(attribute(child(sheet, 'sheetProtection') ?? sheet, 'sheet') ?? ''),
    },
  };
}

function hiddenColumns(sheet: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const one of list(sheet, 'cols')) {
    if (!/^(1|true)$/.test(attribute(one, 'hidden') ?? '')) continue;
    const last = Math.min(Number(attribute(one, 'max')), 16_384);
    for (let column = Number(attribute(one, 'min')); column <= last; column += 1) hidden.add(column - 1);
  }
  return hidden;
}

async function readTables(archive: ZipArchive, part: string): Promise<readonly SheetTable[]> {
  const tables: SheetTable[] = [];
  for (const relation of await readRelationships(archive, part)) {
    if (relation.kind !== 'table' || relation.isExternal) continue;
    const tree = await readTree(archive, relation.target);
    const range = tree === null ? null : parseRange(attribute(tree, 'ref') ?? '');
    if (tree === null || range === null) continue;
    const type = attribute(tree, 'tableType');
    const hasMap = list(tree, 'tableColumns').some((column) => child(column, 'xmlColumnPr') !== null);
    tables.push({
      part: relation.target,
      name: attribute(tree, 'displayName') ?? attribute(tree, 'name') ?? '',
      range,
      hasHeader: attribute(tree, 'headerRowCount') !== '0',
      hasTotals: Number(attribute(tree, 'totalsRowCount') ?? 0) > 0,
      isFed: hasMap || type === 'queryTable' || type === 'xml',
    });
  }
  return tables;
}
